import { rm } from 'node:fs/promises';
import { leftBehind } from '../backup/passing_files.ts';
import { eraseLeftRehearsals } from '../backup/rehearsal.ts';
import { eraseLeftSnapshots } from '../backup/snapshot.ts';
import { eraseLeftStages } from '../backup/stage.ts';
import { hour } from '../consultation/durations.ts';
import { retentionCutoff } from '../consultation/retention.ts';
import { eraseCopiesBefore } from '../db/before_update.ts';
import type { Runtime } from '../runtime.ts';

/** After so long a backup is not under way any more. */
const longestBackupMs = 6 * hour;

/** D3: whole databases beside ours, from before an update or left by a backup that was killed. */
export async function eraseCopies({ config }: Pick<Runtime, 'config'>, now: number): Promise<void> {
  await eraseCopiesBefore(config.dataDir, retentionCutoff(now, config.backupKeepDays));
  await eraseLeftSnapshots(config.dataDir, now - longestBackupMs);
  await eraseLeftRehearsals(config.dataDir, now - longestBackupMs);
  await eraseLeftStages(config.dataDir, now - longestBackupMs);
  // Encrypted, so the name is enough.
  for (const kind of ['download', 'upload'] as const) {
    for (const file of leftBehind(config.dataDir, kind, now - longestBackupMs))
      await rm(file, { force: true });
  }
}
