import { hour, minute } from './durations.ts';

/** The day before, and one hour before (S3c). */
export const reminderKinds = ['day_before', 'hour_before'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/**
 * From when until when a reminder makes sense, in milliseconds since the epoch.
 *
 * The day before: at the appointment's hour of the calendar day before, so over a clock change 23 or 25 hours
 * ahead, but never before 8 and never after 19 o'clock; until three hours before the start. One hour before:
 * until ten minutes before.
 *
 * @param timeZone IANA name
 */
export function reminderWindow(
  kind: ReminderKind,
  startsAt: number,
  timeZone: string,
): { from: number; until: number } {
  if (kind === 'hour_before') return { from: startsAt - hour, until: startsAt - 10 * minute };
  const dayBefore = localTime(startsAt, timeZone).subtract({ days: 1 });
  const from = dayBefore.withPlainTime(sensibleTime(dayBefore.toPlainTime()));
  return { from: from.epochMilliseconds, until: startsAt - 3 * hour };
}

/**
 * No reminder has its time longer before the appointment: 23:59 → 19:00 of the day before, and a clock
 * change.
 */
export const earliestReminderMs = 30 * hour;

/**
 * What to do about a reminder now. `later`: it is not yet time, or night. `never`: its time is over, or a
 * mail told the patient of the date so shortly before (two hours) that the reminder would only be a nuisance.
 *
 * @param toldAt when the last mail with this date was written; null if there was none
 */
export function reminderState(
  kind: ReminderKind,
  { startsAt, toldAt }: { startsAt: number; toldAt: number | null },
  now: number,
  timeZone: string,
): 'later' | 'now' | 'never' {
  const { from, until } = reminderWindow(kind, startsAt, timeZone);
  if (now < from) return 'later';
  if (now >= until || (toldAt !== null && toldAt > from - 2 * hour)) return 'never';
  return kind === 'day_before' && isNight(localTime(now, timeZone)) ? 'later' : 'now';
}

function sensibleTime(time: Temporal.PlainTime): Temporal.PlainTime {
  if (time.hour < 8) return Temporal.PlainTime.from('08:00');
  return time.hour >= 19 ? Temporal.PlainTime.from('19:00') : time;
}

/** Nobody wants to be woken by what can wait: 20 to 8 o'clock. */
function isNight({ hour }: Temporal.ZonedDateTime): boolean {
  return hour < 8 || hour >= 20;
}

function localTime(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
