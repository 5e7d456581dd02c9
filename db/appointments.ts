import { and, asc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm';
import { durationLimits, overlaps, type Span } from '../consultation/appointment.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { minute } from '../consultation/durations.ts';
import type { StoredStage } from '../consultation/lifecycle.ts';
import { openConsultation, selectConsultations } from './consultations.ts';
import { consultations } from './schema.ts';
import type { Store } from './store.ts';

type Reader = Pick<Store, 'db' | 'vault'>;

/** A consultation that has an appointment. */
export type Appointed = Consultation & { startsAt: number; durationMinutes: number };

/** Those that take a doctor's time. */
const takesTime: readonly StoredStage[] = ['consent_pending', 'consent_review', 'scheduled'];
/** Those that stand in the calendar: also what has been. */
const inCalendar: readonly StoredStage[] = [...takesTime, 'completed', 'no_show'];

/** Milliseconds since the epoch; the end does not belong to it. */
interface Stretch {
  from: number;
  until: number;
}

/** Whose time, and which appointment shall not count because it moves. */
export interface WhoseTime {
  doctorId: string;
  exceptId: string | null;
}

/** Appointments of the same doctor that overlap the given one. */
export function overlapping(rt: Reader, appointment: Span & WhoseTime): Appointed[] {
  const until = appointment.startsAt + appointment.durationMinutes * minute;
  const { doctorId, exceptId } = appointment;
  const rows = selectConsultations(rt.db)
    .where(
      and(
        eq(consultations.doctorId, doctorId),
        touches({ from: appointment.startsAt, until }),
        inArray(consultations.stage, takesTime),
      ),
    )
    .orderBy(asc(consultations.startsAt))
    .all();
  return rows
    .filter(({ id }) => id !== exceptId)
    .flatMap((row) => appointed(openConsultation(rt, row)))
    .filter((other) => overlaps(other, appointment));
}

/** When a doctor has no time. */
export function busySpans(
  rt: Pick<Store, 'db'>,
  { doctorId, exceptId }: WhoseTime,
  stretch: Stretch,
): Span[] {
  const { id, startsAt, durationMinutes, stage } = consultations;
  const rows = rt.db
    .select({ id, startsAt, durationMinutes })
    .from(consultations)
    .where(and(eq(consultations.doctorId, doctorId), touches(stretch), inArray(stage, takesTime)))
    .all();
  return rows
    .filter((row) => row.id !== exceptId)
    .map((row) => ({ startsAt: row.startsAt ?? 0, durationMinutes: row.durationMinutes ?? 0 }));
}

/**
 * What stands in the calendar between two moments, by its beginning; also what began before and reaches into
 * them, as over midnight.
 *
 * @param doctorId null: everybody's
 */
export function listAppointments(rt: Reader, stretch: Stretch, doctorId: string | null): Appointed[] {
  const { startsAt, durationMinutes, stage } = consultations;
  const rows = selectConsultations(rt.db)
    .where(
      and(
        touches(stretch),
        gt(sql`${startsAt} + ${durationMinutes} * ${minute}`, stretch.from),
        inArray(stage, inCalendar),
        doctorId === null ? undefined : eq(consultations.doctorId, doctorId),
      ),
    )
    .orderBy(asc(startsAt));
  return rows.all().flatMap((row) => appointed(openConsultation(rt, row)));
}

/** Every appointment that a doctor has or had between two moments, those called off too. */
export function listAllAppointmentsOf(rt: Reader, doctorId: string, { from, until }: Stretch): Appointed[] {
  const { startsAt } = consultations;
  const rows = selectConsultations(rt.db)
    .where(and(gte(startsAt, from), lt(startsAt, until), eq(consultations.doctorId, doctorId)))
    .orderBy(asc(startsAt));
  return rows.all().flatMap((row) => appointed(openConsultation(rt, row)));
}

/** No appointment is longer than two hours, so the index narrows the search before the exact check. */
function touches({ from, until }: Stretch) {
  const { startsAt } = consultations;
  return and(gte(startsAt, from - durationLimits.most * minute), lt(startsAt, until));
}

function appointed(consultation: Consultation): Appointed[] {
  const { startsAt, durationMinutes } = consultation;
  return startsAt === null || durationMinutes === null
    ? []
    : [{ ...consultation, startsAt, durationMinutes }];
}
