import { eq, lte, sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import { pendingSignIns } from './schema.ts';
import type { Store } from './store.ts';

/** Somebody who has shown the password and nothing else yet. */
export interface PendingSignIn {
  idHash: string;
  userId: string;
  /** Where to go afterwards, a local path. */
  next: string;
  /** Wrong tries so far. */
  tries: number;
  expiresAt: number;
}

export function insertPending(tx: Transaction, pending: Omit<PendingSignIn, 'tries'>): void {
  tx.insert(pendingSignIns).values(pending).run();
}

/** Null when there is none or its time is over. */
export function findPending(rt: Pick<Store, 'db' | 'now'>, idHash: string): PendingSignIn | null {
  const pending = rt.db.select().from(pendingSignIns).where(eq(pendingSignIns.idHash, idHash)).get();
  return pending && pending.expiresAt > rt.now() ? pending : null;
}

/** One more wrong try. */
export function countTry(tx: Transaction, idHash: string): void {
  const tries = sql`${pendingSignIns.tries} + 1`;
  tx.update(pendingSignIns).set({ tries }).where(eq(pendingSignIns.idHash, idHash)).run();
}

/** @returns false when it was over already: of two at the same moment one goes on */
export function deletePending(tx: Transaction, idHash: string): boolean {
  return tx.delete(pendingSignIns).where(eq(pendingSignIns.idHash, idHash)).run().changes === 1;
}

export function deletePendingOf(tx: Transaction, userId: string): void {
  tx.delete(pendingSignIns).where(eq(pendingSignIns.userId, userId)).run();
}

export function deleteExpiredPending(rt: Pick<Store, 'now'>, tx: Transaction): void {
  tx.delete(pendingSignIns).where(lte(pendingSignIns.expiresAt, rt.now())).run();
}
