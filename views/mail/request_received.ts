import { button, heading, text } from './blocks.ts';
import { composeMail, type MailContent, type MailProps } from './frame.ts';

/** S2: the request is here; nothing to do yet. */
export function requestReceivedMail(props: MailProps): MailContent {
  return composeMail(props, 'Ihre Videosprechstunde', [
    text(
      'wir haben Ihre Anfrage für eine Videosprechstunde erhalten. Wir sehen sie uns an und melden uns bei Ihnen. Sie müssen jetzt nichts tun.',
    ),
    button('Zu Ihrer persönlichen Seite', props.link),
    heading('So geht es weiter'),
    {
      type: 'steps',
      items: [
        'Wir schicken Ihnen das Formular für Ihre Einwilligung.',
        'Sie unterschreiben es, am einfachsten gleich am Bildschirm.',
        'Sie erhalten Ihren Termin mit Link und Einwahlcode.',
      ],
    },
    text(
      'Haben Sie keine Anfrage gestellt? Dann hat jemand versehentlich Ihre Adresse angegeben. Bitte löschen Sie diese Nachricht.',
    ),
  ]);
}
