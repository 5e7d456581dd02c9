import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import type { BackupSecret } from '../backup/encryption.ts';
import { beginReplacing, finishReplacing } from '../backup/replacing.ts';
import { eraseLeftStages, newStage } from '../backup/stage.ts';
import { unpackBackup } from '../backup/unpack.ts';
import type { SettingsPlan } from '../config/kept_settings.ts';
import { type Config, ConfigError, dataDirOf, hasSecretKey, readConfig } from '../config/settings.ts';
import { DatabaseError, databaseFile } from '../db/database.ts';
import { erasePracticeIn } from '../db/erase_file.ts';
import { lockFolder } from '../db/folder_lock.ts';
import { readSecret } from './backup.ts';
import { explainBackup } from './backup_trouble.ts';
import { carryOnReplacing } from './carry_on_replacing.ts';
import { CommandError, UsageError } from './errors.ts';
import { readOptions } from './options.ts';
import { makeReady, type Planned, planRestored } from './restored.ts';
import type { Settled } from './settle_restored.ts';

const options = { 'passphrase-file': { type: 'string' }, 'identity-file': { type: 'string' } } as const;

/**
 * `restore FILE`: makes the practice of a backup in an empty `DATA_DIR`. Everything is unpacked, compared and
 * looked at beside it first; then it is put in place, or nothing is.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options, 1);
  const [file] = positionals;
  if (!file) throw new UsageError('restore: expected the name of the backup');
  carryOnReplacing(dataDirOf(process.env));
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
  const { dataDir } = config;
  // Of a restore that was killed: a whole practice, which nothing else would ever erase (D3).
  await eraseLeftStages(dataDir, Number.POSITIVE_INFINITY);
  const folder = newStage(dataDir);
  try {
    await mkdir(folder, { mode: 0o700 });
    const { createdAt } = await unpackBackup(file, secret, folder);
    const planned = planFor(folder);
    const settled = makeReady(folder, planned);
    beginReplacing(dataDir, folder);
    finishReplacing(dataDir);
    process.stdout.write([summary(createdAt, settled), ...aboutSettings(planned.plan), ''].join('\n'));
    if (settled.lockedOut) process.stderr.write(`${wayIn(settled.lockedOut)}\n`);
  } catch (error) {
    if (error instanceof DatabaseError)
      throw new CommandError(`the backup cannot be restored: ${error.message}`);
    throw explainBackup(error, dataDir);
  } finally {
    await erasePracticeIn(folder);
  }
}

function refuseOverwriting(): void {
  if (existsSync(databaseFile(dataDirOf(process.env))))
    throw new CommandError(
      'DATA_DIR: there is a practice in this folder already; choose an empty folder, or move the old one away',
    );
}

function secretFor(
  { backupProtection }: Config,
  values: { 'passphrase-file'?: string; 'identity-file'?: string },
): BackupSecret | null {
  if (values['identity-file']) return { identity: readSecret(values['identity-file']) };
  if (values['passphrase-file']) return { passphrase: readSecret(values['passphrase-file']) };
  return backupProtection && 'passphrase' in backupProtection ? backupProtection : null;
}

/** @throws CommandError for a setting that holds no more */
function planFor(folder: string): Planned {
  try {
    return planRestored(folder);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new CommandError(
      `the settings in the backup: ${error.message}; set it in the environment to what holds here, and try again`,
    );
  }
}

/** How somebody gets into a practice in which none of these administrators can sign in. */
function wayIn(admins: string[]): string {
  const [one, ...more] = admins;
  const way = one
    ? `get a link to set a password with "user reset ${one}"`
    : 'make one with "user add EMAIL --role admin --name NAME"';
  const others = more.length > 0 ? ` (or for ${more.join(', ')})` : '';
  return `warning: no administrator can sign in to this practice; ${way}${others}`;
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
