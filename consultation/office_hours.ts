import { localToInstant } from './appointment.ts';
import { holidayOn } from './holidays.ts';

/** Times of one day on the practice's clock, `HH:MM`; the end does not belong to it. */
export interface TimeRange {
  from: string;
  to: string;
}

/** Whole days, `YYYY-MM-DD`, both included. */
export interface DaysOff {
  from: string;
  to: string;
}

/**
 * When a doctor holds video consultations. Offers follow from it; an appointment may be at any other time.
 */
export interface OfficeHours {
  /** Monday first, seven days. What lies between two times of a day is a break. */
  week: readonly (readonly TimeRange[])[];
  /** In the order of their beginning. */
  daysOff: readonly DaysOff[];
}

export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** The same with what is closed by law. */
export interface OpenHours extends OfficeHours {
  /** Whose public holidays count (consultation/holidays.ts); empty: only those of all of Germany. */
  region: string;
}

/** Why nothing is open on a day that might have hours. */
export type Closed = { why: 'holiday'; name: string } | { why: 'day_off' };

const usualDay: readonly TimeRange[] = [
  { from: '09:00', to: '12:00' },
  { from: '14:00', to: '17:00' },
];

/** What holds until somebody has said otherwise, so that times can be offered from the first day on. */
export const usualHours: OfficeHours = {
  week: weekdays.map((weekday) => (weekday < 5 ? usualDay : [])),
  daysOff: [],
};

/** The times of this day; none on a day off and on a public holiday. */
export function hoursOn(hours: OpenHours, date: Temporal.PlainDate): readonly TimeRange[] {
  return closedOn(hours, date) ? [] : (hours.week[date.dayOfWeek - 1] ?? []);
}

/** @returns null on any day that goes by the week, also where that has no times for it */
export function closedOn(
  { daysOff, region }: Pick<OpenHours, 'daysOff' | 'region'>,
  date: Temporal.PlainDate,
): Closed | null {
  const name = holidayOn(date, region);
  if (name !== null) return { why: 'holiday', name };
  const day = date.toString();
  return daysOff.some(({ from, to }) => from <= day && day <= to) ? { why: 'day_off' } : null;
}

/**
 * From when until when a time of a day really lasts, in milliseconds since the epoch. Of an hour that the
 * clock shows twice it begins and ends with the first; what begins in one that is skipped begins later, and
 * what ends in one ends earlier, so that nothing is offered outside.
 *
 * @param timeZone IANA name
 */
export function openSpan(
  { from, to }: TimeRange,
  date: Temporal.PlainDate,
  timeZone: string,
): { opensAt: number; closesAt: number } {
  const moment = (time: string, disambiguation: 'compatible' | 'earlier') =>
    date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(timeZone, { disambiguation })
      .epochMilliseconds;
  return { opensAt: moment(from, 'compatible'), closesAt: moment(to, 'earlier') };
}

/** One day as the form asks for it; empty where there is nothing. */
export interface DayInput {
  from: string;
  to: string;
  breakFrom: string;
  breakTo: string;
}

export type DayProblem =
  /** Only one of two times. */
  | 'half'
  /** No time at all. */
  | 'invalid'
  /** Ends before it begins. */
  | 'reversed'
  /** A break that is not within the day. */
  | 'break_outside';

/** The times of a day with one break; without times there is no office hour. */
export function readDayInput(input: DayInput): { ranges: readonly TimeRange[] } | { problem: DayProblem } {
  const { from, to, breakFrom, breakTo } = input;
  if ((from === '') !== (to === '') || (breakFrom === '') !== (breakTo === '')) return { problem: 'half' };
  if (from === '') return breakFrom === '' ? { ranges: [] } : { problem: 'break_outside' };
  if (![from, to].every(isTime)) return { problem: 'invalid' };
  if (from >= to) return { problem: 'reversed' };
  if (breakFrom === '') return { ranges: [{ from, to }] };
  if (![breakFrom, breakTo].every(isTime)) return { problem: 'invalid' };
  if (breakFrom >= breakTo) return { problem: 'reversed' };
  if (breakFrom <= from || breakTo >= to) return { problem: 'break_outside' };
  return {
    ranges: [
      { from, to: breakFrom },
      { from: breakTo, to },
    ],
  };
}

/** As the form shows a day: the first and the last time, and what lies between the first two. */
export function dayInput(ranges: readonly TimeRange[]): DayInput {
  const [first, second] = ranges;
  return {
    from: first?.from ?? '',
    to: ranges.at(-1)?.to ?? '',
    breakFrom: second ? (first?.to ?? '') : '',
    breakTo: second?.from ?? '',
  };
}

/** More than anybody has at once. */
export const mostDaysOff = 60;

export type DaysOffProblem =
  /** No day at all. */
  | 'invalid'
  /** Ends before it begins. */
  | 'reversed'
  | 'over'
  /** Longer than anybody is away: most likely a mistyped year. */
  | 'too_long'
  /** Begins later than anybody plans. */
  | 'too_far_ahead';

/** What is wrong with days off that somebody enters; null where nothing is. */
export function checkDaysOff({ from, to }: DaysOff, today: string): DaysOffProblem | null {
  if (!isDate(from) || !isDate(to)) return 'invalid';
  if (from > to) return 'reversed';
  if (to < today) return 'over';
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (first.until(last).days >= 366) return 'too_long';
  const latest = Temporal.PlainDate.from(today).add({ years: 2 });
  return Temporal.PlainDate.compare(first, latest) > 0 ? 'too_far_ahead' : null;
}

/**
 * One more stretch of days off, in order; what is over is forgotten. Days are free once: what overlaps
 * becomes one stretch.
 */
export function addDaysOff(hours: OfficeHours, added: DaysOff, today: string): OfficeHours {
  const merged: DaysOff[] = [];
  for (const days of [...hours.daysOff, added].toSorted(byBeginning)) {
    const last = merged.at(-1);
    if (!last || last.to < days.from) merged.push(days);
    else if (last.to < days.to) merged.splice(-1, 1, { from: last.from, to: days.to });
  }
  return withoutPast({ ...hours, daysOff: merged }, today);
}

/** How further days off stand to those that are there: `known` where all of them are free already. */
export function daysOffOverlap(hours: OfficeHours, added: DaysOff): 'none' | 'some' | 'known' {
  const others = hours.daysOff.filter(({ from, to }) => from <= added.to && added.from <= to);
  if (others.some(({ from, to }) => from <= added.from && added.to <= to)) return 'known';
  return others.length > 0 ? 'some' : 'none';
}

export function removeDaysOff(hours: OfficeHours, removed: DaysOff, today: string): OfficeHours {
  const daysOff = hours.daysOff.filter(({ from, to }) => from !== removed.from || to !== removed.to);
  return withoutPast({ ...hours, daysOff }, today);
}

function withoutPast(hours: OfficeHours, today: string): OfficeHours {
  const daysOff = hours.daysOff.filter(({ to }) => to >= today).toSorted(byBeginning);
  return { ...hours, daysOff };
}

function byBeginning(a: DaysOff, b: DaysOff): number {
  return a.from + a.to < b.from + b.to ? -1 : 1;
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function isDate(text: string): boolean {
  return 'at' in localToInstant(text, '00:00', 'UTC');
}
