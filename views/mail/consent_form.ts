import { text } from './blocks.ts';
import { consentSection } from './consent_section.ts';
import { composeMail, type MailContent, type MailProps } from './frame.ts';

/** S3a: the request is accepted, the consent is asked for. The caller attaches the form as a PDF. */
export function consentFormMail(props: MailProps): MailContent {
  return composeMail(props, 'Ihre Videosprechstunde: Bitte unterschreiben', [
    text(
      'gern sprechen wir mit Ihnen per Video. Vorher brauchen wir Ihre Einwilligung. Danach schicken wir Ihnen den Termin.',
    ),
    ...consentSection(props, 'attached'),
  ]);
}
