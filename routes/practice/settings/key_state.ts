import { type JobName, jobStatus } from '../../../db/jobs.ts';
import { drillCodes } from '../../../procedure/key_drill.ts';
import type { Runtime } from '../../../runtime.ts';
import type { BackupTrials, KeyState, Trial } from '../../../views/practice/settings/key_card.ts';

/** What the last drill after a nightly backup has found. */
export function keyState(rt: Runtime): KeyState {
  if (!rt.config.backupDir) return { kind: 'no_backup' };
  const drill = jobStatus(rt, 'key');
  const at = jobStatus(rt, 'backup')?.lastSuccessAt;
  if (!drill || at == null) return { kind: 'not_yet' };
  if (drill.lastError === null) return { kind: 'fits', at };
  return { kind: drill.lastError === drillCodes.not_here ? 'not_here' : 'does_not_fit', at };
}

/** How restoring on trial and taking it out of the house went. */
export function backupTrials(rt: Runtime): BackupTrials {
  const { backupDir, backupCommand, backupProtection } = rt.config;
  return {
    rehearsal: backupDir ? trialOf(rt, 'rehearsal') : null,
    offsite: backupCommand ? trialOf(rt, 'offsite') : null,
    download: backupProtection !== null,
    restore: rt.replacing !== null,
  };
}

function trialOf(rt: Runtime, job: JobName): Trial {
  const status = jobStatus(rt, job);
  if (status?.failingSince != null)
    return { kind: 'failed', at: status.lastSuccessAt ?? status.failingSince };
  return status?.lastSuccessAt == null ? { kind: 'not_yet' } : { kind: 'done', at: status.lastSuccessAt };
}
