import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type Message } from '@fluent/bundle';
import { type Language, languageFacts, pseudoLanguage } from '../consultation/language.ts';
import { programFile } from '../program/files.ts';
import { accented } from './accented.ts';
import { type Part, partsWith, type Values } from './marks.ts';
import type { MarkedMessages, Messages } from './messages.ts';
import type { WrittenAs } from './phrase.ts';

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

/**
 * For places that show plain text and nothing else, such as a subject or a text message: without the marks
 * that isolate values.
 */
export function plainWordsIn(language: Language): Words {
  const words = wordsIn(language);
  return { ...words, t: (key, ...values) => withoutIsolates(words.t(key, ...values)) };
}

/** Without the marks of Unicode UAX #9 around values, which some programs show as boxes. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}

function makeWords(language: Language): Words {
  const say = (key: string, values?: Values): string => {
    const { bundle, pattern } = messageIn(language, key);
    return bundle.formatPattern(pattern, values);
  };
  const reviewed = say('translation-reviewed');
  return {
    language,
    reviewedBy: reviewed === 'none' ? null : reviewed,
    t: (key: string, values?: Values) => say(key, values),
    parts: (key: string, values: Values = {}) => partsWith((safe) => say(key, safe), values),
  };
}

/** A message with the language that has it. */
interface Found {
  pattern: NonNullable<Message['value']>;
  bundle: FluentBundle;
  style: WrittenAs;
}

/** A message as its file has it; in German where the language lacks it. */
export function messageIn(language: Language, key: string): Found {
  for (const source of [language, 'de'] as const) {
    const { bundle, style } = sourceOf(source);
    const message = bundle.getMessage(key);
    if (message?.value) return { pattern: message.value, bundle, style };
  }
  throw new Error(`No message ${key} in German`);
}

type Source = Pick<Found, 'bundle' | 'style'>;

const sources = new Map<Language, Source>();

function sourceOf(language: Language): Source {
  let source = sources.get(language);
  if (!source) {
    source = readSource(language);
    sources.set(language, source);
  }
  return source;
}

function readSource(language: Language): Source {
  const isPseudo = language === pseudoLanguage;
  const { locale } = languageFacts[language];
  const style = {
    // Names, codes and numbers keep their own direction. German pages have nothing around them that runs the
    // other way.
    useIsolating: !locale.startsWith('de'),
    ...(isPseudo && { transform: accented }),
  };
  const bundle = new FluentBundle(locale, style);
  const folder = join(programFile('languages'), isPseudo ? 'de' : language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const [error] = bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')));
    if (error) throw error;
  }
  return { bundle, style };
}
