import type { DefaultWording } from '../../letters/wording.ts';
import { type AppointmentProps, appointmentSection, appointmentValues } from './appointment_section.ts';
import { heading } from './blocks.ts';
import { consentSection } from './consent_section.ts';
import { composeMail, letterOf, type MailContent } from './frame.ts';

export const consentAndAppointmentWording: DefaultWording = {
  subject: 'Ihr Videotermin am {termin}: Bitte unterschreiben',
  body: '{anrede},\n\nwir haben einen Termin für Ihre Videosprechstunde reserviert: {termin}. Damit er stattfinden kann, brauchen wir vorher Ihre Einwilligung.',
  placeholders: ['termin', 'uhrzeit', 'arzt'],
  required: [],
};

/** S3a, S3b and S3c in one mail. The caller attaches the consent form and the calendar entry. */
export function consentAndAppointmentMail(props: AppointmentProps): MailContent {
  return composeMail(props, consentAndAppointmentWording, appointmentValues(props), [
    heading('Zuerst: Ihre Einwilligung'),
    ...consentSection(props, 'attached'),
    heading('Dann: Ihr Termin'),
    ...appointmentSection(props),
  ]);
}

export const consentAndAppointmentLetter = letterOf('consent_and_appointment', consentAndAppointmentMail);
