import { nameWords } from '../consultation/name_words.ts';
import type { Shape } from './free_text.ts';
import { greeting, isGreeting, type Line } from './lines.ts';
import { leadingName, looksLikeName, trailingName } from './names.ts';

export interface FoundName {
  text: string;
  by: 'shape' | 'sentence' | 'signature';
}

/**
 * Names without a label, the surest first: in a sentence, beside other data, on a line of their own, below
 * the greeting.
 */
export function findNames(lines: readonly Line[], shapes: readonly Shape[], subject: string): FoundName[] {
  const own = lines.filter(({ zone }) => zone === 'own').map(({ text }) => text);
  return [
    ...own.map(ofRelative).map(as('sentence')),
    ...shapes
      .filter(({ kind }) => kind === 'birthDate')
      .map((shape) => besideDate(lines[shape.line]?.text ?? '', shape))
      .map(as('shape')),
    ...own.map(inSentence).map(as('sentence')),
    ...inCells(lines, shapes).map(as('shape')),
    ...onOwnLine(lines, shapes).map(as('shape')),
    ...[inSubject(subject)].map(as('shape')),
    ...[belowGreeting(lines)].map(as('signature')),
    ...[lastLine(own)].map(as('signature')),
  ].filter(({ text }) => text !== '');
}

function as(by: FoundName['by']): (text: string) => FoundName {
  return (text) => ({ text, by });
}

/** "für meine Tochter Lena Schulz": then the sender is not the patient. */
function ofRelative(text: string): string {
  const match =
    /\b(?<for>für |for )?(?:mein(?:e[nrm]?)?|unser(?:e[nrm]?)?|my) (?:\p{L}+ )?(?:tochter|sohn|sohne?s|kind|mann|frau|ehemann|ehefrau|mutter|vaters?|oma|opa|großmutter|großvater|partner(?:in)?|lebensgefährt(?:e|in|en)|bruder|schwester|enkel(?:in)?|schwiegermutter|schwiegervater|betreute[nr]?|son|daughter|husband|wife|mother|father)[,:]? (?:\(?(?:namens|named) )?/iu.exec(
      text,
    );
  // "Mein Mann Peter hilft mir": without a last name it must be for him.
  return match ? leadingName(text.slice(match.index + match[0].length), match.groups?.for ? 1 : 2) : '';
}

function inSentence(text: string): string {
  const matches = text.matchAll(
    /(?:\bich bin(?: (?:die|der|Herr|Frau|es,?))?|\bich hei(?:ß|ss)e|\bmein(?:e)? name(?: ist| lautet|:)?|\bmy (?:full )?name is|\bi am|\bi'm|\bthis is|\bhier (?:ist|schreibt|spricht)|\bes schreibt|\bpatient(?:in)?(?: ist|:)|\bfür (?:herrn?|frau)) /giu,
  );
  for (const { index, 0: words } of matches) {
    const name = leadingName(text.slice(index + words.length));
    if (name !== '') return name;
  }
  return '';
}

/** Directly before the date of birth, perhaps in the order `Otto, Sabine`. */
function besideDate(text: string, shape: Shape): string {
  const prefix = text
    .slice(Math.max(0, shape.start - 120), shape.start)
    .replace(
      /[\s,;:(*–-]*(?:\b(?:geb(?:oren)?\.?(?: bin ich)?(?: am)?|born(?: on)?|geburtsdatum|geburtstag|dob))?[\s,;:(*–-]*$/i,
      '',
    );
  const parts = prefix.split(/[,;]/);
  const [last = '', previous = ''] = [parts.at(-1), parts.at(-2)];
  const words = nameWords(last);
  if (words.length === 1 && looksLikeName(last.trim(), { min: 1 })) {
    const before = nameWords(previous.replace(/^.*[.:!?] /, ''));
    const tail = before.at(-1) ?? '';
    if (looksLikeName(tail, { min: 1 })) return `${tail}, ${last.trim()}`;
  }
  return trailingName(last);
}

/** A cell of a line that holds other data too: `0208 5550123, Erika Mustermann, AOK` */
function inCells(lines: readonly Line[], shapes: readonly Shape[]): string[] {
  return lines.flatMap(({ text, zone }, line) => {
    if (zone !== 'own' || shapes.filter((shape) => shape.line === line).length < 2) return [];
    const cells = text.split(/[,;|\t/]| [-–—] /).map((cell) => cell.trim());
    const whole = cells.find((cell) => looksLikeName(cell));
    if (whole) return [whole];
    const single = cells.findIndex(
      (cell, place) => looksLikeName(cell, { min: 1 }) && looksLikeName(cells[place + 1] ?? '', { min: 1 }),
    );
    return single < 0 ? [] : [`${cells[single]} ${cells[single + 1]}`];
  });
}

/** A line that is a name, near lines that hold data. */
function onOwnLine(lines: readonly Line[], shapes: readonly Shape[]): string[] {
  return lines
    .filter(
      ({ text, zone }, line) =>
        zone === 'own' && looksLikeName(text) && shapes.some((shape) => Math.abs(shape.line - line) <= 4),
    )
    .map(({ text }) => text);
}

function inSubject(subject: string): string {
  const rest = subject
    .replace(/^(?:\s*(?:re|aw|antw|wg|fwd?)\s*:)+/i, '')
    .replace(/video[- ]?sprechstunde\p{L}*|termin\p{L}*|anfrage|bitte|für|von|\[[^\]]*\]/giu, ' ')
    .replace(/[^\p{L}\p{M}'’.,-]+/gu, ' ')
    .replace(/^[\s,.-]+|[\s,.-]+$/g, '');
  return looksLikeName(rest) ? rest : '';
}

/** "Mit freundlichen Grüßen Max Beispiel", or the lines below. */
function belowGreeting(lines: readonly Line[]): string {
  const at = lines.findIndex(({ text, zone }) => zone !== 'quote' && isGreeting(text));
  if (at < 0) return '';
  const beside = (lines[at]?.text ?? '').replace(greeting, '');
  const below = lines
    .slice(at + 1, at + 6)
    .filter(({ text, zone }) => zone !== 'quote' && text !== '')
    .slice(0, 2);
  for (const text of [beside, ...below.map((line) => line.text)]) {
    const bare = text
      .replace(/^[\s,.!:-]+|[\s,]+$/g, '')
      .replace(/^(?:ihre?|eure?|deine?|i\. ?[av]\.|ppa\.)(?= |$)/i, '')
      .trim();
    if (looksLikeName(bare, { min: 2 }) || (nameWords(bare).length >= 2 && leadingName(bare) === bare))
      return bare;
  }
  return '';
}

function lastLine(own: readonly string[]): string {
  const last = own.findLast((text) => text !== '') ?? '';
  return looksLikeName(last) ? last : '';
}
