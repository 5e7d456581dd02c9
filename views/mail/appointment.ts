import type { OfferedTime } from '../../consultation/offered_times.ts';
import { sayDateTime } from '../components/spoken_times.ts';
import { type AppointmentProps, appointmentSection, appointmentValues } from './appointment_section.ts';
import { type Block, button, heading, text } from './blocks.ts';
import { consentReminder } from './consent_section.ts';
import { callUs, composeMail, letterOf, type MailContent, type MailProps, mailWords } from './frame.ts';

/** S3b, S3c: the appointment with link and dial-in code. The caller adds the calendar entry (REQUEST). */
export function appointmentMail(props: AppointmentProps & { consentMissing?: boolean }): MailContent {
  return composeMail(props, 'appointment', appointmentValues(props), [
    ...(props.consentMissing ? consentReminder(props) : []),
    ...appointmentSection(props),
  ]);
}

export const appointmentLetter = letterOf('appointment', appointmentMail);

/** S3c: the patient chooses one of a few times on the personal page. */
export function timesOfferedMail(props: MailProps & { times: readonly OfferedTime[] }): MailContent {
  return composeMail(props, 'times_offered', () => ({}), offersSection(props, props.times));
}

export const timesOfferedLetter = letterOf('times_offered', timesOfferedMail);

/** The times, and where they are chosen. They are held for nobody, and the mail says so. */
export function offersSection(props: MailProps, times: readonly OfferedTime[]): Block[] {
  if (times.length === 0) return [];
  const words = mailWords(props);
  return [
    heading(words.t('mail-offers-title')),
    {
      type: 'list',
      items: times.map(({ startsAt, doctorName }) =>
        words.t('mail-offer', { when: sayDateTime(words, startsAt, props.timeZone), doctor: doctorName }),
      ),
    },
    button(words.t('mail-choose'), props.link),
    text(`${words.t('mail-offers-soon')} ${callUs(props)}`),
  ];
}
