import { isEnd } from '../consultation/lifecycle.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { loadStage } from '../db/consultations.ts';
import type { Transaction } from '../db/database.ts';
import { loadIncoming, loadIncomingFiles, settleIncoming } from '../db/incoming_mails.ts';
import { write } from '../db/write.ts';
import { readForeign } from '../foreign/read.ts';
import type { IncomingMail, IncomingText } from '../letters/incoming.ts';
import type { Runtime } from '../runtime.ts';
import { saidInMail } from './mail_answer.ts';
import { documentsIn } from './mail_decision.ts';
import { mailRequest } from './mail_request.ts';
import { today } from './practice_day.ts';
import { submitRequest } from './request.ts';
import { uploadConsent } from './sign.ts';
import { actorName } from './step.ts';

interface SettleInput {
  mailId: string;
  by: Actor;
}

/**
 * S3a: the practice has found out whose form came by mail. The same checks as for an upload.
 *
 * @throws Refusal `mail_settled` when somebody was faster, `bad_document` with the reason as `detail`
 */
export async function assignMail(
  rt: Runtime,
  input: SettleInput & { consultationId: string },
): Promise<void> {
  const { mailId, consultationId, by } = input;
  waitingMail(rt, mailId);
  const files = documentsIn(loadIncomingFiles(rt, mailId));
  await uploadConsent(rt, {
    id: consultationId,
    files: files.map(({ name, bytes }) => ({ name, bytes })),
    how: 'mail',
    by,
    record: (tx) => settle(rt, tx, mailId, { state: 'handled', kind: 'consent', consultationId }),
  });
}

/**
 * The practice has found out whose words these are: an answer in that conversation, still to be read.
 *
 * @throws Refusal `mail_settled` when somebody was faster, `not_found` for a consultation that is gone
 */
export function attachMail(rt: Runtime, input: SettleInput & { consultationId: string }): void {
  const { mailId, consultationId, by } = input;
  const { text } = waitingMail(rt, mailId);
  write(rt, (tx) => {
    const stage = loadStage(tx, consultationId);
    if (stage === null) throw new Refusal('not_found');
    const { wish = null, words = '' } = text?.said ?? {};
    const said = saidInMail(words, { wish: isEnd(stage) ? null : wish });
    settle(rt, tx, mailId, {
      state: 'unread',
      kind: 'answer',
      consultationId,
      ...(text && { text: { ...text, said } }),
    });
    recordAudit(tx, { at: rt.now(), actor: actorName(by), action: 'mail_assigned', consultationId });
  });
  rt.hub.waitingListChanged();
}

/** The mail is none of ours after all, or has been dealt with otherwise. It stays in the mailbox. */
export function discardMail(rt: Runtime, { mailId, by }: SettleInput): void {
  const { consultationId } = waitingMail(rt, mailId);
  write(rt, (tx) => {
    settle(rt, tx, mailId, { state: 'discarded' });
    recordAudit(tx, { at: rt.now(), actor: actorName(by), action: 'discard_mail', consultationId });
  });
  rt.hub.waitingListChanged();
}

/**
 * S2: what seemed to be an answer is a request of its own. Whoever decided it answers too, so nothing is
 * acknowledged.
 */
export async function requestFromMail(rt: Runtime, { mailId, by }: SettleInput): Promise<{ id: string }> {
  const { header, text } = waitingMail(rt, mailId);
  if (!text) throw new Refusal('mail_settled');
  const found = await readForeign('patient', {
    subject: text.subject,
    text: text.text,
    from: header.from,
    today: today(rt),
  });
  const { patient, implausible, reading } = mailRequest(rt, found);
  return submitRequest(rt, {
    patient,
    source: 'mail',
    by,
    receipt: null,
    record: (tx, consultationId) =>
      settle(rt, tx, mailId, {
        state: 'handled',
        kind: 'request',
        consultationId,
        text: { ...text, implausible, reading },
      }),
  });
}

/** @throws Refusal `mail_settled`; `not_found` for a mail that is gone */
function waitingMail(rt: Runtime, mailId: string): IncomingMail {
  const mail = loadIncoming(rt, mailId);
  if (!mail) throw new Refusal('not_found');
  if (mail.state !== 'waiting') throw new Refusal('mail_settled');
  return mail;
}

function settle(
  rt: Runtime,
  tx: Transaction,
  mailId: string,
  outcome: {
    state: 'handled' | 'unread' | 'discarded';
    kind?: IncomingMail['kind'];
    consultationId?: string;
    text?: IncomingText;
  },
): void {
  if (!settleIncoming(rt, tx, mailId, outcome)) throw new Refusal('mail_settled');
}
