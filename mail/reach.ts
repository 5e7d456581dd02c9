import { minute } from '../consultation/durations.ts';
import { jobStatus, noteJob } from '../db/jobs.ts';
import { hurryQueued } from '../db/mails.ts';
import { loadPractice } from '../db/settings.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { isRefusedLogin, lacksConsent } from './login_refusal.ts';
import { MailError, type MailTransport, reachServer, senderOf } from './transport.ts';

/** Whether the mail server can be reached, written down as the job `outbox` for the practice's banner. */
export interface ServerWatch {
  /**
   * What an attempt has shown: null where the server talked about the mail, else why it did not come to that.
   */
  answered(error: string | null): void;
  /**
   * Looks at the server where no mail does, so that a wrong password is found before a patient waits for a
   * mail, and the end of a failure before the next attempt is due.
   *
   * @returns true when a failure has just ended
   */
  isBack(): Promise<boolean>;
}

/**
 * After a failure everything that waits is due at once.
 *
 * @param stopped nothing is written any more
 */
export function watchServer(
  rt: Pick<Runtime, 'db' | 'now' | 'log'>,
  transport: MailTransport,
  stopped: AbortSignal,
): ServerWatch {
  const startedAt = rt.now();

  function answered(error: string | null): boolean {
    const failing = jobStatus(rt, 'outbox')?.failingSince != null;
    noteJob(rt, 'outbox', error);
    if (error !== null && !failing) rt.log.warn({ code: error }, 'the mail server cannot be used');
    if (error !== null || !failing) return false;
    write(rt, (tx) => hurryQueued(rt, tx));
    rt.log.info({}, 'the mail server can be used again');
    return true;
  }

  async function isBack(): Promise<boolean> {
    if (!isLookDue(rt, startedAt)) return false;
    if (!senderOf(transport, loadPractice(rt.db).settings)) return answered('ENOSENDER');
    try {
      await reachServer(transport);
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      return stopped.aborted ? false : answered(error.code);
    }
    return stopped.aborted ? false : answered(null);
  }

  return { answered, isBack };
}

/**
 * Every ten minutes, and every minute while the server is not reached. Where it refuses the login the ten
 * minutes stay, because servers lock out who tries too often. A refused sender shows with the next mail or a
 * start only.
 */
function isLookDue(rt: Pick<Runtime, 'db' | 'now'>, startedAt: number): boolean {
  const status = jobStatus(rt, 'outbox');
  const lastRunAt = status?.lastRunAt ?? 0;
  if (status?.lastError === 'ESENDER' && lastRunAt >= startedAt) return false;
  // Looked up here, at nobody's expense.
  if (lacksConsent(status?.lastError)) return true;
  const often =
    lastRunAt < startedAt || (status?.failingSince !== null && !isRefusedLogin(status?.lastError));
  const pause = often ? minute : 10 * minute;
  return rt.now() - Math.max(lastRunAt, startedAt) >= pause;
}
