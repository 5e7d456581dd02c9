import { plainLetters } from './labels.ts';

export interface FoundDate {
  /** `YYYY-MM-DD` where such a day exists, else as it was written. */
  value: string;
  start: number;
  end: number;
}

const months =
  'jan(?:uar|uary)?|jaenner|feb(?:ruar|ruary)?|m(?:ae|a|e)?rz|maer|mar(?:ch)?|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dez(?:ember)?|dec(?:ember)?';

/** Day, month, year in figures; year first; day, month's name, year; month's name, day, year. */
const forms = [
  /(?<![\d.,/-])(?<day>\d{1,2}) ?(?<mark>[./-]) ?(?<month>\d{1,2}) ?\k<mark> ?(?<year>\d{4}|['’]?\d{2})(?![\d]|[./-]\d)/g,
  /(?<![\d.,/-])(?<year>\d{4})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/g,
  new RegExp(
    `(?<![\\d.,/-])(?<day>\\d{1,2})(?:\\. ?|(?:st|nd|rd|th) | |-)(?:of )?(?<name>${months})(?:\\. ?| |-|, )(?<year>\\d{4}|['’]?\\d{2})(?!\\d)`,
    'g',
  ),
  new RegExp(
    `(?<![a-z])(?<name>${months})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)`,
    'g',
  ),
  /(?<![\d.,/-])(?<day>\d{1,2})[., ] ?(?<month>\d{1,2})[., ] ?(?<year>(?:19|20)\d{2})(?!\d)/g,
];

/**
 * The dates in a text, in order. German and ISO forms, `05/06/1970` as day and month; two figures of a year mean the past,
 * within the last hundred years. A day that does not exist keeps what was written, so that nobody's birthday is guessed.
 *
 * @param today `YYYY-MM-DD`
 */
export function findDates(text: string, today: string): FoundDate[] {
  const plain = sameLength(text);
  const found: FoundDate[] = [];
  for (const form of forms) {
    for (const match of plain.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const { day = '', month = '', name = '', year = '' } = match.groups ?? {};
      const value = isoDate(fullYear(year, today), name ? monthNumber(name) : Number(month), Number(day));
      found.push({ value: value ?? text.slice(start, end).trim(), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A date after a label may also be written without marks: `24121955`, `241255`; or only nearly one: `31. Febuar 1980`. */
export function readDate(text: string, today: string): { value: string; written: string } | null {
  const found = findDates(text, today)[0];
  if (found) return { value: found.value, written: text.slice(found.start, found.end).trim() };
  const bare = /(?<!\d)(\d{2})(\d{2})(\d{4}|\d{2})(?!\d)/.exec(text);
  if (bare) {
    const [written, day, month, year = ''] = bare;
    return { value: isoDate(fullYear(year, today), Number(month), Number(day)) ?? written, written };
  }
  return null;
}

/** The same text in plain letters, each in its place. */
function sameLength(text: string): string {
  return [...text.toLowerCase()].map((letter) => (letter.length === 1 ? simple(letter) : '  ')).join('');
}

function simple(letter: string): string {
  const plain = letter === 'ä' ? 'a' : plainLetters(letter);
  return plain.length === 1 ? plain : letter;
}

function fullYear(year: string, today: string): number {
  const figures = Number(year.replace(/\D/g, ''));
  if (year.replace(/\D/g, '').length === 4) return figures;
  const thisYear = Number(today.slice(0, 4));
  const inThisCentury = Math.floor(thisYear / 100) * 100 + figures;
  return inThisCentury <= thisYear ? inThisCentury : inThisCentury - 100;
}

function monthNumber(name: string): number {
  return (
    monthStarts.indexOf(
      name
        .slice(0, 3)
        .replace('mrz', 'mar')
        .replace('jae', 'jan')
        .replace('mer', 'mar')
        .replace('mae', 'mar')
        .replace('mai', 'may')
        .replace('okt', 'oct')
        .replace('dez', 'dec'),
    ) + 1
  );
}

const monthStarts = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** null where there is no such day. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
