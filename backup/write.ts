import { dirname, resolve } from 'node:path';
import type { BackupProtection } from '../config/backup.ts';
import type { KeptSettings } from '../config/settings.ts';
import { storageTrouble } from '../consultation/storage_trouble.ts';
import { eraseFile } from '../db/erase_file.ts';
import { rescueSnapshot, takeSnapshot } from './snapshot.ts';
import { inBackupThread } from './thread.ts';

interface BackupOptions {
  dataDir: string;
  /** Null: not encrypted, and without the settings. */
  protection: BackupProtection | null;
  settings: KeptSettings;
  signal?: AbortSignal;
  /** For commands: where the disk of `dataDir` takes no copy, it is made beside the backup. */
  rescue?: boolean;
}

/**
 * Writes the practice into one file, while it is open: the database as it is at one moment, the settings in
 * force, and its certificates. The key is not in it, by intention: a backup alone opens nothing. The file is
 * there whole or not at all, for its owner only.
 *
 * @returns its size in bytes
 * @throws BackupError, DatabaseError when the database is damaged: a copy of it would push out the good ones
 */
export async function writeBackup(file: string, options: BackupOptions): Promise<number> {
  const { dataDir, protection, signal } = options;
  const settings = protection && options.settings;
  const copy = await takeSnapshot(dataDir, signal).catch((error: unknown) => {
    const trouble = storageTrouble(error);
    if (!options.rescue || (trouble !== 'read_only' && trouble !== 'full')) throw error;
    return rescueSnapshot(dataDir, dirname(resolve(file)));
  });
  try {
    return await inBackupThread({ what: 'write', copy, file, dataDir, protection, settings }, signal);
  } finally {
    await eraseFile(copy);
  }
}

/**
 * Looks at every page of the database, by a copy, while it is open.
 *
 * @throws DatabaseError when it is damaged
 */
export async function lookAtEveryPage(dataDir: string, signal: AbortSignal): Promise<void> {
  const copy = await takeSnapshot(dataDir, signal);
  try {
    await inBackupThread({ what: 'look', copy }, signal);
  } finally {
    await eraseFile(copy);
  }
}
