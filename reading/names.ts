import {
  isParticle,
  isTitle,
  mayBeParticle,
  nameWords,
  withoutLastDegree,
} from '../consultation/name_words.ts';
import { familyNames } from './family_names.ts';
import { givenNames } from './given_names.ts';
import { plainLetters } from './labels.ts';
import { alsoNames, neverNames } from './no_names.ts';
import { roles } from './relatives.ts';

export interface Name {
  /** Either may be empty. */
  firstName: string;
  lastName: string;
}

/** A name and the other way to read it, where nothing tells for sure where the last name begins. */
export interface SplitName extends Name {
  other: Name | null;
}

/**
 * A whole name as people write it: `Jörg Müller`, `Müller, Jörg`, `Dr. Sabine de Vries`, `MÜLLER Jörg`.
 * Titles go, particles stay with the last name. What is written first is the first name; only capitals, a
 * comma, or a usual last name before a usual first name say otherwise, and the last of these wants a look.
 */
export function splitName(text: string, order?: 'first last' | 'last first'): Name {
  const { firstName, lastName } = readName(text, order);
  return { firstName, lastName };
}

/** As `splitName`, with the other way to read it. */
export function readName(text: string, order?: 'first last' | 'last first'): SplitName {
  const [before = '', after] = withoutLastDegree(text)
    .split(',')
    .map((half) => half.trim());
  const [last, first] = [nameWords(before), nameWords(after ?? '')];
  if (after && last.length > 0 && first.length > 0 && looksLikeName(after, { min: 1, labelled: true })) {
    return { firstName: first.join(' '), lastName: last.join(' '), other: null };
  }
  const words = nameWords(text);
  if (words.length <= 1) {
    const single = words[0] ?? '';
    return {
      ...(isGivenName(single) ? { firstName: single, lastName: '' } : { firstName: '', lastName: single }),
      other: null,
    };
  }
  if (order === 'last first') return lastFirst(words);
  if (order === undefined) {
    if (isShoutedFirst(words) || isParticle(words, 0)) return { ...lastFirst(words), other: null };
    if (isTurned(words)) return { ...lastFirst(words), other: plainName(firstLast(words)) };
    // "Wang Wei", "Trần Văn Hùng": as many write the last name first as do not.
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (kindOf(first) === 'family' && kindOf(last) !== 'family') {
      return { ...firstLast(words), other: plainName(lastFirst(words)) };
    }
  }
  return firstLast(words);
}

function plainName({ firstName, lastName }: Name): Name {
  return { firstName, lastName };
}

function firstLast(words: string[]): SplitName {
  const particle = words.findIndex((_, place) => place > 0 && isParticle(words, place));
  if (particle > 0 && particle < words.length - 1) {
    // "Beatriz Pereira da Silva": a last name before the particle belongs to it.
    let start = particle;
    while (start > 1 && kindOf(words[start - 1] ?? '') === 'family') start--;
    const middle = words.slice(1, start);
    const isClear = start < particle || middle.every((word) => kindOf(word) === 'given' || isInitial(word));
    return cutAt(words, start, isClear ? null : start - 1);
  }
  if (words.length === 2) return cutAt(words, 1, null);
  // What is surely a first name or a last one decides; between them nothing does.
  let known = 1;
  while (known < words.length - 1 && belongsToGiven(words, known)) known++;
  let family = words.length - 1;
  // `Ho`, `Ma`, `Lin` are as often a second first name.
  const isLast = (word: string) => kindOf(word) === 'family' && word.length > 3;
  while (family > known && isLast(words[family - 1] ?? '')) family--;
  if (known === family) return cutAt(words, known, null);
  return cutAt(words, family, known);
}

/** `Abdul Rahman`, `Anna Lena`, `John F.` */
function belongsToGiven(words: readonly string[], place: number): boolean {
  const [before = '', word = ''] = [words[place - 1], words[place]];
  return (
    kindOf(word) === 'given' ||
    isInitial(word) ||
    /^(?:abd[aeu]?l?|abu|umm|abdoul)$/i.test(before) ||
    /^(?:el|al|ul|ur|ar)-/.test(word)
  );
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

/** @param other where the last name may begin as well; null where nothing is in doubt */
function cutAt(words: readonly string[], place: number, other: number | null): SplitName {
  const cut = (at: number): Name => ({
    firstName: words.slice(0, at).join(' '),
    lastName: words.slice(at).join(' '),
  });
  return { ...cut(place), other: other === null ? null : cut(other) };
}

function lastFirst(words: string[]): SplitName {
  let cut = 0;
  while (cut < words.length - 2 && mayBeParticle(words[cut] ?? '')) cut++;
  const turned = (at: number): Name => ({
    firstName: words.slice(at + 1).join(' '),
    lastName: words.slice(0, at + 1).join(' '),
  });
  if (words.length - cut <= 2) return { ...turned(cut), other: null };
  // "Garcia Lopez Maria", "Müller Anna Lena"
  let end = cut;
  while (end < words.length - 2 && kindOf(words[end + 1] ?? '') === 'family') end++;
  const isClear = words.slice(end + 1, -1).every((word) => kindOf(word) === 'given');
  return { ...turned(end), other: isClear ? null : turned(words.length - 2) };
}

function isShoutedFirst(words: string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const shouts = (word: string) =>
    /\p{L}{2}/u.test(word) && word === word.toUpperCase() && word !== word.toLowerCase();
  return shouts(first) && !shouts(last);
}

/** No list turns a name around by itself: both words must be usual where the other one stands. */
function isTurned(words: string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.length === 2 && kindOf(last) === 'given' && kindOf(first) === 'family';
}

function kindOf(word: string): 'given' | 'family' | null {
  const [given, family] = [isGivenName(word), isFamilyName(word)];
  return given === family ? null : given ? 'given' : 'family';
}

/** `Anna-Lena` is one where `Anna` is. */
export function isGivenName(word: string): boolean {
  return plainLetters(word)
    .split('-')
    .some((part) => givenNames.has(part));
}

/** Usual as a first name and not as a last one. */
export function isSurelyGiven(word: string): boolean {
  return kindOf(word) === 'given';
}

/** In a list, or with an ending that only last names have. */
function isFamilyName(word: string): boolean {
  const plain = plainLetters(word);
  return (
    plain.split('-').some((part) => familyNames.has(part)) ||
    /(?:[^aeiou]ez|ovic|evic|owski|owska|ewski|ewska|inski|inska|enko|chuk|oglu|sson|idis|opoulos|ashvili|mann|meier|meyer|maier|mayer)$/.test(
      plain,
    )
  );
}

/** `geb. Müller`, `geborene Schmidt`, in brackets or not: the name that somebody had before. */
export const maidenName =
  /[ ,]*\(?(?<!\p{L})(?:(?:geb\.?|geborene[rn]?|née) (?:von |de )?|(?:vormals|ehemals|früher) (?:\p{Lu}[\p{L}'’-]+ )?)\p{Lu}[\p{L}'’-]+\)?/gu;

interface NameRules {
  min?: number;
  /** A label says that it is one: every word counts, small letters and a particle at the end, too. */
  labelled?: boolean;
  /** The place says so, such as below a greeting or before a date of birth: days and months count. */
  placed?: boolean;
}

/**
 * Whether a text can be a name and nothing else: two to six words of letters, each with a capital but for
 * particles, none of them a word of greetings or requests.
 */
export function looksLikeName(
  text: string,
  { min = 2, labelled = false, placed = false }: NameRules = {},
): boolean {
  if (text.length > 80 || !/^[\p{L}\p{M}'’.,\s\p{Pd}]+$/u.test(text)) return false;
  const words = nameWords(text);
  if (words.length < min || words.length > 6 || (text.match(/,/g)?.length ?? 0) > 1) return false;
  if (!labelled && isParticle(words, words.length - 1)) return false;
  if (!labelled && !placed && words.some((word, place) => isAlsoName(words, word, place))) return false;
  if (!labelled && isWordsOnly(words)) return false;
  return words.every((word, place) => {
    const isShort = word.length < 2 && !/^\p{Lu}$|^\p{Lo}$/u.test(word);
    if (isShort) return false;
    if (isParticle(words, place)) return words.length > 1;
    if (placed && place > 0 && place < words.length - 1 && /^[ai]m$/.test(word)) return true;
    if (labelled && mayBeParticle(word)) return true;
    return (
      !neverNames.has(word.toLowerCase()) && (labelled || !/^\p{Ll}/u.test(word) || smallBeginning.test(word))
    );
  });
}

/** `August Meier` begins with a usual first name, whatever else August is. */
function isAlsoName(words: readonly string[], word: string, place: number): boolean {
  if (!alsoNames.has(word.toLowerCase())) return false;
  return !(place === 0 && words.length > 1 && isGivenName(word)) && !isParticle(words, place);
}

function isWordsOnly(words: readonly string[]): boolean {
  return (
    words.every((word, place) => alsoNames.has(word.toLowerCase()) && !isParticle(words, place)) &&
    !(words.length > 1 && isGivenName(words[0] ?? ''))
  );
}

/** Words that end a name in small letters, as in a dictated text. */
const stops =
  /^(?:und|geb|geb\.|geboren|geborene|born|bin|ich|wohne|wohnhaft|aus|am|tel|telefon|handy|meine|mein|versichert|bei|brauche|bräuchte|möchte|hätte|komma|in|seit|bitte|habe|ist|war|hier|and|i|my|with|mit|patient|patientin|vorname|nachname|krankenkasse|nummer|der|die|das|wegen|für|zur|zum|from|by|at)$/i;

/**
 * The name at the beginning of a text, as far as words of a name go; empty where there is none.
 *
 * @param rules `placed`: the words before say that a name follows ("mein Name ist"), in small letters too
 */
export function leadingName(text: string, min = 2, { placed = false }: { placed?: boolean } = {}): string {
  const words = text.trimStart().slice(0, 120).split(/\s+/);
  const taken: string[] = [];
  const isSmall = placed && /^\p{Ll}/u.test(words[0] ?? '') && !isParticle(words, 0);
  for (const [place, word] of words.entries()) {
    const isPart = isTitle(words, place);
    const bare = isPart
      ? word
      : word.replace(/["“”)]+[.,;:!?]*$|[,;:!?]+$/, '').replace(/(?<=\p{L}{2})\.$/u, '');
    const fits =
      isPart ||
      (isParticle(words, place) && !(isSmall && stops.test(bare))) ||
      (isSmall
        ? /^[\p{L}'’-]{2,}$/u.test(bare) && !stops.test(bare) && !neverNames.has(bare)
        : isWordOfName(bare, placed));
    if (!fits || taken.length >= (isSmall ? 4 : 7)) break;
    taken.push(bare);
    if (bare !== word) break;
  }
  while (isParticle(taken, taken.length - 1)) taken.pop();
  const name = taken.join(' ');
  const found = nameWords(name);
  if (found.length < min || (!isSmall && isWordsOnly(found) && !placed)) return '';
  return name;
}

/** `el-Rahman`, `d'Artois`: small at the beginning, and a name. */
const smallBeginning = /^(?:el|al|ul|ur|ar|as|ad|an|ash|ben|bin|d|l|dell|o)['’-]\p{Lu}/u;

function isWordOfName(word: string, placed: boolean): boolean {
  if ((/^\p{Ll}/u.test(word) && !smallBeginning.test(word)) || !/^[\p{L}\p{M}'’.\p{Pd}]+$/u.test(word))
    return false;
  const lower = word.toLowerCase();
  return !neverNames.has(lower) && (placed || !alsoNames.has(lower) || isGivenName(word));
}

/** The name at the end of a text, directly before a date of birth: `… Videosprechstunde Nina Peters` */
export function trailingName(text: string, { placed = false }: { placed?: boolean } = {}): string {
  const words = text
    .replace(/[\s,;:(*-]+$/, '')
    .slice(-100)
    .split(/\s+/);
  let start = words.length;
  while (start > 0 && words.length - start < 6 && endsWithName(words, start - 1, placed)) start--;
  // "in der Betreuungssache Roland Tusch": no name begins with a particle of its sentence, nor with a word
  // that is followed by a usual first name.
  while (start < words.length - 2 && isParticle(words, start) && /^\p{Ll}/u.test(words[start] ?? '')) start++;
  // "ich überweise Ihnen Herrn Kurt Stamm", "die Oma von Emil Weiss"
  const title = words.findLastIndex(
    (word, place) => place < words.length - 1 && /^(?:herrn?|frau|[hf]r\.)$/i.test(word),
  );
  if (title > start) start = title;
  if (isRole(words[start] ?? '') && /^(?:von|des|der)$/.test(words[start + 1] ?? '')) start += 2;
  const [first = '', second = ''] = words.slice(start);
  if (
    start > 0 &&
    words.length - start > 2 &&
    kindOf(first) === null &&
    !isGivenName(first) &&
    kindOf(second) === 'given'
  ) {
    start++;
  }
  const name = nameWords(words.slice(start).join(' ')).join(' ');
  if (looksLikeName(name, { placed })) return name;
  // In small letters only where one of the two words is a given name.
  const two = words.slice(-2);
  return two.length === 2 &&
    two.some(isGivenName) &&
    !two.some((word) => stops.test(word)) &&
    looksLikeName(two.join(' '), { labelled: true })
    ? two.join(' ')
    : '';
}

const roleWords = new RegExp(`^(?:${roles})$`, 'iu');

function isRole(word: string): boolean {
  return roleWords.test(word);
}

/** Whether the word at this place can be in a name that goes on behind it. */
function endsWithName(words: readonly string[], place: number, placed: boolean): boolean {
  const word = words[place] ?? '';
  if (isTitle(words, place)) return true;
  const endsSentence = /[.:;!?]$/.test(word) && word.length > 3;
  return !endsSentence && (isParticle(words, place) || isWordOfName(word, placed));
}
