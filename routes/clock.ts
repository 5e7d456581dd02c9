import type { Runtime } from '../runtime.ts';

/** Now, on the practice's own clock. */
export function practiceNow(rt: Pick<Runtime, 'now' | 'config'>): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(rt.now()).toZonedDateTimeISO(rt.config.timeZone);
}

/** `YYYY-MM-DD` */
export function today(rt: Pick<Runtime, 'now' | 'config'>): string {
  return practiceNow(rt).toPlainDate().toString();
}

/** A moment as day and time of the practice's clock, as date and time fields hold them. */
export function localParts(rt: Pick<Runtime, 'config'>, at: number): { date: string; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(rt.config.timeZone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
