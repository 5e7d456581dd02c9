import { plain, spellOut, words } from './name_spelling.ts';
import { mayBeTitle, withoutTitles } from './name_words.ts';
import { typingErrors } from './typing_errors.ts';

/** How the typed name agrees with the one on the appointment: a hint, never a decision (S5, P3). */
export type NameMatch = 'match' | 'similar' | 'different';

/**
 * Case, accents, ß/ss, ä/ae, hyphens, order, titles and left-out further given names make no difference.
 * `similar` asks for a second look: a typing error, an initial, a part left out or added, the last name
 * alone. The right last name with another first name is `different`: that is the rest of the family.
 */
export function matchNames(typed: string, name: { firstName: string; lastName: string }): NameMatch {
  // Word for word, before anything counts as a title.
  if (inEitherOrder(words(typed), words(name.firstName), words(name.lastName))) return 'match';
  const [first, last] = [knownWords(name.firstName), knownWords(name.lastName)];
  const written = typedWords(typed, [...first, ...last]);
  if (written.length === 0 || first.length + last.length === 0) return 'different';
  if (inEitherOrder(written, first, last)) return 'match';

  const rest = [...written];
  const lasts = pair(last, rest);
  const firsts = pair(first, rest);
  const lastComplete = lasts.every((kind) => kind === 'same');
  if (rest.length === 0 && lastComplete) {
    // Of several given names, any one that is written out will do.
    if (firsts.includes('same') && !firsts.includes('typo')) return 'match';
    if (firsts.length === 0 || firsts.every((kind) => kind === 'missing')) return 'similar';
  }
  const recognised = (kinds: Pairing[]) => kinds.some((kind) => kind !== 'missing');
  if (recognised(lasts) && recognised(firsts)) return 'similar';
  return typos(written.join(''), [...first, ...last].join('')) <= 1 ? 'similar' : 'different';
}

type Pairing = 'same' | 'initial' | 'typo' | 'missing';

/** Finds each expected part among the written ones and takes it out of them; exact ones first. */
function pair(expected: string[], rest: string[]): Pairing[] {
  const kinds: Pairing[] = expected.map(() => 'missing');
  const take = (kind: Pairing, fits: (written: string, wanted: string) => boolean) => {
    expected.forEach((wanted, place) => {
      if (kinds[place] !== 'missing') return;
      const found = rest.findIndex((written) => fits(written, wanted));
      if (found < 0) return;
      rest.splice(found, 1);
      kinds[place] = kind;
    });
  };
  take('same', agree);
  take('typo', (written, wanted) => wanted.length > 2 && written.length > 1 && typos(written, wanted) <= 1);
  take('initial', (written, wanted) => written.length === 1 && wanted.startsWith(written));
  return kinds;
}

function inEitherOrder(written: string[], first: string[], last: string[]): boolean {
  if (written.length === 0) return false;
  const whole = written.join('');
  return agree(whole, [...first, ...last].join('')) || agree(whole, [...last, ...first].join(''));
}

/** What was typed without what can be a title and is nothing of the name: people leave the full stops out. */
function typedWords(typed: string, known: readonly string[]): string[] {
  const all = words(typed);
  const names = all.filter((word) => !mayBeTitle(word) || known.includes(word));
  return names.length > 0 ? names : all;
}

/** Of the name on the appointment, a title is what is written as one. */
function knownWords(name: string): string[] {
  return words(withoutTitles(name.split(/\s+/)).join(' '));
}

/**
 * `Müller`, `Mueller` and `Muller` agree with `Müller`; `Muller` and `Mueller` do not agree with each other.
 */
function agree(a: string, b: string): boolean {
  const spellings = [spellOut(b), plain(b)];
  return spellings.includes(spellOut(a)) || spellings.includes(plain(a));
}

/** The fewest typing errors between any two spellings; nobody asks for more than one. */
function typos(a: string, b: string): number {
  return Math.min(typingErrors(spellOut(a), spellOut(b), 1), typingErrors(plain(a), plain(b), 1));
}
