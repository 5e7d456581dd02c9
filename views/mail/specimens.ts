import { day } from '../../consultation/durations.ts';
import type { MailKind } from '../../letters/kinds.ts';
import { answerMail } from './answers.ts';
import { appointmentMail, timesOfferedMail } from './appointment.ts';
import { appointmentCancelledMail } from './appointment_cancelled.ts';
import { appointmentMovedMail } from './appointment_moved.ts';
import { askMissingMail } from './ask_missing.ts';
import { consentAcceptedMail } from './consent_accepted.ts';
import { consentAndAppointmentMail } from './consent_and_appointment.ts';
import { consentFormMail } from './consent_form.ts';
import { consentRejectedMail } from './consent_rejected.ts';
import { declinedMail } from './declined.ts';
import type { MailContent, MailProps } from './frame.ts';
import { guestInvitationMail } from './guest_invitation.ts';
import { reminderDayMail, reminderHourMail } from './reminder.ts';
import { requestReceivedMail } from './request_received.ts';
import { withdrawnMail } from './withdrawn.ts';

/** What a specimen is made from: the practice's own, and the rest made up. */
export type SpecimenProps = Pick<MailProps, 'practice' | 'publicUrl' | 'timeZone' | 'wording'> & {
  /** Of the made-up appointment; milliseconds since the epoch. */
  startsAt: number;
  joinEarlyMinutes: number;
  retentionDays: number;
};

/** A mail as a made-up patient would get it, for the page where the practice words it. */
export function specimen(kind: MailKind, given: SpecimenProps): MailContent {
  const { startsAt, retentionDays } = given;
  const props = {
    ...given,
    language: 'de' as const,
    reference: '4K7M2QX9T',
    patientName: 'Erika Mustermann',
    link: `${given.publicUrl}/c/BEISPIEL`,
    durationMinutes: 15,
    doctorName: 'Dr. Berta Beispiel',
    code: 'K7M4QX9TD',
  };
  const reason = '(Hier steht, was Sie im Einzelfall dazu schreiben.)';
  const offered = [0, 1, 2].map((days) => ({ ...props, startsAt: startsAt + days * day, doctorId: '' }));
  const mails: Record<MailKind, () => MailContent> = {
    request_received: () => requestReceivedMail(props),
    ask_missing: () => askMissingMail({ ...props, fields: ['birthDate', 'insuranceNumber'], note: reason }),
    declined: () => declinedMail({ ...props, reason }),
    consent_form: () => consentFormMail(props),
    consent_and_appointment: () => consentAndAppointmentMail(props),
    consent_accepted: () => consentAcceptedMail(props),
    consent_rejected: () => consentRejectedMail({ ...props, reason }),
    times_offered: () => timesOfferedMail({ ...props, times: offered }),
    appointment: () => appointmentMail(props),
    appointment_moved: () => appointmentMovedMail({ ...props, previousStartsAt: startsAt - day }),
    appointment_cancelled: () => appointmentCancelledMail({ ...props, by: 'practice', reason }),
    withdrawn: () => withdrawnMail({ ...props, retentionDays, consentGiven: true }),
    guest_invitation: () => guestInvitationMail(props),
    reminder_day: () => reminderDayMail(props),
    reminder_hour: () => reminderHourMail(props),
    answer: () => answerMail({ ...props, kind: 'answer', words: reason }),
    answer_thanks: () => answerMail({ ...props, kind: 'answer_thanks', words: '' }),
    answer_call: () => answerMail({ ...props, kind: 'answer_call', words: '' }),
    answer_unreadable: () => answerMail({ ...props, kind: 'answer_unreadable', words: '' }),
  };
  return mails[kind]();
}
