import { jobStatus } from '../../../db/jobs.ts';
import { drillCodes } from '../../../procedure/key_drill.ts';
import type { Runtime } from '../../../runtime.ts';
import type { KeyState } from '../../../views/practice/settings/key_card.ts';

/** What the last drill after a nightly backup has found. */
export function keyState(rt: Runtime): KeyState {
  if (!rt.config.backupDir) return { kind: 'no_backup' };
  const drill = jobStatus(rt, 'key');
  const at = jobStatus(rt, 'backup')?.lastSuccessAt;
  if (!drill || at == null) return { kind: 'not_yet' };
  if (drill.lastError === null) return { kind: 'fits', at };
  return { kind: drill.lastError === drillCodes.not_here ? 'not_here' : 'does_not_fit', at };
}
