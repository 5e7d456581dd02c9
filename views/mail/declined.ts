import { ownWords, text } from './blocks.ts';
import { callUs, composeMail, letterOf, type MailContent, type MailProps, mailWords } from './frame.ts';

/** S2: no video consultation; the practice says why. */
export function declinedMail(props: MailProps & { reason: string }): MailContent {
  const words = mailWords(props);
  return composeMail(props, 'declined', () => ({}), [
    ...ownWords(words, props.reason),
    text(`${words.t('mail-other-way')} ${callUs(props)}`),
  ]);
}

export const declinedLetter = letterOf('declined', declinedMail);
