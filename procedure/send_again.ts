import { loadConsultation } from '../db/consultations.ts';
import { loadMail, sendAgain } from '../db/mails.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/**
 * A mail that did not arrive goes out again, to the patient's address of now: the practice has corrected it,
 * perhaps because the mail came back. A guest's address is where it was. Does nothing for a mail that is gone
 * or under way.
 */
export function sendMailAgain(rt: Runtime, mailId: string): void {
  write(rt, (tx) => {
    const mail = loadMail(rt, mailId, tx);
    const consultation = mail && loadConsultation(rt, mail.consultationId, tx);
    if (!mail || !consultation) return;
    const { email } = consultation.patient;
    sendAgain(rt, tx, mail, mail.kind === 'guest_invitation' || email === '' ? null : email);
  });
  rt.outbox.wake();
}
