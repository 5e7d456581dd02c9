type Test = (entry: { birthDate: string }) => 0 | 2 | 3;

/** What is known of a date: a year of two figures, or one that is still being typed, too. */
interface PartOfDate {
  day?: string | undefined;
  month?: string | undefined;
  year?: string | undefined;
}

/** `24. Dezember 1955`, `24 Dez. 55`, `24. dez`: in small letters, without umlauts. */
const withName =
  /(?<![\p{L}\d])(?<day>\d{1,2})(?:\. ?| |-)(?<name>[a-z]{3,9})(?![\p{L}\d])(?:(?:\. ?| |-)(?<year>\d{4}|['’]?\d{2}(?!\d)))?/gu;

const monthNames = 'januar februar marz april mai juni juli august september oktober november dezember'.split(
  ' ',
);

/** Of figures only, each the whole of what was typed. */
const inFigures = [
  /^(?<day>\d{1,2}) ?[./-] ?(?<month>\d{1,2})(?: ?[./-] ?(?:['’]?(?<year>\d{1,4}))?)?$/,
  /^(?<day>\d{1,2})[., ] ?(?<month>\d{1,2})[., ] ?['’]?(?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4}) ?[./-] ?(?<month>\d{1,2})(?: ?[./-] ?(?<day>\d{1,2})?)?$/,
  /^(?<day>\d\d)(?<month>\d\d)(?<year>\d{4}|\d\d)$/,
  /^(?<year>(?:18|19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<year>(?:18|19|20)\d\d)$/,
  /^(?<day>\d{1,2})\.?$/,
];

/**
 * The readings of a text as a birth date, whole or as far as it is typed: those with a month's name, and what
 * was written so, and those of figures, where the text is nothing else.
 */
export function birthDateTests(text: string): {
  named: { tests: Test[]; written: string }[];
  inFigures: Test[];
} {
  const lower = text.toLowerCase().replaceAll('ä', 'a');
  const named = [...lower.matchAll(withName)].flatMap((match) => {
    const { day = '', name = '', year } = match.groups ?? {};
    const tests = datesOf({ day, month: monthOf(name), year });
    const written = text.slice(match.index, match.index + match[0].length);
    return tests.length > 0 ? [{ tests, written }] : [];
  });
  const figures = inFigures.flatMap((form) => datesOf(form.exec(text.trim())?.groups ?? {}));
  return { named, inFigures: figures };
}

/** As far as it is typed, from three letters on: `dez`, but never `Maier`. @returns `0` where it is none */
function monthOf(typed: string): string {
  const name = typed.replace('ae', 'a').replace(/^mrz$/, 'marz').replace('janner', 'januar');
  return String(monthNames.findIndex((month) => month.startsWith(name)) + 1);
}

/** @returns none where there is no such day */
function datesOf(part: PartOfDate): Test[] {
  const [day, month] = [part.day?.padStart(2, '0'), part.month?.padStart(2, '0')];
  const year = part.year?.replace(/\D/g, '');
  // `24.1` may become `24.12`.
  const months = part.month === '1' && !year ? ['01', '10', '11', '12'] : [month];
  if (!day && !month && !year) return [];
  if (day && (day < '01' || day > '31')) return [];
  if (month && (month < '01' || month > '12')) return [];
  const fit = day && month && year && year.length % 2 === 0 ? 3 : 2;
  return [
    ({ birthDate }) => {
      if (birthDate === '') return 0;
      if (day && birthDate.slice(8) !== day) return 0;
      if (month && !months.includes(birthDate.slice(5, 7))) return 0;
      return !year || isYear(birthDate.slice(0, 4), year) ? fit : 0;
    },
  ];
}

/** `55` means 1955; `19` means 2019, and may become 1955. */
function isYear(year: string, typed: string): boolean {
  return year.startsWith(typed) || (typed.length === 2 && year.endsWith(typed));
}
