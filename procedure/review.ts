import type { Consultation } from '../consultation/consultation.ts';
import { checkMailable } from '../consultation/mailable_words.ts';
import { Refusal } from '../consultation/refusal.ts';
import { setDocumentState } from '../db/documents.ts';
import { loadVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { consentAcceptedLetter } from '../views/mail/consent_accepted.ts';
import { consentRejectedLetter } from '../views/mail/consent_rejected.ts';
import type { Letter } from '../views/mail/frame.ts';
import { queueLetter } from './letter.ts';
import { openOffers } from './offer_times.ts';
import { type StepInput, takeStep } from './step.ts';

/**
 * S3a: the practice has looked at the signed form and accepts it. Who has an appointment can come to it now.
 */
export function acceptConsent(
  rt: Runtime,
  input: StepInput & { reminder?: boolean; fileExchange?: boolean },
): void {
  takeStep(rt, input, 'accept_consent', ({ tx, before, stage }) => {
    if (!before.consent) return {};
    if (before.consent.documentId) setDocumentState(tx, before.consent.documentId, 'accepted');
    const letter = acceptedConsentLetter(rt, before);
    // Who is on the phone is on the way into the waiting room.
    if (before.source !== 'phone')
      queueLetter({ rt, tx, to: { ...before, stage } }, letter, { edited: input.edited });
    // On paper the practice reads the optional ticks; a signature on the screen has said them itself.
    if (before.consent.how === 'screen') return {};
    return {
      consent: {
        ...before.consent,
        reminder: input.reminder ?? false,
        fileExchange: input.fileExchange ?? false,
      },
    };
  });
}

/** S3a: the form cannot be accepted; the patient is told why and signs again. */
export function rejectConsent(rt: Runtime, input: StepInput & { reason: string }): void {
  takeStep(rt, input, 'reject_consent', ({ tx, before, stage }) => {
    if (loadVisit(rt, before.id, tx)?.admittedAt) throw new Refusal('already_admitted');
    checkMailable(input.reason, before.patient);
    if (before.consent?.documentId) setDocumentState(tx, before.consent.documentId, 'rejected');
    const letter = consentRejectedLetter({ reason: input.reason });
    queueLetter({ rt, tx, to: { ...before, stage } }, letter, { edited: input.edited });
    return { consent: null, reason: input.reason };
  });
}

/** What accepting writes: where times wait for the patient's choice, nobody may tell them to wait. */
export function acceptedConsentLetter(rt: Runtime, before: Consultation): Letter {
  const { startsAt } = before;
  return consentAcceptedLetter({
    startsAt,
    mayChoose: startsAt === null && openOffers(rt, before).length > 0,
  });
}
