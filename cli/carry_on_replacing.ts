import { finishReplacing, isReplacing } from '../backup/replacing.ts';
import { lockFolder } from '../db/folder_lock.ts';

/** Before anything else is read in `dataDir`: what a killed process has begun is carried to its end. */
export function carryOnReplacing(dataDir: string): void {
  if (!isReplacing(dataDir)) return;
  const lock = lockFolder(dataDir);
  try {
    finishReplacing(dataDir);
  } finally {
    lock.release();
  }
}
