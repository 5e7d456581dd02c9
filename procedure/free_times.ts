import { day, minute } from '../consultation/durations.ts';
import { freeTimes, leadMs } from '../consultation/free_times.ts';
import { busySpans, type WhoseTime } from '../db/appointments.ts';
import type { Runtime } from '../runtime.ts';
import { openHours } from './office_hours.ts';

/** What is looked for. */
export interface WantedTime extends WhoseTime {
  durationMinutes: number;
}

/**
 * When a doctor has time, within the office hours and as far ahead as an appointment may be (P4).
 *
 * @param stretch narrows that down; moments in milliseconds since the epoch
 */
export function freeTimesOf(
  rt: Pick<Runtime, 'db' | 'now' | 'config'>,
  wanted: WantedTime,
  stretch: { from: number; until: number } = { from: 0, until: Number.MAX_SAFE_INTEGER },
): Generator<number> {
  const from = Math.max(stretch.from, rt.now() + leadMs);
  const until = Math.min(stretch.until, rt.now() + 31 * day);
  const { durationMinutes } = wanted;
  return freeTimes({
    hours: openHours(rt, wanted.doctorId),
    busy: busySpans(rt, wanted, { from, until: until + durationMinutes * minute }),
    durationMinutes,
    from,
    until,
    timeZone: rt.config.timeZone,
  });
}
