import { expect, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import {
  formatBirthDate,
  formatDate,
  formatDateTime,
  formatShortDate,
  formatSince,
  formatTime,
} from '../../views/components/formats.ts';

const berlin = 'Europe/Berlin';
const at = Date.parse('2026-11-30T09:15:00Z');

test('S3c: date and time are said in German and in the zone of the practice', () => {
  expect(formatDateTime(at, berlin)).toBe('Montag, 30. November 2026, 10:15 Uhr');
  expect(formatDate(at, berlin)).toBe('30. November 2026');
  expect(formatShortDate(at, berlin)).toBe('Mo., 30.11.2026');
  expect(formatTime(at, 'UTC')).toBe('09:15');
});

test('S3c: the same hour of UTC is another hour after the clock change', () => {
  expect(formatTime(Date.parse('2026-10-24T08:00:00Z'), berlin)).toBe('10:00');
  expect(formatTime(Date.parse('2026-10-25T08:00:00Z'), berlin)).toBe('09:00');
  expect(formatTime(Date.parse('2027-03-28T08:00:00Z'), berlin)).toBe('10:00');
});

test('S6: since when somebody waits', () => {
  const since = (minutes: number) => formatSince(at - minutes * minute, at);
  expect(since(0.9)).toBe('gerade eben');
  expect(since(4)).toBe('seit 4 Min.');
  expect(since(60)).toBe('seit 1 Std.');
  expect(since(65)).toBe('seit 1 Std. 5 Min.');
  expect(since(24 * 60)).toBe('seit 1 Tag');
  expect(since(3 * 24 * 60)).toBe('seit 3 Tagen');
  // A clock that goes slightly wrong must not count backwards.
  expect(since(-1)).toBe('gerade eben');
});

test('a date of birth is written as on the insurance card', () => {
  expect(formatBirthDate('1948-08-12')).toBe('12.08.1948');
  expect(formatBirthDate('')).toBe('');
});
