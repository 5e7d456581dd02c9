import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { erasePracticeIn } from '../db/erase_file.ts';
import type { BackupSecret } from './encryption.ts';
import { settingsName } from './manifest.ts';
import { leftBehind, passingPath } from './passing_files.ts';
import { inBackupThread } from './thread.ts';

/** A backup that has been unpacked beside the practice, compared, and looked at page by page. */
export interface Staged {
  folder: string;
  /** When the backup was made, in milliseconds since the epoch. */
  createdAt: number;
}

/**
 * Unpacks a backup into a folder of its own inside `dataDir`, while the server works.
 *
 * @returns a folder that is the caller's to use or to erase
 * @throws BackupError, DatabaseError where the database in it is damaged, an error with the system's code;
 *   nothing is left then
 */
export async function stageBackup(file: string, secret: BackupSecret, dataDir: string): Promise<Staged> {
  const folder = newStage(dataDir);
  await mkdir(folder, { mode: 0o700 });
  try {
    return { folder, createdAt: await inBackupThread({ what: 'stage', file, secret, folder }) };
  } catch (error) {
    await erasePracticeIn(folder);
    throw error;
  }
}

/** Where a backup is unpacked that is to be restored. */
export function newStage(dataDir: string): string {
  return passingPath(dataDir, 'restore', '');
}

/** D3: what a restore has left that was killed or never finished: a whole practice. */
export async function eraseLeftStages(dataDir: string, before: number): Promise<void> {
  for (const folder of leftBehind(dataDir, 'restore', before)) await erasePracticeIn(folder);
}

/** The text of the settings that travelled along; null where the backup has none. */
export function stagedSettings(folder: string): string | null {
  const file = join(folder, settingsName);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Bytes that are free where the practice lies. */
export function freeBytes(dataDir: string): number {
  const { bavail, bsize } = statfsSync(dataDir);
  return bavail * bsize;
}
