import { join, resolve } from 'node:path';
import { Cron } from 'croner';
import { BackupError } from '../backup/backup_error.ts';
import { openHere } from '../backup/rehearsal.ts';
import { backupName, deleteBackupsBefore } from '../backup/rotation.ts';
import { writeBackup } from '../backup/write.ts';
import { day, hour } from '../consultation/durations.ts';
import { jobStatus, noteJob } from '../db/jobs.ts';
import { makeFolder } from '../program/make_folder.ts';
import type { Runtime } from '../runtime.ts';
import { backupCode } from './backup_code.ts';
import { trustsClock } from './clock.ts';
import { afterOtherHeavyWork } from './heavy_work.ts';
import { drillCodes, tryKey } from './key_drill.ts';
import { sendOffSite } from './off_site.ts';
import { isRehearsalDue, rehearse } from './rehearsal.ts';

/** Of the practice's clock; an hour that each day has exactly once. */
const nightHour = 3;
/** Then one is missing: the machine was off at night, or the last try failed. */
const overdueMs = 25 * hour;

/**
 * Writes a backup into `BACKUP_DIR` each night, and as soon as possible where one is missing; restores it on
 * trial each month; has it taken out of the house where `BACKUP_COMMAND` says how. Old ones go by
 * their age alone (D3), whether or not a new one succeeds.
 */
export function startNightlyBackup(rt: Runtime): { stop(): void } {
  const { backupDir, timeZone } = rt.config;
  if (!backupDir) return { stop() {} };
  const stopping = new AbortController();
  const work = () => afterOtherHeavyWork(() => backUp(rt, backupDir, stopping.signal));
  const hourly = new Cron('30 * * * *', { timezone: timeZone, protect: true, unref: true }, async () => {
    await work();
    // Not in the row of heavy work: a purge does not wait for a slow line.
    await sendOffSite(rt, stopping.signal);
  });
  void hourly.trigger();
  return {
    stop() {
      stopping.abort();
      hourly.stop();
    },
  };
}

/** One turn: never throws, because the next turn is in an hour and the practice is told. */
export async function backUp(rt: Runtime, folder: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  try {
    makeFolder(resolve(folder));
    if (trustsClock(rt)) deleteBackupsBefore(folder, rt.now() - rt.config.backupKeepDays * day);
    if (!isDue(rt)) return;
    const file = join(folder, backupName(rt.now()));
    const { dataDir, backupProtection, kept } = rt.config;
    const tried = backupProtection && isRehearsalDue(rt) ? await openHere(backupProtection) : null;
    const protection = tried?.protection ?? backupProtection;
    const bytes = await writeBackup(file, { dataDir, protection, settings: kept, signal });
    if (signal.aborted) return;
    noteJob(rt, 'backup', null);
    rt.log.info({ bytes }, 'backup written');
    await drill(rt);
    if (tried) await rehearse(rt, file, { secret: tried.secret, signal });
  } catch (error) {
    // The server stops, and the database may be closed already.
    if (!signal.aborted) report(rt, error);
  }
}

/** Read back, so that somebody learns tonight and not after the fire that the key is another one. */
async function drill(rt: Runtime): Promise<void> {
  const { outcome } = await tryKey(rt.config, rt.vault);
  if (outcome === 'none') return;
  const code = outcome === 'fits' ? null : drillCodes[outcome];
  if (outcome === 'other_key' || outcome === 'unreadable')
    rt.log.error({ code }, 'the key does not open the backup that has just been written');
  noteJob(rt, 'key', code);
}

function isDue(rt: Runtime): boolean {
  const last = jobStatus(rt, 'backup')?.lastSuccessAt ?? null;
  // A backup from the future was written under a clock that has been set back since.
  if (last === null || last > rt.now()) return true;
  const age = rt.now() - last;
  const now = Temporal.Instant.fromEpochMilliseconds(rt.now()).toZonedDateTimeISO(rt.config.timeZone);
  return age >= overdueMs || (now.hour === nightHour && age > hour);
}

function report(rt: Runtime, error: unknown): void {
  const code = backupCode(error);
  rt.log.error({ code, ...(error instanceof BackupError && { reason: error.message }) }, 'the backup failed');
  noteJob(rt, 'backup', code);
}
