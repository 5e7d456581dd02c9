import { button, heading, text } from './blocks.ts';
import { composeMail, letterOf, type MailContent, type MailProps, mailWords } from './frame.ts';

/** S2: the request is here; nothing to do yet. */
export function requestReceivedMail(props: MailProps): MailContent {
  const words = mailWords(props);
  return composeMail(props, 'request_received', () => ({}), [
    button(words.t('mail-to-page'), props.link),
    heading(words.t('mail-next-title')),
    {
      type: 'steps',
      items: [words.t('mail-next-form'), words.t('mail-next-sign'), words.t('mail-next-time')],
    },
    text(words.t('mail-not-you')),
  ]);
}

export const requestReceivedLetter = letterOf('request_received', requestReceivedMail);
