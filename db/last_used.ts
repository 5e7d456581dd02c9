import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { audit, consultations } from './schema.ts';

/** What somebody chose for an appointment. */
export interface LastAppointment {
  doctorId: string;
  durationMinutes: number;
}

/** The acts that choose a doctor and a duration, as the audit calls them. */
const choosing = ['accept', 'schedule', 'follow_up'] as const;

/**
 * The last appointment that this account has given, or that anybody has; null where there is none any more.
 * Read from what is there anyway, so it is nobody's profile and goes with the retention (D3).
 *
 * @param actor a user's id; null for the whole practice
 */
export function lastAppointmentBy(tx: Queryable, actor: string | null): LastAppointment | null {
  const { doctorId, durationMinutes } = consultations;
  const found = tx
    .select({ doctorId, durationMinutes })
    .from(audit)
    .innerJoin(consultations, eq(consultations.id, audit.consultationId))
    .where(
      and(
        actor === null ? undefined : eq(audit.actor, actor),
        inArray(audit.action, [...choosing]),
        isNotNull(doctorId),
        isNotNull(durationMinutes),
      ),
    )
    .orderBy(desc(audit.id))
    .limit(1)
    .get();
  return found?.doctorId && found.durationMinutes
    ? { doctorId: found.doctorId, durationMinutes: found.durationMinutes }
    : null;
}
