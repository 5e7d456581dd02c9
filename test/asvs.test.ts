import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * docs/dev/asvs.md says of each requirement of OWASP ASVS 5.0.0, levels 1 and 2, whether it holds. What can
 * be looked up by a program is looked up here; whether a row is true stays a person's work.
 */

const root = new URL('..', import.meta.url).pathname;
const text = readFileSync(join(root, 'docs/dev/asvs.md'), 'utf8');

/**
 * How many requirements of levels 1 and 2 each section has. Within a section those of level 3 come last, so
 * the others are numbered from 1 on. Sections with level 3 alone are left out.
 */
const sections: Readonly<Record<string, readonly [section: string, requirements: number][]>> =
  Object.fromEntries(
    Object.entries({
      V1: '1.1:2 1.2:9 1.3:11 1.4:3 1.5:2',
      V2: '2.1:3 2.2:3 2.3:4 2.4:1',
      V3: '3.2:2 3.3:4 3.4:6 3.5:5 3.7:2',
      V4: '4.1:3 4.2:1 4.3:2 4.4:4',
      V5: '5.1:1 5.2:3 5.3:2 5.4:3',
      V6: '6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4',
      V7: '7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2',
      V8: '8.1:2 8.2:3 8.3:1 8.4:1',
      V9: '9.1:3 9.2:4',
      V10: '10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3',
      V11: '11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1',
      V12: '12.1:3 12.2:2 12.3:4',
      V13: '13.1:1 13.2:5 13.3:2 13.4:5',
      V14: '14.1:2 14.2:4 14.3:3',
      V15: '15.1:3 15.2:3 15.3:7',
      V16: '16.1:1 16.2:5 16.3:4 16.4:3 16.5:3',
      V17: '17.1:1 17.2:4 17.3:2',
    }).map(([chapter, list]) => [chapter, list.split(' ').map(sectionIn)]),
  );

function sectionIn(item: string): [string, number] {
  const [section = '', count] = item.split(':');
  return [section, Number(count)];
}

const states = ['held', 'partly', 'open', 'not applicable'];

interface Row {
  /** As the heading above the table names it, e.g. `V1`. */
  chapter: string;
  ids: string[];
  state: string;
  why: string;
}

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const parts = new Map(
  text.split(/^## /m).map((part): [string, string[]] => {
    const [heading = '', ...lines] = part.split('\n');
    return [heading, lines];
  }),
);

const rows: Row[] = [...parts].flatMap(([heading, lines]) => {
  const [chapter = ''] = heading.split(' ');
  if (!(chapter in sections)) return [];
  return lines
    .filter((line) => /^\| *\d/.test(line))
    .map((line) => {
      const [ids = '', , state = '', why = ''] = cells(line);
      return { chapter, ids: ids.split(', '), state, why };
    });
});

/** In the order of the columns, without the name: how many requirements of this chapter are in each state. */
function sumsOf(chapter: string | null): number[] {
  const own = rows.filter((row) => chapter === null || row.chapter === chapter);
  return states.map((state) =>
    own.filter((row) => row.state === state).reduce((sum, { ids }) => sum + ids.length, 0),
  );
}

describe('docs/dev/asvs.md', () => {
  test('has each requirement of levels 1 and 2 once, in its chapter and in order', () => {
    for (const [chapter, list] of Object.entries(sections)) {
      const expected = list.flatMap(([section, count]) =>
        Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
      );
      const found = rows.filter((row) => row.chapter === chapter).flatMap(({ ids }) => ids);
      expect(found, chapter).toEqual(expected);
    }
    expect(rows.flatMap(({ ids }) => ids)).toHaveLength(253);
  });

  test('says of each row one of four states, and why', () => {
    const wrong = rows.filter(({ state, why }) => !states.includes(state) || why === '');
    expect(wrong).toEqual([]);
  });

  test('names only what is there', () => {
    const path = /`((?:[\w.-]+\/)+[\w.-]*|[\w-]+\.(?:ts|md|sh|json))`/g;
    const named = [...text.matchAll(path)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(200);
    const lost = named.filter((name) => !existsSync(join(root, name)));
    expect(lost).toEqual([]);
  });

  test('what holds names where', () => {
    const where = /`[\w./-]+`|\bdecisions? \d{4}|\brequirements\.md, section|\b[DSPX]\d|\b\d+\.\d+\.\d+\b/;
    expect(rows.filter(({ state, why }) => state === 'held' && !where.test(why))).toEqual([]);
  });

  test('counts rightly, chapter by chapter and in all', () => {
    const counted = (parts.get('Sums') ?? []).filter((line) => /^\| (?:V\d|all)/.test(line)).map(cells);
    const expected = [...Object.keys(sections), null].map((chapter) => sumsOf(chapter));
    expect(counted.map(([name = '']) => name.split(' ')[0])).toEqual([...Object.keys(sections), 'all']);
    expect(counted.map(([, ...sums]) => sums.map(Number))).toEqual(expected);
  });

  test('says of everything that is open what would close it', () => {
    const open = parts.get('What is open, and what would close it') ?? [];
    const told = open.flatMap((line) => /^- \*\*([\d.]+)\*\*: ./.exec(line)?.[1] ?? []);
    expect(told).toEqual(rows.filter(({ state }) => state === 'open').flatMap(({ ids }) => ids));
  });
});
