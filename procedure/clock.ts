import { isClockTrusted } from '../consultation/clock_trust.ts';
import { lastAct } from '../db/audit.ts';
import { jobStatus } from '../db/jobs.ts';
import type { Runtime } from '../runtime.ts';

/** What `jobs` says of a purge that waits because of the clock. */
export const clockDoubt = 'ECLOCK';

/**
 * Whether this machine's clock can be believed enough to end and erase by it; measured by the last purge,
 * which is never longer ago than an hour while the server runs.
 */
export function trustsClock(rt: Pick<Runtime, 'db' | 'now'>): boolean {
  const last = jobStatus(rt, 'purge');
  return isClockTrusted(rt.now(), {
    // A database from before purges were written down has only its audit.
    trustedAt: last ? last.lastSuccessAt : lastAct(rt.db),
    doubtedSince: last?.lastError === clockDoubt ? last.failingSince : null,
  });
}
