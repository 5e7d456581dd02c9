import type { DefaultWording } from '../../letters/wording.ts';
import { sentenceTime, subjectTime } from './appointment_section.ts';
import { type Block, link, quote, text } from './blocks.ts';
import { addressOf, callUs, composeMail, letterOf, type MailContent, type MailProps } from './frame.ts';

export const appointmentCancelledWording: DefaultWording = {
  subject: '{betrifft} ist abgesagt',
  body: '{anrede},\n\n{anlass}',
  placeholders: ['anlass', 'betrifft'],
  required: ['anlass'],
};

/**
 * S3c: cancelled, by either side. The caller adds the calendar entry (CANCEL) where there was an appointment.
 */
export function appointmentCancelledMail(
  props: MailProps & {
    by: 'practice' | 'patient';
    /** The practice's own words; may be empty. */
    reason: string;
    /** Milliseconds since the epoch; null where no appointment was set. */
    startsAt: number | null;
  },
): MailContent {
  const { startsAt, timeZone, by } = props;
  const termin = startsAt === null ? '' : sentenceTime(startsAt, timeZone);
  const values = {
    anlass: occasion(by, termin || null),
    betrifft: subjectMatter(startsAt, timeZone),
    termin,
  };
  return composeMail(props, appointmentCancelledWording, values, [
    ...(by === 'practice' ? quote(props.reason) : []),
    ...(startsAt === null ? [] : calendarHint),
    text(`Möchten Sie einen neuen Termin? ${callUs(props.practice)} Oder stellen Sie eine neue Anfrage.`),
    link('Neue Anfrage', addressOf(props, '/request')),
  ]);
}

export const appointmentCancelledLetter = letterOf('appointment_cancelled', appointmentCancelledMail);

const calendarHint: Block[] = [
  text('Steht der Termin in Ihrem Kalender? Die Datei im Anhang (invite.ics) nimmt ihn dort heraus.'),
];

function subjectMatter(startsAt: number | null, timeZone: string): string {
  return startsAt === null
    ? 'Ihre Videosprechstunde'
    : `Ihr Videotermin am ${subjectTime(startsAt, timeZone)}`;
}

function occasion(by: 'practice' | 'patient', time: string | null): string {
  if (by === 'patient') {
    return time
      ? `Sie haben Ihren Videotermin am ${time} abgesagt. Er findet nicht statt.`
      : 'Sie haben Ihre Videosprechstunde abgesagt. Sie findet nicht statt.';
  }
  return time
    ? `leider müssen wir Ihren Videotermin am ${time} absagen. Bitte entschuldigen Sie die Umstände.`
    : 'leider müssen wir Ihre Videosprechstunde absagen. Bitte entschuldigen Sie die Umstände.';
}
