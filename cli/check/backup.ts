import { readdirSync, statSync } from 'node:fs';
import { encrypt } from '../../backup/encryption.ts';
import { newestBackup } from '../../backup/rotation.ts';
import type { Config } from '../../config/settings.ts';
import { hour } from '../../consultation/durations.ts';
import type { Finding } from './finding.ts';

/** One night and a little. */
const oldestMs = 26 * hour;

/** Whether there is a nightly backup, whether it is from last night, and where it lies. */
export async function checkBackup({ backupDir, backupProtection, dataDir }: Config): Promise<Finding> {
  if (!backupDir)
    return {
      what: 'backup',
      result: 'warning',
      text: 'BACKUP_DIR is not set: there is no nightly backup; set it, with BACKUP_RECIPIENT or BACKUP_PASSPHRASE',
    };
  const failed = (text: string): Finding => ({ what: 'backup', result: 'failed', text });
  let newest: number | null;
  try {
    if (backupProtection) await encrypt(nothing(), backupProtection);
    newest = newestBackup(readdirSync(backupDir));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return failed(code ? `BACKUP_DIR cannot be read (${code})` : message);
  }
  if (newest === null) return failed('there is no backup in BACKUP_DIR yet; the running server writes one');
  const hours = Math.round((Date.now() - newest) / hour);
  if (Date.now() - newest > oldestMs)
    return failed(`the newest backup is ${hours} hours old; see the server's log`);
  const sameDisk = statSync(backupDir).dev === statSync(dataDir, { throwIfNoEntry: false })?.dev;
  const text = `the newest is ${hours} hours old${sameDisk ? '; it lies on the same disk as the database' : ''}`;
  return { what: 'backup', result: sameDisk ? 'warning' : 'ok', text };
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {}
