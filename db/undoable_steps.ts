import { randomUUID } from 'node:crypto';
import { desc, eq, gt, lte, or, type SQL, sql } from 'drizzle-orm';
import { longestUndoMs } from '../consultation/undo.ts';
import { type CaseChange, parseCaseChange, writeCaseChange } from './case_state.ts';
import { loadSealer } from './consultation_keys.ts';
import type { Queryable, Transaction } from './database.ts';
import { undoableSteps } from './schema.ts';
import type { Store } from './store.ts';

type Reader = Pick<Store, 'db' | 'vault'>;

/** A step that can be taken back until its mail goes out. */
export interface UndoableStep {
  id: string;
  consultationId: string;
  /** As the audit calls it. */
  action: string;
  /** Milliseconds since the epoch. */
  until: number;
}

/** In the transaction of the step. */
export function insertUndoable(
  rt: Reader,
  tx: Transaction,
  step: Omit<UndoableStep, 'id'> & { change: CaseChange },
): void {
  const id = randomUUID();
  const { change, ...columns } = step;
  const sealer = loadSealer(rt, step.consultationId, tx);
  const sealedChange = sealer.seal(`undoable/${id}`, writeCaseChange(change));
  tx.insert(undoableSteps)
    .values({ id, ...columns, sealedChange })
    .run();
}

/** Newest first, with what each has changed. */
export function listUndoable(
  rt: Reader,
  consultationId: string,
  tx: Queryable = rt.db,
): (UndoableStep & { change: CaseChange })[] {
  const rows = tx
    .select()
    .from(undoableSteps)
    .where(eq(undoableSteps.consultationId, consultationId))
    .orderBy(desc(sql`rowid`))
    .all();
  if (rows.length === 0) return [];
  const sealer = loadSealer(rt, consultationId, tx);
  return rows.map(({ sealedChange, ...step }) => ({
    ...step,
    change: parseCaseChange(sealer.unseal(`undoable/${step.id}`, sealedChange).toString('utf8')),
  }));
}

export function deleteUndoable(tx: Transaction, id: string): void {
  tx.delete(undoableSteps).where(eq(undoableSteps.id, id)).run();
}

/** Whether there is a step whose time is over. */
export function isUndoOver(rt: Pick<Store, 'db' | 'now'>): boolean {
  const { id } = undoableSteps;
  return rt.db.select({ id }).from(undoableSteps).where(over(rt.now())).limit(1).get() !== undefined;
}

/** What was before a step is forgotten when nobody can take it back any more. */
export function deleteOverUndoable(rt: Pick<Store, 'now'>, tx: Transaction): void {
  tx.delete(undoableSteps).where(over(rt.now())).run();
}

/** As `isUndoOpen`. */
function over(now: number): SQL | undefined {
  return or(lte(undoableSteps.until, now), gt(undoableSteps.until, now + longestUndoMs));
}
