import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * Comments, names of tests and documents cite requirements, lessons, sections and each other. Whoever reads
 * one must be able to look it up in the repository: in docs/dev, or where the document lies that is named.
 */

const root = new URL('..', import.meta.url).pathname;
const law = 'docs/dev';

/** What `npm` and the build make is not ours. */
const foreign = new Set(['node_modules', 'dist', 'data', '.git']);
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !foreign.has(entry.name))
  .map(({ name }) => name);
const all = [...globSync('*.{ts,md,css}', { cwd: root }), ...folders.flatMap(filesIn)].sort();
const documents = all.filter((file) => file.endsWith('.md'));
const citing = new Map(all.map((file) => [file, citingText(file, textOf(file))]));

function filesIn(folder: string): string[] {
  return globSync(`${folder}/**/*.{ts,md,css}`, { cwd: root });
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/**
 * A text of the same length, so that places in it stay true, in which only what may cite is left: all of a
 * document; of a source comments and what a test is called.
 */
function citingText(file: string, text: string): string {
  if (file.endsWith('.md')) return text;
  const block = /(?<=^|[\s(])\/\*[\s\S]*?\*\//gm;
  const line = /(?<=^|\s)\/\/ .*$/gm;
  const title = /(?<=\b(?:test|describe)[\w.]*\(\s*|[\])]\(\s*)(['"`])(?:\\.|(?!\1)[^\\\n])*\1/g;
  // A row of `test.each` that begins with what it is about.
  const row = /(['"`])(?:lessons? \d|[SDPLX]\d{1,2}[abc]?[:,] )(?:\\.|(?!\1)[^\\\n])*\1/g;
  const kinds = file.endsWith('.css') ? [block] : [block, line, ...(isTest(file) ? [title, row] : [])];
  const kept = [...text.replace(/[^\n]/g, ' ')];
  for (const kind of kinds) {
    for (const { 0: found, index } of text.matchAll(kind)) {
      for (let place = 0; place < found.length; place++) kept[index + place] = found[place] ?? ' ';
    }
  }
  // A citation may go over the end of a line: what begins a line of a comment is no part of it.
  return kept.join('').replace(/^([ \t]*)(\/\*\*?|\*\/?|\/\/)/gm, (begin) => ' '.repeat(begin.length));
}

function isTest(file: string): boolean {
  return /\.test\.ts$/.test(file);
}

interface Citation {
  file: string;
  /** Where in the text. */
  at: number;
  /** What was found, and its groups. */
  found: RegExpExecArray;
  text: string;
}

function citations(pattern: RegExp, from: Iterable<string> = all): Citation[] {
  return [...from].flatMap((file) => {
    const text = citing.get(file) ?? '';
    return [...text.matchAll(pattern)].map((found) => ({ file, at: found.index, found, text }));
  });
}

/** For the failure message: `file:line what`. */
function say({ file, at, text }: Citation, what: string): string {
  return `${file}:${text.slice(0, at).split('\n').length} ${what}`;
}

/** The first column of a document's tables, where it is an id. */
function idsOf(document: string, id: RegExp): string[] {
  return [...textOf(`${law}/${document}`).matchAll(/^\| *([^|]*?) *\|/gm)]
    .map(([, cell = '']) => cell)
    .filter((cell) => id.test(cell));
}

const requirements = idsOf('requirements.md', /^[A-Z]\d+[a-z]?$/);
const lessons = idsOf('lessons.md', /^\d+$/);

function twice(ids: string[]): string[] {
  return ids.filter((id, place) => ids.indexOf(id) !== place);
}

/** `1, 3 and 16` are three, `5 to 7` and `29–33` are what lies between as well. */
function numbersIn(list: string): number[] {
  return [...list.matchAll(/(\d+)(?:\s*(?:to|–|-)\s*(\d+))?/g)].flatMap(([, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => Number(first) + step),
  );
}

/** The documents that a name in a citation may mean. */
function documentsCalled(name: string): string[] {
  return documents.filter((file) => file === name || file.endsWith(`/${name}`));
}

function headingsOf(document: string): string[] {
  return [...textOf(document).matchAll(/^#{1,6} +(.*?) *$/gm)].map(([, heading = '']) => heading);
}

/** As a link's fragment names it. */
function fragment(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

describe('the law is in the house', () => {
  test('the test sees sources, tests and documents', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(documents).toContain('README.md');
    expect(requirements.length).toBeGreaterThan(40);
    expect(citations(/\b[SDPLX]\d{1,2}[abc]?\b/g).length).toBeGreaterThan(400);
    expect(citations(/\blessons?\s+\d/gi).length).toBeGreaterThan(100);
  });

  test('every id means one thing', () => {
    expect(twice(requirements)).toEqual([]);
    expect(twice(lessons)).toEqual([]);
  });

  test('no lesson is missing in between', () => {
    expect(lessons.map(Number)).toEqual(lessons.map((_, place) => place + 1));
  });
});

describe('what is cited can be looked up', () => {
  test('requirements', () => {
    const known = new Set(requirements);
    const lost = citations(/\b[SDPLX]\d{1,2}[abc]?\b/g)
      .filter(({ found: [id] }) => !known.has(id))
      .map((citation) => say(citation, citation.found[0]));
    expect(lost).toEqual([]);
  });

  test('lessons', () => {
    const list = /\blessons?\s+(\d+(?:(?:\s*[,–-]|\s+and|\s+to)+\s*\d+)*)/gi;
    const lost = citations(list).flatMap((citation) =>
      numbersIn(citation.found[1] ?? '')
        .filter((number) => !lessons.includes(String(number)))
        .map((number) => say(citation, `lesson ${number}`)),
    );
    expect(lost).toEqual([]);
  });

  test('documents, by their names', () => {
    const lost = citations(/(?<![\w./:-])[\w./-]*\w\.md\b/g)
      .filter(({ found: [name] }) => documentsCalled(name.replace(/^(\.{1,2}\/)+/, '')).length === 0)
      .map((citation) => say(citation, citation.found[0]));
    expect(lost).toEqual([]);
  });

  test('parts of documents, by their headings', () => {
    const lost = citations(/\b([\w/-]+\.md),?\s+["“]([^"”\n]+)["”]/g)
      .filter(({ found: [, name = '', part = ''] }) =>
        documentsCalled(name).every((file) => !headingsOf(file).some((heading) => heading.startsWith(part))),
      )
      .map((citation) => say(citation, citation.found[0]));
    expect(lost).toEqual([]);
  });

  test('sections, and each with the name of its document', () => {
    const lost = citations(/\bsections?\s+(\d+)/gi)
      .filter((citation) => !sectionExists(citation))
      .map((citation) => say(citation, citation.found[0]));
    expect(lost).toEqual([]);
  });

  test('files, in documents and in comments', () => {
    const path = /(?<![\w./@:…-])(?:[\w-]+\/)+[\w.-]+\.(?:ts|md|css|sql|json|sh)\b/g;
    const lost = citations(path, [...all].filter(isOurs))
      .filter(({ file, found: [name] }) => !isThere(name, file))
      .map((citation) => say(citation, citation.found[0]));
    expect(lost).toEqual([]);
  });

  test('decisions, by their numbers', () => {
    const numbers = documents.map((file) => /^docs\/decisions\/(\d{4})-/.exec(file)?.[1]);
    const lost = citations(/\bdecisions?\s+(\d{4})\b/gi)
      .filter(({ found: [, number] }) => !numbers.includes(number))
      .map((citation) => say(citation, citation.found[0]));
    expect(lost).toEqual([]);
  });
});

/** Where style.md names files, they are those of other projects. */
function isOurs(file: string): boolean {
  return file !== `${law}/style.md`;
}

/** From the root, beside what cites it, or the end of a path. The step of the recipe is not there yet. */
function isThere(name: string, from: string): boolean {
  if (name === 'procedure/your_step.ts') return true;
  if (existsSync(join(root, name)) || existsSync(join(root, dirname(from), name))) return true;
  return all.some((file) => file.endsWith(`/${name}`));
}

/** A document may leave its own name out; what another standard says in a section is not ours to look up. */
function sectionExists({ file, at, text, found: [, number = ''] }: Citation): boolean {
  const before = text.slice(Math.max(0, at - 60), at).replace(/\s+/g, ' ');
  if (/(?:RFC \d+|PNG|W3C [\w ]+|SP 800-\w+|EN 301 549|TR-\d+(?:-\d)?),? $/.test(before)) return true;
  const [, name] = /([\w/-]+\.md),? $/.exec(before) ?? [];
  const meant = name ? documentsCalled(name) : file.endsWith('.md') ? [file] : [];
  return meant.some((document) => headingsOf(document).some((heading) => heading.startsWith(`${number}. `)));
}

describe('links in documents', () => {
  test('lead to a file, and to a heading of it, that is there', () => {
    const lost = citations(/\]\(([^()\s]+)\)/g, documents)
      .filter(({ file, found: [, target = ''] }) => !leadsSomewhere(file, target))
      .map((citation) => say(citation, citation.found[1] ?? ''));
    expect(lost).toEqual([]);
  });
});

function leadsSomewhere(file: string, target: string): boolean {
  if (/^[a-z]+:/i.test(target)) return true;
  const [path = '', heading] = target.split('#');
  const goal = path === '' ? file : join(dirname(file), decodeURIComponent(path));
  if (!existsSync(join(root, goal))) return false;
  if (!heading || !goal.endsWith('.md')) return true;
  return headingsOf(goal).map(fragment).includes(decodeURIComponent(heading));
}
