import type { Language } from '../../consultation/language.ts';
import { plainWordsIn } from '../../languages/words.ts';
import type { SmsKind } from '../../letters/kinds.ts';
import { singleLine } from '../../letters/message.ts';
import { bareTime, sayDateTime, sayShortDateTime } from '../components/spoken_times.ts';

interface TextMessageProps {
  /** Of whoever gets it. */
  language: Language;
  practiceName: string;
  /** Milliseconds since the epoch. */
  startsAt: number;
  timeZone: string;
  /** The patient's personal link, which opens the waiting room, too. */
  link: string;
  /** As people type it. */
  code: string;
}

/** A practice's name may be long; a message has 160 signs, or is several. */
const longestName = 40;

/**
 * The words of a text message: when, and the way in. Whom and what for stands nowhere: a phone lies about.
 */
export function textMessage(kind: SmsKind, props: TextMessageProps): string {
  const { language, startsAt, timeZone, link, code } = props;
  const words = plainWordsIn(language);
  const practice = singleLine(props.practiceName).slice(0, longestName) || words.t('mail-your-practice');
  const when =
    // A part has 70 letters instead of 160 where one of them is not in the alphabet of GSM 03.38.
    language === 'de' ? sayDateTime(words, startsAt, timeZone) : sayShortDateTime(words, startsAt, timeZone);
  const values = { practice, when, time: bareTime(words, startsAt, timeZone), link, code };
  return words.t(kind, values);
}
