import { statfsSync } from 'node:fs';
import { lookAtEveryPage } from '../backup/write.ts';
import { DatabaseError, databaseBytes } from '../db/database.ts';
import { noteStorageTrouble } from '../db/storage_watch.ts';
import type { Runtime } from '../runtime.ts';
import { afterOtherHeavyWork } from './heavy_work.ts';

/**
 * After a power cut or a kill every page of the database is looked at, beside the work and by a copy: a start
 * that waited for it would be killed by whoever watches over it, and begin anew for ever.
 */
export async function lookClosely(rt: Runtime, stop: AbortSignal): Promise<void> {
  const { dataDir } = rt.config;
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < 1.5 * databaseBytes(dataDir)) {
    rt.log.warn({}, 'no room to look at every page of the database after the last end; "check" does it');
    return;
  }
  try {
    await afterOtherHeavyWork(() => lookAtEveryPage(dataDir, stop));
    rt.log.info({}, 'every page of the database has been looked at: sound');
  } catch (error) {
    if (stop.aborted) return;
    // A disk that is full now says so by itself.
    if (error instanceof DatabaseError)
      noteStorageTrouble(rt, Object.assign(new Error(error.message), { code: 'SQLITE_CORRUPT' }));
    else if (!noteStorageTrouble(rt, error))
      rt.log.error({ work: 'look', error: (error as Error).name }, 'background work failed');
  }
}
