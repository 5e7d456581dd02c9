import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDaysOff,
  checkDaysOff,
  type DayInput,
  type DaysOff,
  dayInput,
  daysOffOverlap,
  readDayInput,
  removeDaysOff,
  usualHours,
} from '../../consultation/office_hours.ts';

const input = (from = '', to = '', breakFrom = '', breakTo = ''): DayInput => ({
  from,
  to,
  breakFrom,
  breakTo,
});

describe('a day of the form', () => {
  test.each([
    [input(), []],
    [input('09:00', '12:00'), [{ from: '09:00', to: '12:00' }]],
    [
      input('09:00', '17:00', '12:00', '14:00'),
      [
        { from: '09:00', to: '12:00' },
        { from: '14:00', to: '17:00' },
      ],
    ],
  ])('%o is read, and shown the same again', (day, ranges) => {
    expect(readDayInput(day)).toEqual({ ranges });
    expect(dayInput(ranges)).toEqual(day);
  });

  test.each([
    [input('09:00'), 'half'],
    [input('', '09:00'), 'half'],
    [input('09:00', '12:00', '10:00'), 'half'],
    [input('', '', '10:00', '11:00'), 'break_outside'],
    [input('9', '12:00'), 'invalid'],
    [input('09:00', '24:00'), 'invalid'],
    [input('12:00', '09:00'), 'reversed'],
    [input('09:00', '09:00'), 'reversed'],
    [input('09:00', '17:00', '13:00', '12:00'), 'reversed'],
    [input('09:00', '17:00', '08:00', '12:00'), 'break_outside'],
    [input('09:00', '17:00', '12:00', '17:00'), 'break_outside'],
    [input('09:00', '17:00', 'x', 'y'), 'invalid'],
  ])('%o is refused: %s', (day, problem) => {
    expect(readDayInput(day)).toEqual({ problem });
  });
});

describe('days off', () => {
  const today = '2026-11-23';
  test.each([
    ['2026-11-23', '2026-11-23', null],
    ['2026-11-01', '2026-11-23', null],
    ['2026-11-01', '2026-11-22', 'over'],
    ['2026-12-24', '2026-12-23', 'reversed'],
    ['2026-02-30', '2026-12-24', 'invalid'],
    ['', '', 'invalid'],
    ['2026-11-23', '9999-12-31', 'too_long'],
    ['2026-12-01', '2027-12-01', null],
    ['2026-12-01', '2027-12-02', 'too_long'],
    ['2028-11-23', '2028-11-23', null],
    ['2028-11-24', '2028-11-24', 'too_far_ahead'],
  ])('%s to %s: %s', (from, to, problem) => {
    expect(checkDaysOff({ from, to }, today)).toBe(problem);
  });

  const stretches = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
    .map(([start, length]) => {
      const from = Temporal.PlainDate.from(today).add({ days: start });
      return { from: from.toString(), to: from.add({ days: length }).toString() };
    });
  test('whatever overlaps becomes one: the same days are free, none twice', () => {
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 8 }), (all) => {
        const { daysOff } = all.reduce((hours, days) => addDaysOff(hours, days, today), usualHours);
        const isFree = (list: readonly DaysOff[], date: string) =>
          list.filter(({ from, to }) => from <= date && date <= to).length;
        for (let day = 0; day <= 91; day++) {
          const date = Temporal.PlainDate.from(today).add({ days: day }).toString();
          expect(isFree(daysOff, date)).toBe(Math.min(1, isFree(all, date)));
        }
      }),
    );
  });

  test.each([
    ['2026-12-20', '2026-12-23', 'none'],
    ['2026-12-20', '2026-12-24', 'some'],
    ['2026-12-31', '2027-01-03', 'some'],
    ['2026-12-20', '2027-01-03', 'some'],
    ['2026-12-24', '2026-12-31', 'known'],
    ['2026-12-27', '2026-12-27', 'known'],
  ])('%s to %s beside Christmas: %s', (from, to, overlap) => {
    const christmas = addDaysOff(usualHours, { from: '2026-12-24', to: '2026-12-31' }, today);
    expect(daysOffOverlap(christmas, { from, to })).toBe(overlap);
  });

  test('are kept in order, once, and forgotten when they are over', () => {
    const christmas = { from: '2026-12-24', to: '2026-12-31' };
    const monday = { from: '2026-11-30', to: '2026-11-30' };
    const both = addDaysOff(
      addDaysOff(addDaysOff(usualHours, christmas, today), monday, today),
      monday,
      today,
    );
    expect(both.daysOff).toEqual([monday, christmas]);
    expect(removeDaysOff(both, monday, today).daysOff).toEqual([christmas]);
    expect(addDaysOff(both, { from: '2027-01-02', to: '2027-01-02' }, '2026-12-01').daysOff[0]).toEqual(
      christmas,
    );
  });
});
