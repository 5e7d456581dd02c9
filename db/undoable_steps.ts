import type { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { TypedForm } from '../consultation/typed_form.ts';
import { isUndoOpen, longestUndoMs } from '../consultation/undo.ts';
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
  step: Omit<UndoableStep, 'id'> & { change: CaseChange; typed?: TypedForm | undefined },
): void {
  const id = randomUUID();
  const { change, typed, ...columns } = step;
  const sealer = loadSealer(rt, step.consultationId, tx);
  const sealedChange = sealer.seal(`undoable/${id}`, writeCaseChange(change));
  const sealedTyped = typed ? sealer.seal(`undoable/${id}/typed`, JSON.stringify(typed)) : null;
  tx.insert(undoableSteps)
    .values({ id, ...columns, sealedChange, sealedTyped })
    .run();
}

/** A step that was taken back: of it only this is left. */
const takenBack = 'taken_back';

/**
 * Keeps what was typed for a step that was taken back, so that nobody types it twice; for the longest that a
 * step can be taken back.
 */
export function keepTyped(
  rt: Pick<Store, 'db' | 'vault' | 'now'>,
  tx: Transaction,
  { consultationId, typed }: { consultationId: string; typed: TypedForm },
): void {
  deleteTyped(tx, consultationId);
  const until = rt.now() + longestUndoMs;
  const change = { rows: [], scene: null };
  insertUndoable(rt, tx, { consultationId, action: takenBack, until, change, typed });
}

/** What was typed for the step of this case that was taken back last; null where that is long ago. */
export function loadTyped(rt: Pick<Store, 'db' | 'vault' | 'now'>, consultationId: string): TypedForm | null {
  const row = rt.db.select().from(undoableSteps).where(isTyped(consultationId)).get();
  if (!row?.sealedTyped || !isUndoOpen(row.until, rt.now())) return null;
  const typed = loadSealer(rt, consultationId).unseal(`undoable/${row.id}/typed`, row.sealedTyped);
  return JSON.parse(typed.toString('utf8')) as TypedForm;
}

/** The case has gone on. */
export function deleteTyped(tx: Transaction, consultationId: string): void {
  tx.delete(undoableSteps).where(isTyped(consultationId)).run();
}

function isTyped(consultationId: string): SQL | undefined {
  return and(eq(undoableSteps.consultationId, consultationId), eq(undoableSteps.action, takenBack));
}

/** Newest first, with what each has changed. */
export function listUndoable(
  rt: Reader,
  consultationId: string,
  tx: Queryable = rt.db,
): (UndoableStep & { change: CaseChange; typed: TypedForm | null })[] {
  const rows = tx
    .select()
    .from(undoableSteps)
    .where(and(eq(undoableSteps.consultationId, consultationId), ne(undoableSteps.action, takenBack)))
    .orderBy(desc(sql`rowid`))
    .all();
  if (rows.length === 0) return [];
  const sealer = loadSealer(rt, consultationId, tx);
  const opened = (place: string, sealed: Buffer) => sealer.unseal(place, sealed).toString('utf8');
  return rows.map(({ sealedChange, sealedTyped, ...step }) => ({
    ...step,
    change: parseCaseChange(opened(`undoable/${step.id}`, sealedChange)),
    typed: sealedTyped && (JSON.parse(opened(`undoable/${step.id}/typed`, sealedTyped)) as TypedForm),
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
