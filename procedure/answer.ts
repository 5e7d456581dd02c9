import { checkMailable } from '../consultation/mailable_words.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { markAnswered, markRead } from '../db/answers.ts';
import { recordAudit } from '../db/audit.ts';
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
  write(rt, (tx) => {
    if (!markRead(tx, mailId)) return;
    recordAudit(tx, { at: rt.now(), actor: actorName(by), action: 'answer_read', consultationId });
  });
  rt.hub.waitingListChanged();
  return consultationId;
}

/**
 * The practice writes to the patient, in the conversation and in its own words. What was unread is read with
 * it.
 *
 * @throws Refusal `no_email`, `protected_words`
 */
export function answerPatient(rt: Runtime, input: StepInput & { kind: AnswerKind; words: string }): void {
  takeStep(rt, input, { action: 'answer', event: null }, ({ tx, before }) => {
    if (!before.patient.email) throw new Refusal('no_email');
    checkMailable(input.words, before.patient);
    queueLetter({ rt, tx, to: before }, answerLetter(input.kind, input.words));
    markAnswered(tx, before.id);
    return {};
  });
  rt.hub.waitingListChanged();
}
