import { expect, test } from 'vitest';
import { hour, minute } from '../../consultation/durations.ts';
import { retryDelay } from '../../static/connection/signal_socket.ts';
import { countdownText } from '../../static/forms/countdown.ts';
import { minutesAndSeconds } from '../../static/page/clock.ts';
import { sinceText } from '../../static/practice/counters.ts';
import { stepOf } from '../../static/visit/steps.ts';
import { formatSince } from '../../views/components/formats.ts';

test('coming back takes 0.2, 0.4, 0.8, 1.6, then 3 s, and up to half as much again', () => {
  expect([0, 1, 2, 3, 4, 50].map((attempt) => retryDelay(attempt, 0))).toEqual([
    200, 400, 800, 1600, 3000, 3000,
  ]);
  expect(retryDelay(0, 1)).toBe(300);
  expect(retryDelay(9, 1)).toBe(4500);
});

test.each([
  [0, '0:00'],
  [-5000, '0:00'],
  [1, '0:01'],
  [65_000, '1:05'],
  [hour, '1 Std. 0 Min.'],
  [hour + 12 * minute, '1 Std. 12 Min.'],
  [25 * hour, '1 Tag, 1 Std.'],
  [50 * hour, '2 Tage, 2 Std.'],
])('S4: %d ms until the waiting room opens: %s', (milliseconds, text) => {
  expect(countdownText(milliseconds)).toBe(text);
});

test.each([
  [0, '00:00'],
  [252_000, '04:12'],
  [hour + 252_000, '1:04:12'],
])('a talk of %d ms: %s', (milliseconds, text) => {
  expect(minutesAndSeconds(milliseconds)).toBe(text);
});

test('"seit 4 Min." counts on in the words of the server', () => {
  for (const ago of [0, 59_000, minute, 4 * minute, hour, hour + 5 * minute, 24 * hour, 72 * hour]) {
    expect(sinceText(0, ago)).toBe(formatSince(0, ago));
  }
});

test.each([
  ['prepare', false, 0],
  ['prepare', true, 1],
  ['waiting', true, 2],
  ['call', false, 3],
  ['farewell', true, 4],
] as const)('on the screen %s, tested %s, step %d is the current one', (screen, tested, step) => {
  expect(stepOf(screen, tested)).toBe(step);
});
