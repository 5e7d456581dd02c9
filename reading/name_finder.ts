import { nameWords } from '../consultation/name_words.ts';
import type { FoundBy } from './findings.ts';
import type { Shape } from './free_text.ts';
import { withoutInsurers } from './insurer_names.ts';
import { greeting, isGreeting, type Line } from './lines.ts';
import { mentionedNames } from './mentioned_names.ts';
import type { Place } from './name_place.ts';
import { isGivenName, leadingName, looksLikeName, maidenName } from './names.ts';
import { besideDate } from './names_beside.ts';
import type { Owner, Persons } from './persons.ts';
import { kin, possessive, roles } from './relatives.ts';

/** A name without a label. */
export interface FoundName {
  text: string;
  by: FoundBy;
  line: number;
  start: number;
  owner: Owner;
  /** It stands near other data, and no word of it is a usual first name: it may be anything. */
  isWeak: boolean;
  /** The date of birth that it stands directly beside. */
  besideDate?: string;
  /** "mein Name ist", "ich heiße": so the writer calls themselves. */
  isIntroduced?: boolean;
  /** "ich bin", "hier ist": the same, where a name follows. */
  isOfWriter?: boolean;
  /** Only named somewhere: nobody's in particular, and worth a look where the text names nobody else. */
  isMention?: boolean;
}

/** Of those who write a list of their whole family, more than enough. */
const mostNames = 30;

/**
 * Names without a label, the surest first: of the one whom the mail is for, beside the date of birth, in a
 * sentence, beside other data, on a line of their own, below the greeting.
 */
export function findNames(lines: readonly Line[], shapes: readonly Shape[], persons: Persons): FoundName[] {
  const found: FoundName[] = [];
  const add = (by: FoundBy, name: Place | null) => {
    if (!name || name.text === '' || roleBefore.test(name.text)) return;
    const zone = lines[name.line]?.zone ?? 'own';
    found.push({
      ...name,
      by: zone === 'own' ? by : zone,
      owner: name.owner ?? persons.ownerAt(name.line, name.start),
      isWeak: by === 'shape' && !name.isListed && !nameWords(name.text).some(isGivenName),
    });
  };
  const ofOwn = lines.flatMap(({ text, zone }, line) => (zone === 'own' && line > 0 ? [{ text, line }] : []));
  for (const start of persons.patientStarts) {
    if (lines[start.line]?.zone === 'quote') continue;
    const name = behindStart(lines, start);
    add('sentence', name);
    if (name) for (const next of listedBehind(lines[name.line]?.text ?? '', name)) add('sentence', next);
  }
  for (const { text, line } of ofOwn) add('sentence', inThirdPerson(text, line));
  for (const shape of shapes) {
    if (shape.kind !== 'birthDate' || shape.known === 'bare') continue;
    const before = found.length;
    const from = persons.patientStarts.findLast(({ line, at }) => line === shape.line && at < shape.start);
    add('shape', besideDate(lines[shape.line]?.text ?? '', shape, from?.at ?? 0));
    const beside = found[before];
    if (beside)
      Object.assign(beside, {
        besideDate: shape.value,
        isWeak: shape.known !== 'word' && beside.isWeak,
      });
  }
  for (const { text, line } of ofOwn) {
    add('sentence', inSentence(text, line));
    add('sentence', beforeHere(text, line));
  }
  for (const { text, line } of ofOwn) for (const name of inPair(text, line)) add('shape', name);
  for (const name of inCells(lines, shapes)) add('shape', name);
  for (const name of onOwnLine(lines, shapes)) add('shape', name);
  add('shape', inSubject(lines[0]?.text ?? ''));
  add('signature', belowGreeting(lines));
  add('signature', lastLine(ofOwn));
  for (const name of ofOwn.flatMap(({ text, line }) => mentionedNames(text, line))) add('sentence', name);
  return found.slice(0, mostNames).map((name) => asIntroduced(name, found));
}

/** "mein Name ist Thi Lan Nguyen, geb. …": where the words before say that it begins, it begins. */
function asIntroduced(name: FoundName, all: readonly FoundName[]): FoundName {
  const whole = all.find(
    ({ isIntroduced, line, start, text }) =>
      isIntroduced &&
      line === name.line &&
      start < name.start &&
      start + text.length >= name.start + name.text.replace(/\P{L}+$/u, '').length,
  );
  return whole ? { ...name, text: whole.text, start: whole.start } : name;
}

function behindStart(
  lines: readonly Line[],
  { line, at, sure }: Persons['patientStarts'][number],
): Place | null {
  const rest = (lines[line]?.text ?? '').slice(at);
  const skipped =
    /^(?: ?\(\d{1,3}(?: Jahre?| J\.)?\))?[,:]? ?\(?(?:(?:namens|named|patient(?:in)?:?|der|die|das|herrn?|frau|fr\.|hr\.) )*/iu.exec(
      rest,
    )?.[0].length ?? 0;
  const turned =
    /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)(?=,| ?\(| ?\*| geb| \d|$)/u.exec(
      rest.slice(skipped),
    );
  if (turned?.[2]?.split(' ').every(isGivenName)) {
    return { text: turned[0], line, start: at + skipped, owner: 'patient' };
  }
  const name = leadingName(rest.slice(skipped), sure ? 1 : 2);
  if (name === '') return null;
  // A single word is what a mother calls her son; others are surely none.
  if (
    nameWords(name).length === 1 &&
    !isGivenName(name) &&
    !/frau|herr|[fh]r\./i.test(rest.slice(0, skipped))
  ) {
    if (!/^,? ?\p{Lu}\p{L}+(?:,| \(|\)|;| geb| \*|$)/u.test(rest)) return null;
  }
  return { text: name, line, start: at + skipped, owner: 'patient' };
}

/** "Tim (geb. …) und Lea Berg": those whom the text names besides. */
function listedBehind(text: string, { text: name, line, start }: Place): Place[] {
  const blank = (match: string) => ' '.repeat(match.length);
  const masked = text
    .replace(/\([^()]{0,80}\)/g, blank)
    .replace(/,? ?(?:geb\.?|geboren|\*)(?: am)? ?\d[\d. ]{4,12}\d/g, blank);
  const found: Place[] = [];
  let at = start + name.length;
  for (let next = nextInList.exec(masked.slice(at)); next?.groups; next = nextInList.exec(masked.slice(at))) {
    const { name: other = '' } = next.groups;
    if (!isGivenName(other.split(' ')[0] ?? '') || found.length >= 5) break;
    at += next[0].length;
    found.push({ text: other, line, start: at - other.length, owner: 'patient', isListed: true });
  }
  return found;
}

const nextInList = new RegExp(
  `^\\s*(?:(?:und|&|sowie)|,(?= \\p{Lu}\\p{L}+(?:, \\p{Lu}\\p{L}+)* (?:und|&) ))\\s+(?:(?:[Ff]ür )?(?i:(?:${possessive})\\s+(?:\\p{Ll}+ )?(?:${kin}))\\s+)?(?<name>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}\\p{Ll}[\\p{L}-]+)?)(?!\\p{L})`,
  'u',
);

/** "Sie heißt Lena Schulz", "sein Name ist …" */
function inThirdPerson(text: string, line: number): Place | null {
  const match =
    /(?<!\p{L})(?:(?:sie|er) hei(?:ß|ss)t|(?:ihr|sein|her|his) name (?:ist|lautet|is))[: ]+/iu.exec(text);
  if (!match) return null;
  const start = match.index + match[0].length;
  return { text: leadingName(text.slice(start), 1, { placed: true }), line, start, owner: 'patient' };
}

const introductions =
  /(?<!\p{L})(?:(?<sure>mein(?:e)? (?:voller |vollständiger )?name(?: ist| lautet| wäre|:)?:?|ich hei(?:ß|ss)e|my (?:full )?name is)|ich bin(?: (?:die|der|herr|frau|es,?|das))?|ich bin'?s,?|sondern|i am|i'm|this is|hier (?:ist|schreibt|spricht)(?: (?:die|der|herr|frau))?|es schreibt(?: ihnen)?|patient(?:in)? ist|für herrn?|für frau|ich,) /giu;

/** "Karl-Heinz Sobotta hier", "hi, ali demir hier" */
function beforeHere(text: string, line: number): Place | null {
  const match = /^(.{3,60}?),? hier(?=[ ,.!(]|$)/iu.exec(text);
  const words = (match?.[1] ?? '').split(/[\s,]+/);
  const given = words.findIndex((word) => isGivenName(word));
  const start = given >= 0 ? given : words.findIndex((word) => looksLikeName(word, { min: 1 }));
  if (!match || start < 0) return null;
  const name = words.slice(start).join(' ');
  const isName = looksLikeName(name) || (words.length - start === 2 && isGivenName(words[start] ?? ''));
  return isName ? { text: name, line, start: text.indexOf(words[start] ?? '') } : null;
}

/** "Betreuer von Sabine Wolf" is no name. */
const roleBefore = new RegExp(`^(?:${roles}) (?:von|des|der|vom) `, 'iu');

const leadingRole = new RegExp(`^(?:${roles}) `, 'iu');

function inSentence(text: string, line: number): Place | null {
  for (const match of text.matchAll(introductions)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start).replace(/^(?:jetzt|nun|übrigens|auch) (?=\p{Lu})/u, '');
    if (leadingRole.test(rest)) continue;
    // "ich bin krank geschrieben" is no name in small letters; "ich bin monika schäfer" is one.
    const first = /^[\p{L}'’-]+/u.exec(rest)?.[0] ?? '';
    const placed = match.groups?.sure !== undefined || !/^\p{Ll}/u.test(rest) || isGivenName(first);
    const isSure = match.groups?.sure !== undefined;
    const name = leadingName(rest, isSure && isGivenName(first) ? 1 : 2, { placed });
    const isOfWriter = /^(?:ich|bin ich|i|hier|this|es)(?!\p{L})/iu.test(match[0]);
    if (name !== '') return { text: name, line, start, isIntroduced: isSure, isOfWriter };
  }
  return null;
}

/** "Jonah Trost und Lea Trost": two who come, or one of them. */
function inPair(text: string, line: number): Place[] {
  const pair =
    /(?<!\p{L})(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) (?:und|&|sowie) (\p{Lu}[\p{L}-]+ (\p{Lu}[\p{L}-]+))(?!\p{L})/u.exec(
      text,
    );
  const [, first = '', second = '', last = ''] = pair ?? [];
  // "Tim und Lea Berg"
  const isShort = !first.includes(' ');
  if (isShort && !(isGivenName(first) && isGivenName(second.split(' ')[0] ?? ''))) return [];
  const names = [isShort ? `${first} ${last}` : first, second];
  if (
    !pair ||
    !names.every((name) => looksLikeName(name)) ||
    !names.some((name) => isGivenName(name.split(' ')[0] ?? ''))
  )
    return [];
  return names.map((name) => ({
    text: name,
    line,
    start: Math.max(0, text.indexOf(name.split(' ')[0] ?? '')),
    isListed: true,
  }));
}

/** A cell of a line that holds other data too: `0208 5550123, Erika Mustermann, AOK` */
function inCells(lines: readonly Line[], shapes: readonly Shape[]): Place[] {
  return lines.flatMap(({ text, zone }, line): Place[] => {
    if (zone === 'signature' || shapes.filter((shape) => shape.line === line).length < 2) return [];
    // "AOK Rheinland" is nobody.
    const cells = withoutInsurers(text)
      .split(/[,;|\t/]| [-–—] |(?<=\p{L}{3})[.!?] /u)
      .map((cell) => cell.trim());
    const at = (cell: string) => Math.max(0, text.indexOf(cell));
    const whole = cells.find((cell) => looksLikeName(cell));
    if (whole) return [{ text: whole, line, start: at(whole) }];
    const single = cells.findIndex(
      (cell, place) => looksLikeName(cell, { min: 1 }) && looksLikeName(cells[place + 1] ?? '', { min: 1 }),
    );
    if (single < 0) return [];
    return [{ text: `${cells[single]} ${cells[single + 1]}`, line, start: at(cells[single] ?? '') }];
  });
}

/** A line that is a name, near lines that hold data. */
function onOwnLine(lines: readonly Line[], shapes: readonly Shape[]): Place[] {
  const near = new Set(
    shapes.flatMap(({ line }) => [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((away) => line + away)),
  );
  const directly = new Set(shapes.map(({ line }) => line - 1));
  return lines.flatMap(({ text, zone }, line): Place[] => {
    if (line === 0 || zone === 'signature' || !near.has(line)) return [];
    const bare = text
      .replace(maidenName, '')
      .replace(/^(?:ihre?|eure?) (?=\p{Lu})/iu, '')
      .replace(/[\s,;:.]+$/, '');
    const small =
      /^\p{Ll}/u.test(bare) && bare.split(' ').length === 2 && isGivenName(bare.split(' ')[0] ?? '');
    const isName = looksLikeName(bare, { placed: directly.has(line), labelled: small });
    return isName ? [{ text: bare, line, start: 0 }] : [];
  });
}

function inSubject(subject: string): Place | null {
  const rest = subject
    .replace(/^(?:\s*(?:re|aw|antw|wg|fwd?)\s*:)+/i, '')
    .replace(/video[- ]?sprechstunde\p{L}*|termin\p{L}*|anfrage|bitte|für|von|\[[^\]]*\]/giu, ' ')
    .replace(/[^\p{L}\p{M}'’.,-]+/gu, ' ')
    .replace(/^[\s,.-]+|[\s,.-]+$/g, '');
  return looksLikeName(rest) ? { text: rest, line: 0, start: 0 } : null;
}

/** "Mit freundlichen Grüßen Max Beispiel", or the lines below. */
function belowGreeting(lines: readonly Line[]): Place | null {
  const at = lines.findIndex(({ text, zone }) => zone !== 'quote' && isGreeting(text));
  if (at < 0) return null;
  const beside = (lines[at]?.text ?? '').replace(greeting, '');
  const below = lines
    .map(({ text, zone }, line) => ({ text, zone, line }))
    .slice(at + 1, at + 7)
    .filter(({ text, zone }) => zone !== 'quote' && text !== '')
    .slice(0, 2);
  for (const { text, line } of [{ text: beside, line: at }, ...below]) {
    const bare = text
      .replace(maidenName, '')
      .replace(/^[\s,.!:-]+|[\s,]+$/g, '')
      .replace(/^(?:ihre?|eure?|deine?|i\. ?[av]\.|ppa\.|von|from)(?= |$)/i, '')
      .replace(/ \([^()]{0,30}\)$/, '')
      .trim();
    const whole = looksLikeName(bare, { placed: true });
    const isSmall = /^\p{Ll}/u.test(bare);
    const reads = !isSmall || isGivenName(bare.split(' ')[0] ?? '');
    if (whole || (reads && nameWords(bare).length >= 2 && leadingName(bare, 2, { placed: true }) === bare)) {
      return { text: bare, line, start: Math.max(0, (lines[line]?.text ?? '').indexOf(bare)) };
    }
  }
  return null;
}

function lastLine(own: readonly { text: string; line: number }[]): Place | null {
  const last = own.findLast(({ text }) => text !== '');
  const bare = last?.text.replace(maidenName, '').replace(/[\s,.]+$/, '') ?? '';
  return last && looksLikeName(bare, { placed: true }) ? { text: bare, line: last.line, start: 0 } : null;
}
