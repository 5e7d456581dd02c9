import type { Message } from '@fluent/bundle';

type Pattern = NonNullable<Message['value']>;
type Expression = Exclude<Exclude<Pattern, string>[number], string>;
type SelectExpression = Extract<Expression, { type: 'select' }>;

/**
 * A message as a script says it: its text, or its parts one after another. A part is text, or `[name]` for a
 * value, or `[name, variants]` for a choice by a value: by the value itself, by the plural category of a
 * number, else `*`.
 */
export type Phrase = string | PhrasePart[];
type PhrasePart = string | [name: string] | [name: string, variants: Record<string, Phrase>];

/** What a script is given of one language. */
export interface Phrases {
  /** For `Intl`. */
  locale: string;
  /** Number of the first one (keys.ts); the others follow. */
  first: number;
  phrases: Phrase[];
}

/** How a language writes its messages. */
export interface WrittenAs {
  /** Each value keeps its own direction (Unicode UAX #9, FSI and PDI). */
  useIsolating: boolean;
  transform?: (text: string) => string;
}

const [firstStrongIsolate, popIsolate] = ['\u2068', '\u2069'];

/**
 * Makes a phrase of a message, so that no library reaches the browser: `static/page/say.ts` says of it what
 * `t` in words.ts says of the message.
 *
 * @param pattern as `FluentBundle` has read it
 * @throws Error where it holds more than text, values and choices by a value
 */
export function phraseOf(pattern: Pattern, style: WrittenAs): Phrase {
  const { transform = (text) => text } = style;
  if (typeof pattern === 'string') return transform(pattern);
  // As Fluent does it: a value that stands alone has nothing around it.
  const isolates = style.useIsolating && pattern.length > 1;
  const parts = pattern.flatMap((element) => {
    if (typeof element === 'string') return [transform(element)];
    const part = partOf(element, style);
    return isolates ? [firstStrongIsolate, part, popIsolate] : [part];
  });
  return joined(parts);
}

function partOf(expression: Expression, style: WrittenAs): PhrasePart {
  switch (expression.type) {
    case 'str':
      return expression.value;
    case 'var':
      return [expression.name];
    case 'select':
      return [nameOf(expression), variantsOf(expression, style)];
    default:
      throw new Error(`A script cannot say what is ${expression.type} in a message`);
  }
}

function nameOf({ selector }: SelectExpression): string {
  if (selector.type !== 'var') throw new Error(`A script cannot choose by what is ${selector.type}`);
  return selector.name;
}

function variantsOf({ variants, star }: SelectExpression, style: WrittenAs): Record<string, Phrase> {
  return Object.fromEntries(
    variants.map(({ key, value }, index) => [
      index === star ? '*' : String(key.value),
      phraseOf(value, style),
    ]),
  );
}

/** Texts that stand side by side are one. */
function joined(parts: PhrasePart[]): Phrase {
  const all: PhrasePart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all.splice(-1, 1, last + part);
    else all.push(part);
  }
  const [only = ''] = all;
  return all.length <= 1 && typeof only === 'string' ? only : all;
}
