import type { Span } from './appointment.ts';
import { minute } from './durations.ts';
import { localDate } from './free_times.ts';
import { type Closed, closedOn, hoursOn, type OpenHours, openSpan } from './office_hours.ts';

/** Why an appointment at a time would surprise somebody. It is said and forbids nothing (S3c). */
export type UnusualTime =
  | Closed
  /** The week has no hours on this day. */
  | { why: 'weekday' }
  /** It begins outside the hours of its day. */
  | { why: 'outside' }
  /** It begins within them and ends after. */
  | { why: 'runs_over' };

/** What is unusual about a day, whatever the time of day. */
export function unusualDay(hours: OpenHours, date: Temporal.PlainDate): UnusualTime | null {
  return closedOn(hours, date) ?? (hoursOn(hours, date).length === 0 ? { why: 'weekday' } : null);
}

/**
 * What is unusual about an appointment; null for whatever is offered as a free time.
 *
 * @param timeZone IANA name
 */
export function unusualTime(hours: OpenHours, span: Span, timeZone: string): UnusualTime | null {
  const { startsAt, durationMinutes } = span;
  const date = localDate(startsAt, timeZone);
  const day = unusualDay(hours, date);
  if (day) return day;
  const endsAt = startsAt + durationMinutes * minute;
  const open = hoursOn(hours, date)
    .map((range) => openSpan(range, date, timeZone))
    .filter(({ opensAt, closesAt }) => opensAt <= startsAt && startsAt < closesAt);
  if (open.length === 0) return { why: 'outside' };
  return open.some(({ closesAt }) => endsAt <= closesAt) ? null : { why: 'runs_over' };
}
