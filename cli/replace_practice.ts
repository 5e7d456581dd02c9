import { beginReplacing, finishReplacing, isReplacing } from '../backup/replacing.ts';
import { type StorageTrouble, storageTrouble } from '../consultation/storage_trouble.ts';
import { lockFolder } from '../db/folder_lock.ts';
import type { Log } from '../program/log.ts';
import type { NextPractice } from '../runtime.ts';
import { makeReady, planRestored } from './restored.ts';

/**
 * Puts the practice of a folder in the place of the one in `dataDir`, while nobody serves. What fails before
 * it has begun leaves everything as it was.
 *
 * @returns why it did not come to that; null where it did
 */
export function replacePractice(
  dataDir: string,
  { folder, restored }: NextPractice,
  log: Log,
): StorageTrouble | 'other' | null {
  const lock = lockFolder(dataDir);
  try {
    if (restored) {
      const { erased, held } = makeReady(folder, planRestored(folder), restored);
      log.info({ erased, held }, 'the practice of a backup takes the place of this one');
    }
    beginReplacing(dataDir, folder);
    finishReplacing(dataDir);
    return null;
  } catch (error) {
    // Once begun, the next start carries on.
    if (isReplacing(dataDir)) throw error;
    log.error({ err: error }, 'the backup has not been restored; the practice is as it was');
    return storageTrouble(error) ?? 'other';
  } finally {
    lock.release();
  }
}
