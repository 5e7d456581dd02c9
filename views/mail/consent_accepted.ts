import { button, text } from './blocks.ts';
import { composeMail, type MailContent, type MailProps } from './frame.ts';

/** S3a: the consent is accepted and the appointment is still to come. */
export function consentAcceptedMail(props: MailProps): MailContent {
  return composeMail(props, 'Ihre Videosprechstunde', [
    text(
      'vielen Dank, Ihre Einwilligung ist bei uns. Als Nächstes schicken wir Ihnen den Termin. Sie müssen jetzt nichts tun.',
    ),
    button('Zu Ihrer persönlichen Seite', props.link),
    text(
      'Dort finden Sie auch das unterschriebene Formular. Sie können Ihre Einwilligung dort jederzeit widerrufen.',
    ),
  ]);
}
