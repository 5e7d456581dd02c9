import { checkMailable } from '../consultation/mailable_words.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { markAnswered, markRead } from '../db/answers.ts';
import { recordAudit } from '../db/audit.ts';
import type { Transaction } from '../db/database.ts';
import { loadIncoming } from '../db/incoming_mails.ts';
import { write } from '../db/write.ts';
import type { AnswerKind } from '../letters/kinds.ts';
import type { Runtime } from '../runtime.ts';
import { answerLetter } from '../views/mail/answers.ts';
import { queueLetter } from './letter.ts';
import { actorName, type StepInput, takeStep } from './step.ts';

/**
 * Somebody has read what a patient wrote. A second click, or a colleague's, changes nothing.
 *
 * @returns the consultation that it belongs to
 * @throws Refusal `not_found`
 */
export function readAnswer(rt: Runtime, { mailId, by }: { mailId: string; by: Actor }): string {
  const mail = loadIncoming(rt, mailId);
  const consultationId = mail?.consultationId;
  if (!consultationId) throw new Refusal('not_found');
  write(rt, (tx) => readAnswerOf(rt, tx, { mailId, consultationId, by }));
  rt.hub.waitingListChanged();
  return consultationId;
}

/**
 * Within the transaction of a step that uses what the patient wrote.
 *
 * @throws Refusal `not_found` for a mail that is gone, or another consultation's
 */
export function readAnswerOf(
  rt: Runtime,
  tx: Transaction,
  { mailId, consultationId, by }: { mailId: string; consultationId: string; by: Actor },
): void {
  if (loadIncoming(rt, mailId, tx)?.consultationId !== consultationId) throw new Refusal('not_found');
  if (!markRead(tx, mailId)) return;
  recordAudit(tx, { at: rt.now(), actor: actorName(by), action: 'answer_read', consultationId });
}

/**
 * The practice writes to the patient, in the conversation and in its own words. What was shown
 * beside the form is read with it.
 *
 * @throws Refusal `no_email`, `protected_words`
 */
export function answerPatient(
  rt: Runtime,
  input: StepInput & { kind: AnswerKind; words: string; shown: readonly string[] },
): void {
  takeStep(rt, input, { action: 'answer', event: null }, ({ tx, before }) => {
    if (!before.patient.email) throw new Refusal('no_email');
    checkMailable(input.words, before.patient);
    const letter = answerLetter(input.kind, input.words);
    queueLetter({ rt, tx, to: before }, letter, { edited: input.edited });
    markAnswered(tx, before.id, input.shown);
    return {};
  });
}
