import type { CaseIndex } from '../db/case_index.ts';
import { releaseLeases } from '../db/mails.ts';
import { writeWhenFree } from '../db/write.ts';
import { bySmtp } from '../mail/by_smtp.ts';
import { startMailbox } from '../mail/mailbox.ts';
import { tokensFor } from '../mail/oauth/access.ts';
import { startOutbox } from '../mail/outbox.ts';
import { bySms } from '../mail/sms/by_sms.ts';
import { makeTransport } from '../mail/transport.ts';
import { startBackground } from '../procedure/background.ts';
import type { Runtime } from '../runtime.ts';

/** What runs beside the web server. */
export interface Work {
  /** Begins nothing new from now on, and resolves when what was under way has ended. */
  stop(): Promise<void>;
}

/**
 * All that is done without anybody's asking: mail that goes out and comes in, what is due by the clock, the
 * index of the search.
 *
 * @param how.doubtful the database was not closed properly: it is looked at as well
 */
export async function startWork(
  rt: Runtime,
  index: CaseIndex,
  { doubtful }: { doubtful: boolean },
): Promise<Work> {
  const { smtpUrl, mailFrom, dkim, mailsPerDay, sms } = rt.config;
  const transport = makeTransport(smtpUrl, mailFrom, { dkim, tokens: tokensFor(rt, 'smtp') });
  await writeWhenFree(rt, releaseLeases);
  const outbox = startOutbox(rt, bySmtp(transport, mailsPerDay), bySms(sms));
  rt.outbox = outbox;
  const background = startBackground(rt, transport, { doubtful });
  const mailbox = startMailbox(rt, async (mail) => {
    const { takeMail } = await import('../procedure/take_mail.ts');
    return takeMail(rt, mail);
  });
  const indexing = index.start();
  outbox.wake();
  return {
    async stop() {
      background.stop();
      indexing.stop();
      await Promise.all([outbox.stop(), mailbox.stop()]);
    },
  };
}
