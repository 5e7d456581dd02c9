import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accessState,
  checkAppointment,
  localToInstant,
  overlaps,
  visitWindow,
} from '../../consultation/appointment.ts';
import { day, minute } from '../../consultation/durations.ts';
import type { Stage } from '../../consultation/lifecycle.ts';

const at = (iso: string) => Date.parse(iso);
const berlin = (date: string, time: string) => localToInstant(date, time, 'Europe/Berlin');

describe("S3c: the practice's clock", () => {
  test.each([
    ['2026-10-24', '10:15', '2026-10-24T08:15:00Z'],
    ['2026-10-26', '10:15', '2026-10-26T09:15:00Z'],
    ['2026-03-28', '10:15', '2026-03-28T09:15:00Z'],
    ['2026-03-30', '10:15', '2026-03-30T08:15:00Z'],
    ['2028-02-29', '00:00', '2028-02-28T23:00:00Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(berlin(date, time)).toEqual({ at: at(instant) });
  });

  test('in autumn the hour that comes twice is the first one', () => {
    expect(berlin('2026-10-25', '01:59')).toEqual({ at: at('2026-10-24T23:59:00Z') });
    expect(berlin('2026-10-25', '02:00')).toEqual({ at: at('2026-10-25T00:00:00Z') });
    expect(berlin('2026-10-25', '02:59')).toEqual({ at: at('2026-10-25T00:59:00Z') });
    expect(berlin('2026-10-25', '03:00')).toEqual({ at: at('2026-10-25T02:00:00Z') });
  });

  test('in spring the hour that the clock skips is refused', () => {
    expect(berlin('2026-03-29', '01:59')).toEqual({ at: at('2026-03-29T00:59:00Z') });
    expect(berlin('2026-03-29', '02:00')).toEqual({ error: 'skipped_by_clock_change' });
    expect(berlin('2026-03-29', '02:59')).toEqual({ error: 'skipped_by_clock_change' });
    expect(berlin('2026-03-29', '03:00')).toEqual({ at: at('2026-03-29T01:00:00Z') });
  });

  test.each([
    ['2026-02-29', '10:00'],
    ['2026-13-01', '10:00'],
    ['26-10-24', '10:00'],
    ['', ''],
    ['2026-10-24', '24:00'],
    ['2026-10-24', '10:60'],
    ['2026-10-24', '9:15'],
    ['2026-10-24', '10:15:00'],
    ['2026-10-24[u-ca=hebrew]', '10:15'],
  ])('%s %s is no time', (date, time) => {
    expect(berlin(date, time)).toEqual({ error: 'invalid' });
  });

  test('whatever the minute: shown on the same clock it is the same again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 * 365 * 24 * 60 }), (minutes) => {
        const local = Temporal.PlainDateTime.from('2026-01-01T00:00').add({ minutes });
        const result = berlin(local.toPlainDate().toString(), local.toPlainTime().toString().slice(0, 5));
        if ('error' in result) {
          expect(result.error).toBe('skipped_by_clock_change');
          expect(local.hour).toBe(2);
          return;
        }
        const shown = Temporal.Instant.fromEpochMilliseconds(result.at).toZonedDateTimeISO('Europe/Berlin');
        expect(shown.toPlainDateTime().equals(local)).toBe(true);
      }),
    );
  });
});

describe('P4: what may be set', () => {
  const now = at('2026-10-01T08:00:00Z');
  const check = (startsAt: number, durationMinutes = 15) =>
    checkAppointment({ startsAt, durationMinutes, now });

  test('from now to 31 days ahead', () => {
    expect(check(now)).toBeNull();
    expect(check(now + 31 * day)).toBeNull();
    expect(check(now + 31 * day + 1)).toBe('too_far_ahead');
  });

  test('not what is over; one that has just begun is not', () => {
    expect(check(now - 15 * minute)).toBe('in_the_past');
    expect(check(now - 14 * minute)).toBeNull();
    expect(check(Number.NaN)).toBe('in_the_past');
  });

  test('5 to 120 whole minutes', () => {
    for (const duration of [5, 15, 120]) expect(check(now + day, duration)).toBeNull();
    for (const duration of [4, 121, 7.5, -15, Number.NaN])
      expect(check(now + day, duration)).toBe('bad_duration');
  });
});

describe('S4, P4: when link and code open the waiting room', () => {
  const startsAt = at('2026-10-25T00:30:00Z'); // between the two 02:30s
  const facts = { stage: 'scheduled' as Stage, startsAt, durationMinutes: 20, joinEarlyMinutes: 30 };

  test('from half an hour before until 24 hours after, whatever the clock does that night', () => {
    expect(visitWindow({ startsAt, durationMinutes: 20 }, 30)).toEqual({
      opensAt: startsAt - 30 * minute,
      closesAt: startsAt + 20 * minute + day,
    });
    expect(accessState(facts, startsAt - 30 * minute - 1)).toBe('too_early');
    expect(accessState(facts, startsAt - 30 * minute)).toBe('open');
    expect(accessState(facts, startsAt + 20 * minute + day - 1)).toBe('open');
    expect(accessState(facts, startsAt + 20 * minute + day)).toBe('expired');
  });

  test.each<Stage>(['completed', 'no_show', 'cancelled', 'declined', 'withdrawn', 'erased'])(
    'never again once it is %s',
    (stage) => {
      for (const now of [startsAt - day, startsAt, startsAt + 9 * day]) {
        expect(accessState({ ...facts, stage }, now)).toBe('ended');
      }
    },
  );

  test.each<Stage>(['requested', 'consent_pending', 'consent_review', 'consented'])(
    'P12: not while it is %s, even at the time of the appointment',
    (stage) => {
      expect(accessState({ ...facts, stage }, startsAt)).toBe('not_scheduled');
    },
  );

  test('not without an appointment', () => {
    expect(accessState({ ...facts, startsAt: null, durationMinutes: null }, startsAt)).toBe('not_scheduled');
  });
});

test('two appointments overlap when they share time, not when one follows the other', () => {
  const ten = { startsAt: at('2026-10-24T10:00:00Z'), durationMinutes: 15 };
  const after = (minutes: number, durationMinutes = 15) => ({
    startsAt: ten.startsAt + minutes * minute,
    durationMinutes,
  });
  expect(overlaps(ten, after(15))).toBe(false);
  expect(overlaps(ten, after(14))).toBe(true);
  expect(overlaps(after(14), ten)).toBe(true);
  expect(overlaps(ten, after(-5, 60))).toBe(true);
  expect(overlaps(ten, after(-15))).toBe(false);
});
