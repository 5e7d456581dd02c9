import { expect, test } from 'vitest';
import { TokenBucket } from '../../signaling/rate_limit.ts';

test('lets a burst pass, then as many as come in again', () => {
  const bucket = new TokenBucket({ burst: 3, perSecond: 2, now: 0 });
  expect([0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([true, true, true, false]);
  expect(bucket.take(499)).toBe(false);
  expect([1000, 1000, 1000].map((now) => bucket.take(now))).toEqual([true, true, false]);
});

test('never holds more than a burst', () => {
  const bucket = new TokenBucket({ burst: 2, perSecond: 2, now: 0 });
  const hour = 3_600_000;
  expect([hour, hour, hour].map((now) => bucket.take(now))).toEqual([true, true, false]);
});

test('a clock that is set back does no harm', () => {
  const bucket = new TokenBucket({ burst: 1, perSecond: 1, now: 100_000 });
  expect(bucket.take(0)).toBe(true);
  expect(bucket.take(0)).toBe(false);
  expect(bucket.take(1000)).toBe(true);
});
