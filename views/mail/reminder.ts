import type { DefaultWording } from '../../letters/wording.ts';
import {
  type AppointmentProps,
  appointmentValues,
  entrySection,
  helpSection,
  opening,
} from './appointment_section.ts';
import { heading, link, text } from './blocks.ts';
import { addressOf, composeMail, letterOf, type MailContent } from './frame.ts';

export const reminderDayWording: DefaultWording = {
  subject: 'Ihr Videotermin am {termin}: Erinnerung',
  body: '{anrede},\n\nwir erinnern Sie an Ihre Videosprechstunde: {termin}.',
  placeholders: ['termin', 'uhrzeit', 'arzt'],
  required: [],
};

export const reminderHourWording: DefaultWording = {
  subject: 'Ihr Videotermin um {uhrzeit}: Erinnerung',
  body: '{anrede},\n\nIhre Videosprechstunde beginnt bald: um {uhrzeit}.',
  placeholders: ['termin', 'uhrzeit', 'arzt'],
  required: [],
};

/** S3c: the day before. There is still time to try the device, and to cancel. */
export function reminderDayMail(props: AppointmentProps): MailContent {
  return composeMail(props, reminderDayWording, appointmentValues(props), [
    ...entrySection(props),
    heading('Was Sie bereithalten'),
    { type: 'list', items: [...readyAtHand, 'Ihre Versichertenkarte.'] },
    text('Probieren Sie das Gerät am besten noch heute aus.'),
    link('Technik prüfen', addressOf(props, '/check')),
    text(`Das Wartezimmer ist ab ${opening(props)} Uhr offen.`),
    ...helpSection(props),
  ]);
}

export const reminderDayLetter = letterOf('reminder_day', reminderDayMail);

/** S3c: one hour before. Short: it is read on the way to the device. */
export function reminderHourMail(props: AppointmentProps): MailContent {
  return composeMail(props, reminderHourWording, appointmentValues(props), [
    ...entrySection(props),
    text(`Öffnen Sie den Link etwa 5 Minuten vorher. Das Wartezimmer ist ab ${opening(props)} Uhr offen.`),
    { type: 'list', items: readyAtHand },
    ...helpSection(props),
  ]);
}

export const reminderHourLetter = letterOf('reminder_hour', reminderHourMail);

const readyAtHand = [
  'Ein Gerät mit Kamera, Mikrofon und Lautsprecher, aufgeladen oder am Netz.',
  'Einen ruhigen, geschlossenen Raum.',
];
