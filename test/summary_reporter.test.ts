import { expect, test } from 'vitest';
import { secondTries, slowest } from './summary_reporter.ts';

const file = (number: number) => ({ file: `test/${number}.test.ts`, ms: number * 1000 + 140 });

test('a whole run tells its ten slowest files, the slowest first', () => {
  const lines = slowest(Array.from({ length: 25 }, (_, number) => file(number))).split('\n');
  expect(lines[0]).toBe('The slowest files:');
  expect(lines.slice(1, 11)).toHaveLength(10);
  expect(lines[1]).toBe('    24.1 s  test/24.test.ts');
  expect(lines[10]).toBe('    15.1 s  test/15.test.ts');
  expect(lines.slice(11)).toEqual(['', '']);
});

test('a few files need no list', () => {
  expect(slowest([file(1), file(2)])).toBe('');
});

test('what passed only at the second try is told with what failed at the first', () => {
  expect(secondTries([])).toBe('');
  expect(secondTries([{ test: 'test/a.test.ts: it waits', why: 'one\ntwo' }])).toBe(
    'Passed only at the second try:\n    test/a.test.ts: it waits\n        one\n        two\n\n',
  );
});
