import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { type Language, languageFacts, pseudoLanguage } from '../consultation/language.ts';
import { programFile } from '../program/files.ts';
import { accented } from './accented.ts';
import { type Part, partsWith, type Values } from './marks.ts';
import type { MarkedMessages, Messages } from './messages.ts';

/** What a message needs to be said; nothing where it has no variables. */
type Needed<T> = T extends null ? [] : [values: T];

/** What pages and mails say, in one language. The keys are made from the German files (messages.ts). */
export interface Words {
  language: Language;
  /** Who has read the translation, as its file says it; null while nobody has. */
  reviewedBy: string | null;
  t<Key extends keyof Messages>(key: Key, ...values: Needed<Messages[Key]>): string;
  /** A message whose marks become links and the like: views/components/spoken.ts. */
  parts<Key extends keyof MarkedMessages>(key: Key, ...values: Needed<MarkedMessages[Key]['values']>): Part[];
}

const known = new Map<Language, Words>();

/** Read from its files at the first use and kept. What a language lacks is said in German. */
export function wordsIn(language: Language): Words {
  let words = known.get(language);
  if (!words) {
    words = makeWords(language);
    known.set(language, words);
  }
  return words;
}

function makeWords(language: Language): Words {
  const isGerman = language === 'de' || language === pseudoLanguage;
  const bundles = [bundleOf(language), ...(isGerman ? [] : [bundleOf('de')])];
  const say = (key: string, values?: Values): string => {
    for (const bundle of bundles) {
      const message = bundle.getMessage(key);
      if (message?.value) return bundle.formatPattern(message.value, values);
    }
    throw new Error(`No message ${key} in German`);
  };
  const reviewed = say('translation-reviewed');
  return {
    language,
    reviewedBy: reviewed === 'none' ? null : reviewed,
    t: (key: string, values?: Values) => say(key, values),
    parts: (key: string, values: Values = {}) => partsWith((safe) => say(key, safe), values),
  };
}

function bundleOf(language: Language): FluentBundle {
  const isPseudo = language === pseudoLanguage;
  const bundle = new FluentBundle(languageFacts[language].locale, {
    // Names, codes and numbers keep their own direction (Unicode UAX #9, FSI and PDI). German pages have
    // nothing around them that runs the other way.
    useIsolating: !languageFacts[language].locale.startsWith('de'),
    ...(isPseudo && { transform: accented }),
  });
  const folder = join(programFile('languages'), isPseudo ? 'de' : language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const [error] = bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')));
    if (error) throw error;
  }
  return bundle;
}
