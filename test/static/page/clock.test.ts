import { expect, test } from 'vitest';
import { minutesAndSeconds } from '../../../static/page/clock.ts';

const hour = 3_600_000;

test.each([
  [0, '00:00'],
  [252_000, '04:12'],
  [hour + 252_000, '1:04:12'],
])('a talk of %d ms: %s', (milliseconds, text) => {
  expect(minutesAndSeconds(milliseconds)).toBe(text);
});
