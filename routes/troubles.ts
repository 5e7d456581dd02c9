import { hour } from '../consultation/durations.ts';
import { loadClock } from '../db/clock.ts';
import { jobStatus } from '../db/jobs.ts';
import { isMailLimitReached, outboxStatus } from '../db/mails.ts';
import { roomOf } from '../db/room.ts';
import { storageTroubleNow } from '../db/storage_watch.ts';
import { damagedFiles } from '../procedure/gdt_folder.ts';
import type { Runtime } from '../runtime.ts';
import type { Trouble } from '../views/components/context.ts';

/**
 * An authority that is away for a while is not worth a word: a certificate is renewed weeks before its end.
 */
const patienceMs = hour;

/** A line that is down for a night is not worth a word; a command that has never worked is. */
function isLate(rt: Runtime, lastSuccessAt: number | null): boolean {
  return lastSuccessAt === null || rt.now() - lastSuccessAt >= 26 * hour;
}
/** From here on somebody has time to do something about it. */
const nearlyAll = 0.9;

/** What the practice has to be told about its server at this moment. */
export function currentTroubles(rt: Runtime): Trouble[] {
  const troubles: Trouble[] = [];
  const storage = storageTroubleNow(rt);
  if (storage && storage !== 'quota') troubles.push({ kind: storage });
  const { used, limit } = roomOf(rt);
  if (limit !== null && used >= nearlyAll * limit)
    troubles.push({ kind: used >= limit ? 'quota' : 'quota_near', used, limit });
  const waiting = isMailLimitReached(rt) ? outboxStatus(rt).queued : 0;
  if (waiting > 0) troubles.push({ kind: 'mail_limit', perDay: rt.config.mailsPerDay ?? 0, waiting });
  const doubt = loadClock(rt.db)?.doubt ?? null;
  if (doubt !== null) troubles.push({ kind: 'clock', now: rt.now(), behind: doubt === 'behind' });
  const backup = jobStatus(rt, 'backup');
  // Switched off since: then the practice does not wait for it.
  if (rt.config.backupDir && backup?.failingSince)
    troubles.push({ kind: 'backup', since: backup.lastSuccessAt ?? backup.failingSince });
  const offsite = jobStatus(rt, 'offsite');
  if (rt.config.backupCommand && offsite?.failingSince && isLate(rt, offsite.lastSuccessAt))
    troubles.push({ kind: 'offsite', since: offsite.lastSuccessAt ?? offsite.failingSince });
  if (rt.config.backupDir && jobStatus(rt, 'rehearsal')?.failingSince) troubles.push({ kind: 'rehearsal' });
  const gdt = rt.config.gdtIn ? (jobStatus(rt, 'gdt')?.lastError ?? null) : null;
  if (gdt !== null) troubles.push({ kind: 'gdt_folder', damaged: gdt === damagedFiles });
  const certificate = jobStatus(rt, 'certificate');
  if (rt.config.tls && certificate?.failingSince && rt.now() - certificate.failingSince >= patienceMs)
    troubles.push({ kind: 'certificate', expired: certificate.lastError === 'EXPIRED' });
  return troubles;
}
