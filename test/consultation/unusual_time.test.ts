import { describe, expect, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { type OpenHours, usualHours } from '../../consultation/office_hours.ts';
import { unusualDay, unusualTime } from '../../consultation/unusual_time.ts';

/* S3c: what is said before an appointment is sent. It is said and forbids nothing. */

const timeZone = 'Europe/Berlin';
const hours: OpenHours = {
  ...usualHours,
  daysOff: [{ from: '2026-12-01', to: '2026-12-02' }],
  region: 'NW',
};
const look = (local: string, durationMinutes = 15) => {
  const startsAt = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;
  return unusualTime(hours, { startsAt, durationMinutes }, timeZone)?.why ?? null;
};

describe('an appointment', () => {
  test.each([
    // Monday, 30 November.
    ['2026-11-30T09:00', 15, null],
    ['2026-11-30T11:45', 15, null],
    ['2026-11-30T11:46', 15, 'runs_over'],
    ['2026-11-30T11:00', 120, 'runs_over'],
    ['2026-11-30T12:00', 15, 'outside'],
    ['2026-11-30T13:55', 15, 'outside'],
    ['2026-11-30T08:59', 15, 'outside'],
    ['2026-11-30T17:00', 15, 'outside'],
    ['2026-11-30T23:59', 15, 'outside'],
    ['2026-11-30T00:00', 15, 'outside'],
    ['2026-12-01T09:00', 15, 'day_off'],
    ['2026-12-02T23:59', 15, 'day_off'],
    ['2026-12-03T09:00', 15, null],
    ['2026-12-05T10:00', 15, 'weekday'],
    ['2026-12-25T10:00', 15, 'holiday'],
    // A Sunday that is a holiday is said to be one.
    ['2026-11-01T10:00', 15, 'holiday'],
  ] as const)('at %s for %i minutes: %s', (local, durationMinutes, why) => {
    expect(look(local, durationMinutes)).toBe(why);
  });

  test('in the hour that comes twice belongs to the first', () => {
    const night: OpenHours = {
      week: usualHours.week.map(() => [{ from: '02:00', to: '02:30' }]),
      daysOff: [],
      region: '',
    };
    const first = Date.parse('2026-10-25T00:00:00Z');
    const at = (startsAt: number) => unusualTime(night, { startsAt, durationMinutes: 15 }, timeZone);
    expect(at(first)).toBeNull();
    expect(at(first + 60 * minute)).toEqual({ why: 'outside' });
  });
});

test('of a day alone it is said as well, before there is a time', () => {
  const day = (date: string) => unusualDay(hours, Temporal.PlainDate.from(date));
  expect(day('2026-11-30')).toBeNull();
  expect(day('2026-12-25')).toEqual({ why: 'holiday', name: '1. Weihnachtstag' });
  expect(day('2026-12-02')).toEqual({ why: 'day_off' });
  expect(day('2026-12-06')).toEqual({ why: 'weekday' });
});
