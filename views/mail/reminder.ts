import type { Words } from '../../languages/words.ts';
import {
  type AppointmentProps,
  appointmentValues,
  entrySection,
  helpSection,
  opening,
} from './appointment_section.ts';
import { heading, link, text } from './blocks.ts';
import { addressOf, composeMail, letterOf, type MailContent, mailWords } from './frame.ts';

/** S3c: the day before. There is still time to try the device, and to cancel. */
export function reminderDayMail(props: AppointmentProps): MailContent {
  const words = mailWords(props);
  return composeMail(props, 'reminder_day', appointmentValues(props), [
    ...entrySection(props),
    heading(words.t('mail-ready-title')),
    { type: 'list', items: [...readyAtHand(words), words.t('mail-ready-card')] },
    text(words.t('mail-try-today')),
    link(words.t('mail-check'), addressOf(props, '/check')),
    text(words.t('mail-room-open', { time: opening(props) })),
    ...helpSection(props),
  ]);
}

export const reminderDayLetter = letterOf('reminder_day', reminderDayMail);

/** S3c: one hour before. Short: it is read on the way to the device. */
export function reminderHourMail(props: AppointmentProps): MailContent {
  const words = mailWords(props);
  return composeMail(props, 'reminder_hour', appointmentValues(props), [
    ...entrySection(props),
    text(words.t('mail-open-link', { time: opening(props) })),
    { type: 'list', items: readyAtHand(words) },
    ...helpSection(props),
  ]);
}

export const reminderHourLetter = letterOf('reminder_hour', reminderHourMail);

function readyAtHand(words: Words): string[] {
  return [words.t('mail-ready-device'), words.t('mail-ready-room')];
}
