import { Refusal } from '../consultation/refusal.ts';
import type { Queryable } from '../db/database.ts';
import { noteStorageTrouble } from '../db/storage_watch.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Runs a change in one transaction that waits for other writers at its beginning.
 *
 * @throws Refusal `no_storage` when the disk does not take it; nothing has been changed then
 */
export function write<T>(rt: Pick<Runtime, 'db' | 'log'>, change: (tx: Queryable) => T): T {
  try {
    return rt.db.transaction(change, { behavior: 'immediate' });
  } catch (error) {
    if (noteStorageTrouble(rt, error)) throw new Refusal('no_storage');
    throw error;
  }
}
