export interface FoundDate {
  /** `YYYY-MM-DD` where such a day exists, else as it was written. */
  value: string;
  start: number;
  end: number;
}

/** The first three letters tell; what follows may be abbreviated or misspelt: `Febuar`, `Sept`. */
const monthStarts = 'jan feb mar apr mai jun jul aug sep okt nov dez'.split(' ');
const otherStarts: Record<string, string> = {
  jae: 'jan',
  mae: 'mar',
  mrz: 'mar',
  may: 'mai',
  oct: 'okt',
  dec: 'dez',
};
const months = `(?:${[...monthStarts, ...Object.keys(otherStarts)].join('|')})[a-z]{0,7}`;

const units = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
/** The days of a month as words without their ending: `erst`, `zwölft`, `einunddreißigst`. */
const dayWords = [
  ...'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt'.split(' '),
  ...'fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst'.split(' '),
  ...units.map((unit) => `${unit}undzwanzigst`),
  'dreißigst',
  'einunddreißigst',
];

/** Day, month, year in figures; year first; day, month's name, year; month's name, day, year. */
const forms = [
  /(?<![\d,/-]|(?<![a-z])\.)(?<day>\d{1,2}) ?(?<mark>[./-]) ?(?<month>\d{1,2}) ?\k<mark> ?(?<year>\d{4}|['’]?\d{2})(?![\d]|[./-]\d)/g,
  /(?<![\d.,/-])(?<year>\d{4})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/g,
  new RegExp(
    `(?<![\\d,/-]|(?<![a-z])\\.)(?<day>\\d{1,2})(?:\\. ?|(?:st|nd|rd|th) | |-)(?:of )?(?<name>${months})(?:\\. ?| |-|, )(?<year>\\d{4}|['’]?\\d{2})(?!\\d)`,
    'g',
  ),
  new RegExp(
    `(?<![a-z])(?<name>${months})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)`,
    'g',
  ),
  new RegExp(
    `(?<!\\p{L})(?<dayWord>${dayWords.join('|')})e[nrs]? (?<name>${months}) (?<year>\\d{4}|['’]?\\d{2})(?!\\d)`,
    'gu',
  ),
  /(?<![\d.,/-])(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d|[.,/-]\d)/g,
  /(?<![\d.,/-])(?<day>0[1-9]|[12]\d|3[01])(?<month>0[1-9]|1[0-2])(?<year>(?:19|20)\d{2})(?!\d|[.,/-]\d)/g,
  /(?<![\d.,/-])(?<day>\d{1,2})[., ] ?(?<month>\d{1,2})[., ] ?(?<year>(?:19|20)\d{2})(?!\d)/g,
];

/**
 * The dates in a text, in order. German and ISO forms, `05/06/1970` as day and month; two figures of a year
 * mean the past, within the last hundred years. A day that does not exist keeps what was written, so that
 * nobody's birthday is guessed.
 *
 * @param today `YYYY-MM-DD`
 */
export function findDates(text: string, today: string): FoundDate[] {
  if (!/\d/.test(text)) return [];
  const plain = sameLength(text);
  const found: FoundDate[] = [];
  for (const form of forms) {
    for (const match of plain.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const { day = '', dayWord, month = '', name = '', year = '' } = match.groups ?? {};
      const dayNumber = dayWord === undefined ? Number(day) : dayWords.indexOf(dayWord) + 1;
      const value = isoDate(year, name ? monthNumber(name) : Number(month), dayNumber, today);
      found.push({ value: value ?? text.slice(start, end).trim(), start, end });
    }
  }
  for (const match of plain.matchAll(calledBare)) {
    const [start, end] = [match.index + match[0].length - 8, match.index + match[0].length];
    const value = readDate(text.slice(start, end), today)?.value ?? '';
    if (/-/.test(value)) found.push({ value, start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Eight figures without marks count where the words before call them a date of birth. */
const calledBare =
  /(?<![a-z])(?:geb(?:\.|oren|urts[a-z]*)?|born|dob)[ :.]{0,3}(?:am|on|ist)? ?:? ?\d{8}(?!\d)/g;

/**
 * A date behind a label may also be written without marks: `24121955`, `241255`, `19551224`. `written` is how
 * it stood there.
 */
export function readDate(text: string, today: string): { value: string; written: string } | null {
  const found = findDates(text, today)[0];
  if (found) return { value: found.value, written: text.slice(found.start, found.end).trim() };
  const yearFirst = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (yearFirst) {
    // Never both: what is a year in the last four figures is no month and day, and the other way round.
    const [written, year = '', month, day] = yearFirst;
    const value = isoDate(year, Number(month), Number(day), today);
    if (value && value <= today) return { value, written };
  }
  const bare = /(?<!\d)(\d{2})(\d{2})(\d{4}|\d{2})(?!\d)/.exec(text);
  if (bare) {
    const [written, day, month, year = ''] = bare;
    return { value: isoDate(year, Number(month), Number(day), today) ?? written, written };
  }
  return null;
}

/** In small letters and without the umlauts of months, each letter in its place. */
function sameLength(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replaceAll('ä', 'a');
}

function monthNumber(name: string): number {
  const start = name.slice(0, 3);
  return monthStarts.indexOf(otherStarts[start] ?? start) + 1;
}

/** null where there is no such day. Two figures mean the last year that has passed by then. */
function isoDate(year: string, month: number, day: number, today: string): string | null {
  const figures = year.replace(/\D/g, '');
  if (figures.length === 4) return existing(Number(figures), month, day);
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const date = existing(century + Number(figures), month, day);
  return date && date <= today ? date : existing(century - 100 + Number(figures), month, day);
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
