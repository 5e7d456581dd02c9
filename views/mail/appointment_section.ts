import { formatCode } from '../../consultation/dial_in_code.ts';
import { minute } from '../../consultation/durations.ts';
import type { PlaceholderValues } from '../../letters/wording.ts';
import { formatDateTime, formatDay, formatShortDate, formatTime } from '../components/formats.ts';
import { type Block, button, heading, link, quote, text } from './blocks.ts';
import { addressOf, callUs, type MailProps } from './frame.ts';

/** What every mail about an appointment knows besides the rest. */
export interface AppointmentProps extends MailProps {
  /** Milliseconds since the epoch. */
  startsAt: number;
  durationMinutes: number;
  doctorName: string | null;
  /** Dial-in code, with or without hyphens. */
  code: string;
  /** How long before the appointment the waiting room opens. */
  joinEarlyMinutes: number;
}

/** When, with whom, how to get in, and what to try beforehand (S3b, S3c, S4–S6). */
export function appointmentSection(props: AppointmentProps): Block[] {
  return [
    ...entrySection(props),
    heading('So geht es'),
    {
      type: 'steps',
      items: [
        `Öffnen Sie etwa 5 Minuten vor dem Termin den Link. Das Wartezimmer ist ab ${opening(props)} Uhr offen. Sie brauchen kein Konto und kein zusätzliches Programm.`,
        'Erlauben Sie Kamera und Mikrofon und geben Sie Ihren Vor- und Nachnamen an.',
        `Warten Sie im Wartezimmer. ${props.doctorName || 'Die Praxis'} weiß, dass Sie da sind, und bittet Sie herein.`,
      ],
    },
    text('Bitte sorgen Sie für einen ruhigen, geschlossenen Raum. Das Gespräch darf niemand aufzeichnen.'),
    heading('Vorher ausprobieren'),
    text(
      'Prüfen Sie Kamera, Mikrofon und Lautsprecher einige Tage vorher, am besten mit dem Gerät, das Sie für das Gespräch nehmen.',
    ),
    link('Technik prüfen', addressOf(props, '/check')),
    text('Den Termin finden Sie auch als Kalendereintrag im Anhang (invite.ics).'),
    ...quote(props.practice.appointmentText),
    ...helpSection(props),
  ];
}

/** When and with whom, and the two ways in (S3b). */
export function entrySection(props: AppointmentProps): Block[] {
  return [
    { type: 'facts', rows: appointmentFacts(props) },
    button('Zur Videosprechstunde', `${props.link}/visit`),
    { type: 'code', label: 'Ihr Einwahlcode', code: formatCode(props.code.replaceAll('-', '')) },
    text(
      'Den Code brauchen Sie nur, wenn Sie ein anderes Gerät benutzen. Öffnen Sie dort diese Adresse und geben Sie ihn ein.',
    ),
    link('Einwahl mit Code', addressOf(props, '/join')),
  ];
}

/** What to do when it does not work out. */
export function helpSection(props: AppointmentProps): Block[] {
  return [
    heading('Absagen oder Hilfe'),
    text(`Absagen können Sie auf Ihrer persönlichen Seite. Klappt etwas nicht? ${callUs(props.practice)}`),
    link('Ihre persönliche Seite', props.link),
  ];
}

/** What the practice may name of an appointment in its own words. */
export function appointmentValues(
  props: Pick<AppointmentProps, 'startsAt' | 'timeZone' | 'doctorName' | 'practice'>,
): Pick<PlaceholderValues, 'termin' | 'uhrzeit' | 'arzt'> {
  const { startsAt, timeZone, doctorName, practice } = props;
  return {
    termin: { subject: subjectTime(startsAt, timeZone), body: sentenceTime(startsAt, timeZone) },
    uhrzeit: `${formatTime(startsAt, timeZone)} Uhr`,
    arzt: doctorName || practice.name || 'uns',
  };
}

/** When the waiting room opens, `09:45`. */
export function opening({ startsAt, joinEarlyMinutes, timeZone }: AppointmentProps): string {
  return formatTime(startsAt - joinEarlyMinutes * minute, timeZone);
}

/** `30.11.2026, 10:15 Uhr`, for subjects */
export function subjectTime(startsAt: number, timeZone: string): string {
  const date = formatShortDate(startsAt, timeZone).replace(/^\D+/, '');
  return `${date}, ${formatTime(startsAt, timeZone)} Uhr`;
}

/** `Montag, 30. November 2026, 10:15 Uhr` */
export function sentenceTime(startsAt: number, timeZone: string): string {
  return formatDateTime(startsAt, timeZone);
}

function appointmentFacts(props: AppointmentProps): [string, string][] {
  const { startsAt, timeZone } = props;
  return [
    ['Datum', formatDay(startsAt, timeZone)],
    ['Uhrzeit', `${formatTime(startsAt, timeZone)} Uhr`],
    ['Dauer', `etwa ${props.durationMinutes} Minuten`],
    ...(props.doctorName ? [['Gespräch mit', props.doctorName] as [string, string]] : []),
  ];
}
