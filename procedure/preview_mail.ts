import type { Consultation } from '../consultation/consultation.ts';
import type { Language } from '../consultation/language.ts';
import { transition } from '../consultation/lifecycle.ts';
import { mostOffers, type OfferedTime } from '../consultation/offered_times.ts';
import type { PatientField } from '../consultation/patient.ts';
import { loadWording } from '../db/mail_templates.ts';
import { loadPractice } from '../db/settings.ts';
import { findDoctor } from '../db/staff.ts';
import type { AnswerKind } from '../letters/kinds.ts';
import type { Runtime } from '../runtime.ts';
import { answerLetter } from '../views/mail/answers.ts';
import { appointmentLetter, timesOfferedLetter } from '../views/mail/appointment.ts';
import { appointmentCancelledLetter } from '../views/mail/appointment_cancelled.ts';
import { askMissingLetter } from '../views/mail/ask_missing.ts';
import { consentRejectedLetter } from '../views/mail/consent_rejected.ts';
import { declinedLetter } from '../views/mail/declined.ts';
import type { Letter, MailContent, MailProps } from '../views/mail/frame.ts';
import type { AppointmentInput } from './appointment.ts';
import { appointmentDetails } from './appointment_details.ts';
import { minutesNow } from './connect_now.ts';
import { letterFrame, letterLanguage } from './letter.ts';
import { acceptedConsentLetter } from './review.ts';
import { acceptanceLetter, changedDoctorLetter, invitationOf, schedulingLetter } from './step_letters.ts';

/** A mail before it is written: what is only known on sending stands there in words. */
export interface MailPreview {
  to: string;
  subject: string;
  /** What may be said otherwise in this one mail. */
  opening: string;
  /** What follows, whatever is written there. */
  rest: string;
  /** In the language that it goes out in; null where that is German, as all the rest here. */
  asSent: { language: Language; subject: string; text: string } | null;
}

/** What stands in a form that will send a mail. */
export type MailDraft =
  | {
      form: 'accept' | 'schedule' | 'follow-up';
      appointment: AppointmentInput | null;
      /** Times to choose from, instead. */
      offers: readonly AppointmentInput[];
    }
  | { form: 'decline' | 'cancel' | 'consent/reject'; reason: string }
  | { form: 'consent/accept' }
  | { form: 'hand-over' | 'take-over'; doctorId: string }
  | { form: 'ask'; fields: PatientField[]; note: string }
  | { form: 'answer'; kind: AnswerKind; words: string };

/**
 * The mail that a form of a case would send with what stands in it now.
 *
 * @returns null where none goes out: without an address, or as long as there is no appointment to tell of
 */
export function previewMail(rt: Runtime, before: Consultation, draft: MailDraft): MailPreview | null {
  if (!before.patient.email) return null;
  const letter = draftedLetter(rt, before, draft);
  if (!letter) return null;
  const frame = letterFrame({ rt, tx: rt.db, to: before }, letter.kind);
  // A new case will have another one.
  const props = draft.form === 'follow-up' ? { ...frame, reference: '…' } : frame;
  return previewOf((own) => letter.write({ ...props, ...own }), { to: before.patient.email, ...frame });
}

/**
 * The mail with link and code for somebody who is on the phone: of a case that is not there yet.
 *
 * @param to address and name, as far as they are typed
 */
export function previewPhoneMail(
  rt: Runtime,
  { to, patientName, doctorName }: { to: string; patientName: string; doctorName: string },
): MailPreview {
  const { publicUrl, joinEarlyMinutes, timeZone } = rt.config;
  const now = { startsAt: rt.now(), durationMinutes: minutesNow, doctorName, code: noCode, joinEarlyMinutes };
  const letter = appointmentLetter({ ...now, consentMissing: true });
  const frame = {
    practice: loadPractice(rt.db).settings,
    publicUrl: publicUrl.origin,
    timeZone,
    language: 'de' as const,
    reference: '…',
    patientName,
    link: `${publicUrl.origin}/c/…`,
    wording: loadWording(rt.db, letter.kind),
  };
  return previewOf((own) => letter.write({ ...frame, ...own }), { to, link: frame.link, language: 'de' });
}

/** The invitation of somebody whose name and address stand in the form. */
export function previewInvitation(
  rt: Runtime,
  consultation: Consultation,
  { name, email }: { name: string; email: string },
): MailPreview | null {
  if (consultation.startsAt === null) return null;
  const guest = { name, code: noCode, path: '/c/…' };
  const link = rt.config.publicUrl.origin + guest.path;
  const language = letterLanguage(rt, consultation);
  return previewOf(invitationOf({ rt, tx: rt.db }, consultation, guest), { to: email, link, language });
}

/** Stands where a dial-in code will be made. */
const noCode = '•••••••••';

function draftedLetter(rt: Runtime, before: Consultation, draft: MailDraft): Letter | null {
  const { startsAt } = before;
  switch (draft.form) {
    case 'accept':
      return acceptanceLetter(rt, withAppointment(rt, before, draft) ?? before, timesOf(rt, draft));
    case 'schedule': {
      const times = timesOf(rt, draft);
      if (times.length > 0) return timesOfferedLetter({ times });
      const after = withAppointment(rt, before, draft);
      return after && schedulingLetter(rt, before, after);
    }
    case 'follow-up': {
      const after = withAppointment(rt, { ...before, code: null }, draft);
      return after && appointmentLetter(appointmentDetails(rt, after));
    }
    case 'hand-over':
    case 'take-over': {
      const doctor = findDoctor(rt, draft.doctorId);
      const after = doctor && { ...before, doctorId: doctor.id, doctorName: doctor.name };
      return after && changedDoctorLetter(rt, before, after);
    }
    case 'decline':
      return declinedLetter({ reason: draft.reason || typed });
    case 'cancel':
      return appointmentCancelledLetter({ startsAt, reason: draft.reason, by: 'practice' });
    case 'consent/reject':
      return consentRejectedLetter({ reason: draft.reason || typed });
    case 'consent/accept':
      // Who is on the phone gets none.
      return before.source === 'phone' ? null : acceptedConsentLetter(rt, before);
    case 'ask':
      return askMissingLetter({ fields: draft.fields, note: draft.note });
    case 'answer':
      return answerLetter(draft.kind, draft.words || typed);
  }
}

const typed = '(Hier steht, was Sie dazu schreiben.)';

function timesOf(rt: Runtime, { offers }: AppointmentDraft): OfferedTime[] {
  return offers.slice(0, mostOffers).map((offer) => {
    return { ...offer, doctorName: findDoctor(rt, offer.doctorId)?.name ?? '' };
  });
}

type AppointmentDraft = Extract<MailDraft, { appointment: unknown }>;

/** As the step would leave it; null where there is no appointment, or nobody who gives it. */
function withAppointment(
  rt: Runtime,
  before: Consultation,
  { form, appointment }: AppointmentDraft,
): Consultation | null {
  const doctor = appointment && findDoctor(rt, appointment.doctorId);
  if (!doctor) return null;
  const { startsAt, durationMinutes } = appointment;
  const set = { startsAt, durationMinutes, doctorId: doctor.id, doctorName: doctor.name };
  const state = { stage: before.stage, hasAppointment: before.startsAt !== null };
  const next = transition(state, { type: form === 'accept' ? 'accept' : 'schedule' });
  const stage = next.ok && next.state.stage !== 'erased' ? next.state.stage : before.stage;
  return { ...before, ...set, code: before.code ?? noCode, stage };
}

type Written = Pick<MailProps, 'ownOpening'> & { language?: Language };

/** @param write the mail as it goes out, and in another language or with another opening */
function previewOf(
  write: (own: Written) => MailContent,
  { to, link, language }: { to: string; link: string; language: Language },
): MailPreview {
  const { subject, opening } = write({ language: 'de' });
  const { text } = write({ language: 'de', ownOpening: '' });
  const asSent = language === 'de' ? null : write({});
  return {
    to,
    subject,
    opening: opening.words,
    rest: withoutLink(text, link),
    asSent: asSent && { language, subject: asSent.subject, text: withoutLink(asSent.text, link) },
  };
}

/** The link is the patient's: on this page it stands where it is asked for. */
function withoutLink(text: string, link: string): string {
  const lines = text.split('\n').map((line) => (line.startsWith(link) ? '(persönlicher Link)' : line));
  return lines.join('\n');
}
