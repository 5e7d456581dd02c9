import type { PhraseValues } from '../../languages/keys.ts';
import type { Phrase, Phrases } from '../../languages/phrase.ts';

/** The messages that these values are enough for; `null`: that need none. */
export type Saying<V> = {
  [N in keyof PhraseValues]: V extends PhraseValues[N] ? N : never;
}[keyof PhraseValues];

type Needed<T> = T extends null ? [] : [values: T];

const known: Phrase[] = [];
let locale = '';

/** From now on these can be said. */
export function learn(words: Phrases): void {
  locale = words.locale;
  for (const [index, phrase] of words.phrases.entries()) known[words.first + index] = phrase;
}

/**
 * A message in the language of the page.
 *
 * @param number of `languages/keys.ts`
 */
export function say<N extends keyof PhraseValues>(number: N, ...values: Needed<PhraseValues[N]>): string;
export function say(number: number, values: Record<string, string | number> = {}): string {
  if (!(number in known)) learnFromPage();
  const phrase = known[number];
  if (phrase === undefined) throw new Error(`This page has no phrase ${number}`);
  return fill(phrase, values);
}

/** A number as the language writes it, with so many digits behind the point. */
export function decimal(value: number, digits: number): string {
  if (locale === '') learnFromPage();
  return value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** „Anna, Jonas und Dr. Sommer“ */
export function listOf(names: readonly string[]): string {
  if (locale === '') learnFromPage();
  return new Intl.ListFormat(locale).format(names);
}

/** As they came with it (views/components/page_words.ts), or later (load_words.ts). */
function learnFromPage(): void {
  for (const { textContent } of document.querySelectorAll('script[data-part="words"]'))
    learn(JSON.parse(textContent ?? ''));
}

function fill(phrase: Phrase, values: Record<string, string | number>): string {
  if (typeof phrase === 'string') return phrase;
  const parts = phrase.map((part) => {
    if (typeof part === 'string') return part;
    const [name, variants] = part;
    const value = values[name] ?? '';
    if (!variants) return typeof value === 'number' ? value.toLocaleString(locale) : value;
    const form = typeof value === 'number' ? new Intl.PluralRules(locale).select(value) : '';
    return fill(variants[value] ?? variants[form] ?? variants['*'] ?? '', values);
  });
  return parts.join('');
}
