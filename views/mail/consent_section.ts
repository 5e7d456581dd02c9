import { type Block, button, heading, link, text } from './blocks.ts';
import type { MailProps } from './frame.ts';

/**
 * How the signed form comes back (S3a): on the screen, as a file, by answering with it.
 *
 * @param form is it attached, or must it be fetched from the personal page?
 */
export function consentSection(props: MailProps, form: 'attached' | 'on_page'): Block[] {
  const where = form === 'attached' ? 'im Anhang' : 'von Ihrer persönlichen Seite';
  const byMail =
    'Per E-Mail: Antworten Sie auf diese Nachricht und hängen Sie das unterschriebene Formular an, als PDF oder als Fotos. Sicherer ist der Weg über den Link, denn eine Mail ist offen wie eine Postkarte.';
  return [
    button('Einwilligung lesen und unterschreiben', `${props.link}/consent`),
    heading('So können Sie unterschreiben'),
    {
      type: 'list',
      items: [
        'Am Bildschirm: Öffnen Sie den Link und unterschreiben Sie mit dem Finger oder der Maus. Das geht am schnellsten.',
        `Auf Papier: Drucken Sie das Formular ${where} aus und unterschreiben Sie es. Laden Sie es über denselben Link hoch, als PDF oder als Fotos der Seiten.`,
        ...(props.practice.email ? [byMail] : []),
      ],
    },
    ...(form === 'attached' ? blanksSection(props) : []),
    text(
      'Die Einwilligung ist freiwillig. Sie können stattdessen in die Praxis kommen oder anrufen. Sie können sie jederzeit auf Ihrer persönlichen Seite widerrufen.',
    ),
  ];
}

/** L1: why the form that came by mail has gaps, and where the whole one is. */
function blanksSection(props: MailProps): Block[] {
  return [
    text(
      'Im Formular im Anhang sind Geburtsdatum, Krankenversicherung und Versichertennummer leer, weil sie nicht in eine Mail gehören. Tragen Sie sie bitte von Hand ein. Oder drucken Sie das ausgefüllte Formular von Ihrer persönlichen Seite:',
    ),
    link('Ausgefülltes Formular', `${props.link}/consent.pdf`),
  ];
}

/** Where the consent is still missing and was asked for in an earlier mail: a reminder, and the way to it. */
export function consentReminder(props: MailProps): Block[] {
  return [
    text('Damit das Gespräch stattfinden kann, brauchen wir vorher noch Ihre Einwilligung.'),
    button('Einwilligung lesen und unterschreiben', `${props.link}/consent`),
  ];
}
