import { newestIn } from '../backup/drill.ts';
import { takeOffSite } from '../backup/off_site.ts';
import { hour } from '../consultation/durations.ts';
import { jobStatus, noteJob } from '../db/jobs.ts';
import { reasonOf } from '../program/reason.ts';
import type { Runtime } from '../runtime.ts';

/** A night's worth of a slow line. */
const longestMs = 3 * hour;

/**
 * Has `BACKUP_COMMAND` take the newest backup out of the house, where that has not been done yet. Never
 * throws: it is tried again in an hour, and the practice is told.
 */
export async function sendOffSite(rt: Runtime, signal: AbortSignal, limitMs = longestMs): Promise<void> {
  const { backupCommand: command, backupDir } = rt.config;
  if (!command || !backupDir || signal.aborted || !isDue(rt)) return;
  let code: string | null;
  try {
    const newest = newestIn(backupDir);
    if (!newest) return;
    code = await takeOffSite({ command, file: newest.file, limitMs, signal });
  } catch (error) {
    code = reasonOf(error);
  }
  // The server stops, and the database may be closed already.
  if (signal.aborted) return;
  noteJob(rt, 'offsite', code);
  if (code === null) rt.log.info({}, 'backup taken out of the house');
  else rt.log.error({ code }, 'the backup could not be taken out of the house');
}

/** By what was written down last: it does not matter who was killed where, and when the clock jumped. */
function isDue(rt: Runtime): boolean {
  const sent = jobStatus(rt, 'offsite');
  const made = jobStatus(rt, 'backup')?.lastSuccessAt ?? null;
  if (made === null) return false;
  if (!sent || sent.failingSince !== null || sent.lastSuccessAt === null) return true;
  return sent.lastSuccessAt < made || sent.lastSuccessAt > rt.now();
}
