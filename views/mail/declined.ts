import { quote, text } from './blocks.ts';
import { callUs, composeMail, type MailContent, type MailProps } from './frame.ts';

/** S2: no video consultation; the practice says why. */
export function declinedMail(props: MailProps & { reason: string }): MailContent {
  return composeMail(props, 'Ihre Videosprechstunde', [
    text('vielen Dank für Ihre Anfrage. Eine Videosprechstunde können wir Ihnen leider nicht anbieten.'),
    ...quote(props.reason),
    text(`Wir sind auf anderem Weg für Sie da. ${callUs(props.practice)}`),
  ]);
}
