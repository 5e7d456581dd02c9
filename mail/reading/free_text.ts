import { findDates } from './dates.ts';
import { findInsurers } from './insurer_names.ts';
import { findKvnrs, findPhones } from './numbers.ts';

/** A value that stands there without a label. */
export interface Shape {
  kind: 'birthDate' | 'phone' | 'insurer' | 'insuranceNumber';
  value: string;
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
    shapes.push({ kind: 'insuranceNumber', ...found });
    rest = masked(rest, found);
  }
  for (const found of findDates(rest, today)) {
    if (isBirthDate(text, found, today)) shapes.push({ kind: 'birthDate', ...found });
    rest = masked(rest, found);
  }
  for (const found of findInsurers(rest)) shapes.push({ kind: 'insurer', ...found });
  for (const found of findPhones(rest)) {
    if (!/fax\b[^\d]{0,20}$/i.test(rest.slice(0, found.start))) shapes.push({ kind: 'phone', ...found });
  }
  return shapes.sort((a, b) => a.start - b.start);
}

const iban = /\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?\d{1,3})?\b/g;

function masked(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}${'#'.repeat(end - start)}${text.slice(end)}`;
}

/** Beside "geboren", or on its own; never the date of an appointment, a bill or the beginning of a complaint. */
function isBirthDate(
  text: string,
  { value, start, end }: { value: string; start: number; end: number },
  today: string,
): boolean {
  const before = text.slice(Math.max(0, start - 30), start).toLowerCase();
  const after = text.slice(end, end + 25).toLowerCase();
  if (
    /geb(?:\.|oren|urts|[ -]?dat)|\bgeb\b|\*\s*$|born|birth|jahrgang/.test(before) ||
    /^\s*(?:in \S+ )?(?:geboren|geb\b|born)/.test(after)
  )
    return true;
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value.slice(0, 4) >= today.slice(0, 4)) return false;
  return (
    !/(?:\b(?:am|vom|seit|ab|bis|zum|den|dem|der|on|from|since|until|gültig|datum|termin|rechnung|op)[:\s.]*)$/.test(
      before,
    ) && !/^\s*(?:um\b|,? ?\d{1,2}[:.]\d\d|uhr)/.test(after)
  );
}
