import { type AppointmentProps, appointmentSection, appointmentValues } from './appointment_section.ts';
import { heading } from './blocks.ts';
import { consentSection } from './consent_section.ts';
import { composeMail, letterOf, type MailContent, mailWords } from './frame.ts';

/** S3a, S3b and S3c in one mail. The caller attaches the consent form and the calendar entry. */
export function consentAndAppointmentMail(props: AppointmentProps): MailContent {
  const words = mailWords(props);
  return composeMail(props, 'consent_and_appointment', appointmentValues(props), [
    heading(words.t('mail-first-consent')),
    ...consentSection(props, 'attached'),
    heading(words.t('mail-then-appointment')),
    ...appointmentSection(props),
  ]);
}

export const consentAndAppointmentLetter = letterOf('consent_and_appointment', consentAndAppointmentMail);
