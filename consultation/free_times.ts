import { localToInstant, overlaps, type Span } from './appointment.ts';
import { minute } from './durations.ts';
import { hoursOn, type OpenHours, openSpan } from './office_hours.ts';

/** Times are offered at full quarters of an hour, as the practice's clock shows them. */
export const gridMinutes = 15;

/** How many are offered at first. */
export const offeredTimes = 3;

/** A time that begins sooner is no offer: the patient has to read the mail. */
export const leadMs = 30 * minute;

/** Where and how long somebody looks for time. Moments in milliseconds since the epoch. */
export interface FreeTimesQuestion {
  hours: OpenHours;
  /** The doctor's other appointments. */
  busy: readonly Span[];
  durationMinutes: number;
  /** The first and the last moment at which an offer may begin. */
  from: number;
  until: number;
  /** IANA name */
  timeZone: string;
}

/**
 * Beginnings of times within the office hours in which nothing else is, the earliest first. Each can be
 * written as day and time without doubt: none is in an hour that the clock skips, and of one that it shows
 * twice only the first is offered.
 */
export function* freeTimes(question: FreeTimesQuestion): Generator<number> {
  const { from, until, timeZone } = question;
  const last = localDate(until, timeZone);
  for (
    let date = localDate(from, timeZone);
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    yield* freeTimesOn(question, date);
  }
}

function* freeTimesOn(question: FreeTimesQuestion, date: Temporal.PlainDate): Generator<number> {
  const { hours, busy, durationMinutes, from, until, timeZone } = question;
  for (const range of hoursOn(hours, date)) {
    const { opensAt, closesAt } = openSpan(range, date, timeZone);
    for (const time of gridTimes(range.from, range.to)) {
      const moment = localToInstant(date.toString(), time, timeZone);
      if ('error' in moment) continue;
      const startsAt = moment.at;
      const within = startsAt >= opensAt && startsAt + durationMinutes * minute <= closesAt;
      if (!within || startsAt < from || startsAt > until) continue;
      if (!busy.some((other) => overlaps({ startsAt, durationMinutes }, other))) yield startsAt;
    }
  }
}

/** `HH:MM` of every quarter of an hour from the one time until before the other. */
function gridTimes(from: string, to: string): string[] {
  const end = minutesOf(to);
  const times: string[] = [];
  for (let at = Math.ceil(minutesOf(from) / gridMinutes) * gridMinutes; at < end; at += gridMinutes) {
    times.push(timeOf(at));
  }
  return times;
}

/** Minutes since midnight as the clock shows them. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** `HH:MM` of so many minutes since midnight. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The day that the practice's clock shows then. */
export function localDate(at: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}
