import { type Block, button, heading, text } from './blocks.ts';
import type { MailProps } from './frame.ts';

/**
 * How the signed form comes back (S3a): on the screen, as a file, by answering with it.
 *
 * @param form is it attached, or must it be fetched from the personal page?
 */
export function consentSection(props: MailProps, form: 'attached' | 'on_page'): Block[] {
  const where = form === 'attached' ? 'im Anhang' : 'von Ihrer persönlichen Seite';
  const byMail =
    'Per E-Mail: Antworten Sie auf diese Nachricht und hängen Sie das unterschriebene Formular an, als PDF oder als Fotos.';
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
    text(
      'Die Einwilligung ist freiwillig. Sie können stattdessen in die Praxis kommen oder anrufen. Sie können sie jederzeit auf Ihrer persönlichen Seite widerrufen.',
    ),
  ];
}

/** Where the consent is still missing and was asked for in an earlier mail: a reminder, and the way to it. */
export function consentReminder(props: MailProps): Block[] {
  return [
    text('Damit das Gespräch stattfinden kann, brauchen wir vorher noch Ihre Einwilligung.'),
    button('Einwilligung lesen und unterschreiben', `${props.link}/consent`),
  ];
}
