import process from 'node:process';
import { afterEach, expect, test, vi } from 'vitest';
import { worthAgain } from './run_again.ts';
import SummaryReporter, { type Module, secondTries, slowest } from './summary_reporter.ts';

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

test('only a few short files are begun anew: a fault that many see is none that a second look ends', () => {
  const of = (count: number, ms: number) => Array.from({ length: count }, () => ({ ms }));
  const minute = 60_000;
  const after = (minutes: number) => ({ began: 0, now: minutes * minute });
  expect(worthAgain(of(4, 5 * minute), after(65))).toHaveLength(4);
  expect(worthAgain(of(4, 5 * minute), after(66))).toEqual([]);
  expect(worthAgain(of(5, 1), after(10))).toEqual([]);
  expect(worthAgain(of(0, 0), after(10))).toEqual([]);
});

afterEach(() => vi.restoreAllMocks());

test('a file that was begun anew counts as it ended then, and what failed at first is told', () => {
  const module = (id: string, states: string[]): Module => {
    const tests = states.map((state, number) => ({
      id: `${id}${number}`,
      fullName: `number ${number}`,
      ok: () => state !== 'failed',
      result: () => ({ state, errors: state === 'failed' ? [{ message: 'it hung' }] : [] }),
      diagnostic: () => ({ flaky: false }),
    }));
    return {
      id,
      relativeModuleId: `${id}.test.ts`,
      state: () => (states.includes('failed') ? 'failed' : 'passed'),
      diagnostic: () => ({ duration: 1 }),
      children: { allTests: () => tests },
    };
  };
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const reporter = new SummaryReporter();
  reporter.onTestRunEnd([module('a', ['passed', 'failed']), module('b', ['passed', 'skipped'])]);
  reporter.onTestRunEnd([module('a', ['passed', 'passed'])]);
  expect(written).toEqual([
    '\n2 passed, 1 failed, 1 skipped\n',
    '\nPassed only at the second try:\n    a.test.ts: number 1\n        it hung\n\n3 passed, 0 failed, 1 skipped\n',
  ]);
});
