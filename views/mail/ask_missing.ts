import type { PatientField } from '../../consultation/patient.ts';
import { button, ownWords, text } from './blocks.ts';
import { composeMail, letterOf, type MailContent, type MailProps, mailWords } from './frame.ts';

/** S2: something is missing or does not fit. */
export function askMissingMail(
  props: MailProps & {
    fields: readonly PatientField[];
    /** The practice's own words; may be empty. */
    note: string;
  },
): MailContent {
  const words = mailWords(props);
  const labels = props.fields.map((field) =>
    words.t(field === 'phone' ? 'mail-phone-number' : `label-${field}`),
  );
  return composeMail(props, 'ask_missing', () => ({}), [
    ...(labels.length > 0 ? [{ type: 'list' as const, items: labels }] : []),
    ...ownWords(words, props.note),
    button(words.t('lacking-button'), `${props.link}/data`),
    text(words.t('mail-not-by-mail')),
  ]);
}

export const askMissingLetter = letterOf('ask_missing', askMissingMail);
