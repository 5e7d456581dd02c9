import type { Runtime } from '../runtime.ts';

/** Now, on the practice's own clock. */
export function practiceNow(rt: Pick<Runtime, 'now' | 'config'>): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(rt.now()).toZonedDateTimeISO(rt.config.timeZone);
}

/** `YYYY-MM-DD` there. */
export function today(rt: Pick<Runtime, 'now' | 'config'>): string {
  return practiceNow(rt).toPlainDate().toString();
}
