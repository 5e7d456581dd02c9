import { findCardNumbers } from '../consultation/kvnr.ts';
import { nameWords } from '../consultation/name_words.ts';
import { isStatutory } from '../consultation/statutory.ts';
import { type FoundDate, findDates } from './dates.ts';
import { findInsurers } from './insurer_names.ts';
import { isGivenName, looksLikeName, trailingName } from './names.ts';
import { findKvnrs, findPhones } from './numbers.ts';
import { kin, possessive } from './relatives.ts';

/** A value that stands there without a label. */
export interface Shape {
  kind: 'birthDate' | 'phone' | 'insurer' | 'insuranceNumber';
  value: string;
  /**
   * Of a date: `word` where it is called a date of birth, `name` directly behind a name, `place` where it
   * stands in a list of somebody's data, `bare` where it stands by itself. Everything else is known by its
   * look.
   */
  known: 'word' | 'name' | 'place' | 'bare' | 'look';
  line: number;
  start: number;
  end: number;
}

/**
 * What can be told by its look: dates of birth, phone numbers, insurers and insurance numbers, in order.
 *
 * @param lines an empty line for what is not to be looked at
 * @param today `YYYY-MM-DD`
 */
export function findShapes(lines: readonly string[], today: string): Shape[] {
  const found = lines.map((text, line) => shapesOf(text, today).map((shape): Shape => ({ ...shape, line })));
  return found.flatMap((shapes, line) =>
    shapes
      .filter(
        (shape) => shape.known !== 'bare' || hasCompany(shape, line, found) || isAlone(lines[line], shape),
      )
      .map(
        (shape): Shape =>
          shape.known === 'bare' && shape.kind === 'birthDate' && hasCompany(shape, line, found)
            ? { ...shape, known: 'place' }
            : shape,
      ),
  );
}

/** Other data of a person in the line, or in the lines around one that holds nothing else. */
function hasCompany(shape: Shape, line: number, found: readonly Shape[][]): boolean {
  const isOther = (other: Shape) => other !== shape && other.kind !== 'birthDate';
  if ((found[line] ?? []).some(isOther)) return true;
  return [-3, -2, -1, 1, 2, 3].some((away) => (found[line + away] ?? []).some(isOther));
}

function isAlone(text: string | undefined, { start, end }: Shape): boolean {
  return (text ?? '').trim().length === end - start;
}

function shapesOf(text: string, today: string): Omit<Shape, 'line'>[] {
  if (text === '') return [];
  const shapes: Omit<Shape, 'line'>[] = [];
  let rest = text.replace(iban, (match) => '#'.repeat(match.length));
  for (const number of findCardNumbers(rest)) rest = rest.replace(number, '#'.repeat(number.length));
  for (const found of findKvnrs(rest)) {
    shapes.push({ kind: 'insuranceNumber', ...found, known: 'look' });
    rest = masked(rest, found);
  }
  for (const found of findDates(rest, today)) {
    const last = shapes.at(-1);
    // "geb. 3.7.2015 und 5.8.2018"
    const isListed =
      last?.known === 'word' &&
      (/^ ?(?:\([^()]{1,30}\) ?)?(?:und|&|bzw\.|\/) ?$/u.test(text.slice(last.end, found.start)) ||
        (/^, ?$/.test(text.slice(last.end, found.start)) && /^(?:, \d| und \d)/.test(text.slice(found.end))));
    const known = isListed || isCalledBirthDate(text, found) ? 'word' : placeOf(text, found, today);
    if (known) shapes.push({ kind: 'birthDate', ...found, known });
    // Eight figures may also be a telephone number.
    if (known || !/^\d{8}$/.test(text.slice(found.start, found.end))) rest = masked(rest, found);
  }
  for (const found of findInsurers(rest)) {
    shapes.push({ kind: 'insurer', ...found, known: 'look' });
    // "DKV 778.120.334"
    const number = /^,? {1,2}([1-9][\d./-]{4,16}\d)(?![\d.,]*\d|\p{L})/u.exec(rest.slice(found.end));
    if (!number?.[1] || isStatutory(found.value)) continue;
    const end = found.end + number[0].length;
    const place = { start: end - number[1].length, end };
    shapes.push({ kind: 'insuranceNumber', value: number[1], known: 'bare', ...place });
  }
  // Not the insurer of those who have another one besides.
  for (const { index } of rest.matchAll(/(?<!\p{L})beihilfe(?![\p{L}-])/giu)) {
    shapes.push({ kind: 'insurer', value: 'Beihilfe', known: 'bare', start: index, end: index + 8 });
  }
  for (const match of rest.matchAll(/(?<![\p{L}\p{N}])[A-Z](?:\d{8}|\d{10}|[\dOIl]{9})(?![\p{L}\p{N}])/gu)) {
    // Nearly a KVNR: a digit too few or too many, a letter for a figure.
    shapes.push({
      kind: 'insuranceNumber',
      value: match[0],
      known: 'bare',
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  for (const found of findPhones(rest)) {
    if (!/fax\b[^\d]{0,20}$|(?<!\p{L})F[:. ]{1,2}$/iu.test(rest.slice(0, found.start)))
      shapes.push({ kind: 'phone', ...found, known: 'look' });
  }
  return shapes.sort((a, b) => a.start - b.start);
}

const iban = /\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?\d{1,3})?\b/g;

function masked(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}${'#'.repeat(end - start)}${text.slice(end)}`;
}

function isCalledBirthDate(text: string, { start, end }: FoundDate): boolean {
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
  const after = text.slice(end, end + 25).toLowerCase();
  return (
    /(?:(?<!\p{L})(?:geb(?:\.|oren|urts\p{L}*|[ -]?dat\p{L}*)?|geb(?:or|ohr|orh)\p{L}*|nat[ao]|nacid[ao]|urodzon[ay]|doğum(?: tarih\p{L}*)?|born|birth\p{L}*|dob|d\.o\.b\.)|\*)[^\p{L}\d]{0,4}(?:(?:ist|war|bin|ich|am|der|den|il|el|on|is|in|im|lautet|wurde|date|of|datum|tag|mein)[^\p{L}\d]{1,4}){0,4}$/u.test(
      before,
    ) ||
    // "geb. Schulze, am 1.2.1960"
    /(?:geb\.?|geborene[rn]?) \p{Lu}[\p{L}-]+\)?,? (?:am |\*)?$/u.test(text.slice(0, start)) ||
    /^[\s,(–-]*(?:in \S+ )?(?:geboren|geb\b|born)(?!\.?[ :]{0,2}(?:am )?\d)/.test(after)
  );
}

/**
 * Where a date stands by itself: in a cell of its own, or directly behind a name. A date in a sentence that
 * does not call it one is none: it may be of a blood test, a death, a journey.
 */
function placeOf(text: string, { value, start, end }: FoundDate, today: string): 'name' | 'bare' | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value > today) return null;
  const cellBefore = (
    text
      .slice(0, start)
      .split(/[,;|\t/:()*]|(?<=\p{L}{3}|\d)[.!?] | [-–—] /u)
      .at(-1) ?? ''
  )
    .trim()
    .replace(/ hier$/i, '');
  const cellAfter = (text.slice(end).split(/[,;|\t/()]|[.!?](?: |$)| [-–—] /u)[0] ?? '').trim();
  if (/^(?:um\b|\d{1,2}[:.]\d\d|uhr|verst|gest|†)/i.test(cellAfter)) return null;
  // "Termin: 3.4.2025": what the colon names is something else; labels of the reader's own are pairs.
  if (otherDate.test(text.slice(Math.max(0, start - 40), start).toLowerCase())) return null;
  // "Erna Pohl, 22.12.1943"
  // "Paul Otte, unser Vater, 3.4.1930"
  const before = text.slice(0, start).replace(kinBefore, '');
  const previous = /(?:^|[,;|\t/.!?] ?)([^,;|\t/.!?]+)[,;|\t/(*] ?\*? ?$/u.exec(before)?.[1] ?? '';
  if (cellBefore === '' && (isName(previous.trim()) || trailingName(previous) !== '')) return 'name';
  if (/^\d{8}$/.test(text.slice(start, end)) && trailingName(cellBefore) === '') return null;
  if (cellBefore === '') return /^\p{Ll}{4,}/u.test(cellAfter) && !isName(cellAfter) ? null : 'bare';
  if (value.slice(0, 4) >= today.slice(0, 4)) return null;
  return isName(cellBefore) || trailingName(cellBefore) !== '' ? 'name' : null;
}

const kinBefore = new RegExp(`, ?(?:${possessive}) (?:${kin})(?=[,;(] ?\\*? ?$)`, 'iu');

function isName(text: string): boolean {
  return looksLikeName(text) || (looksLikeName(text, { min: 1 }) && isGivenName(nameWords(text)[0] ?? ''));
}

/** Never the date of an appointment, a bill, a visit, or the beginning of a complaint. */
const otherDate =
  /(?:(?<!\p{L})(?:am|vom|seit|ab|bis|zum|den|dem|der|on|from|since|until|op)|gültig|datum|termine?|rechnung|besuch|befund|labor|rezept|überweisung|brief|schreiben|unfall|sturz|impfung|operation|entlassung|untersuchung|behandlung|kontrolle|blutabnahme|krankschreibung|krankmeldung|aufnahme|diagnose|vorsorge|röntgen|mrt|ct|quartal|†)[:\s.]*$/u;
