import { writeTime } from '../../languages/times.ts';
import type { Words } from '../../languages/words.ts';

/*
 * Times and dates as patients read them, in their language and in the practice's time zone.
 * `at` is always milliseconds since the epoch.
 */

/** `Montag, 30. November 2026` */
export function sayDay({ language }: Words, at: number, timeZone: string): string {
  return writeTime(language, at, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** `10:15`, for a message that says what it is */
export function bareTime({ language }: Words, at: number, timeZone: string): string {
  return writeTime(language, at, { timeZone, hour: '2-digit', minute: '2-digit' });
}

/** `10:15 Uhr` */
export function sayTime(words: Words, at: number, timeZone: string): string {
  return words.t('clock-time', { time: bareTime(words, at, timeZone) });
}

/** `Montag, 30. November 2026, 10:15 Uhr`; languages with cases must not decline it. */
export function sayDateTime(words: Words, at: number, timeZone: string): string {
  return words.t('date-time', { day: sayDay(words, at, timeZone), time: bareTime(words, at, timeZone) });
}

/** `30.11.2026, 10:15 Uhr`, for subjects and text messages */
export function sayShortDateTime(words: Words, at: number, timeZone: string): string {
  const date = writeTime(words.language, at, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' });
  // Arabic dates have a mark (U+200F) before each slash, which a subject may not have.
  const day = date.replaceAll('\u200F', '');
  return words.t('date-time', { day, time: bareTime(words, at, timeZone) });
}

/**
 * `12. August 1948`
 *
 * @param isoDate `YYYY-MM-DD`
 */
export function sayBirthDate({ language }: Words, isoDate: string): string {
  const at = Date.parse(`${isoDate}T12:00:00Z`);
  if (Number.isNaN(at)) return isoDate;
  return writeTime(language, at, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
}
