import { describe, expect, test } from 'vitest';
import {
  addDaysOff,
  checkDaysOff,
  type DayInput,
  dayInput,
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
  ])('%s to %s: %s', (from, to, problem) => {
    expect(checkDaysOff({ from, to }, today)).toBe(problem);
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
