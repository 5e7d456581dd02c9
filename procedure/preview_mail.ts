import type { ConsultationAction } from '../consultation/actions.ts';
import type { Consultation } from '../consultation/consultation.ts';
import type { AnswerKind } from '../letters/kinds.ts';
import type { Runtime } from '../runtime.ts';
import { answerLetter } from '../views/mail/answers.ts';
import { appointmentCancelledLetter } from '../views/mail/appointment_cancelled.ts';
import { consentAcceptedLetter } from '../views/mail/consent_accepted.ts';
import { consentFormLetter } from '../views/mail/consent_form.ts';
import { consentRejectedLetter } from '../views/mail/consent_rejected.ts';
import { declinedLetter } from '../views/mail/declined.ts';
import type { Letter } from '../views/mail/frame.ts';
import { letterFrame } from './letter.ts';

/** A mail before it is written: what is only known on sending stands there in words. */
export interface MailPreview {
  to: string;
  subject: string;
  text: string;
}

/** The mails that the forms of a case would send, from the practice's own words; none without an address. */
export function mailPreviews(
  rt: Runtime,
  consultation: Consultation,
  answerKind: AnswerKind,
): Partial<Record<ConsultationAction, MailPreview>> {
  if (!consultation.patient.email) return {};
  const { startsAt } = consultation;
  const typed = '(Hier steht, was Sie dazu schreiben.)';
  const letters: Partial<Record<ConsultationAction, Letter>> = {
    accept: consentFormLetter({}),
    decline: declinedLetter({ reason: typed }),
    'consent/accept': consentAcceptedLetter({ startsAt }),
    'consent/reject': consentRejectedLetter({ reason: typed }),
    cancel: appointmentCancelledLetter({ startsAt, reason: typed, by: 'practice' }),
    answer: answerLetter(answerKind, typed),
  };
  return Object.fromEntries(
    Object.entries(letters).map(([action, letter]) => [action, previewOf(rt, consultation, letter)]),
  );
}

function previewOf(rt: Runtime, to: Consultation, letter: Letter): MailPreview {
  const frame = letterFrame({ rt, tx: rt.db, to }, letter.kind);
  const { subject, text } = letter.write(frame);
  // The link is the patient's: on this page it stands where it is asked for.
  const words = text.split('\n').map((line) => (line.startsWith(frame.link) ? '(persönlicher Link)' : line));
  return { to: to.patient.email, subject, text: words.join('\n') };
}
