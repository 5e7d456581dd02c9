import {
  type AppointmentProps,
  appointmentSection,
  sentenceTime,
  subjectTime,
} from './appointment_section.ts';
import { heading, text } from './blocks.ts';
import { consentSection } from './consent_section.ts';
import { composeMail, type MailContent } from './frame.ts';

/** S3a, S3b and S3c in one mail. The caller attaches the consent form and the calendar entry. */
export function consentAndAppointmentMail(props: AppointmentProps): MailContent {
  const { startsAt, timeZone } = props;
  return composeMail(props, `Ihr Videotermin am ${subjectTime(startsAt, timeZone)}`, [
    text(
      `wir haben einen Termin für Ihre Videosprechstunde reserviert: ${sentenceTime(startsAt, timeZone)}. Damit er stattfinden kann, brauchen wir vorher Ihre Einwilligung.`,
    ),
    heading('Zuerst: Ihre Einwilligung'),
    ...consentSection(props, 'attached'),
    heading('Dann: Ihr Termin'),
    ...appointmentSection(props),
  ]);
}
