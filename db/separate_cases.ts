import { and, eq } from 'drizzle-orm';
import type { Queryable, Transaction } from './database.ts';
import { separateCases } from './schema.ts';

/** In one order, so that a pair is one row. */
function pairOf(one: string, other: string): { consultationId: string; otherId: string } {
  return one < other ? { consultationId: one, otherId: other } : { consultationId: other, otherId: one };
}

/** @returns false where it was said already */
export function insertSeparate(tx: Transaction, one: string, other: string): boolean {
  const added = tx.insert(separateCases).values(pairOf(one, other)).onConflictDoNothing().run();
  return added.changes > 0;
}

/** Whether somebody has said of these two that they are to stay two. */
export function areSeparate(tx: Queryable, one: string, other: string): boolean {
  const { consultationId, otherId } = pairOf(one, other);
  const row = tx
    .select({ otherId: separateCases.otherId })
    .from(separateCases)
    .where(and(eq(separateCases.consultationId, consultationId), eq(separateCases.otherId, otherId)))
    .get();
  return row !== undefined;
}
