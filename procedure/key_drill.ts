import { newestIn } from '../backup/drill.ts';
import { inBackupThread } from '../backup/thread.ts';
import type { BackupConfig } from '../config/backup.ts';
import type { Vault } from '../db/sealing.ts';

/** Whether the stored key opens the newest backup (D4): found out by trying, before it is needed. */
export type Drill =
  | { outcome: 'none' }
  /** Encrypted for an age key that is, as it should be, not on this machine. */
  | { outcome: 'not_here'; at: number }
  | { outcome: 'fits' | 'other_key'; at: number }
  /** `reason` is one line for practice IT. */
  | { outcome: 'unreadable'; at: number; reason: string };

/** What a drill that did not succeed is called in `jobs`. */
export const drillCodes = { not_here: 'ENOTHERE', other_key: 'EOTHERKEY', unreadable: 'EBACKUP' } as const;

/**
 * Tries it with the newest backup in `BACKUP_DIR`. A passphrase costs half a second and 64 MB, so no page
 * waits for it.
 *
 * @throws Error where the folder cannot be read
 */
export async function tryKey(
  { backupDir, backupProtection }: Pick<BackupConfig, 'backupDir' | 'backupProtection'>,
  vault: Pick<Vault, 'mark'>,
): Promise<Drill> {
  const newest = backupDir ? newestIn(backupDir) : null;
  if (!newest) return { outcome: 'none' };
  const { file, at } = newest;
  if (backupProtection && 'recipients' in backupProtection) return { outcome: 'not_here', at };
  try {
    const mark = await inBackupThread({ what: 'key_mark', file, secret: backupProtection });
    return { outcome: mark === vault.mark ? 'fits' : 'other_key', at };
  } catch (error) {
    return { outcome: 'unreadable', at, reason: (error as Error).message };
  }
}
