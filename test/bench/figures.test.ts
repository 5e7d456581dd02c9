import { expect, test } from 'vitest';
import { type Figure, tableOf } from './figures.ts';

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
  const { missed, text } = tableOf([start, pages], where);
  expect(missed).toBe(1);
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
