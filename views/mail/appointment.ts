import type { DefaultWording } from '../../letters/wording.ts';
import { type AppointmentProps, appointmentSection, appointmentValues } from './appointment_section.ts';
import { consentReminder } from './consent_section.ts';
import { composeMail, letterOf, type MailContent } from './frame.ts';

export const appointmentWording: DefaultWording = {
  subject: 'Ihr Videotermin am {termin}',
  body: '{anrede},\n\nIhr Termin für die Videosprechstunde steht.',
  placeholders: ['termin', 'uhrzeit', 'arzt'],
  required: [],
};

/** S3b, S3c: the appointment with link and dial-in code. The caller adds the calendar entry (REQUEST). */
export function appointmentMail(props: AppointmentProps & { consentMissing?: boolean }): MailContent {
  return composeMail(props, appointmentWording, appointmentValues(props), [
    ...(props.consentMissing ? consentReminder(props) : []),
    ...appointmentSection(props),
  ]);
}

export const appointmentLetter = letterOf('appointment', appointmentMail);
