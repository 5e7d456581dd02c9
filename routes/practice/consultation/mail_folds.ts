import type { ConsultationAction } from '../../../consultation/actions.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import { patientFields } from '../../../consultation/patient.ts';
import { lackedFields } from '../../../consultation/patient_data.ts';
import type { Refusal } from '../../../consultation/refusal.ts';
import { listDoctors } from '../../../db/staff.ts';
import { carriedOver, type EditedWords, type WordsProblem } from '../../../letters/edited_words.ts';
import { type AnswerKind, answerKinds } from '../../../letters/kinds.ts';
import { type MailDraft, previewInvitation, previewMail } from '../../../procedure/preview_mail.ts';
import type { Runtime } from '../../../runtime.ts';
import type { GuestForm } from '../../../views/practice/consultation/guests.ts';
import { type MailFold, mailFields } from '../../../views/practice/mails/mail_preview.ts';
import { wordsProblemMessage } from '../../../views/practice/mails/mail_words_problem.ts';
import type { Unusual } from '../../../views/practice/mails/unusual.ts';
import type { AppointmentAction } from '../../../views/practice/steps/appointment_fields.ts';
import type { Attempt } from '../../../views/practice/steps/attempt.ts';
import { type FormInput, oneOf } from '../../form_input.ts';
import { draftedAppointment, draftedOffers, unusualOf } from './appointment_input.ts';

/** The words of the mail as they stand in a form; undefined where it has none. */
export function editedIn(form: FormInput): EditedWords | undefined {
  if (!form.has(mailFields.words)) return undefined;
  return { words: form.text(mailFields.words), shown: form.text(mailFields.shown) };
}

/** Whether a form asks for its mail instead of sending it. */
export function asksForMail(form: FormInput): boolean {
  return form.has(mailFields.look);
}

/** The message at the words of a mail; null for any other refusal. */
export function mailWordsErrors({ code, detail }: Refusal): Record<string, string> | null {
  if (code !== 'mail_words') return null;
  return { [mailFields.words]: wordsProblemMessage(detail as WordsProblem) };
}

type Mailed = MailDraft['form'];

const mailed: readonly Mailed[] = [
  'accept',
  'schedule',
  'follow-up',
  'decline',
  'cancel',
  'consent/accept',
  'consent/reject',
  'ask',
  'answer',
  'hand-over',
  'take-over',
];

interface Question {
  consultation: Consultation;
  /** What is possible now: no other mail is written. */
  steps: ReadonlySet<ConsultationAction>;
  /** A form that was sent and not carried out. */
  attempt: Attempt | null;
  /** What stands in the fields of an appointment from the start. */
  appointment(action: AppointmentAction): Values;
  answerKind: AnswerKind;
  /** Who looks at the page. */
  viewerId: string;
}

type Values = Partial<Record<string, string>>;

/** The mails that the forms of a case would send with what stands in them; none without an address. */
export function mailFolds(rt: Runtime, question: Question): Partial<Record<Mailed | 'asked', MailFold>> {
  const { consultation, steps, attempt } = question;
  if (!consultation.patient.email) return {};
  const folds: Partial<Record<Mailed | 'asked', MailFold>> = {};
  for (const action of mailed) {
    if (!steps.has(action)) continue;
    const sent = attempt?.action === action ? attempt : null;
    const draft = draftOf(rt, question, action);
    folds[action] = {
      ...foldOf(previewMail(rt, consultation, draft), sent),
      unusual: unusualIn(rt, consultation, draft),
    };
  }
  if (steps.has('ask')) {
    const asked = draftOf(rt, { ...question, attempt: null }, 'ask');
    folds.asked = foldOf(previewMail(rt, consultation, asked), null);
  }
  return folds;
}

/** Of the appointment that a mail would name. */
function unusualIn(rt: Runtime, consultation: Consultation, draft: MailDraft): Unusual | null {
  const { startsAt, durationMinutes } = consultation;
  if ('appointment' in draft) return draft.appointment && unusualOf(rt, draft.appointment);
  // Another doctor takes the time that is set.
  if (!('doctorId' in draft) || startsAt === null || durationMinutes === null) return null;
  return unusualOf(rt, { startsAt, durationMinutes, doctorId: draft.doctorId });
}

/** What stands in the form of a step: as it was sent, or from the start. */
function draftOf(rt: Runtime, question: Question, action: Mailed): MailDraft {
  const { consultation, attempt, answerKind } = question;
  const sent = attempt?.action === action ? attempt : null;
  const { reason = '', note = '', kind = '', words = '' }: Values = sent?.values ?? {};
  switch (action) {
    case 'accept':
    case 'schedule':
    case 'follow-up': {
      const values = { ...question.appointment(action), ...sent?.values };
      const offers = draftedOffers(sent?.ticked ?? [], values.duration);
      return { form: action, appointment: offers.length > 0 ? null : draftedAppointment(rt, values), offers };
    }
    case 'hand-over': {
      const others = listDoctors(rt).filter(({ id }) => id !== consultation.doctorId);
      return { form: action, doctorId: sent?.values.doctor || (others[0]?.id ?? '') };
    }
    case 'take-over':
      return { form: action, doctorId: question.viewerId };
    case 'decline':
    case 'cancel':
    case 'consent/reject':
      return { form: action, reason };
    case 'consent/accept':
      return { form: action };
    case 'ask': {
      const asked: readonly string[] = sent?.ticked ?? lackedFields(consultation.patient);
      return { form: action, fields: patientFields.filter((field) => asked.includes(field)), note };
    }
    case 'answer':
      return { form: action, kind: oneOf(kind, answerKinds) ?? answerKind, words };
  }
}

/** Of the invitation form; a mail goes out where it has an address. */
export function invitationFold(rt: Runtime, consultation: Consultation, form: GuestForm | null): MailFold {
  const { name, email } = form?.values ?? { name: '', email: '' };
  const mail = email ? previewInvitation(rt, consultation, { name, email }) : null;
  return foldOf(mail, form && { values: form.mail, errors: form.errors, look: form.look });
}

function foldOf(
  mail: MailFold['mail'],
  sent: { values: Values; errors: Record<string, string>; look: boolean } | null,
): MailFold {
  const [words = '', shown = ''] = [mailFields.words, mailFields.shown].map((name) => sent?.values[name]);
  const error = sent?.errors[mailFields.words];
  const isOther = mail !== null && words !== shown && shown !== mail.opening;
  const kept = isOther ? carriedOver({ words, shown }, mail.opening) : words;
  // Whoever reads the page reads the mail as it is now, and what has become of the own words.
  const edited =
    words === shown && !error ? null : { words: kept, shown: mail ? mail.opening : shown, isOther };
  return { mail, edited, error, open: sent?.look === true || edited !== null };
}
