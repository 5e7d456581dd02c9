import type { DefaultWording } from '../../letters/wording.ts';
import { button, heading, text } from './blocks.ts';
import { composeMail, letterOf, type MailContent, type MailProps } from './frame.ts';

export const requestReceivedWording: DefaultWording = {
  subject: 'Ihre Videosprechstunde: Anfrage erhalten',
  body: '{anrede},\n\nwir haben Ihre Anfrage für eine Videosprechstunde erhalten. Wir sehen sie uns an und melden uns bei Ihnen. Sie müssen jetzt nichts tun.',
  placeholders: [],
  required: [],
};

/** S2: the request is here; nothing to do yet. */
export function requestReceivedMail(props: MailProps): MailContent {
  return composeMail(props, requestReceivedWording, {}, [
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

export const requestReceivedLetter = letterOf('request_received', requestReceivedMail);
