import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { BackupSecret } from '../backup/encryption.ts';
import { certificateFolder, databaseName } from '../backup/manifest.ts';
import { unpackBackup } from '../backup/unpack.ts';
import { type Config, dataDirOf, hasSecretKey, readConfig } from '../config/settings.ts';
import { DatabaseError, databaseFile } from '../db/database.ts';
import { lockFolder } from '../db/folder_lock.ts';
import { readSecret } from './backup.ts';
import { explainBackup } from './backup_trouble.ts';
import { CommandError, UsageError } from './errors.ts';
import { readOptions } from './options.ts';
import { type Settled, settleRestored } from './settle_restored.ts';

const options = { 'passphrase-file': { type: 'string' }, 'identity-file': { type: 'string' } } as const;

/**
 * `restore FILE`: makes the practice of a backup in an empty `DATA_DIR`. Everything is unpacked, compared and
 * looked at beside it first; then it is put in place, or nothing is.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options, 1);
  const [file] = positionals;
  if (!file) throw new UsageError('restore: expected the name of the backup');
  refuseOverwriting();
  if (!hasSecretKey(process.env))
    throw new CommandError(
      'SECRET_KEY: the key is not in the backup; put secret.key into DATA_DIR, or set SECRET_KEY, and try again',
    );
  const config = readConfig(process.env);
  const lock = lockFolder(config.dataDir);
  try {
    await restore(config, file, secretFor(config, values));
  } finally {
    lock.release();
  }
  return 0;
}

async function restore(config: Config, file: string, secret: BackupSecret | null): Promise<void> {
  removeLeftOvers(config.dataDir);
  const folder = mkdtempSync(join(config.dataDir, 'restore-'));
  try {
    const { createdAt } = await unpackBackup(file, secret, folder);
    const settled = settleRestored(config, join(folder, databaseName));
    putInPlace(folder, config.dataDir);
    process.stdout.write(summary(createdAt, settled));
  } catch (error) {
    if (error instanceof DatabaseError)
      throw new CommandError(`the backup cannot be restored: ${error.message}`);
    throw explainBackup(error, config.dataDir);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refuseOverwriting(): void {
  if (existsSync(databaseFile(dataDirOf(process.env))))
    throw new CommandError(
      'DATA_DIR: there is a practice in this folder already; choose an empty folder, or move the old one away',
    );
}

/** Of a restore that was killed: a whole practice, which nothing else would ever erase (D3). */
function removeLeftOvers(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (/^restore-\w{6}$/.test(name)) rmSync(join(dataDir, name), { recursive: true });
  }
}

function secretFor(
  { backupProtection }: Config,
  values: { 'passphrase-file'?: string; 'identity-file'?: string },
): BackupSecret | null {
  if (values['identity-file']) return { identity: readSecret(values['identity-file']) };
  if (values['passphrase-file']) return { passphrase: readSecret(values['passphrase-file']) };
  return backupProtection && 'passphrase' in backupProtection ? backupProtection : null;
}

/** The database last: with it the practice is there, without it the restore can be tried again. */
function putInPlace(folder: string, dataDir: string): void {
  const certificates = join(folder, certificateFolder);
  if (existsSync(certificates)) {
    rmSync(join(dataDir, certificateFolder), { recursive: true, force: true });
    renameSync(certificates, join(dataDir, certificateFolder));
  }
  renameSync(join(folder, databaseName), databaseFile(dataDir));
}

function summary(createdAt: string, { erased, held }: Settled): string {
  const lines = [`restored the practice as it was at ${createdAt}; everybody has to sign in again`];
  if (erased > 0) lines.push(`erased at once, because their time was over: ${erased} consultations`);
  if (held > 0)
    lines.push(
      `on hold: ${held} mails that waited at that time and may have gone out since; the practice sends again what is missing at /practice/mails`,
    );
  return `${lines.join('\n')}\n`;
}
