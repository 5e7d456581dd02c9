import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * docs/dev/accessibility.md says of every component and page what it does for people who do not see it, hear
 * it or point at it, and which test holds that. What can be looked up by a program is looked up here; whether
 * a criterion is true stays with the test that it names.
 */

const root = new URL('..', import.meta.url).pathname;
const text = readFileSync(join(root, 'docs/dev/accessibility.md'), 'utf8');

/** What a patient or guest sees, what everybody sees, and what the practice sees. */
const wings = ['components', 'patient', 'public', 'practice'];

/**
 * `` `e2e/rtt.test.ts` "the two sides", "a correction" ``: a file below `test/` and what it calls its tests;
 * in single quotes where a title has double ones.
 */
const citation = /`(?!test\/)([\w/-]+\.test\.ts)`((?:,? (?:"[^"\n]+"|'"[^'\n]+'))*)/g;
const cited = [...text.matchAll(citation)].flatMap(([, file = '', titles = '']) =>
  [...titles.matchAll(/'(".+?)'|"([^"]+)"/g)].map(([, quoting, title = '']) => ({
    file,
    title: quoting ?? title,
  })),
);

/** Those parts of the document that are headed by `##`, by their headings. */
const parts = new Map(text.split(/^## /m).map((part): [string, string] => [part.split('\n')[0] ?? '', part]));

/** The rows of every table, without its head. */
function rowsOf(part: string): string[][] {
  return part
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| *-/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first = '']) => !['file', 'need', 'what'].includes(first));
}

/** The files that a wing's first column names, each below `views/WING/`. */
function listedIn(wing: string): string[] {
  const part = [...parts].find(([heading]) => heading.includes(`\`views/${wing}/\``))?.[1] ?? '';
  return rowsOf(part).flatMap(([first = '']) =>
    [...first.matchAll(/`([\w/]+\.ts)`/g)].map(([, name = '']) => name),
  );
}

/** The title as a source has it: `` `…` ``, '…' or "…". */
function hasTitle(source: string, title: string): boolean {
  return ["'", '"', '`'].some((quote) => source.includes(quote + title + quote));
}

describe('docs/dev/accessibility.md', () => {
  test('names tests that are there, by file and title', () => {
    expect(cited.length).toBeGreaterThan(100);
    const lost = cited.filter(({ file, title }) => {
      const [path] = globSync(`test/${file}`, { cwd: root });
      return path === undefined || !hasTitle(readFileSync(join(root, path), 'utf8'), title);
    });
    expect(lost).toEqual([]);
  });

  test('names no file of tests without saying which', () => {
    const bare = [...text.matchAll(citation)].filter(([, , titles]) => titles === '').map(([found]) => found);
    expect(bare).toEqual([]);
  });

  test.each(wings)('has criteria for every file of views/%s, each once', (wing) => {
    const files = globSync('**/*.ts', { cwd: join(root, 'views', wing) });
    expect(files.length).toBeGreaterThan(10);
    expect(listedIn(wing).toSorted()).toEqual(files.toSorted());
  });

  test.each(wings)('says of every row of views/%s which test holds it, or that none does', (wing) => {
    const part = [...parts].find(([heading]) => heading.includes(`\`views/${wing}/\``))?.[1] ?? '';
    const silent = rowsOf(part).filter((row) => {
      const held = row.at(-1) ?? '';
      return !/\.test\.ts` ['"]/.test(held) && !/not tested|no criterion/.test(held);
    });
    expect(silent).toEqual([]);
  });

  test('says of each of RAUR’s 18 needs whether it is met', () => {
    const rows = rowsOf([...parts].find(([heading]) => heading.startsWith('RAUR'))?.[1] ?? '');
    expect(rows.map(([need = '']) => Number.parseInt(need, 10))).toEqual(
      Array.from({ length: 18 }, (_, index) => index + 1),
    );
    expect(rows.filter(([, , state = '']) => !['met', 'partly', 'not'].includes(state))).toEqual([]);
  });
});
