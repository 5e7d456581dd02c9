import type { Buffer } from 'node:buffer';
import { smsHost } from '../config/sms.ts';
import { type ConsentText, consentSha256 } from '../consultation/consent_text.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { isTranslation, offeredLanguage } from '../consultation/language.ts';
import { protectedFields } from '../consultation/mailable_words.ts';
import type { PatientData } from '../consultation/patient.ts';
import { unsureFields } from '../db/incoming_mails.ts';
import { loadPractice } from '../db/settings.ts';
import { consentFormPdf } from '../documents/consent_form.ts';
import type { ConsentTranslation } from '../documents/consent_translation.ts';
import { consentText } from '../languages/consent_text.ts';
import { type Words, wordsIn } from '../languages/words.ts';
import type { Runtime } from '../runtime.ts';

/**
 * The text that the patient of this consultation is asked to agree to, and its SHA-256 (requirements.md,
 * section 4). It is the German one, whatever the patient reads beside it.
 */
export function consentTextFor(
  rt: Runtime,
  consultation: Consultation,
): { text: ConsentText; sha256: string } {
  const text = consentText(consentFacts(rt, consultation));
  return { text, sha256: consentSha256(text) };
}

/** The text in the patient's language, and the German one that binds where that is another. */
export function consentTextsFor(
  rt: Runtime,
  consultation: Consultation,
  words: Words,
): { text: ConsentText; binding: ConsentText | null } {
  const facts = consentFacts(rt, consultation);
  const text = consentText(facts, words);
  return { text, binding: isTranslation(words.language) ? consentText(facts) : null };
}

function consentFacts(rt: Runtime, consultation: Consultation) {
  return {
    practice: loadPractice(rt.db).settings,
    doctorName: consultation.doctorName,
    retentionDays: rt.config.retentionDays,
    smsProvider: smsHost(rt.config.sms),
  };
}

function translationFor(rt: Runtime, consultation: Consultation, words: Words): ConsentTranslation | null {
  return isTranslation(words.language)
    ? { words, text: consentTextsFor(rt, consultation, words).text }
    : null;
}

/**
 * The form to print and sign, as it lies behind the personal link.
 *
 * @param words of the language in which the patient reads it behind the German page to sign
 */
export function consentForm(
  rt: Runtime,
  consultation: Consultation,
  words: Words = wordsIn('de'),
): Promise<Buffer> {
  const translation = translationFor(rt, consultation, words);
  return consentFormPdf({ ...consentDocument(rt, consultation), byHand: true, translation });
}

/** L1: the form as it may be mailed; what is protected is filled in by hand. */
export function mailedConsentForm(rt: Runtime, consultation: Consultation): Promise<Buffer> {
  const { language } = consultation;
  const words = wordsIn(offeredLanguage(language, rt.config.languages) ?? 'de');
  const document = consentDocument(rt, consultation);
  const blank = Object.fromEntries(protectedFields.map((field) => [field, '']));
  const patient = { ...document.patient, ...blank };
  const translation = translationFor(rt, consultation, words);
  return consentFormPdf({ ...document, byHand: true, patient, translation });
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
