import { day } from '../../consultation/durations.ts';
import type { Language } from '../../consultation/language.ts';
import { emptySettings, type PracticeSettings } from '../../consultation/practice.ts';
import type { MailKind } from '../../letters/kinds.ts';
import { answerMail } from '../../views/mail/answers.ts';
import { appointmentMail, timesOfferedMail } from '../../views/mail/appointment.ts';
import { appointmentCancelledMail } from '../../views/mail/appointment_cancelled.ts';
import { appointmentMovedMail } from '../../views/mail/appointment_moved.ts';
import { askMissingMail } from '../../views/mail/ask_missing.ts';
import { consentAcceptedMail } from '../../views/mail/consent_accepted.ts';
import { consentAndAppointmentMail } from '../../views/mail/consent_and_appointment.ts';
import { consentFormMail } from '../../views/mail/consent_form.ts';
import { consentRejectedMail } from '../../views/mail/consent_rejected.ts';
import { declinedMail } from '../../views/mail/declined.ts';
import type { MailContent } from '../../views/mail/frame.ts';
import { guestInvitationMail } from '../../views/mail/guest_invitation.ts';
import { reminderDayMail, reminderHourMail } from '../../views/mail/reminder.ts';
import { requestReceivedMail } from '../../views/mail/request_received.ts';
import { withdrawnMail } from '../../views/mail/withdrawn.ts';

export const practice: PracticeSettings = {
  ...emptySettings,
  name: 'Praxis Dr. Beispiel',
  street: 'Marktstraße 1',
  postcode: '45468',
  city: 'Mülheim an der Ruhr',
  phone: '0208 123456',
  email: 'praxis@example.de',
  appointmentText: 'Halten Sie bitte Ihre Versichertenkarte bereit.\nParken ist heute nicht nötig.',
};

/** What came from people: names, the practice's words. Tests replace them with hostile ones. */
export const people = {
  patientName: 'Erika Mustermann',
  doctorName: 'Dr. Berta Beispiel',
  reason: 'Auf Seite 2 fehlt die Unterschrift.\nBitte ergänzen Sie auch das Datum.',
};

/** 30 November 2026, 10:15 in Berlin */
export const startsAt = Date.UTC(2026, 10, 30, 9, 15);

/** Every mail, filled in. */
export function sampleMails(
  who = people,
  from = practice,
  language: Language = 'de',
): Record<MailKind, MailContent> {
  const props = {
    language,
    practice: from,
    publicUrl: 'https://video.example.de/',
    timeZone: 'Europe/Berlin',
    reference: '4K7M2QX9T',
    patientName: who.patientName,
    link: 'https://video.example.de/c/Zm9vYmFyYmF6cXV4',
  };
  const appointment = {
    ...props,
    startsAt,
    durationMinutes: 15,
    doctorName: who.doctorName,
    code: 'K7M4QX9TD',
    joinEarlyMinutes: 30,
  };
  return {
    request_received: requestReceivedMail(props),
    ask_missing: askMissingMail({ ...props, fields: ['birthDate', 'insuranceNumber'], note: who.reason }),
    declined: declinedMail({ ...props, reason: who.reason }),
    consent_form: consentFormMail(props),
    consent_and_appointment: consentAndAppointmentMail(appointment),
    consent_accepted: consentAcceptedMail({ ...props, startsAt: null }),
    consent_rejected: consentRejectedMail({ ...props, reason: who.reason }),
    appointment: appointmentMail(appointment),
    appointment_moved: appointmentMovedMail({
      ...appointment,
      previousStartsAt: startsAt - day,
      consentMissing: true,
    }),
    appointment_cancelled: appointmentCancelledMail({
      ...props,
      by: 'practice',
      reason: who.reason,
      startsAt,
    }),
    guest_invitation: guestInvitationMail(appointment),
    times_offered: timesOfferedMail({ ...appointment, times: [{ ...appointment, doctorId: '' }] }),
    reminder_day: reminderDayMail(appointment),
    reminder_hour: reminderHourMail(appointment),
    answer: answerMail({ ...props, kind: 'answer', words: who.reason }),
    answer_thanks: answerMail({ ...props, kind: 'answer_thanks', words: '' }),
    answer_call: answerMail({ ...props, kind: 'answer_call', words: who.reason }),
    answer_unreadable: answerMail({ ...props, kind: 'answer_unreadable', words: '' }),
    withdrawn: withdrawnMail({ ...props, startsAt, retentionDays: 30, consentGiven: true }),
  };
}

/**
 * The visible words in their order; punctuation that only one version has at the end of a label is dropped.
 */
export function wordsOfHtml(html: string): string[] {
  const sheet = html.slice(html.indexOf('<body'));
  // The masthead repeats the sender, and a button shows its address below.
  const visible = sheet.replace(/<p class="line"[^>]*>.*?<\/p>/, '').replace(/<[^>]+>/g, ' ');
  return readWords(
    visible
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
}

/** As `wordsOfHtml`. */
export function wordsOfText(text: string): string[] {
  return readWords(
    text
      .replace(/^\d\. /gm, '')
      .replace(/^- /gm, '')
      .replace(/^-+$/gm, ''),
  );
}

function readWords(visible: string): string[] {
  return visible
    .replace(/[\u2066-\u2069]/g, '')
    .split(/\s+/)
    .map((word) => word.replace(/:$/, ''))
    .filter(Boolean);
}
