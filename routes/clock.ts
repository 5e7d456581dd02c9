import type { Runtime } from '../runtime.ts';

export { practiceNow, today } from '../procedure/practice_day.ts';

/** A moment as day and time of the practice's clock, as date and time fields hold them. */
export function localParts(rt: Pick<Runtime, 'config'>, at: number): { date: string; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(rt.config.timeZone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
