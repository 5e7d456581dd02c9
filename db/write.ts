import { Refusal } from '../consultation/refusal.ts';
import { storageTrouble } from '../consultation/storage_trouble.ts';
import type { Transaction } from './database.ts';
import { noteStorageTrouble, untilWritable } from './storage_watch.ts';
import type { Store } from './store.ts';

/**
 * Runs a change in one transaction that waits for other writers at its beginning. Nothing else opens one.
 *
 * @throws Refusal `no_storage`, with the trouble as its detail, when the disk does not take it or another
 *   program holds the database; nothing has been changed then
 */
export function write<T>(rt: Pick<Store, 'db' | 'log'>, change: (tx: Transaction) => T): T {
  try {
    return rt.db.transaction(change, { behavior: 'immediate' });
  } catch (error) {
    const trouble = noteStorageTrouble(rt, error);
    if (trouble) throw new Refusal('no_storage', trouble);
    throw error;
  }
}

/**
 * As `write`, for work in the background that must not be lost: while another program holds the database, it
 * waits for it, and others get their turns.
 *
 * @param patienceMs how long it waits at most
 */
export async function writeWhenFree<T>(
  rt: Pick<Store, 'db' | 'log'>,
  change: (tx: Transaction) => T,
  patienceMs = 60_000,
): Promise<T> {
  for (const until = performance.now() + patienceMs; ; ) {
    await untilWritable(rt, until - performance.now());
    try {
      return write(rt, change);
    } catch (error) {
      if (storageTrouble(error) !== 'busy' || performance.now() >= until) throw error;
    }
  }
}
