import type { Buffer } from 'node:buffer';
import { smsHost } from '../config/sms.ts';
import { type ConsentText, consentSha256, consentText } from '../consultation/consent_text.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { protectedFields } from '../consultation/mailable_words.ts';
import type { PatientData } from '../consultation/patient.ts';
import { unsureFields } from '../db/incoming_mails.ts';
import { loadPractice } from '../db/settings.ts';
import { consentFormPdf } from '../documents/consent_form.ts';
import type { Runtime } from '../runtime.ts';

/**
 * The text that the patient of this consultation is asked to agree to, and its SHA-256 (requirements.md,
 * section 4).
 */
export function consentTextFor(
  rt: Runtime,
  consultation: Consultation,
): { text: ConsentText; sha256: string } {
  const text = consentText({
    practice: loadPractice(rt.db).settings,
    doctorName: consultation.doctorName,
    retentionDays: rt.config.retentionDays,
    smsProvider: smsHost(rt.config.sms),
  });
  return { text, sha256: consentSha256(text) };
}

/** The form to print and sign, as it lies behind the personal link. */
export function consentForm(rt: Runtime, consultation: Consultation): Promise<Buffer> {
  return consentFormPdf({ ...consentDocument(rt, consultation), byHand: true });
}

/** L1: the form as it may be mailed; what is protected is filled in by hand. */
export function mailedConsentForm(rt: Runtime, consultation: Consultation): Promise<Buffer> {
  const document = consentDocument(rt, consultation);
  const blank = Object.fromEntries(protectedFields.map((field) => [field, '']));
  return consentFormPdf({ ...document, byHand: true, patient: { ...document.patient, ...blank } });
}

/**
 * The data that go into a document: what was doubtful in a mail stays blank until somebody has looked. The
 * personal link opens the form from the receipt on.
 */
function lookedAt(rt: Runtime, { id, patient }: Consultation): PatientData {
  const blank = unsureFields(rt, rt.db, id).map((field) => [field, '']);
  return { ...patient, ...Object.fromEntries(blank) };
}

/** What form and signed consent have in common. */
export function consentDocument(rt: Runtime, consultation: Consultation) {
  return {
    ...consentTextFor(rt, consultation),
    practice: loadPractice(rt.db).settings,
    patient: lookedAt(rt, consultation),
    doctorName: consultation.doctorName,
    madeAt: rt.now(),
    timeZone: rt.config.timeZone,
  };
}
