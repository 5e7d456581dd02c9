import { mkdir } from 'node:fs/promises';
import type { BackupProtection } from '../config/backup.ts';
import { erasePracticeIn } from '../db/erase_file.ts';
import type { BackupSecret } from './encryption.ts';
import { newKeyPair } from './key_pair.ts';
import { leftBehind, passingPath } from './passing_files.ts';
import { inBackupThread } from './thread.ts';

/** How a backup is written that is to be restored on this very machine, and what opens it here. */
interface Rehearsed {
  protection: BackupProtection;
  secret: BackupSecret;
}

/**
 * The secret half of an age key is, as it should be, elsewhere. So a backup that is tried is written for one
 * more key, which lives in the memory of this process until the try is over.
 */
export async function openHere(protection: BackupProtection): Promise<Rehearsed> {
  if ('passphrase' in protection) return { protection, secret: protection };
  const { identity, recipient } = await newKeyPair();
  return { protection: { recipients: [...protection.recipients, recipient] }, secret: { identity } };
}

/**
 * Restores a backup into a folder of its own inside `dataDir`, compares and looks at everything, and
 * erases the folder.
 *
 * @returns the mark of the key that it is sealed with, as `Vault.mark`
 * @throws BackupError, DatabaseError where the database in it is damaged, an error with the system's code
 */
export async function rehearseRestore(
  file: string,
  { secret, dataDir, signal }: { secret: BackupSecret; dataDir: string; signal: AbortSignal },
): Promise<number> {
  const folder = passingPath(dataDir, 'rehearsal', '');
  await mkdir(folder, { mode: 0o700 });
  try {
    return await inBackupThread({ what: 'rehearse', file, secret, folder }, signal);
  } finally {
    await erasePracticeIn(folder);
  }
}

/** D3: erases what a killed rehearsal has left, a whole practice that would outlive the purge otherwise. */
export async function eraseLeftRehearsals(dataDir: string, before: number): Promise<void> {
  for (const folder of leftBehind(dataDir, 'rehearsal', before)) await erasePracticeIn(folder);
}
