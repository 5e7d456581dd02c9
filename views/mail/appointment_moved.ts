import type { Words } from '../../languages/words.ts';
import { singleLine } from '../../letters/message.ts';
import { sayDateTime } from '../components/spoken_times.ts';
import { type AppointmentProps, appointmentSection, appointmentValues } from './appointment_section.ts';
import { consentReminder } from './consent_section.ts';
import { composeMail, letterOf, type MailContent } from './frame.ts';

interface MovedProps extends AppointmentProps {
  previousStartsAt: number;
  doctorChanges?: boolean;
  consentMissing?: boolean;
}

/** S3c: another time, or another doctor. The caller adds the calendar entry (REQUEST, higher SEQUENCE). */
export function appointmentMovedMail(props: MovedProps): MailContent {
  const valuesIn = (words: Words) => ({
    ...appointmentValues(props)(words),
    anlass: whatChanged(words, props),
  });
  return composeMail(props, 'appointment_moved', valuesIn, [
    ...(props.consentMissing ? consentReminder(props) : []),
    ...appointmentSection(props),
  ]);
}

export const appointmentMovedLetter = letterOf('appointment_moved', appointmentMovedMail);

function whatChanged(words: Words, props: MovedProps): string {
  const { startsAt, previousStartsAt, timeZone, doctorName, doctorChanges } = props;
  if (startsAt !== previousStartsAt)
    return words.t('mail-moved-time', { when: sayDateTime(words, previousStartsAt, timeZone) });
  return doctorChanges && doctorName
    ? words.t('mail-moved-doctor', { doctor: singleLine(doctorName) })
    : words.t('mail-moved-same');
}
