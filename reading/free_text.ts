import { type FoundDate, findDates } from './dates.ts';
import { findInsurers } from './insurer_names.ts';
import { findKvnrs, findPhones } from './numbers.ts';

/** A value that stands there without a label. */
export interface Shape {
  kind: 'birthDate' | 'phone' | 'insurer' | 'insuranceNumber';
  value: string;
  /** False for a date that nothing calls a date of birth. */
  sure: boolean;
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
  return lines.flatMap((text, line) => shapesOf(text, today).map((shape): Shape => ({ ...shape, line })));
}

function shapesOf(text: string, today: string): Omit<Shape, 'line'>[] {
  if (text === '') return [];
  const shapes: Omit<Shape, 'line'>[] = [];
  let rest = text.replace(iban, (match) => '#'.repeat(match.length));
  for (const found of findKvnrs(rest)) {
    shapes.push({ kind: 'insuranceNumber', ...found, sure: true });
    rest = masked(rest, found);
  }
  for (const found of findDates(rest, today)) {
    const sure = isCalledBirthDate(text, found);
    if (sure || mayBeBirthDate(text, found, today)) shapes.push({ kind: 'birthDate', ...found, sure });
    rest = masked(rest, found);
  }
  for (const found of findInsurers(rest)) shapes.push({ kind: 'insurer', ...found, sure: true });
  for (const found of findPhones(rest)) {
    if (!/fax\b[^\d]{0,20}$/i.test(rest.slice(0, found.start)))
      shapes.push({ kind: 'phone', ...found, sure: true });
  }
  return shapes.sort((a, b) => a.start - b.start);
}

const iban = /\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?\d{1,3})?\b/g;

function masked(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}${'#'.repeat(end - start)}${text.slice(end)}`;
}

function isCalledBirthDate(text: string, { start, end }: FoundDate): boolean {
  const before = text.slice(Math.max(0, start - 30), start).toLowerCase();
  const after = text.slice(end, end + 25).toLowerCase();
  return (
    /geb(?:\.|oren|urts|[ -]?dat)|\bgeb\b|\*\s*$|born|birth|jahrgang/.test(before) ||
    /^\s*(?:in \S+ )?(?:geboren|geb\b|born)/.test(after)
  );
}

/** Never the date of an appointment, a bill, a visit, or the beginning of a complaint. */
function mayBeBirthDate(text: string, { value, start, end }: FoundDate, today: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value.slice(0, 4) >= today.slice(0, 4)) return false;
  const before = text.slice(Math.max(0, start - 30), start).toLowerCase();
  const after = text.slice(end, end + 25).toLowerCase();
  return !otherDate.test(before) && !/^\s*(?:um\b|,? ?\d{1,2}[:.]\d\d|uhr)/.test(after);
}

const otherDate =
  /(?:(?<!\p{L})(?:am|vom|seit|ab|bis|zum|den|dem|der|on|from|since|until|op)|gültig|datum|termin|rechnung|besuch|befund|labor|rezept|überweisung|brief|schreiben|unfall|sturz|impfung|operation|entlassung|untersuchung|behandlung|kontrolle)[:\s.]*$/u;
