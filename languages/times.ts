import { type Language, languageFacts, pseudoLanguage } from '../consultation/language.ts';
import { accented } from './accented.ts';

/**
 * A date or a time as speakers of the language write it, always with 24 hours.
 *
 * @param at milliseconds since the epoch
 * @param options with the time zone of the practice, as an IANA name
 */
export function writeTime(
  language: Language,
  at: number,
  options: Intl.DateTimeFormatOptions & { timeZone: string },
): string {
  const text = formatterFor(language, options).format(at);
  return language === pseudoLanguage ? accented(text) : text;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times as much as using it, so each is kept. */
function formatterFor(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(languageFacts[language].locale, { hourCycle: 'h23', ...options });
    formatters.set(key, formatter);
  }
  return formatter;
}
