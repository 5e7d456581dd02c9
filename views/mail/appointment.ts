import type { OfferedTime } from '../../consultation/offered_times.ts';
import type { DefaultWording } from '../../letters/wording.ts';
import { formatDateTime } from '../components/formats.ts';
import { type AppointmentProps, appointmentSection, appointmentValues } from './appointment_section.ts';
import { type Block, button, heading, text } from './blocks.ts';
import { consentReminder } from './consent_section.ts';
import { callUs, composeMail, letterOf, type MailContent, type MailProps } from './frame.ts';

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

export const timesOfferedWording: DefaultWording = {
  subject: 'Ihre Videosprechstunde: Bitte Termin wählen',
  body: '{anrede},\n\nwann passt es Ihnen? Bitte wählen Sie eine von diesen Zeiten.',
  placeholders: [],
  required: [],
};

/** S3c: the patient chooses one of a few times on the personal page. */
export function timesOfferedMail(props: MailProps & { times: readonly OfferedTime[] }): MailContent {
  return composeMail(props, timesOfferedWording, {}, offersSection(props, props.times));
}

export const timesOfferedLetter = letterOf('times_offered', timesOfferedMail);

/** The times, and where they are chosen. They are held for nobody, and the mail says so. */
export function offersSection(props: MailProps, times: readonly OfferedTime[]): Block[] {
  if (times.length === 0) return [];
  return [
    heading('Diese Zeiten können Sie wählen'),
    {
      type: 'list',
      items: times.map(
        ({ startsAt, doctorName }) => `${formatDateTime(startsAt, props.timeZone)}, mit ${doctorName}`,
      ),
    },
    button('Termin wählen', props.link),
    text(
      `Bitte wählen Sie bald: Die Zeiten sind nicht für Sie reserviert. Passt keine davon? ${callUs(props.practice)}`,
    ),
  ];
}
