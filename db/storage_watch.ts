import { type StorageTrouble, storageTrouble } from '../consultation/storage_trouble.ts';
import type { Store } from './store.ts';

type Watched = Pick<Store, 'db' | 'log'>;

const troubles = new WeakMap<Store['db'], StorageTrouble>();

const words: Record<StorageTrouble, string> = {
  full: 'the disk is full: nothing can be saved until there is room; it goes on by itself then',
  read_only:
    'the database cannot be written: check the disk and the rights of DATA_DIR; it goes on by itself then',
  damaged: 'the database is damaged: stop the server and restore a backup',
};

/** What is known to be wrong at this moment. */
export function currentStorageTrouble(rt: Pick<Store, 'db'>): StorageTrouble | null {
  return troubles.get(rt.db) ?? null;
}

/**
 * Whether an error came from the disk. The log says so once, not for each request that meets it.
 *
 * @returns null for any other error
 */
export function noteStorageTrouble(rt: Watched, error: unknown): StorageTrouble | null {
  const trouble = storageTrouble(error);
  if (trouble && troubles.get(rt.db) !== trouble) {
    troubles.set(rt.db, trouble);
    rt.log.error({ trouble }, words[trouble]);
  }
  return trouble;
}

/** Tries to write one page while something is wrong, so that log and practice hear when it is over. */
export function lookForStorage(rt: Watched): void {
  if (!troubles.has(rt.db)) return;
  try {
    const mark = rt.db.$client.pragma('user_version', { simple: true });
    rt.db.$client.pragma(`user_version = ${mark}`);
  } catch (error) {
    if (noteStorageTrouble(rt, error)) return;
    throw error;
  }
  troubles.delete(rt.db);
  rt.log.info({}, 'the database can be written again');
}
