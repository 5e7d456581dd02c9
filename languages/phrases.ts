import { type Language, languageFacts } from '../consultation/language.ts';
import { phraseNumbers } from './keys.ts';
import { type Phrase, type Phrases, phraseOf } from './phrase.ts';
import { numbersOf, type ScriptWords } from './script_files.ts';
import { messageIn } from './words.ts';

/** What scripts say, in one language: all messages of their files, each in its place. */
export function phrasesFor(language: Language, words: ScriptWords): Phrases {
  const { first, end } = numbersOf(words);
  const phrases: Phrase[] = [];
  for (const [key, number] of Object.entries(phraseNumbers)) {
    if (number < first || number >= end) continue;
    const { pattern, style } = messageIn(language, key);
    phrases[number - first] = phraseOf(pattern, style);
  }
  return { locale: languageFacts[language].locale, first, phrases };
}

const texts = new Map<string, string>();

/** The same as JSON that may stand within HTML: made once. */
export function phrasesText(language: Language, words: ScriptWords): string {
  const name = `${language} ${words}`;
  let text = texts.get(name);
  if (text === undefined) {
    // Nothing that ends a `<script>` or begins a comment in it.
    text = JSON.stringify(phrasesFor(language, words)).replaceAll('<', '\\u003c');
    texts.set(name, text);
  }
  return text;
}
