import { Refusal } from '../consultation/refusal.ts';
import type { Transaction } from './database.ts';
import { noteStorageTrouble } from './storage_watch.ts';
import type { Store } from './store.ts';

/**
 * Runs a change in one transaction that waits for other writers at its beginning. Nothing else opens one.
 *
 * @throws Refusal `no_storage`, with the trouble as its detail, when the disk does not take it; nothing has
 *   been changed then
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
