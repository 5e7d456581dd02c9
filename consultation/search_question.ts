import { birthDateTests } from './birth_date_question.ts';
import { plain, spellOut, words } from './name_spelling.ts';
import { mayBeTitle } from './name_words.ts';
import { hasNearWord } from './near_word.ts';
import { dialled, type SearchEntry, shortest, wholeMark } from './search_entry.ts';

/** How well one thing fits: 0 not at all, 1 inside a word, 2 its beginning, 3 the whole. */
type Fit = 0 | 1 | 2 | 3;
type Test = (entry: SearchEntry) => Fit;

/** What somebody typed, ready to be compared with many cases. */
export interface SearchQuestion {
  /** @returns 0 where the case is not meant; higher where it fits better, below 1 but for a wrong letter */
  fit(entry: SearchEntry): number;
}

/** Longer ones are cut: nobody types more than a name, a date and a number. */
export const longestQuestion = 200;
/** A whole code or reference: nothing else is meant then. */
const bestOfAll = 1000;
/** More than all parts fit together: what is not written as typed comes after all that is. */
const afterAll = 100;
/** Further words are passed over, so that a pasted letter costs no more than a name. */
const mostParts = 12;

/**
 * Reads a question to the one search field: a name in any spelling and order or a part of it, a birth date in
 * any German form, a phone number, a mail address, a reference or dial-in code, or several of these. Every
 * part must fit; a name with one wrong letter does, too, behind all that are written as typed.
 *
 * @returns null where nothing is asked
 */
export function readQuestion(typed: string): SearchQuestion | null {
  const text = clean(typed);
  const parts = partsOf(text).slice(0, mostParts);
  const whole = codeTest(text.replace(/^(?:einwahl-?)?code\b/i, ''));
  if (parts.length === 0) return null;
  const needed = parts.some(({ optional }) => !optional) ? parts.filter((part) => !part.optional) : parts;
  const extra = parts.filter((part) => !needed.includes(part));
  return {
    fit(entry) {
      const asCode = whole?.(entry) ?? 0;
      if (asCode === 3) return bestOfAll;
      let sum = 0;
      let near = 0;
      for (const part of needed) {
        const fit = best(part.tests, entry);
        if (fit === 0 && !part.near?.(entry)) return asCode;
        if (fit === 0) near++;
        sum += fit;
      }
      for (const { tests } of extra) sum += best(tests, entry);
      return near === 0 ? sum : Math.max(asCode, (sum + near) / afterAll);
    },
  };
}

/** One part of a question fits where any of its readings does. */
interface Part {
  tests: Test[];
  /** Whether it is there but for one letter; asked only where nothing else fits. */
  near?: (entry: SearchEntry) => boolean;
  /** A title or label: it may be a name, but need not fit. */
  optional?: boolean;
}

/** One kind of blank, dash and apostrophe; nothing that cannot be seen. */
function clean(typed: string): string {
  return [...typed.slice(0, 2 * longestQuestion)]
    .slice(0, longestQuestion)
    .join('')
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Figures with what stands between those of dates and phone numbers; letters beside them make a word. */
const numberRun =
  /(?<![\p{L}\p{N}@_-]|(?<!geb)\.)[+(]?\d(?:[\d ()/.,+'’-]*\d)?[.)]?(?![\p{L}\p{N}@_]|[.-]\p{L})/giu;

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const take = (pattern: RegExp, read: (found: string) => Part[]) => {
    rest = rest.replace(pattern, (found) => {
      parts.push(...read(found));
      return ' ';
    });
  };
  let rest = text;
  take(/[^\s,;<>"()]*@[^\s,;<>"()]*/g, (address) => mailPart(address));
  const dated = birthDateTests(rest);
  for (const { tests, written } of dated.named) {
    parts.push({ tests });
    rest = rest.replace(written, ' ');
  }
  take(numberRun, (run) => [numberPart(run)]);
  for (const token of rest.split(/[\s,;]+/)) parts.push(...wordParts(token));
  return parts;
}

function mailPart(typed: string): Part[] {
  const address = typed.toLowerCase().replace(/^mailto:/, '');
  if (address === '@') return [];
  return [
    {
      tests: [
        ({ mail }) => (mail === address ? 3 : mail.startsWith(address) ? 2 : mail.includes(address) ? 1 : 0),
      ],
    },
  ];
}

/** `24.12.1955`, `0208 5550123`, `+49 208 …`, `481207`: whatever fits. */
function numberPart(run: string): Part {
  const tests: Test[] = [...birthDateTests(run).inFigures, ...phoneTests(run)];
  const code = codeTest(run);
  if (code) tests.push(code);
  // Nobody is called so, but a practice tries things out with „Test 2“.
  if (/^\d+$/.test(run)) tests.push(nameTest(run));
  // `24.12.1955 02085550123`: each by itself, where each is long enough to mean something.
  const tokens = run.split(' ');
  if (tokens.length > 1 && tokens.every((token) => token.replace(/\D/g, '').length >= 4)) {
    const each = tokens.map((token) => numberPart(token));
    tests.push((entry) => Math.min(...each.map((part) => best(part.tests, entry))) as Fit);
  }
  return { tests };
}

function phoneTests(run: string): Test[] {
  const number = dialled(run);
  // `49208…` as some phones show it.
  const numbers = /^49\d{4}/.test(number) ? [number, `0${number.slice(2)}`] : [number];
  return numbers
    .filter((wanted) => wanted.length >= 3)
    .map(
      (wanted) =>
        ({ phone }) =>
          phone === wanted ? 3 : phone.startsWith(wanted) ? 2 : phone.includes(wanted) ? 1 : 0,
    );
}

/** Words before a value; nobody is meant by them alone. */
const labels = new Set(
  'geb geboren geburtsdatum am tel telefon handy mobil code einwahlcode mail und'.split(' '),
);

function wordParts(token: string): Part[] {
  const code = /\d/.test(token) ? codeTest(token) : null;
  const raw = token.toLowerCase();
  const found = words(token);
  return found.map((word) => {
    const optional = mayBeTitle(word) || labels.has(word);
    return {
      tests: [
        nameTest(word),
        ...(code ? [code] : []),
        // The beginning of a mail address, as far as it is typed.
        ({ mail }: SearchEntry) => (raw.length > 2 && mail.startsWith(raw) ? 1 : 0) as Fit,
      ],
      optional,
      ...(!optional && /^[\p{L}\p{M}]{2,}$/u.test(word) && { near: nearTest(word) }),
    };
  });
}

/** A slip of the finger or of the ear: `Musterman`, `Schmitd`, `Maier` for `Meier`. */
function nearTest(word: string): (entry: SearchEntry) => boolean {
  const spellings = [...new Set([plain(word), spellOut(word)])].filter(({ length }) => length >= 2);
  return ({ names }) => spellings.some((spelling) => hasNearWord(names, spelling));
}

/** One or two letters must begin a word; more may stand anywhere in it. */
function nameTest(word: string): Test {
  const spellings = [...new Set([plain(word), spellOut(word)])];
  const short = shortest(word);
  const wholes = [...spellings.map((spelling) => ` ${spelling} `), ` ${short} `, ` ${wholeMark}${short} `];
  const beginnings = spellings.map((spelling) => ` ${spelling}`);
  const insides = spellings.filter((spelling) => [...spelling].length > 2);
  return ({ names }) => {
    if (wholes.some((whole) => names.includes(whole))) return 3;
    if (beginnings.some((beginning) => names.includes(beginning))) return 2;
    return insides.some((inside) => names.includes(inside)) ? 1 : 0;
  };
}

/** From four characters on, of which one is a figure or which are nearly all of it. */
function codeTest(text: string): Test | null {
  const letters = text
    .replace(/[\s[\]().:#/_-]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{4,9}$/.test(letters)) return null;
  if (!/\d/.test(text) && letters.length < 9) return null;
  return ({ codes }) => (codes.includes(` ${letters}`) ? (letters.length === 9 ? 3 : 2) : 0);
}

function best(tests: readonly Test[], entry: SearchEntry): Fit {
  let fit: Fit = 0;
  for (const test of tests) {
    const found = test(entry);
    if (found > fit) fit = found;
  }
  return fit;
}
