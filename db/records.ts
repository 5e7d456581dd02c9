import { and, asc, count, eq, isNull, lt, lte, or } from 'drizzle-orm';
import type { Consultation } from '../consultation/consultation.ts';
import { type Closing, emptyClosing } from '../consultation/record.ts';
import { loadSealer } from './consultation_keys.ts';
import { openPage, selectConsultations } from './consultations.ts';
import type { Queryable, Transaction } from './database.ts';
import { consultations, records, visits } from './schema.ts';
import type { Store } from './store.ts';

type Reader = Pick<Store, 'db' | 'vault'>;

/** What the doctor has said of this visit so far. */
export function loadClosing(rt: Reader, consultationId: string, tx: Queryable = rt.db): Closing {
  const row = tx.select().from(records).where(eq(records.consultationId, consultationId)).get();
  if (!row) return emptyClosing;
  const opened = loadSealer(rt, consultationId, tx).unseal('closing', row.sealedClosing);
  return { ...emptyClosing, ...(JSON.parse(opened.toString('utf8')) as Closing) };
}

/** The document or the entry for the record was handed out, with what the doctor has said. */
export function recordHandover(
  rt: Reader & Pick<Store, 'now'>,
  tx: Transaction,
  consultationId: string,
  closing: Closing,
): void {
  const sealedClosing = loadSealer(rt, consultationId, tx).seal('closing', JSON.stringify(closing));
  const handedOverAt = rt.now();
  tx.insert(records)
    .values({ consultationId, sealedClosing, handedOverAt })
    .onConflictDoUpdate({ target: records.consultationId, set: { sealedClosing, handedOverAt } })
    .run();
}

/** When it went to the record; null where it has not, or where the visit went on after that. */
export function handedOverAt(rt: Pick<Store, 'db'>, consultationId: string): number | null {
  const row = rt.db
    .select({ at: records.handedOverAt, endedAt: visits.endedAt })
    .from(records)
    .innerJoin(visits, eq(visits.consultationId, records.consultationId))
    .where(eq(records.consultationId, consultationId))
    .get();
  return row?.at != null && row.at >= (row.endedAt ?? 0) ? row.at : null;
}

/** Visits that took place and are in no record yet, the oldest first. `page` counts from 1. */
export function listUnrecorded(
  rt: Reader,
  { page, pageSize }: { page: number; pageSize: number },
): { items: Consultation[]; hasMore: boolean } {
  const rows = selectConsultations(rt.db)
    .leftJoin(records, eq(records.consultationId, consultations.id))
    .leftJoin(visits, eq(visits.consultationId, consultations.id))
    .where(isUnrecorded)
    .orderBy(asc(consultations.endedAt))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .all();
  return openPage(rt, rows, pageSize);
}

/** @param endedBefore in milliseconds since the epoch: counts those alone that ended then or before */
export function countUnrecorded(rt: Pick<Store, 'db'>, endedBefore = Number.MAX_SAFE_INTEGER): number {
  const row = rt.db
    .select({ number: count() })
    .from(consultations)
    .leftJoin(records, eq(records.consultationId, consultations.id))
    .leftJoin(visits, eq(visits.consultationId, consultations.id))
    .where(and(isUnrecorded, lte(consultations.endedAt, endedBefore)))
    .get();
  return row?.number ?? 0;
}

const isUnrecorded = and(
  eq(consultations.stage, 'completed'),
  or(isNull(records.handedOverAt), lt(records.handedOverAt, visits.endedAt)),
);
