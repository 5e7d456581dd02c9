import type { Words } from '../../languages/words.ts';
import { sayDateTime } from '../components/spoken_times.ts';
import { button, text } from './blocks.ts';
import { composeMail, letterOf, type MailContent, type MailProps, mailWords } from './frame.ts';

/**
 * S3a: the consent is accepted; `startsAt` (milliseconds) is null while the appointment is still to come.
 *
 * @param props.mayChoose whether times wait for the patient's choice
 */
export function consentAcceptedMail(
  props: MailProps & { startsAt: number | null; mayChoose?: boolean },
): MailContent {
  const { startsAt, timeZone, mayChoose } = props;
  const words = mailWords(props);
  const valuesIn = (said: Words) => {
    const termin = startsAt === null ? '' : sayDateTime(said, startsAt, timeZone);
    if (termin) return { weiter: said.t('mail-next-stays', { when: termin }), termin };
    return { weiter: said.t(mayChoose ? 'mail-next-choose' : 'mail-next-appointment'), termin };
  };
  return composeMail(props, 'consent_accepted', valuesIn, [
    button(words.t('mail-to-page'), props.link),
    text(words.t('mail-accepted')),
  ]);
}

export const consentAcceptedLetter = letterOf('consent_accepted', consentAcceptedMail);
