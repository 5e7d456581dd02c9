import { formatCode } from '../../consultation/dial_in_code.ts';
import { minute } from '../../consultation/durations.ts';
import type { Words } from '../../languages/words.ts';
import type { PlaceholderValues } from '../../letters/wording.ts';
import { bareTime, sayDateTime, sayDay, sayShortDateTime, sayTime } from '../components/spoken_times.ts';
import { type Block, button, heading, link, ownWords, text } from './blocks.ts';
import { addressOf, callUs, type MailProps, mailWords } from './frame.ts';

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
  const words = mailWords(props);
  const { doctorName } = props;
  return [
    ...entrySection(props),
    heading(words.t('mail-how-title')),
    {
      type: 'steps',
      items: [
        words.t('mail-how-open', { time: opening(props) }),
        words.t('mail-how-allow'),
        doctorName ? words.t('mail-how-wait', { doctor: doctorName }) : words.t('mail-how-wait-practice'),
      ],
    },
    text(words.t('mail-room')),
    heading(words.t('mail-try-title')),
    text(words.t('mail-try')),
    link(words.t('mail-check'), addressOf(props, '/check')),
    text(words.t('mail-calendar')),
    ...ownWords(words, props.practice.appointmentText),
    ...helpSection(props),
  ];
}

/** When and with whom, and the two ways in (S3b). */
export function entrySection(props: AppointmentProps): Block[] {
  const words = mailWords(props);
  return [
    { type: 'facts', rows: appointmentFacts(props) },
    button(words.t('to-visit'), `${props.link}/visit`),
    { type: 'code', label: words.t('mail-code'), code: formatCode(props.code.replaceAll('-', '')) },
    text(words.t('mail-code-text')),
    link(words.t('mail-code-link'), addressOf(props, '/join')),
  ];
}

/** What to do when it does not work out. */
export function helpSection(props: AppointmentProps): Block[] {
  const words = mailWords(props);
  return [
    heading(words.t('mail-help-title')),
    text(`${words.t('mail-help')} ${callUs(props)}`),
    link(words.t('mail-own-page'), props.link),
  ];
}

/** What the practice may name of an appointment in its own words, in one language. */
export function appointmentValues(
  props: Pick<AppointmentProps, 'startsAt' | 'timeZone' | 'doctorName' | 'practice'>,
): (words: Words) => Pick<PlaceholderValues, 'termin' | 'uhrzeit' | 'arzt'> {
  const { startsAt, timeZone, doctorName, practice } = props;
  return (words) => ({
    termin: {
      subject: sayShortDateTime(words, startsAt, timeZone),
      body: sayDateTime(words, startsAt, timeZone),
    },
    uhrzeit: sayTime(words, startsAt, timeZone),
    arzt: doctorName || practice.name || words.t('mail-with-us'),
  });
}

/** When the waiting room opens, `09:45`. */
export function opening(props: AppointmentProps): string {
  const { startsAt, joinEarlyMinutes, timeZone } = props;
  return bareTime(mailWords(props), startsAt - joinEarlyMinutes * minute, timeZone);
}

function appointmentFacts(props: AppointmentProps): [string, string][] {
  const { startsAt, timeZone, durationMinutes, doctorName } = props;
  const words = mailWords(props);
  return [
    [words.t('mail-fact-date'), sayDay(words, startsAt, timeZone)],
    [words.t('mail-fact-time'), words.t('mail-clock', { time: bareTime(words, startsAt, timeZone) })],
    [words.t('mail-fact-length'), words.t('mail-length', { minutes: durationMinutes })],
    ...(doctorName ? [[words.t('mail-fact-doctor'), doctorName] satisfies [string, string]] : []),
  ];
}
