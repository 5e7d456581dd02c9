import { describe, expect, test } from 'vitest';
import { holidayOn, isRegion, nextHolidays, regions } from '../../consultation/holidays.ts';

/* Public holidays by rule, against tables that were written down, not computed. */

/** Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi, repentance: of each year. */
const movable: Record<number, string[]> = {
  2024: ['03-29', '04-01', '05-09', '05-20', '05-30', '11-20'],
  2025: ['04-18', '04-21', '05-29', '06-09', '06-19', '11-19'],
  2026: ['04-03', '04-06', '05-14', '05-25', '06-04', '11-18'],
  2027: ['03-26', '03-29', '05-06', '05-17', '05-27', '11-17'],
  2028: ['04-14', '04-17', '05-25', '06-05', '06-15', '11-22'],
  2029: ['03-30', '04-02', '05-10', '05-21', '05-31', '11-21'],
  2030: ['04-19', '04-22', '05-30', '06-10', '06-20', '11-20'],
};

const corpusChristi = 'Fronleichnam';
const repentance = 'Buß- und Bettag';
/** What a region has besides the nine of all of Germany; without the Sundays of Brandenburg. */
const own: Record<string, string[]> = {
  '': [],
  BW: ['01-06', corpusChristi, '11-01'],
  BY: ['01-06', corpusChristi, '11-01'],
  'BY-M': ['01-06', corpusChristi, '08-15', '11-01'],
  'BY-A': ['01-06', corpusChristi, '08-08', '08-15', '11-01'],
  BE: ['03-08'],
  BB: ['10-31'],
  HB: ['10-31'],
  HH: ['10-31'],
  HE: [corpusChristi],
  MV: ['03-08', '10-31'],
  NI: ['10-31'],
  NW: [corpusChristi, '11-01'],
  RP: [corpusChristi, '11-01'],
  SL: [corpusChristi, '08-15', '11-01'],
  SN: ['10-31', repentance],
  'SN-F': [corpusChristi, '10-31', repentance],
  ST: ['01-06', '10-31'],
  SH: ['10-31'],
  TH: ['09-20', '10-31'],
  'TH-F': [corpusChristi, '09-20', '10-31'],
};

/** Every holiday of a year, `MM-DD`. */
function daysOf(year: number, region: string): string[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }))
    .filter((date) => holidayOn(date, region) !== null)
    .map((date) => date.toString().slice(5));
}

function expected(year: number, region: string): string[] {
  const [goodFriday = '', easterMonday = '', ascension = '', whitMonday = '', corpus = '', wednesday = ''] =
    movable[year] ?? [];
  const everywhere = ['01-01', goodFriday, easterMonday, '05-01', ascension, whitMonday, '10-03'];
  const further = (own[region] ?? []).map((day) =>
    day === corpusChristi ? corpus : day === repentance ? wednesday : day,
  );
  const sunday = (monday: string) =>
    Temporal.PlainDate.from(`${year}-${monday}`).subtract({ days: 1 }).toString().slice(5);
  if (region === 'BB') further.push(sunday(easterMonday), sunday(whitMonday));
  if (region === 'BE' && year === 2025) further.push('05-08');
  if (region === 'BE' && year === 2028) further.push('06-17');
  // Ascension and Labour Day may be one.
  return [...new Set([...everywhere, '12-25', '12-26', ...further])].toSorted();
}

describe.each(Object.keys(own))('holidays of %j', (region) => {
  test.each(Object.keys(movable).map(Number))('in %i', (year) => {
    expect(daysOf(year, region)).toEqual(expected(year, region));
  });
});

test('each region is one that the table has', () => {
  expect(Object.keys(own).filter(Boolean).toSorted()).toEqual(Object.keys(regions).toSorted());
  expect(Object.keys(regions).filter((code) => !code.includes('-'))).toHaveLength(16);
});

test.each(['', 'XX', 'nw', '__proto__', 'toString'])('%j is no region: what holds everywhere', (code) => {
  expect(isRegion(code)).toBe(false);
  expect(daysOf(2026, code)).toEqual(expected(2026, ''));
});

test('have their names', () => {
  const name = (date: string, region = '') => holidayOn(Temporal.PlainDate.from(date), region);
  expect(name('2026-04-03')).toBe('Karfreitag');
  expect(name('2026-06-04', 'NW')).toBe('Fronleichnam');
  expect(name('2026-06-04', 'NI')).toBeNull();
  expect(name('2026-11-18', 'SN')).toBe('Buß- und Bettag');
  expect(name('2026-12-24')).toBeNull();
});

test('Easter is right where simpler rules fail, and far away', () => {
  const easterMonday = (date: string) => holidayOn(Temporal.PlainDate.from(date), '');
  // The latest and the earliest that there are, and the two exceptions of Gauss.
  for (const date of ['2038-04-26', '2285-03-23', '1954-04-19', '1981-04-20', '9999-03-29'])
    expect(easterMonday(date), date).toBe('Ostermontag');
});

test('the next ones are found across the turn of the year', () => {
  expect(nextHolidays(Temporal.PlainDate.from('2026-12-26'), 'BY', 3)).toEqual([
    { date: '2026-12-26', name: '2. Weihnachtstag' },
    { date: '2027-01-01', name: 'Neujahr' },
    { date: '2027-01-06', name: 'Heilige Drei Könige' },
  ]);
});
