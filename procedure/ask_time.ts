import type { Consultation } from '../consultation/consultation.ts';
import { isEnd } from '../consultation/lifecycle.ts';
import type { PatientData } from '../consultation/patient.ts';
import { Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { loadConsultation } from '../db/consultations.ts';
import { insertIncoming, listIncomingOf, replaceText } from '../db/incoming_mails.ts';
import { write } from '../db/write.ts';
import type { IncomingMail, IncomingText } from '../letters/incoming.ts';
import type { Runtime } from '../runtime.ts';
import { saidInMail } from './mail_answer.ts';

/** Longer wishes are for the telephone. */
export const mostWishCharacters = 500;

/**
 * S3c, by the patient: asks on the personal page for another time. It is unread work for the practice as a
 * mail would be; the appointment stays until the practice moves it. A second wish replaces one that nobody
 * has read, unless the appointment has been moved since.
 *
 * @throws Refusal `lifecycle` where there is no appointment to move
 */
export function askOtherTime(rt: Runtime, { id, words }: { id: string; words: string }): void {
  write(rt, (tx) => {
    const consultation = loadConsultation(rt, id, tx);
    if (!consultation) throw new Refusal('not_found');
    const { stage, startsAt, patient } = consultation;
    if (isEnd(stage) || startsAt === null) throw new Refusal('lifecycle', stage);
    const text = wishText(words, startsAt);
    const unread = unreadWish(rt, consultation);
    if (unread) return replaceText(rt, tx, unread.id, text);
    insertIncoming(rt, tx, {
      // No mail that could come twice.
      fingerprint: rt.vault.lookupHash('mail', `page/${crypto.randomUUID()}`),
      kind: 'page',
      state: 'unread',
      consultationId: id,
      header: { from: writerOfPage(patient), messageId: null, date: null },
      text,
      receivedAt: rt.now(),
    });
    recordAudit(tx, { at: rt.now(), actor: 'patient', action: 'ask_time', consultationId: id });
  });
  rt.hub.waitingListChanged();
}

/** What the patient has asked for the appointment as it is now, and nobody has read yet; null without. */
export function unreadWish(
  rt: Pick<Runtime, 'db' | 'vault'>,
  { id, startsAt }: Pick<Consultation, 'id' | 'startsAt'>,
): IncomingMail | null {
  const isOpen = ({ kind, state, text }: IncomingMail) =>
    kind === 'page' && state === 'unread' && text?.said?.about === startsAt;
  return listIncomingOf(rt, id).find(isOpen) ?? null;
}

function wishText(words: string, about: number): IncomingText {
  const text = words.slice(0, mostWishCharacters);
  return {
    subject: 'Bitte um eine andere Zeit',
    text,
    files: [],
    keyword: false,
    implausible: {},
    said: saidInMail(text, { wish: 'move', about }),
  };
}

function writerOfPage({ firstName, lastName, email }: PatientData) {
  return { name: `${firstName} ${lastName}`.trim(), address: email };
}
