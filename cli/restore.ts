import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { BackupSecret } from '../backup/encryption.ts';
import { certificateFolder, databaseName, settingsName } from '../backup/manifest.ts';
import { unpackBackup } from '../backup/unpack.ts';
import { addToSettingsFile } from '../config/file.ts';
import { planSettings, type SettingsPlan } from '../config/kept_settings.ts';
import { type Config, ConfigError, dataDirOf, hasSecretKey, readConfig } from '../config/settings.ts';
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
    const plan = settingsPlan(folder);
    const settled = settleRestored(configWith(plan), join(folder, databaseName));
    if (plan && Object.keys(plan.again).length > 0) addToSettingsFile(config.dataDir, plan.again);
    putInPlace(folder, config.dataDir);
    process.stdout.write([summary(createdAt, settled), ...aboutSettings(plan), ''].join('\n'));
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

/** Null where the backup has none: an open one, or one of an older version. */
function settingsPlan(folder: string): SettingsPlan | null {
  const file = join(folder, settingsName);
  return existsSync(file) ? planSettings(readFileSync(file, 'utf8'), process.env) : null;
}

/**
 * With the settings of the backup: how long something is kept is one of them.
 *
 * @throws CommandError for one that holds no more
 */
function configWith(plan: SettingsPlan | null): Config {
  try {
    return readConfig(process.env, plan?.again ?? {});
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new CommandError(
      `the settings in the backup: ${error.message}; set it in the environment to what holds here, and try again`,
    );
  }
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

/** Lines for whoever has to go on from here. */
function aboutSettings(plan: SettingsPlan | null): string[] {
  if (!plan)
    return [
      'the backup holds no settings: set them as they were (docs/einstellungen.md lists them), then look with "check"',
    ];
  const { again, toJudge, unknown } = plan;
  const names = Object.keys(again);
  const lines = names.length > 0 ? [`in force again, in settings.env: ${names.join(', ')}`] : [];
  if (unknown.length > 0) lines.push(`left out, because this version has none: ${unknown.join(', ')}`);
  if (toJudge.length > 0)
    lines.push(
      'of the former machine alone; set again what holds here too:',
      // A key or a certificate may stand there itself.
      ...toJudge.map(([name, value]) => `  ${name}=${value.includes('\n') ? '…' : value}`),
    );
  return lines;
}

function summary(createdAt: string, { erased, held }: Settled): string {
  const lines = [`restored the practice as it was at ${createdAt}; everybody has to sign in again`];
  if (erased > 0) lines.push(`erased at once, because their time was over: ${erased} consultations`);
  if (held > 0)
    lines.push(
      `on hold: ${held} mails that waited at that time and may have gone out since; the practice sends again what is missing at /practice/mails`,
    );
  return lines.join('\n');
}
