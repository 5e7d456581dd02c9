import {
  type AppointmentProps,
  appointmentSection,
  sentenceTime,
  subjectTime,
} from './appointment_section.ts';
import { text } from './blocks.ts';
import { consentReminder } from './consent_section.ts';
import { composeMail, type MailContent } from './frame.ts';

/** S3c: another time, or another doctor. The caller adds the calendar entry (REQUEST, higher SEQUENCE). */
export function appointmentMovedMail(
  props: AppointmentProps & { previousStartsAt: number; consentMissing?: boolean },
): MailContent {
  const { startsAt, previousStartsAt, timeZone } = props;
  const change =
    startsAt === previousStartsAt
      ? 'bei Ihrem Termin für die Videosprechstunde hat sich etwas geändert. Die Zeit bleibt gleich.'
      : `wir haben Ihren Termin für die Videosprechstunde verschoben. Der bisherige Termin am ${sentenceTime(previousStartsAt, timeZone)} gilt nicht mehr.`;
  return composeMail(props, `Ihr Videotermin ist geändert: ${subjectTime(startsAt, timeZone)}`, [
    text(`${change} Bitte benutzen Sie nur noch den Link und den Code aus dieser Nachricht.`),
    ...(props.consentMissing ? consentReminder(props) : []),
    ...appointmentSection(props),
  ]);
}
