import type { DefaultWording } from '../../letters/wording.ts';
import { quote, text } from './blocks.ts';
import { consentSection } from './consent_section.ts';
import { composeMail, letterOf, type MailContent, type MailProps } from './frame.ts';

export const consentRejectedWording: DefaultWording = {
  subject: 'Ihre Videosprechstunde: Bitte noch einmal unterschreiben',
  body: '{anrede},\n\nIhr unterschriebenes Formular ist bei uns angekommen. Leider können wir es so nicht verwenden:',
  placeholders: [],
  required: [],
};

/** S3a: the signed form cannot be used; the practice says why. */
export function consentRejectedMail(props: MailProps & { reason: string }): MailContent {
  return composeMail(props, consentRejectedWording, {}, [
    ...quote(props.reason),
    text('Bitte unterschreiben Sie noch einmal.'),
    ...consentSection(props, 'on_page'),
  ]);
}

export const consentRejectedLetter = letterOf('consent_rejected', consentRejectedMail);
