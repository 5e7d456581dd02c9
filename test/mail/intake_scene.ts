import { expect, onTestFinished } from 'vitest';
import type { Consultation } from '../../consultation/consultation.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { listInbox } from '../../db/inbox.ts';
import { listWaitingMails } from '../../db/incoming_mails.ts';
import { jobStatus } from '../../db/jobs.ts';
import { listMails } from '../../db/mails.ts';
import type { MailEntry } from '../../letters/entry.ts';
import { startMailbox } from '../../mail/mailbox.ts';
import { takeMail } from '../../procedure/take_mail.ts';
import { startDovecot, type TestDovecot } from '../fixtures/dovecot.ts';
import { type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

/** For `expect.poll`: at once where the machine is free, patient where it is not. */
export const soon = { timeout: 30_000, interval: 20 };

/** A practice that reads a real mailbox. */
export interface IntakeScene {
  rt: TestRuntime;
  dovecot: TestDovecot;
  /** Reads from now on. */
  start(): void;
  /** Waits until everything that lies in the mailbox now has been looked at. */
  settled(): Promise<void>;
  stop(): Promise<void>;
  requests(): Consultation[];
  waiting(): ReturnType<typeof listWaitingMails>;
  job(): ReturnType<typeof jobStatus>;
  consultation(id: string): Consultation;
  letters(id: string, kind: string): MailEntry[];
}

export async function openIntake(
  environment: Record<string, string> = {},
  server: Parameters<typeof startDovecot>[0] = {},
): Promise<IntakeScene> {
  const dovecot = await startDovecot(server);
  const rt = testRuntime({ IMAP_URL: dovecot.url, MAIL_FROM: 'praxis@praxis.example', ...environment });
  // Servers stamp mails with their own clock.
  rt.clock.now = Date.now();
  let mailbox: ReturnType<typeof startMailbox> | null = null;
  const stop = async () => {
    await mailbox?.stop();
    mailbox = null;
  };
  onTestFinished(async () => {
    await stop();
    await dovecot.stop();
  });
  const nextUid = () =>
    (rt.db.$client.prepare('select next_uid from mailboxes').pluck().get() as number | undefined) ?? 0;
  return {
    rt,
    dovecot,
    start() {
      mailbox = startMailbox(rt, (mail) => takeMail(rt, mail));
    },
    async settled() {
      const all = await dovecot.list();
      const last = all.at(-1)?.uid ?? 0;
      await expect.poll(nextUid, soon).toBeGreaterThan(last);
    },
    stop,
    requests: () => listInbox(rt, rt.config.timeZone, 1000).requested,
    waiting: () => listWaitingMails(rt, 1000),
    job: () => jobStatus(rt, 'intake'),
    consultation(id) {
      const found = loadConsultation(rt, id);
      if (!found) throw new Error('no such consultation');
      return found;
    },
    letters: (id, kind) => listMails(rt, id).filter((mail) => mail.kind === kind),
  };
}
