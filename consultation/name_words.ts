/*
 * Titles and particles beside names: the one rule for all that reads or compares names. What a word is
 * follows from how it is written and where it stands, never from a list alone. People are called Phil, Ma,
 * Ing, Ben, Van and Herr (lesson 36).
 */

/** Nobody's name, however it is written. */
const degrees = new Set('dr ddr prof dipl msc bsc'.split(' '));

/** Titles in front of a name; alone or behind one they are a name. */
const salutations = new Set(
  'herr herrn hr frau fr fräulein familie fam mr mrs ms miss professor professorin doktor pd'.split(' '),
);

/** What a degree is in; names, too. */
const subjects = new Set(
  'med dent vet phil jur rer nat pol ing mag habil hc univ theol kfm doz priv'.split(' '),
);

/** The place in `Dr.med.` or `Dipl.-Ing.` where a word ends. */
const joined = new RegExp(`(?<=(?<!\\p{L})(?:${[...degrees, ...subjects].join('|')})\\.)-?(?=\\p{L})`, 'giu');

/** They stand before a last name and never alone. */
const particles = new Set(
  'von vom van zu zur zum der den dem de del della dal dalla degli di da dos das du la le lo el al ibn bin ben ter ten te op af av'.split(
    ' ',
  ),
);

/** Words of a sentence as well: only before another particle, as in `an der Heiden`, `in 't Veld`. */
const leadingParticles = new Set('an auf aus in im am unter'.split(' '));

/** What goes on behind a particle in first place: `De la Cruz Maria` but `Ben vom Bruch`. */
const continued =
  /^(?:von (?:der|dem|den|und|zu)|van (?:de|den|der|het|['’]t)|de (?:la|las|los|el)|op (?:de|den)|zu (?:der|dem)|di (?:san|santo)) /i;

/** In the first place too: nobody's given name. */
const alwaysParticles = new Set('von vom zu zur zum der den dem'.split(' '));

/** Part of a last name, or one by themselves. */
const ranks = new Set('freiherr freifrau graf gräfin baron baronin prinz prinzessin edler ritter'.split(' '));

/** The words of a name without titles and without what does not belong to names. */
export function nameWords(text: string): string[] {
  const words = withoutLastDegree(text)
    .replace(/\((?:FH|TU|Univ\.?)\)/gi, ' ')
    .replace(/[([{].*$/, '')
    .replace(/(?<![\p{L}.])h\. ?c\./giu, ' ')
    .replace(joined, ' ')
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^(?!['’][ts]$)["'„“”*_<>:.-]+|["“”*_<>:;!?-]+$/g, ''))
    .filter((word) => word !== '');
  return withoutTitles(words).map((word) => (word.length > 2 ? word.replace(/\.$/, '') : word));
}

/** `Eva Roth, M.A.` without what stands behind the name; alone it is two initials. */
export function withoutLastDegree(text: string): string {
  return text.replace(/(?<=\p{L})[\s,]+[BM]\.(?:A|Sc|Eng|Ed)\.?\s*$/u, '');
}

/** @param words as they are written, with their full stops */
export function withoutTitles(words: readonly string[]): string[] {
  return words.filter((_, place) => !isTitle(words, place));
}

/** Whether the word at this place is written as a title. */
export function isTitle(words: readonly string[], place: number): boolean {
  if (isDegree(words, place)) return true;
  const isFirst = place === 0 || isTitle(words, place - 1);
  return salutations.has(bare(words[place])) && isFirst && place < words.length - 1;
}

/**
 * `Dr.`, and its subject with a full stop or in small letters: `Dr. phil. Roth`, but not in `Dr. Phil Roth`.
 */
function isDegree(words: readonly string[], place: number): boolean {
  const word = words[place] ?? '';
  const name = bare(word);
  if (degrees.has(name) || name.startsWith('dipl-')) return true;
  if (!subjects.has(name)) return false;
  return place > 0 && isDegree(words, place - 1)
    ? word.endsWith('.') || /^\p{Ll}/u.test(word)
    : word.endsWith('.') && place < words.length - 1;
}

/** Whether a word can be a title at all, for comparing with a name that is known. */
export function mayBeTitle(word: string): boolean {
  const name = bare(word);
  return degrees.has(name) || salutations.has(name) || subjects.has(name);
}

/**
 * Whether the word at this place belongs to the last name behind it. With a capital it is a name of its own
 * in the last place (`Li Van`) and in the first (`Ben Schulz`, `Van Anh Tran`), unless another one follows
 * there (`De la Cruz Maria`).
 */
export function isParticle(words: readonly string[], place: number): boolean {
  const word = words[place] ?? '';
  const name = bare(word);
  const isLast = place === words.length - 1;
  if (ranks.has(name)) return !isLast;
  if (/^['’][ts]$/.test(name)) return !isLast;
  if (name === 'und' || name === 'u') {
    return /^(?:von|v)$/.test(bare(words[place - 1])) && /^(?:zu|z)$/.test(bare(words[place + 1]));
  }
  if (leadingParticles.has(name)) {
    return place > 0 && /^\p{Ll}/u.test(word) && /^(?:der|dem|den|['’]t)$/.test(words[place + 1] ?? '');
  }
  if (!particles.has(name)) return false;
  // "bin" is a verb.
  const isSmall = /^\p{Ll}/u.test(word) && name !== 'ben';
  if (word === 'bin') return false;
  if (isSmall || isLast) return isSmall;
  return place > 0 || alwaysParticles.has(name) || (words.length > 2 && continued.test(words.join(' ')));
}

/** Whether a word can be one at all. */
export function mayBeParticle(word: string): boolean {
  return particles.has(bare(word)) || ranks.has(bare(word));
}

function bare(word = ''): string {
  const lower = word.toLowerCase();
  return /[.,;:]$/.test(lower) ? lower.replace(/[.,;:]+$/, '') : lower;
}
