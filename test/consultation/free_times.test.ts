import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localToInstant, overlaps } from '../../consultation/appointment.ts';
import { day, hour, minute } from '../../consultation/durations.ts';
import { freeTimes, localDate, timeOf } from '../../consultation/free_times.ts';
import { hoursOn, type OpenHours, openSpan, usualHours, weekdays } from '../../consultation/office_hours.ts';
import { unusualTime } from '../../consultation/unusual_time.ts';

/* What is offered as a time for an appointment (S3c), also on the days on which the clock changes. */

const timeZone = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);

/** Every day the same times. */
const daily = (from: string, to: string): OpenHours => ({
  week: weekdays.map(() => [{ from, to }]),
  daysOff: [],
  region: '',
});

function offered(question: Partial<Parameters<typeof freeTimes>[0]> & { from: number }) {
  const { from } = question;
  const whole = {
    hours: { ...usualHours, region: '' },
    busy: [],
    durationMinutes: 15,
    until: from + day,
    timeZone,
    ...question,
  };
  return [...freeTimes(whole)];
}

const clock = (moment: number) =>
  Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString()
    .slice(0, 5);

describe('the office hours', () => {
  test('are filled from the first full quarter on, breaks and the end left free', () => {
    const from = at('2026-11-30T08:40:00+01:00');
    const times = offered({ from, durationMinutes: 30, until: at('2026-11-30T18:00:00+01:00') }).map(clock);
    expect(times.slice(0, 2)).toEqual(['09:00', '09:15']);
    expect(times.filter((time) => time >= '11:30' && time < '14:15')).toEqual(['11:30', '14:00']);
    expect(times.at(-1)).toBe('16:30');
  });

  test('go on at the next day that has some', () => {
    // A Friday evening.
    const from = at('2026-11-27T18:00:00+01:00');
    expect(offered({ from, until: from + 7 * day })[0]).toBe(at('2026-11-30T09:00:00+01:00'));
  });

  test('are none on days off', () => {
    const from = at('2026-11-30T00:00:00+01:00');
    const hours = { ...usualHours, region: '', daysOff: [{ from: '2026-11-30', to: '2026-12-01' }] };
    expect(offered({ hours, from, until: from + 7 * day })[0]).toBe(at('2026-12-02T09:00:00+01:00'));
  });

  test('are none on public holidays of the state', () => {
    const from = at('2026-10-30T16:00:00+01:00');
    const first = (region: string) =>
      offered({
        hours: { ...daily('09:00', '17:00'), region },
        from,
        durationMinutes: 60,
        until: from + 7 * day,
      })
        .map((moment) => localDate(moment, timeZone).toString())
        .find((date) => date > '2026-10-30');
    expect(first('')).toBe('2026-10-31');
    expect(first('NI')).toBe('2026-11-01');
    expect(first('NW')).toBe('2026-10-31');
    expect(first('ST')).toBe('2026-11-01');
  });

  test('leave out what is taken, to the minute', () => {
    const from = at('2026-11-30T09:00:00+01:00');
    const busy = [{ startsAt: at('2026-11-30T09:20:00+01:00'), durationMinutes: 10 }];
    expect(offered({ busy, from, until: from + hour }).map(clock)).toEqual([
      '09:00',
      '09:30',
      '09:45',
      '10:00',
    ]);
  });
});

describe('when the clock changes', () => {
  test('in spring nothing is offered in the hour that is skipped', () => {
    const from = at('2026-03-29T00:00:00+01:00');
    const times = offered({ hours: daily('01:00', '04:00'), from, until: from + 20 * hour });
    expect(times.map(clock)).toEqual([
      ...['01:00', '01:15', '01:30', '01:45'],
      ...['03:00', '03:15', '03:30', '03:45'],
    ]);
  });

  test('in autumn an hour that comes twice is offered once, as the first', () => {
    const from = at('2026-10-25T00:00:00+02:00');
    const times = offered({ hours: daily('02:00', '03:30'), from, until: from + 20 * hour });
    expect(times.map(clock)).toEqual(['02:00', '02:15', '02:30', '02:45', '03:00', '03:15']);
    expect(times[0]).toBe(at('2026-10-25T00:00:00Z'));
    expect(times[4]).toBe(at('2026-10-25T02:00:00Z'));
  });

  test('hours that begin or end in a skipped hour offer nothing outside', () => {
    const from = at('2026-03-29T00:00:00+01:00');
    const times = (begin: string, end: string) =>
      offered({ hours: daily(begin, end), from, until: from + 20 * hour }).map(clock);
    expect(times('02:15', '04:00')).toEqual(['03:15', '03:30', '03:45']);
    expect(times('01:00', '02:30')).toEqual(['01:00', '01:15']);
  });
});

const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map(timeOf);
const range = fc
  .tuple(time, time)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const hours = fc.record({
  week: fc.array(fc.array(range, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
  daysOff: fc.array(
    fc.constantFrom({ from: '2026-03-28', to: '2026-03-28' }, { from: '2026-10-24', to: '2026-10-26' }),
    { maxLength: 1 },
  ),
  region: fc.constantFrom('', 'NI', 'BY-M'),
});
/** Days around both changes of the clock, in Berlin and where it changes at another hour. */
const zones = fc.constantFrom(timeZone, 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
const begin = fc.constantFrom(
  '2026-03-27',
  '2026-10-23',
  '2026-03-06',
  '2026-10-30',
  '2026-04-03',
  '2026-07-01',
);

test('whatever hours, appointments and zone: each offer lies within, is free, and can be written down', () => {
  const question = fc
    .record({
      hours,
      zone: zones,
      begin,
      durationMinutes: fc.integer({ min: 5, max: 120 }),
      days: fc.integer({ min: 0, max: 4 }),
    })
    .chain((given) =>
      fc.record({
        given: fc.constant(given),
        busy: fc.array(
          fc.record({
            startsAt: fc
              .integer({ min: 0, max: 4 * 24 * 12 })
              .map((steps) => at(`${given.begin}T00:00:00Z`) + steps * 5 * minute),
            durationMinutes: fc.integer({ min: 5, max: 120 }),
          }),
          { maxLength: 12 },
        ),
      }),
    );
  fc.assert(
    fc.property(question, ({ given, busy }) => {
      const from = at(`${given.begin}T00:00:00Z`);
      const until = from + given.days * day;
      const { durationMinutes, zone } = given;
      const times = [
        ...freeTimes({ hours: given.hours, busy, durationMinutes, from, until, timeZone: zone }),
      ];
      for (const startsAt of times) {
        expect(startsAt).toBeGreaterThanOrEqual(from);
        expect(startsAt).toBeLessThanOrEqual(until);
        expect(busy.some((other) => overlaps(other, { startsAt, durationMinutes }))).toBe(false);
        const date = localDate(startsAt, zone);
        const spans = hoursOn(given.hours, date).map((one) => openSpan(one, date, zone));
        const end = startsAt + durationMinutes * minute;
        expect(spans.some(({ opensAt, closesAt }) => opensAt <= startsAt && end <= closesAt)).toBe(true);
        expect(unusualTime(given.hours, { startsAt, durationMinutes }, zone)).toBeNull();
        // Written into the form and read again it is the same moment, at a full quarter.
        const shown = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(zone);
        const written = shown.toPlainTime().toString().slice(0, 5);
        expect(shown.minute % 15).toBe(0);
        expect(localToInstant(date.toString(), written, zone)).toEqual({ at: startsAt });
      }
    }),
    { numRuns: 300 },
  );
});

test('the earliest comes first where a day has its times in order', () => {
  const from = at('2026-10-23T00:00:00Z');
  const times = offered({ from, until: from + 7 * day });
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(times.length);
});
