import { expect, test } from 'vitest';
import { type Figure, tableOf } from './figures.ts';
import { withSection } from './numbers_file.ts';

const where = { date: '2026-11-28', commit: 'abc1234', machine: '2 cores', load: 0.1 };
const start: Figure = {
  what: 'start',
  unit: 'ms',
  peer: { name: 'bare', value: 100 },
  ours: 131,
  goal: { atMost: 1.3 },
};
const pages: Figure = {
  what: 'pages',
  unit: '/s',
  peer: { name: 'bare', value: 12_000 },
  ours: 9600,
  goal: { atLeast: 0.8 },
};

test('each figure says what it is held against, its ratio, and whether the goal is kept', () => {
  const { kept, missed, text } = tableOf([start, pages], where);
  expect([kept, missed]).toEqual([1, 1]);
  expect(text).toBe(`2026-11-28, commit abc1234; 2 cores; load 0.10 before it began.

| figure | peer | ours | ratio | goal |  |
| --- | --- | --- | --- | --- | --- |
| start | bare: 100 ms | 131 ms | 1.31 × | ≤ 1.3 × | **MISSED** |
| pages | bare: 12,000 /s | 9,600 /s | 0.80 × | ≥ 0.8 × | kept |
`);
});

test('held against another revision it says what has changed, where that was measured', () => {
  const { text } = tableOf([{ ...start, before: 262 }, pages], { ...where, against: 'v0.1.0' });
  expect(text).toContain('| goal |  | at v0.1.0 | change |');
  expect(text).toContain('| 262 ms | -50 % |');
  expect(text).toContain('| kept | – | – |');
});

test('without a peer the goal is a figure of its own, and without a goal the figure is only told', () => {
  const shift: Figure = { what: 'shift', unit: '', ours: 0.0042, goal: { atMost: 0 } };
  const paint: Figure = { what: 'paint', unit: 'ms', ours: 1500, goal: { atMost: 1500 } };
  const told: Figure = { what: 'requests', unit: '', ours: 3 };
  const { kept, missed, text } = tableOf([shift, paint, told], where);
  expect([kept, missed]).toEqual([1, 1]);
  expect(text).toContain('| shift | – | 0.0042 | – | ≤ 0 | **MISSED** |');
  expect(text).toContain('| paint | – | 1,500 ms | – | ≤ 1,500 ms | kept |');
  expect(text).toContain('| requests | – | 3.0 | – | – |  |');
});

test('the table of one bench takes the place of its own former one, and of no other', () => {
  const first = withSection('', 'Hub', 'one');
  const both = withSection(withSection(first, 'Browser', 'two'), 'Hub', 'three');
  expect(both).toBe('# Numbers\n\n## Hub\n\nthree\n\n## Browser\n\ntwo\n');
});

test('what somebody has written by hand into the file stays', () => {
  const byHand =
    '# Numbers\n\nRead me first.\n\n## Hub\n\nold\n\n### Detail\n\nold too\n\n## Tried in vain\n\nwords\n';
  const after = withSection(byHand, 'Hub', 'new');
  expect(after).toBe('# Numbers\n\nRead me first.\n\n## Hub\n\nnew\n\n## Tried in vain\n\nwords\n');
});
