import { minute } from '../consultation/durations.ts';
import { longFailing } from '../db/jobs.ts';
import type { Runtime } from '../runtime.ts';
import type { MailTrouble } from '../views/components/context.ts';

const patienceMs = 5 * minute;

/**
 * Mail servers that are set up and have failed for five minutes: what ends by itself sooner is not worth a
 * word.
 */
export function mailTrouble(rt: Pick<Runtime, 'config' | 'db' | 'now'>): MailTrouble[] {
  const { smtpUrl, imapUrl } = rt.config;
  const names = [...(smtpUrl ? (['outbox'] as const) : []), ...(imapUrl ? (['intake'] as const) : [])];
  return names.length > 0 ? longFailing(rt, names, rt.now() - patienceMs) : [];
}

/**
 * Tells the open pages of the practice when that changes: a page stays open all day. Call it once a minute.
 */
export function watchMailTrouble(rt: Runtime): () => void {
  let told = '';
  return () => {
    const now = JSON.stringify(mailTrouble(rt));
    if (now === told) return;
    told = now;
    rt.hub.waitingListChanged();
  };
}
