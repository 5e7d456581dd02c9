import { describe, expect, test } from 'vitest';
import { hour } from '../../consultation/durations.ts';
import { mostKeys, TokenBucket, WindowCount } from '../../program/limits.ts';

describe('a bucket', () => {
  test('lets a burst pass, then as many as come in again', () => {
    const bucket = new TokenBucket({ burst: 3, perSecond: 2, now: 0 });
    expect([0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([true, true, true, false]);
    expect(bucket.take(499)).toBe(false);
    expect([1000, 1000, 1000].map((now) => bucket.take(now))).toEqual([true, true, false]);
  });

  test('never holds more than a burst', () => {
    const bucket = new TokenBucket({ burst: 2, perSecond: 2, now: 0 });
    expect([hour, hour, hour].map((now) => bucket.take(now))).toEqual([true, true, false]);
  });

  test('a clock that is set back does no harm', () => {
    const bucket = new TokenBucket({ burst: 1, perSecond: 1, now: 100_000 });
    expect(bucket.take(0)).toBe(true);
    expect(bucket.take(0)).toBe(false);
    expect(bucket.take(1000)).toBe(true);
  });
});

describe('a count', () => {
  const countAt = (windowMs = 1000) => {
    const clock = { now: 0 };
    return { clock, count: new WindowCount(windowMs, () => clock.now) };
  };
  const takeTimes = (count: WindowCount, times: number, key: string, most: number) =>
    Array.from({ length: times }, () => count.take(key, most)).filter(Boolean).length;

  test('lets so many pass for each key until the window is over, which begins with the first', () => {
    const { clock, count } = countAt();
    expect(takeTimes(count, 5, 'a', 3)).toBe(3);
    expect(takeTimes(count, 5, 'b', 3)).toBe(3);
    clock.now = 999;
    expect(count.take('a', 3)).toBe(false);
    clock.now = 1000;
    expect(takeTimes(count, 5, 'a', 3)).toBe(3);
  });

  test('what is refused is not counted: the window is not made longer by trying', () => {
    const { clock, count } = countAt();
    for (clock.now = 0; clock.now < 1000; clock.now += 10) count.take('a', 1);
    expect(count.take('a', 1)).toBe(true);
  });

  test('what is given back or forgotten does not count', () => {
    const { count } = countAt();
    takeTimes(count, 3, 'a', 3);
    count.giveBack('a');
    expect(takeTimes(count, 5, 'a', 3)).toBe(1);
    count.forget('a');
    expect(takeTimes(count, 5, 'a', 3)).toBe(3);
    count.giveBack('unknown');
    expect(count.size).toBe(1);
  });

  test('X3: a flood of keys takes a bounded piece of memory, and the latest are still limited', () => {
    const { count } = countAt(hour);
    count.take('first', 1);
    for (let key = 0; key < 3 * mostKeys; key++) count.take(`address ${key}`, 1);
    expect(count.size).toBe(mostKeys);
    expect(count.take(`address ${3 * mostKeys - 1}`, 1)).toBe(false);
    // Forgotten, because so many came later.
    expect(count.take('first', 1)).toBe(true);
  });

  test('what is over takes no memory', () => {
    const { clock, count } = countAt();
    for (let key = 0; key < 100; key++) count.take(`address ${key}`, 1);
    clock.now = 1000;
    count.take('another', 1);
    expect(count.size).toBe(1);
  });
});
