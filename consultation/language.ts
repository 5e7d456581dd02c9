/** What patients may read, by BCP 47; `de-simple` is plain German (Leichte Sprache). */
export const languages = ['de', 'de-simple', 'en', 'tr', 'uk', 'ru', 'ar', 'pl', 'de-x-pseudo'] as const;
export type Language = (typeof languages)[number];

/** Finds what nobody has translated: German with an accent on every letter. Offered to no patient. */
export const pseudoLanguage = 'de-x-pseudo' satisfies Language;

interface LanguageFacts {
  /** As its own speakers call it. */
  ownName: string;
  /** For the practice: `spricht Türkisch`. */
  inGerman: string;
  /** For `Intl`. Figures are the ones on the phone's clock, in codes and in telephone numbers. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Whether each step has a picture, for those who read with effort. */
  hasPictures?: true;
  /** Whether the request asks one thing a page, unless somebody wants it all at once. */
  asksOneByOne?: true;
  /** Whether the practice needs an interpreter for somebody who reads it. */
  isForeign: boolean;
}

export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
  de: { ownName: 'Deutsch', inGerman: 'Deutsch', locale: 'de-DE', direction: 'ltr', isForeign: false },
  'de-simple': {
    ownName: 'Leichte Sprache',
    inGerman: 'Leichte Sprache',
    locale: 'de-DE',
    direction: 'ltr',
    isForeign: false,
    hasPictures: true,
    asksOneByOne: true,
  },
  en: { ownName: 'English', inGerman: 'Englisch', locale: 'en-GB', direction: 'ltr', isForeign: true },
  tr: { ownName: 'Türkçe', inGerman: 'Türkisch', locale: 'tr', direction: 'ltr', isForeign: true },
  uk: { ownName: 'Українська', inGerman: 'Ukrainisch', locale: 'uk', direction: 'ltr', isForeign: true },
  ru: { ownName: 'Русский', inGerman: 'Russisch', locale: 'ru', direction: 'ltr', isForeign: true },
  ar: { ownName: 'العربية', inGerman: 'Arabisch', locale: 'ar-u-nu-latn', direction: 'rtl', isForeign: true },
  pl: { ownName: 'Polski', inGerman: 'Polnisch', locale: 'pl', direction: 'ltr', isForeign: true },
  'de-x-pseudo': {
    ownName: 'Pseudo',
    inGerman: 'Pseudo',
    locale: 'de-DE',
    direction: 'ltr',
    isForeign: false,
  },
};

/** How somebody who reads it speaks, by BCP 47 with a country, as speech recognition wants it. */
export function speechOf(language: Language): string {
  const { locale } = languageFacts[language];
  return new Intl.Locale(locale.replace(/-u-.*/, ''))
    .maximize()
    .toString()
    .replace(/-[A-Z][a-z]{3}-/, '-');
}

/** Whether German text that binds belongs beside it; the pseudo-language must show no German letter. */
export function isTranslation(language: Language): boolean {
  return language !== 'de' && language !== pseudoLanguage;
}

/** @returns null for a language that is not (or no longer) offered here, and where none was chosen */
export function offeredLanguage(
  language: Language | null | undefined,
  offered: readonly Language[],
): Language | null {
  return language && offered.includes(language) ? language : null;
}

/** @returns null for what is none of ours */
export function readLanguage(text: string | undefined): Language | null {
  return languages.find((code) => code === text) ?? null;
}

/**
 * The first language of a browser that is offered.
 *
 * @param header `Accept-Language` (RFC 9110, 12.5.4)
 * @returns German where none is
 */
export function acceptedLanguage(header: string, offered: readonly Language[]): Language {
  const wanted = header.split(',').flatMap((part) => {
    const [, tag, weight] = /^\s*([a-z-]+)\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(part) ?? [];
    return tag ? [{ tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }] : [];
  });
  for (const { tag, weight } of wanted.toSorted((one, other) => other.weight - one.weight)) {
    const found = offered.find((code) => tag === code) ?? offered.find((code) => tag.startsWith(`${code}-`));
    if (found && weight > 0) return found;
  }
  return 'de';
}
