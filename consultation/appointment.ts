import { day, minute } from './durations.ts';
import { isEnd, type Stage } from './lifecycle.ts';

/** An appointment takes 5 to 120 minutes. */
export const durationLimits = { least: 5, most: 120 } as const;

/** Whether a talk may last so many minutes. */
export function isDuration(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= durationLimits.least && minutes <= durationLimits.most;
}

/** Minutes, as a form or an address has them; null where no talk lasts so long. */
export function readDuration(text: string | undefined): number | null {
  const minutes = Number(text || Number.NaN);
  return isDuration(minutes) ? minutes : null;
}

/** A time span: `startsAt` in milliseconds since the epoch. */
export interface Span {
  startsAt: number;
  durationMinutes: number;
}

/**
 * The moment that the practice means by a date and a time on its own clock.
 *
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`
 * @param timeZone IANA name
 * @returns of an hour that the clock shows twice the first; an error for one that it skips
 */
export function localToInstant(
  date: string,
  time: string,
  timeZone: string,
): { at: number } | { error: 'invalid' | 'skipped_by_clock_change' } {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { error: 'invalid' };
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from(`${date}T${time}`);
  } catch {
    return { error: 'invalid' };
  }
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(local)
    ? { at: zoned.epochMilliseconds }
    : { error: 'skipped_by_clock_change' };
}

/** May the practice set this appointment now? Null when it may. */
export function checkAppointment({
  startsAt,
  durationMinutes,
  now,
}: Span & { now: number }): 'bad_duration' | 'in_the_past' | 'too_far_ahead' | null {
  if (!isDuration(durationMinutes)) return 'bad_duration';
  // "Right now" stays possible: the form knows minutes only, so the start may have passed by a moment.
  if (!(startsAt + durationMinutes * minute > now)) return 'in_the_past';
  return startsAt > now + 31 * day ? 'too_far_ahead' : null; // P4
}

/**
 * From when until when link and code open the waiting room (S4, P4); the end of the visit closes it earlier.
 */
export function visitWindow(
  { startsAt, durationMinutes }: Span,
  joinEarlyMinutes: number,
): { opensAt: number; closesAt: number } {
  return {
    opensAt: startsAt - joinEarlyMinutes * minute,
    closesAt: startsAt + durationMinutes * minute + day,
  };
}

export type AccessState = 'too_early' | 'open' | 'expired' | 'ended' | 'not_scheduled';

/**
 * What link and code are good for at this moment. `not_scheduled`: consent or appointment is still missing.
 * `expired`: the appointment was more than 24 hours ago and nobody has closed it.
 */
export function accessState(
  consultation: {
    stage: Stage;
    startsAt: number | null;
    durationMinutes: number | null;
    /** `JOIN_EARLY_MINUTES` */
    joinEarlyMinutes: number;
  },
  now: number,
): AccessState {
  const { stage, startsAt, durationMinutes, joinEarlyMinutes } = consultation;
  if (isEnd(stage)) return 'ended';
  if (stage !== 'scheduled' || startsAt === null || durationMinutes === null) return 'not_scheduled';
  const { opensAt, closesAt } = visitWindow({ startsAt, durationMinutes }, joinEarlyMinutes);
  if (now < opensAt) return 'too_early';
  return now < closesAt ? 'open' : 'expired';
}

/** Do two appointments share time? One that begins when the other ends does not. */
export function overlaps(a: Span, b: Span): boolean {
  return (
    a.startsAt < b.startsAt + b.durationMinutes * minute &&
    b.startsAt < a.startsAt + a.durationMinutes * minute
  );
}
