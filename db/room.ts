import { Refusal } from '../consultation/refusal.ts';
import type { Database } from './database.ts';
import type { Store } from './store.ts';

const limits = new WeakMap<Database, number>();

/** How much room a practice has taken of what it may take; bytes. */
interface Room {
  used: number;
  /** Null: as much as the disk has. */
  limit: number | null;
}

/** A practice's share of a disk (`STORAGE_LIMIT_MB`); null: all of it. */
export function limitRoom(db: Database, bytes: number | null): void {
  if (bytes === null) limits.delete(db);
  else limits.set(db, bytes);
}

/** What has been erased counts no more, although the file keeps its size and takes the next thing there. */
export function roomOf({ db }: Pick<Store, 'db'>): Room {
  const pragma = (name: string) => Number(db.$client.pragma(name, { simple: true }));
  const used = (pragma('page_count') - pragma('freelist_count')) * pragma('page_size');
  return { used, limit: limits.get(db) ?? null };
}

/** Whether the limit is reached. */
export function isUsedUp(rt: Pick<Store, 'db'>): boolean {
  if (!limits.has(rt.db)) return false;
  const { used, limit } = roomOf(rt);
  return limit !== null && used >= limit;
}

/**
 * Before what patients send in is kept: requests, forms, mails. What the practice itself does goes on, so
 * that nobody waits in vain who has an appointment.
 *
 * @throws Refusal `no_storage` with the detail `quota` where the practice's share is used up
 */
export function needRoom(rt: Pick<Store, 'db'>): void {
  if (isUsedUp(rt)) throw new Refusal('no_storage', 'quota');
}
