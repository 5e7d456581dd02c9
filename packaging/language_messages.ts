import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import {
  type Message,
  type Pattern,
  parse,
  type SelectExpression,
  type VariableReference,
  Visitor,
} from '@fluent/syntax';
import { numbersOf, scriptFiles, scriptWords } from '../languages/script_files.ts';

/*
 * Makes `languages/messages.ts`, the types of all messages, and `languages/keys.ts`, what scripts say, from
 * the German files: `npm run languages`. So a key that does not exist, a value that is missing and a mark
 * that nothing is made of are found by the compiler; and what the tests compare between languages.
 */

/** What a message holds, besides its words. */
export interface Shape {
  key: string;
  /** Of the language's folder, without `.ftl`. */
  file: string;
  /** What the file says of it, without the `#`. */
  comment: string;
  variables: string[];
  /** Names of its marks: `<link>…</link>`, `<phone/>`. */
  marks: string[];
  /** Its text, or those of its variants, without what is put in. */
  texts: string[];
  /** For each choice by number: the plural categories that are there. */
  plurals: string[][];
  /** What it chooses by otherwise: the names of the variants. */
  choices: string[];
}

const folder = join(import.meta.dirname, '../languages');
/** Of the project's lines. */
const widest = 110;
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The messages of a language, by key, in the order of its files. */
export function shapesOf(language: string): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const file of globSync('*.ftl', { cwd: join(folder, language) }).sort()) {
    for (const entry of parse(readFileSync(join(folder, language, file), 'utf8'), {}).body) {
      if (entry.type === 'Junk') throw new Error(`${language}/${file} cannot be read: ${entry.content}`);
      if (entry.type !== 'Message') continue;
      const shape = shapeOf(entry, basename(file, '.ftl'));
      if (shapes.has(shape.key)) throw new Error(`${language}/${file}: ${shape.key} is there already`);
      shapes.set(shape.key, shape);
    }
  }
  return shapes;
}

/** The whole of `languages/messages.ts`. */
export function messagesModule(): string {
  const shapes = [...shapesOf('de').values()];
  const plain = shapes.filter(({ marks }) => marks.length === 0);
  const marked = shapes.filter(({ marks }) => marks.length > 0);
  return `// Made from languages/de/ by \`npm run languages\`; a test holds that it is current.

/** Messages that are plain text, with the values that each needs. */
export interface Messages {
${plain.map(plainLine).join('\n')}
}

/** Messages with marks that a page makes something of, such as a link. */
export interface MarkedMessages {
${marked.map((shape) => `  ${property(shape)}: { values: ${valuesOf(shape)}; marks: ${shape.marks.map((mark) => `'${mark}'`).join(' | ')} };`).join('\n')}
}
`;
}

/** The whole of `languages/keys.ts`: for scripts a message is a number, which costs next to nothing. */
export function keysModule(): string {
  const shapes = [...shapesOf('de').values()];
  const all = scriptWords.flatMap((words) => {
    const { first, end } = numbersOf(words);
    const own = scriptFiles[words].flatMap((file) => shapes.filter((shape) => shape.file === file));
    if (own.length > end - first) throw new Error(`${words} has more messages than there is room for`);
    return own.map(({ key }, index) => ({ key, name: nameOf(key), number: first + index }));
  });
  return `// Made from languages/de/ by \`npm run languages\`; a test holds that it is current.
import type { Messages } from './messages.ts';

${all.map(({ name, number }) => `export const ${name} = ${number};`).join('\n')}

/** The values that each needs. */
export interface PhraseValues {
${all.map(({ key, name }) => `  [${name}]: Messages['${key}'];`).join('\n')}
}

/** The number of each message that scripts say. */
export const phraseNumbers = {
${all.map(({ key, name }) => `  '${key}': ${name},`).join('\n')}
};
`;
}

/** `queue-place` → `queuePlace`; two messages of one name would be found by the compiler. */
function nameOf(key: string): string {
  return key.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** As the formatter writes it. */
function property({ key }: Shape): string {
  return /^\w+$/.test(key) ? key : `'${key}'`;
}

/** As the formatter writes it: one line where it fits. */
function plainLine(shape: Shape): string {
  const line = `  ${property(shape)}: ${valuesOf(shape)};`;
  if (line.length <= widest) return line;
  const values = shape.variables.map((name) => `    ${name}: string | number;`).join('\n');
  return `  ${property(shape)}: {\n${values}\n  };`;
}

function valuesOf({ variables }: Shape): string {
  if (variables.length === 0) return 'null';
  return `{ ${variables.map((name) => `${name}: string | number`).join('; ')} }`;
}

function shapeOf(message: Message, file: string): Shape {
  const found = new Finder();
  found.visit(message);
  const texts = found.patterns.map(textOf).filter((text) => text !== '');
  const marks = texts.flatMap((text) => [...text.matchAll(/<([a-z]+)\/?>/g)].map(([, name]) => name ?? ''));
  return {
    key: message.id.name,
    file,
    comment: message.comment?.content ?? '',
    variables: [...new Set(found.variables)].sort(),
    marks: [...new Set(marks)].sort(),
    texts: texts.map((text) => text.replace(/<[^>]*>/g, '')),
    plurals: found.plurals,
    choices: found.choices,
  };
}

class Finder extends Visitor {
  readonly variables: string[] = [];
  readonly patterns: Pattern[] = [];
  readonly plurals: string[][] = [];
  readonly choices: string[] = [];

  override visitPattern(pattern: Pattern): void {
    this.patterns.push(pattern);
    this.genericVisit(pattern);
  }

  override visitVariableReference({ id }: VariableReference): void {
    this.variables.push(id.name);
  }

  override visitSelectExpression(choice: SelectExpression): void {
    const keys = choice.variants.map(({ key }) => (key.type === 'Identifier' ? key.name : key.value));
    if (keys.some((key) => categories.includes(key))) this.plurals.push(keys);
    else this.choices.push(...keys);
    this.genericVisit(choice);
  }
}

function textOf({ elements }: Pattern): string {
  return elements.map((element) => (element.type === 'TextElement' ? element.value : '')).join('');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(folder, 'messages.ts'), messagesModule());
  writeFileSync(join(folder, 'keys.ts'), keysModule());
}
