import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import {
  type Message,
  type Pattern,
  parse,
  type SelectExpression,
  type VariableReference,
  Visitor,
} from '@fluent/syntax';

/*
 * Makes `languages/messages.ts`, the types of all messages, from the German files: `npm run languages`. So a
 * key that does not exist, a value that is missing and a mark that nothing is made of are found by the
 * compiler; and what the tests compare between languages.
 */

/** What a message holds, besides its words. */
export interface Shape {
  key: string;
  /** What the file says of it, without the `#`. */
  comment: string;
  variables: string[];
  /** Names of its marks: `<link>…</link>`, `<phone/>`. */
  marks: string[];
  /** Its text, or those of its variants, without what is put in. */
  texts: string[];
  /** For each choice by number: the plural categories that are there. */
  plurals: string[][];
}

const folder = join(import.meta.dirname, '../languages');
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The messages of a language, by key, in the order of its files. */
export function shapesOf(language: string): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const file of globSync('*.ftl', { cwd: join(folder, language) }).sort()) {
    for (const entry of parse(readFileSync(join(folder, language, file), 'utf8'), {}).body) {
      if (entry.type === 'Junk') throw new Error(`${language}/${file} cannot be read: ${entry.content}`);
      if (entry.type !== 'Message') continue;
      const shape = shapeOf(entry);
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
${plain.map((shape) => `  '${shape.key}': ${valuesOf(shape)};`).join('\n')}
}

/** Messages with marks that a page makes something of, such as a link. */
export interface MarkedMessages {
${marked.map((shape) => `  '${shape.key}': { values: ${valuesOf(shape)}; marks: ${shape.marks.map((mark) => `'${mark}'`).join(' | ')} };`).join('\n')}
}
`;
}

function valuesOf({ variables }: Shape): string {
  if (variables.length === 0) return 'null';
  return `{ ${variables.map((name) => `${name}: string | number`).join('; ')} }`;
}

function shapeOf(message: Message): Shape {
  const found = new Finder();
  found.visit(message);
  const texts = found.patterns.map(textOf).filter((text) => text !== '');
  const marks = texts.flatMap((text) => [...text.matchAll(/<([a-z]+)\/?>/g)].map(([, name]) => name ?? ''));
  return {
    key: message.id.name,
    comment: message.comment?.content ?? '',
    variables: [...new Set(found.variables)].sort(),
    marks: [...new Set(marks)].sort(),
    texts: texts.map((text) => text.replace(/<[^>]*>/g, '')),
    plurals: found.plurals,
  };
}

class Finder extends Visitor {
  readonly variables: string[] = [];
  readonly patterns: Pattern[] = [];
  readonly plurals: string[][] = [];

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
    this.genericVisit(choice);
  }
}

function textOf({ elements }: Pattern): string {
  return elements.map((element) => (element.type === 'TextElement' ? element.value : '')).join('');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(folder, 'messages.ts'), messagesModule());
}
