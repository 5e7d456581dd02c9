import type { BackupSecret } from '../backup/encryption.ts';
import { rehearseRestore } from '../backup/rehearsal.ts';
import { day } from '../consultation/durations.ts';
import { jobStatus, noteJob } from '../db/jobs.ts';
import type { Runtime } from '../runtime.ts';
import { backupCode } from './backup_code.ts';
import { drillCodes } from './key_drill.ts';

/** So long one that succeeded is believed. */
const monthMs = 30 * day;

/** Whether the next backup is to be restored on trial: each month, and each night until it succeeds. */
export function isRehearsalDue(rt: Runtime): boolean {
  const status = jobStatus(rt, 'rehearsal');
  if (!status || status.failingSince !== null || status.lastSuccessAt === null) return true;
  // One in the future was under a clock that has been set back since.
  return status.lastSuccessAt > rt.now() || rt.now() - status.lastSuccessAt >= monthMs;
}

/**
 * Restores the backup that has just been written, on trial, with the practice's key. What comes out stands on
 * the page of whoever runs the practice, and in the metrics. Never throws.
 */
export async function rehearse(
  rt: Runtime,
  file: string,
  { secret, signal }: { secret: BackupSecret; signal: AbortSignal },
): Promise<void> {
  const code = await outcome(rt, file, { secret, signal });
  // The server stops, and the database may be closed already.
  if (signal.aborted) return;
  noteJob(rt, 'rehearsal', code);
  if (code === null) rt.log.info({}, 'the backup has been restored on trial');
  else rt.log.error({ code }, 'the backup could not be restored on trial');
}

async function outcome(
  rt: Runtime,
  file: string,
  { secret, signal }: { secret: BackupSecret; signal: AbortSignal },
): Promise<string | null> {
  try {
    const mark = await rehearseRestore(file, { secret, dataDir: rt.config.dataDir, signal });
    return mark === rt.vault.mark ? null : drillCodes.other_key;
  } catch (error) {
    return backupCode(error);
  }
}
