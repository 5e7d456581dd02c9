import type { DefaultWording } from '../../letters/wording.ts';
import {
  type AppointmentProps,
  appointmentSection,
  appointmentValues,
  sentenceTime,
} from './appointment_section.ts';
import { consentReminder } from './consent_section.ts';
import { composeMail, letterOf, type MailContent } from './frame.ts';

export const appointmentMovedWording: DefaultWording = {
  subject: 'Ihr Videotermin ist geändert: {termin}',
  body: '{anrede},\n\n{anlass} Ihr Link und Ihr Einwahlcode bleiben, wie sie sind.',
  placeholders: ['anlass', 'termin', 'uhrzeit', 'arzt'],
  required: ['anlass'],
};

/** S3c: another time, or another doctor. The caller adds the calendar entry (REQUEST, higher SEQUENCE). */
export function appointmentMovedMail(
  props: AppointmentProps & { previousStartsAt: number; doctorChanges?: boolean; consentMissing?: boolean },
): MailContent {
  const { startsAt, previousStartsAt, timeZone, doctorName, doctorChanges } = props;
  const what =
    doctorChanges && doctorName ? `führt das Gespräch jetzt ${doctorName}` : 'hat sich etwas geändert';
  const anlass =
    startsAt === previousStartsAt
      ? `bei Ihrem Termin für die Videosprechstunde ${what}. Die Zeit bleibt gleich.`
      : `wir haben Ihren Termin für die Videosprechstunde verschoben. Der bisherige Termin am ${sentenceTime(previousStartsAt, timeZone)} gilt nicht mehr.`;
  return composeMail(props, appointmentMovedWording, { ...appointmentValues(props), anlass }, [
    ...(props.consentMissing ? consentReminder(props) : []),
    ...appointmentSection(props),
  ]);
}

export const appointmentMovedLetter = letterOf('appointment_moved', appointmentMovedMail);
