import { Cron } from 'croner';
import { and, eq, lte } from 'drizzle-orm';
import { visitWindow } from '../consultation/appointment.ts';
import { consultations } from '../db/schema.ts';
import { deleteExpiredSessions, keepAlive } from '../db/sessions.ts';
import { loadVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { endVisit } from './end_visit.ts';
import { purge } from './erase.ts';
import { watchMailTrouble } from './mail_trouble.ts';
import { markNoShow } from './no_show.ts';
import { Refusal } from './refusal.ts';
import { sendReminders } from './remind.ts';

/**
 * Work that nobody asks for, aligned to the minute: mails that are due again, visits that nobody ended, reminders, the purge. Each
 * piece may be killed at any moment and is done again at the next turn.
 */
export function startBackground(rt: Runtime): { stop(): void } {
  const tellMailTrouble = watchMailTrouble(rt);
  const minutely = new Cron('* * * * *', { protect: true, unref: true, catch: report(rt, 'minute') }, () => {
    rt.outbox.wake();
    keepAlive(rt, (userId) => rt.hub.inCall(userId));
    closeForgottenVisits(rt);
    sendReminders(rt);
    tellMailTrouble();
  });
  // At start too: a server that runs for an hour a day must erase as well.
  const hourly = new Cron('17 * * * *', { protect: true, unref: true, catch: report(rt, 'purge') }, () =>
    erase(rt),
  );
  hourly.trigger();
  return {
    stop() {
      minutely.stop();
      hourly.stop();
    },
  };
}

function erase(rt: Runtime): void {
  deleteExpiredSessions(rt);
  const report = purge(rt, { now: rt.now(), dryRun: false });
  if (report.consultations > 0) rt.log.info({ ...report }, 'erased');
}

/** P4: 24 hours after the appointment code and link are over, whether or not somebody has ended the visit. */
export function closeForgottenVisits(rt: Runtime): void {
  const forgotten = rt.db
    .select({
      id: consultations.id,
      startsAt: consultations.startsAt,
      durationMinutes: consultations.durationMinutes,
    })
    .from(consultations)
    .where(and(eq(consultations.stage, 'scheduled'), lte(consultations.startsAt, rt.now())))
    .all()
    .filter(({ startsAt, durationMinutes }) => {
      const span = { startsAt: startsAt ?? 0, durationMinutes: durationMinutes ?? 0 };
      return visitWindow(span, rt.config.joinEarlyMinutes).closesAt <= rt.now();
    });
  for (const { id } of forgotten) {
    const step = loadVisit(rt, id)?.admittedAt ? endVisit : markNoShow;
    try {
      step(rt, { id, by: { kind: 'system' } });
    } catch (error) {
      // Somebody has just ended it.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

function report(rt: Runtime, work: string): (error: unknown) => void {
  return (error) => rt.log.error({ work, error: (error as Error).name }, 'background work failed');
}
