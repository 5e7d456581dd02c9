import { givenNames } from './given_names.ts';
import { plainLetters } from './labels.ts';

export interface Name {
  /** Either may be empty. */
  firstName: string;
  lastName: string;
}

const titles =
  /^(?:herrn?|hr|frau|fr|fräulein|familie|fam|mr|mrs|ms|miss|dr|prof|professor|professorin|doktor|med|dent|vet|phil|jur|rer|nat|pol|dipl|ing|dipl-ing|dipl-kfm|mag|habil|ing|msc|bsc|ma|ba|hc|h\.c|univ|priv-doz|pd)$/;

/** They stand before a last name and never alone. */
const particles = new Set(
  'von van vom zu zur zum der den dem de del della di da dos das du la le el al ibn ben ter ten te op af av'.split(
    ' ',
  ),
);

/** Part of a last name, or one by themselves. */
const ranks = new Set('freiherr freifrau graf gräfin baron baronin prinz prinzessin edler ritter'.split(' '));

/**
 * A whole name as people write it: `Jörg Müller`, `Müller, Jörg`, `Dr. Sabine de Vries`, `MÜLLER Jörg`. Titles go, particles
 * stay with the last name; where the order cannot be seen, a usual given name in the last place is one.
 */
export function splitName(text: string, order: 'first last' | 'last first' = 'first last'): Name {
  const [before = '', after] = text.split(',').map((half) => half.trim());
  if (after && looksLikeName(after, { min: 1, anyCase: true }) && nameWords(before).length > 0) {
    return { firstName: nameWords(after).join(' '), lastName: nameWords(before).join(' ') };
  }
  const words = nameWords(text);
  if (words.length <= 1) {
    const single = words[0] ?? '';
    return isGivenName(single) ? { firstName: single, lastName: '' } : { firstName: '', lastName: single };
  }
  return order === 'last first' || isReversed(words) ? lastFirst(words) : firstLast(words);
}

function firstLast(words: string[]): Name {
  const particle = words.findIndex((word, place) => place > 0 && isParticle(word));
  const cut = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  return { firstName: words.slice(0, cut).join(' '), lastName: words.slice(cut).join(' ') };
}

function lastFirst(words: string[]): Name {
  let cut = 0;
  while (cut < words.length - 2 && isParticle(words[cut] ?? '')) cut++;
  return { firstName: words.slice(cut + 1).join(' '), lastName: words.slice(0, cut + 1).join(' ') };
}

function isReversed(words: string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (isParticle(first)) return true;
  const shouts = (word: string) =>
    word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  if (shouts(first) !== shouts(last)) return shouts(first);
  return words.length === 2 && isGivenName(last) && !isGivenName(first);
}

function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase()) || ranks.has(word.toLowerCase());
}

/** `Anna-Lena` is one where `Anna` is. */
export function isGivenName(word: string): boolean {
  return plainLetters(word)
    .split('-')
    .some((part) => givenNames.has(part));
}

/** The words of a name without titles and what does not belong to names. */
export function nameWords(text: string): string[] {
  const words = text
    .replace(/[([{].*$/, '')
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^["'„“”*_<>:.-]+|["“”*_<>:;!?-]+$/g, ''))
    .filter((word) => word !== '');
  return words
    .filter((word) => !titles.test(word.toLowerCase().replace(/\.$/, '')))
    .filter((word) => !/^(?:(?:dipl|dr|prof|med|h)\.-?)/i.test(word))
    .map((word) => (word.length > 2 ? word.replace(/\.$/, '') : word));
}

/** Words that begin with a capital in German and are nobody's name. */
const noNames = new Set(
  `videosprechstunde i'm i geb geborene born née video sprechstunde termin anfrage bitte danke dank hallo guten tag morgen abend sehr geehrte geehrter geehrtes liebe lieber liebes damen herren frau herr team praxis praxisteam doktor patient patientin privatpatient privatpatientin kassenpatient versichert versicherter krank krankenkasse telefon tel handy mobil geboren geburtsdatum versichertennummer nummer rentner rentnerin student studentin mutter vater tochter sohn jahre jahr alt ich wir sie mein meine ihre ihr der die das und mit freundlichen grüßen grüße gruß viele vielen beste herzliche von meinem iphone gesendet str straße strasse weg platz allee am im in an bei zur gmbh ag kg ohg rechtsanwalt rechtsanwältin januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr re aw wg fwd antwort betreff rezept überweisung rückruf online mail email e-mail dringend neu neue neuer arzt ärztin name vorname nachname daten meine anbei hier hi moin servus grüß gott dear sir madam hello thanks regards best kind request appointment seit heute gestern kind baby familie wunschtermin interesse`.split(
    ' ',
  ),
);

/**
 * Whether a text can be a name and nothing else: two to five words of letters, each with a capital but for particles, none
 * of them a word of greetings or requests.
 */
export function looksLikeName(text: string, { min = 2, anyCase = false } = {}): boolean {
  if (text.length > 60 || !/^[\p{L}\p{M}'’.,\s-]+$/u.test(text)) return false;
  const words = nameWords(text);
  if (words.length < min || words.length > 5 || (text.match(/,/g)?.length ?? 0) > 1) return false;
  return (
    words.every(
      (word) =>
        (isParticle(word)
          ? words.length > 1
          : !noNames.has(word.toLowerCase()) && (anyCase || /^\p{Lu}/u.test(word))) &&
        word.length >= 2 - Number(/\.$|^\p{Lu}$/u.test(word)),
    ) && !particles.has((words.at(-1) ?? '').toLowerCase())
  );
}

/** The name at the beginning of a text, as far as words of a name go; empty where there is none. */
export function leadingName(text: string, min = 2): string {
  const words = text.trimStart().slice(0, 100).split(/\s+/);
  const taken: string[] = [];
  for (const word of words) {
    const bare = word.replace(/[,;:!?]+$/, '').replace(/(?<=\p{L}{3})\.$/u, '');
    const isTitle = nameWords(bare).length === 0;
    const fits = isTitle || isParticle(bare) || (looksLikeName(bare, { min: 1 }) && !/^\p{Ll}/u.test(bare));
    if (!fits || taken.length >= 6) break;
    taken.push(bare);
    if (bare !== word) break;
  }
  while (particles.has((taken.at(-1) ?? '').toLowerCase())) taken.pop();
  return nameWords(taken.join(' ')).length >= min ? taken.join(' ') : '';
}

/** The name at the end of a text, directly before a date of birth: `… Videosprechstunde Nina Peters` */
export function trailingName(text: string): string {
  const words = text
    .replace(/[\s,;:(*-]+$/, '')
    .slice(-100)
    .split(/\s+/);
  const taken: string[] = [];
  while (words.length > 0 && taken.length < 5) {
    const word = words.pop() ?? '';
    const isTitle = nameWords(word).length === 0 && word !== '';
    const endsSentence = /[.:;!?]$/.test(word) && word.length > 3 && !isTitle;
    if (endsSentence || !(isTitle || isParticle(word) || looksLikeName(word, { min: 1 }))) break;
    taken.unshift(word);
  }
  const name = nameWords(taken.join(' ')).join(' ');
  if (looksLikeName(name)) return name;
  // In small letters only where one of the two words is a given name.
  const two = text
    .replace(/[\s,;:(*-]+$/, '')
    .split(/\s+/)
    .slice(-2);
  return two.length === 2 && two.some(isGivenName) && looksLikeName(two.join(' '), { anyCase: true })
    ? two.join(' ')
    : '';
}
