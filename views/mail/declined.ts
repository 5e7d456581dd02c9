import type { DefaultWording } from '../../letters/wording.ts';
import { quote, text } from './blocks.ts';
import { callUs, composeMail, letterOf, type MailContent, type MailProps } from './frame.ts';

export const declinedWording: DefaultWording = {
  subject: 'Ihre Videosprechstunde: Unsere Antwort',
  body: '{anrede},\n\nvielen Dank für Ihre Anfrage. Eine Videosprechstunde können wir Ihnen leider nicht anbieten.',
  placeholders: [],
  required: [],
};

/** S2: no video consultation; the practice says why. */
export function declinedMail(props: MailProps & { reason: string }): MailContent {
  return composeMail(props, declinedWording, {}, [
    ...quote(props.reason),
    text(`Wir sind auf anderem Weg für Sie da. ${callUs(props.practice)}`),
  ]);
}

export const declinedLetter = letterOf('declined', declinedMail);
