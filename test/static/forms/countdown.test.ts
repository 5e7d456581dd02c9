import { expect, test } from 'vitest';
import { countdownText } from '../../../static/forms/countdown.ts';

const minute = 60_000;
const hour = 60 * minute;

test.each([
  [0, '0:00'],
  [-5000, '0:00'],
  [1, '0:01'],
  [65_000, '1:05'],
  [hour, '1 Std., 0 Min.'],
  [hour + 12 * minute, '1 Std., 12 Min.'],
  [25 * hour, '1 Tag, 1 Std.'],
  [50 * hour, '2 Tage, 2 Std.'],
])('S4: %d ms until the waiting room opens: %s', (milliseconds, text) => {
  expect(countdownText(milliseconds, 'de')).toBe(text);
});

test('in the language of the page, with the figures of the clock', () => {
  const time = 2 * 24 * hour + 3 * hour;
  const said = (language: string) => countdownText(time, language).replaceAll('\u00a0', ' ');
  expect(said('de-simple')).toBe('2 Tage, 3 Std.');
  expect(said('de-x-pseudo')).toBe('2 Tage, 3 Std.');
  expect(said('uk')).toBe('2 дні і 3 год');
  expect(said('ar')).toMatch(/^يومان و3 س$/);
  expect(countdownText(5 * 60_000, 'ar')).toBe('5:00');
});
