import {
  isParticle,
  isTitle,
  mayBeParticle,
  nameWords,
  withoutLastDegree,
} from '../consultation/name_words.ts';
import { givenNames } from './given_names.ts';
import { plainLetters } from './labels.ts';

export interface Name {
  /** Either may be empty. */
  firstName: string;
  lastName: string;
}

/**
 * A whole name as people write it: `Jörg Müller`, `Müller, Jörg`, `Dr. Sabine de Vries`, `MÜLLER Jörg`.
 * Titles go, particles stay with the last name; where nothing tells the order, a usual given name in the last
 * place is one.
 */
export function splitName(text: string, order?: 'first last' | 'last first'): Name {
  const [before = '', after] = withoutLastDegree(text)
    .split(',')
    .map((half) => half.trim());
  const [last, first] = [nameWords(before), nameWords(after ?? '')];
  if (after && last.length > 0 && first.length > 0 && looksLikeName(after, { min: 1, labelled: true })) {
    return { firstName: first.join(' '), lastName: last.join(' ') };
  }
  const words = nameWords(text);
  if (words.length <= 1) {
    const single = words[0] ?? '';
    return isGivenName(single) ? { firstName: single, lastName: '' } : { firstName: '', lastName: single };
  }
  return (order ?? (isReversed(words) ? 'last first' : 'first last')) === 'last first'
    ? lastFirst(words)
    : firstLast(words);
}

function firstLast(words: string[]): Name {
  const particle = words.findIndex((_, place) => place > 0 && isParticle(words, place));
  const cut = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  return { firstName: words.slice(0, cut).join(' '), lastName: words.slice(cut).join(' ') };
}

function lastFirst(words: string[]): Name {
  let cut = 0;
  while (cut < words.length - 2 && mayBeParticle(words[cut] ?? '')) cut++;
  return { firstName: words.slice(cut + 1).join(' '), lastName: words.slice(0, cut + 1).join(' ') };
}

function isReversed(words: string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (isParticle(words, 0)) return true;
  const shouts = (word: string) =>
    word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  if (shouts(first) !== shouts(last)) return shouts(first);
  return words.length === 2 && isGivenName(last) && !isGivenName(first);
}

/** `Anna-Lena` is one where `Anna` is. */
export function isGivenName(word: string): boolean {
  return plainLetters(word)
    .split('-')
    .some((part) => givenNames.has(part));
}

/** Words that begin with a capital in German and are nobody's name. */
const noNames = new Set(
  `videosprechstunde i'm i geb geborene born née video sprechstunde termin anfrage bitte danke dank hallo guten
tag morgen abend sehr geehrte geehrter geehrtes liebe lieber liebes damen herren frau fr fräulein fam mr mrs
ms miss professor professorin herr herrn hr team praxis praxisteam doktor patient patientin privatpatient
privatpatientin kassenpatient versichert versicherter krank krankenkasse telefon tel handy mobil geboren
geburtsdatum versichertennummer nummer rentner rentnerin student studentin mutter vater tochter sohn jahre
jahr alt ich wir sie mein meine ihre ihr der die das und mit freundlichen grüßen grüße gruß viele vielen
beste herzliche von meinem iphone gesendet str straße strasse weg platz allee am im in an bei zur gmbh ag kg
ohg rechtsanwalt rechtsanwältin januar februar märz april mai juni juli august september oktober november
dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr re aw wg fwd antwort betreff rezept
überweisung rückruf online mail email e-mail dringend neu neue neuer arzt ärztin name vorname nachname daten
anbei hier hi moin servus grüß gott dear sir madam hello thanks regards best kind request appointment seit
heute gestern baby familie wunschtermin interesse`.split(/\s+/),
);

/**
 * Whether a text can be a name and nothing else: two to five words of letters, each with a capital but for
 * particles, none of them a word of greetings or requests.
 *
 * @param options `labelled`: a label says that it is one, so small letters and a particle at the end do not
 * matter
 */
export function looksLikeName(text: string, { min = 2, labelled = false } = {}): boolean {
  if (text.length > 60 || !/^[\p{L}\p{M}'’.,\s-]+$/u.test(text)) return false;
  const words = nameWords(text);
  if (words.length < min || words.length > 5 || (text.match(/,/g)?.length ?? 0) > 1) return false;
  if (!labelled && isParticle(words, words.length - 1)) return false;
  return words.every((word, place) => {
    const isShort = word.length < 2 && !/^\p{Lu}$/u.test(word);
    if (isShort) return false;
    if (isParticle(words, place)) return words.length > 1;
    if (labelled && mayBeParticle(word)) return true;
    return !noNames.has(word.toLowerCase()) && (labelled || /^\p{Lu}/u.test(word));
  });
}

/** The name at the beginning of a text, as far as words of a name go; empty where there is none. */
export function leadingName(text: string, min = 2): string {
  const words = text.trimStart().slice(0, 100).split(/\s+/);
  const taken: string[] = [];
  for (const [place, word] of words.entries()) {
    const isPart = isTitle(words, place);
    const bare = isPart ? word : word.replace(/[,;:!?]+$/, '').replace(/(?<=\p{L}{3})\.$/u, '');
    const fits =
      isPart || isParticle(words, place) || (looksLikeName(bare, { min: 1 }) && !/^\p{Ll}/u.test(bare));
    if (!fits || taken.length >= 6) break;
    taken.push(bare);
    if (bare !== word) break;
  }
  while (isParticle(taken, taken.length - 1)) taken.pop();
  return nameWords(taken.join(' ')).length >= min ? taken.join(' ') : '';
}

/** The name at the end of a text, directly before a date of birth: `… Videosprechstunde Nina Peters` */
export function trailingName(text: string): string {
  const words = text
    .replace(/[\s,;:(*-]+$/, '')
    .slice(-100)
    .split(/\s+/);
  let start = words.length;
  while (start > 0 && words.length - start < 5 && endsWithName(words, start - 1)) start--;
  const name = nameWords(words.slice(start).join(' ')).join(' ');
  if (looksLikeName(name)) return name;
  // In small letters only where one of the two words is a given name.
  const two = words.slice(-2);
  return two.length === 2 && two.some(isGivenName) && looksLikeName(two.join(' '), { labelled: true })
    ? two.join(' ')
    : '';
}

/** Whether the word at this place can be in a name that goes on behind it. */
function endsWithName(words: readonly string[], place: number): boolean {
  const word = words[place] ?? '';
  if (isTitle(words, place)) return true;
  const endsSentence = /[.:;!?]$/.test(word) && word.length > 3;
  return !endsSentence && (isParticle(words, place) || looksLikeName(word, { min: 1 }));
}
