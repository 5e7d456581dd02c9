import { isTranslation } from '../../consultation/language.ts';
import { type Words, wordsIn } from '../../languages/words.ts';
import { sayDateTime } from '../components/spoken_times.ts';
import { type Block, text } from './blocks.ts';
import { callUs, composeMail, letterOf, type MailContent, type MailProps, mailWords } from './frame.ts';

interface WithdrawnProps extends MailProps {
  /** Milliseconds since the epoch; null where no appointment was set. */
  startsAt: number | null;
  retentionDays: number;
  /** False where only a request is taken back. */
  consentGiven: boolean;
}

/**
 * P12: the withdrawal of the consent is confirmed. The caller adds the calendar entry (CANCEL) where there
 * was an appointment.
 */
export function withdrawnMail(props: WithdrawnProps): MailContent {
  const { startsAt, timeZone, retentionDays: days, consentGiven } = props;
  const words = mailWords(props);
  return composeMail(props, 'withdrawn', (said) => ({ anlass: confirmation(said, props) }), [
    ...bindingConfirmation(words, props),
    text(
      startsAt === null
        ? words.t('mail-withdrawn-none')
        : words.t('mail-withdrawn-appointment', { when: sayDateTime(words, startsAt, timeZone) }),
    ),
    text(words.t(consentGiven ? 'mail-erased-form' : 'mail-erased', { days })),
    text(`${words.t('mail-other-way')} ${callUs(props)}`),
  ]);
}

export const withdrawnLetter = letterOf('withdrawn', withdrawnMail);

function confirmation(words: Words, { consentGiven }: WithdrawnProps): string {
  return words.t(consentGiven ? 'mail-withdrawn-consent' : 'mail-withdrawn-request');
}

/** Below a translation, the German sentences that bind. */
function bindingConfirmation(words: Words, props: WithdrawnProps): Block[] {
  if (!isTranslation(words.language)) return [];
  return [text(words.t('binding-german')), { type: 'quote', text: confirmation(wordsIn('de'), props) }];
}
