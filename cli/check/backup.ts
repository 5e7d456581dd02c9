import { existsSync, readdirSync, statSync } from 'node:fs';
import { encrypt } from '../../backup/encryption.ts';
import { newestBackup } from '../../backup/rotation.ts';
import type { Config } from '../../config/settings.ts';
import { hour } from '../../consultation/durations.ts';
import { databaseFile } from '../../db/database.ts';
import { openAsItIs } from '../../db/inspect.ts';
import { type JobName, type JobStatus, jobStatus } from '../../db/jobs.ts';
import { fittingVault } from '../../db/key_check.ts';
import { vaultsOf } from '../open_practice.ts';
import type { Finding } from './finding.ts';

type Said = Pick<Finding, 'result' | 'text'>;

/** One night and a little. */
const oldestMs = 26 * hour;

/**
 * Whether there is a nightly backup, whether it is from last night, and where it lies; whether it could be
 * restored on trial, and whether it goes out of the house.
 */
export async function checkBackup(config: Config): Promise<Finding> {
  const said = [await inFolder(config), ...(config.backupDir ? written(config) : [])];
  const worst = (['failed', 'warning', 'ok'] as const).find((result) =>
    said.some((one) => one.result === result),
  );
  return { what: 'backup', result: worst ?? 'ok', text: said.map(({ text }) => text).join('; ') };
}

async function inFolder({ backupDir, backupProtection, dataDir }: Config): Promise<Said> {
  if (!backupDir)
    return {
      result: 'warning',
      text: 'BACKUP_DIR is not set: there is no nightly backup; set it, with BACKUP_RECIPIENT or BACKUP_PASSPHRASE',
    };
  const failed = (text: string): Said => ({ result: 'failed', text });
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
  return { result: sameDisk ? 'warning' : 'ok', text };
}

/** What the server has written down. What is wrong with the database, `checkDatabase` says. */
function written(config: Config): Said[] {
  const jobs = jobsOf(config);
  if (!jobs) return [];
  const said = [aboutRehearsal(jobs('rehearsal'))];
  if (config.backupCommand) said.push(aboutOffsite(jobs('offsite')));
  return said;
}

function aboutRehearsal(status: JobStatus | null): Said {
  if (status?.failingSince != null)
    return {
      result: 'failed',
      text: `it could not be restored on trial since ${time(status.failingSince)} (${status.lastError}${hint(status.lastError)})`,
    };
  return status?.lastSuccessAt == null
    ? { result: 'ok', text: 'none has been restored on trial yet; the running server does it each month' }
    : { result: 'ok', text: `restored on trial at ${time(status.lastSuccessAt)}` };
}

function aboutOffsite(status: JobStatus | null): Said {
  if (status?.failingSince != null)
    return {
      result: 'failed',
      text: `BACKUP_COMMAND fails since ${time(status.failingSince)} (${status.lastError}); run it by hand, as the service's user, to see why`,
    };
  return status?.lastSuccessAt == null
    ? { result: 'warning', text: 'BACKUP_COMMAND has taken none out of the house yet' }
    : { result: 'ok', text: `taken out of the house at ${time(status.lastSuccessAt)}` };
}

/** What the codes of a rehearsal mean. */
function hint(code: string | null): string {
  const hints: Record<string, string> = {
    ENOSPC: ': DATA_DIR has no room for it',
    EOTHERKEY: ': it was made with another key',
    EDAMAGED: ': the database in it is damaged',
    EBACKUP: ': it was changed or cut short on its disk',
  };
  return hints[code ?? ''] ?? '';
}

/** Null where there is no practice, or it cannot be read. */
function jobsOf(config: Config): ((name: JobName) => JobStatus | null) | null {
  const file = databaseFile(config.dataDir);
  if (!existsSync(file)) return null;
  try {
    const db = openAsItIs(file, fittingVault(file, vaultsOf(config)), 'jobs');
    if (!db) return null;
    const found = new Map(
      (['rehearsal', 'offsite'] as const).map((name) => [name as JobName, jobStatus({ db }, name)]),
    );
    db.$client.close();
    return (name) => found.get(name) ?? null;
  } catch {
    return null;
  }
}

function time(at: number): string {
  return new Date(at).toISOString();
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {}
