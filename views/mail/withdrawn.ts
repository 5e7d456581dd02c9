import type { DefaultWording } from '../../letters/wording.ts';
import { sentenceTime } from './appointment_section.ts';
import { text } from './blocks.ts';
import { callUs, composeMail, letterOf, type MailContent, type MailProps } from './frame.ts';

export const withdrawnWording: DefaultWording = {
  subject: 'Ihre Videosprechstunde: Bestätigung',
  body: '{anrede},\n\n{anlass}',
  placeholders: ['anlass'],
  required: ['anlass'],
};

/**
 * P12: the withdrawal of the consent is confirmed. The caller adds the calendar entry (CANCEL) where there
 * was an appointment.
 */
export function withdrawnMail(
  props: MailProps & {
    /** Milliseconds since the epoch; null where no appointment was set. */
    startsAt: number | null;
    retentionDays: number;
    /** False where only a request is taken back. */
    consentGiven: boolean;
  },
): MailContent {
  const { startsAt, timeZone, retentionDays, consentGiven } = props;
  const days = retentionDays === 1 ? 'nach einem Tag' : `nach ${retentionDays} Tagen`;
  const anlass = consentGiven
    ? 'Sie haben Ihre Einwilligung zur Videosprechstunde widerrufen. Wir bestätigen das hiermit.'
    : 'Sie haben Ihre Anfrage zur Videosprechstunde zurückgezogen. Wir bestätigen das hiermit.';
  return composeMail(props, withdrawnWording, { anlass }, [
    text(
      startsAt === null
        ? 'Die Videosprechstunde findet nicht statt.'
        : `Ihr Videotermin am ${sentenceTime(startsAt, timeZone)} findet nicht statt. Steht er in Ihrem Kalender, nimmt ihn die Datei im Anhang (invite.ics) dort heraus.`,
    ),
    text(
      `Ihre Angaben${consentGiven ? ' und das Formular' : ''} werden hier ${days} gelöscht. Nachteile haben Sie dadurch nicht.`,
    ),
    text(`Wir sind auf anderem Weg für Sie da. ${callUs(props.practice)}`),
  ]);
}

export const withdrawnLetter = letterOf('withdrawn', withdrawnMail);
