import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Visit } from '../consultation/visit.ts';
import type { Runtime } from '../runtime.ts';
import { loadSealer } from './consultation_keys.ts';
import type { Queryable } from './database.ts';
import { visits } from './schema.ts';

type Row = typeof visits.$inferSelect;

type Reader = Pick<Runtime, 'db' | 'vault'>;

export function loadVisit(rt: Reader, consultationId: string, tx: Queryable = rt.db): Visit | null {
  const row = tx.select().from(visits).where(eq(visits.consultationId, consultationId)).get();
  return row ? openVisit(rt, row, tx) : null;
}

/** Visits that have begun and not ended, by arrival (P14: never by anything else). */
export function openVisits(rt: Reader): Visit[] {
  const rows = rt.db.select().from(visits).where(isNull(visits.endedAt)).orderBy(asc(visits.arrivedAt)).all();
  return rows.map((row) => openVisit(rt, row, rt.db));
}

/** The visit that a doctor has admitted and not ended; at most one (S6). */
export function runningVisit(
  rt: Pick<Runtime, 'db'>,
  doctorId: string,
  tx: Queryable = rt.db,
): string | null {
  const row = tx
    .select({ consultationId: visits.consultationId })
    .from(visits)
    .where(and(eq(visits.admittedBy, doctorId), isNotNull(visits.admittedAt), isNull(visits.endedAt)))
    .get();
  return row?.consultationId ?? null;
}

/** The first arrival makes the row; a later one keeps the first time and takes the newer name. */
export function recordArrival(
  rt: Reader & Pick<Runtime, 'now'>,
  tx: Queryable,
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

export function recordAdmission(tx: Queryable, consultationId: string, doctorId: string, at: number): void {
  tx.update(visits)
    .set({ admittedAt: at, admittedBy: doctorId })
    .where(eq(visits.consultationId, consultationId))
    .run();
}

export function recordEnd(tx: Queryable, consultationId: string, at: number): void {
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
