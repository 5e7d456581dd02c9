import { ownWords, text } from './blocks.ts';
import { consentSection } from './consent_section.ts';
import { composeMail, letterOf, type MailContent, type MailProps, mailWords } from './frame.ts';

/** S3a: the signed form cannot be used; the practice says why. */
export function consentRejectedMail(props: MailProps & { reason: string }): MailContent {
  const words = mailWords(props);
  return composeMail(props, 'consent_rejected', () => ({}), [
    ...ownWords(words, props.reason),
    text(words.t('sign-again-title')),
    ...consentSection(props, 'on_page'),
  ]);
}

export const consentRejectedLetter = letterOf('consent_rejected', consentRejectedMail);
