import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Span } from '../consultation/appointment.ts';
import type { Visit } from '../consultation/visit.ts';
import { loadSealer } from './consultation_keys.ts';
import type { Queryable, Transaction } from './database.ts';
import { consultations, visits } from './schema.ts';
import type { Store } from './store.ts';

type Row = typeof visits.$inferSelect;

type Reader = Pick<Store, 'db' | 'vault'>;

export function loadVisit(rt: Reader, consultationId: string, tx: Queryable = rt.db): Visit | null {
  const row = tx.select().from(visits).where(eq(visits.consultationId, consultationId)).get();
  return row ? openVisit(rt, row, tx) : null;
}

/** Visits that have begun and not ended, by arrival (P14: never by anything else). */
export function openVisits(rt: Reader): Visit[] {
  const rows = rt.db.select().from(visits).where(isNull(visits.endedAt)).orderBy(asc(visits.arrivedAt)).all();
  return rows.map((row) => openVisit(rt, row, rt.db));
}

/** Appointments whose time has come and whose visit nobody has ended, with or without a visit. */
export function begunAppointments(rt: Pick<Store, 'db' | 'now'>): (Span & { id: string })[] {
  const { id, stage, startsAt, durationMinutes } = consultations;
  return rt.db
    .select({ id, startsAt, durationMinutes })
    .from(consultations)
    .where(and(eq(stage, 'scheduled'), lte(startsAt, rt.now())))
    .all()
    .map((row) => ({ ...row, startsAt: row.startsAt ?? 0, durationMinutes: row.durationMinutes ?? 0 }));
}

/** The visit that a doctor has admitted and not ended; at most one (S6). */
export function runningVisit(rt: Pick<Store, 'db'>, doctorId: string, tx: Queryable = rt.db): string | null {
  const row = tx
    .select({ consultationId: visits.consultationId })
    .from(visits)
    .where(and(eq(visits.admittedBy, doctorId), isNotNull(visits.admittedAt), isNull(visits.endedAt)))
    .get();
  return row?.consultationId ?? null;
}

/** The first arrival makes the row; a later one keeps the first time and takes the newer name. */
export function recordArrival(
  rt: Reader & Pick<Store, 'now'>,
  tx: Transaction,
  consultationId: string,
  typedName: string,
): void {
  const now = rt.now();
  const sealedTypedName = loadSealer(rt, consultationId, tx).seal('typed_name', typedName);
  tx.insert(visits)
    .values({ consultationId, sealedTypedName, patientPrivacyAt: now, arrivedAt: now })
    .onConflictDoUpdate({ target: visits.consultationId, set: { sealedTypedName, patientPrivacyAt: now } })
    .run();
}

export function recordAdmission(tx: Transaction, consultationId: string, doctorId: string, at: number): void {
  tx.update(visits)
    .set({ admittedAt: at, admittedBy: doctorId })
    .where(eq(visits.consultationId, consultationId))
    .run();
}

/** @param closesAt in milliseconds since the epoch; null takes the end back */
export function recordClosing(tx: Transaction, consultationId: string, closesAt: number | null): void {
  tx.update(visits)
    .set({ closesAt })
    .where(and(eq(visits.consultationId, consultationId), isNull(visits.endedAt)))
    .run();
}

/** Visits that were ended for today and are not final yet. */
export function closingVisits(
  rt: Pick<Store, 'db'>,
): { id: string; closesAt: number; admittedBy: string | null }[] {
  const { consultationId: id, closesAt, admittedBy } = visits;
  return rt.db
    .select({ id, closesAt, admittedBy })
    .from(visits)
    .where(and(isNotNull(closesAt), isNull(visits.endedAt)))
    .all()
    .map((row) => ({ ...row, closesAt: row.closesAt ?? 0 }));
}

export function recordEnd(tx: Transaction, consultationId: string, at: number): void {
  tx.update(visits)
    .set({ endedAt: at })
    .where(and(eq(visits.consultationId, consultationId), isNull(visits.endedAt)))
    .run();
}

function openVisit(rt: Reader, row: Row, tx: Queryable): Visit {
  const { sealedTypedName, ...visit } = row;
  const sealer = loadSealer(rt, row.consultationId, tx);
  return { ...visit, typedName: sealer.unseal('typed_name', sealedTypedName).toString('utf8') };
}
