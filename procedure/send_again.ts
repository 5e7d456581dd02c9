import { mobileNumber } from '../consultation/mobile_number.ts';
import type { PatientData } from '../consultation/patient.ts';
import type { Actor } from '../consultation/refusal.ts';
import { loadConsultation } from '../db/consultations.ts';
import { loadMail, sendAgain } from '../db/mails.ts';
import { write } from '../db/write.ts';
import { channelOf } from '../letters/kinds.ts';
import type { Runtime } from '../runtime.ts';
import { watchStep } from './keep_undo.ts';

/**
 * A mail that did not arrive goes out again, to the patient's address of now: the practice has corrected it,
 * perhaps because the mail came back. A guest's address is where it was. Does nothing for a mail that is gone
 * or under way.
 *
 * @returns the case that it belongs to; null for a mail that is gone
 */
export function sendMailAgain(rt: Runtime, { mailId, by }: { mailId: string; by: Actor }): string | null {
  const id = write(rt, (tx) => {
    const mail = loadMail(rt, mailId, tx);
    const consultation = mail && loadConsultation(rt, mail.consultationId, tx);
    if (!mail || !consultation) return null;
    const keepUndo = watchStep(rt, tx, { id: consultation.id, action: 'send_again', by });
    sendAgain(
      rt,
      tx,
      mail,
      mail.kind === 'guest_invitation' ? null : placeOf(mail.kind, consultation.patient),
    );
    keepUndo(consultation.id);
    return consultation.id;
  });
  rt.outbox.wake();
  rt.hub.waitingListChanged();
  return id;
}

/** Null where there is none now: then it goes where it went before. */
function placeOf(kind: string, { email, phone }: PatientData): string | null {
  return channelOf(kind) === 'sms' ? mobileNumber(phone) : email || null;
}
