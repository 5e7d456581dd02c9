import { describe, expect, test } from 'vitest';
import { asHeard, SilenceWatch } from '../../../static/devices/level.ts';

describe('lesson 6: a microphone that gives nothing', () => {
  const seconds = (watch: SilenceWatch, count: number, peak: number, listening = true) =>
    Array.from({ length: count * 10 }, () => watch.tick(peak, listening, 100)).at(-1);

  test('exact zeros for 10 s are said', () => {
    const watch = new SilenceWatch();
    expect(seconds(watch, 9, 0)).toBe(false);
    expect(seconds(watch, 1, 0)).toBe(true);
  });

  test('a quiet room is not silence', () => {
    expect(seconds(new SilenceWatch(), 60, 0.00002)).toBe(false);
  });

  test('one sound ends it', () => {
    const watch = new SilenceWatch();
    seconds(watch, 20, 0);
    expect(watch.tick(0.01, true, 100)).toBe(false);
  });

  test('who has switched the microphone off is not told', () => {
    expect(seconds(new SilenceWatch(), 60, 0, false)).toBe(false);
  });
});

test('the meter shows loudness as the ear feels it', () => {
  expect(asHeard(0)).toBe(0);
  expect(asHeard(0.001)).toBe(0);
  expect(asHeard(0.1)).toBeCloseTo(2 / 3);
  expect(asHeard(1)).toBe(1);
  expect(asHeard(5)).toBe(1);
});
