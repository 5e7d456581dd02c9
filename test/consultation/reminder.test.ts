import { describe, expect, test } from 'vitest';
import { earliestReminderMs, reminderState, reminderWindow } from '../../consultation/reminder.ts';

const zone = 'Europe/Berlin';
const berlin = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
const local = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
const dayBefore = (start: string) => local(reminderWindow('day_before', berlin(start), zone).from);

describe('S3c: the reminder of the day before', () => {
  test.each([
    ['2026-11-30T10:15', '2026-11-29T10:15', 'at the hour of the appointment'],
    ['2026-11-30T07:30', '2026-11-29T08:00', 'not before 8'],
    ['2026-11-30T19:30', '2026-11-29T19:00', 'not after 19'],
    ['2026-11-30T23:59', '2026-11-29T19:00', 'not after 19'],
    // The clock goes forward on 29 March and back on 25 October 2026.
    ['2026-03-29T10:15', '2026-03-28T10:15', '23 hours before'],
    ['2026-10-25T10:15', '2026-10-24T10:15', '25 hours before'],
    ['2026-03-30T02:30', '2026-03-29T08:00', 'an hour that the day before does not have'],
    ['2026-10-25T23:59', '2026-10-24T19:00', 'the longest way'],
  ])('of %s comes at %s: %s', (start, from) => {
    expect(dayBefore(start)).toBe(from);
    expect(berlin(start) - berlin(from)).toBeLessThanOrEqual(earliestReminderMs);
  });

  const startsAt = berlin('2026-11-30T10:15');
  const state = (now: string, toldAt: number | null = null) =>
    reminderState('day_before', { startsAt, toldAt }, berlin(now), zone);

  test('after downtime only while it makes sense, and never at night', () => {
    expect(state('2026-11-29T10:14')).toBe('later');
    expect(state('2026-11-29T10:15')).toBe('now');
    expect(state('2026-11-29T19:59')).toBe('now');
    expect(state('2026-11-29T20:00')).toBe('later');
    expect(state('2026-11-30T06:30')).toBe('later');
    expect(state('2026-11-30T07:15')).toBe('never');
    const noon = { startsAt: berlin('2026-11-30T12:00'), toldAt: null };
    expect(reminderState('day_before', noon, berlin('2026-11-30T08:00'), zone)).toBe('now');
    expect(reminderState('day_before', noon, berlin('2026-11-30T09:00'), zone)).toBe('never');
  });

  test('not shortly after the mail with the date', () => {
    const now = '2026-11-29T10:15';
    expect(state(now, berlin('2026-11-29T08:15'))).toBe('now');
    expect(state(now, berlin('2026-11-29T08:16'))).toBe('never');
    expect(state('2026-11-29T15:00', berlin('2026-11-29T14:00'))).toBe('never');
  });
});

test('S3c: the reminder of one hour before makes sense until ten minutes before', () => {
  const startsAt = berlin('2026-11-30T08:15');
  const state = (now: string, toldAt: number | null = null) =>
    reminderState('hour_before', { startsAt, toldAt }, berlin(now), zone);
  expect(state('2026-11-30T07:14')).toBe('later');
  expect(state('2026-11-30T07:15')).toBe('now');
  expect(state('2026-11-30T08:04')).toBe('now');
  expect(state('2026-11-30T08:05')).toBe('never');
  expect(state('2026-11-30T07:15', berlin('2026-11-30T05:15'))).toBe('now');
  expect(state('2026-11-30T07:15', berlin('2026-11-30T05:16'))).toBe('never');
});
