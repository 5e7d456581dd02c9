import { type AppointmentProps, appointmentSection, subjectTime } from './appointment_section.ts';
import { text } from './blocks.ts';
import { consentReminder } from './consent_section.ts';
import { composeMail, type MailContent } from './frame.ts';

/** S3b, S3c: the appointment with link and dial-in code. The caller adds the calendar entry (REQUEST). */
export function appointmentMail(props: AppointmentProps & { consentMissing?: boolean }): MailContent {
  return composeMail(props, `Ihr Videotermin am ${subjectTime(props.startsAt, props.timeZone)}`, [
    text('Ihr Termin für die Videosprechstunde steht.'),
    ...(props.consentMissing ? consentReminder(props) : []),
    ...appointmentSection(props),
  ]);
}
