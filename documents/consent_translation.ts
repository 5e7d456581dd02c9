import type { ConsentText } from '../consultation/consent_text.ts';
import type { Words } from '../languages/words.ts';
import type { PdfPage } from './pdf_page.ts';

/** The consent in the language that the patient reads. */
export interface ConsentTranslation {
  words: Words;
  /** Section by section and paragraph by paragraph the same as the German one. */
  text: ConsentText;
}

/** A translation as it stands in the printed form. */
export interface TranslationOnPaper {
  /** Every text of it, because its letters decide which fonts are loaded. */
  texts: readonly string[];
  /** One line on the German first page: where the reader finds it in the own language. */
  writeHint(page: PdfPage): void;
  /** What the first page says, and what is to be written where. */
  writeFirstPage(page: PdfPage): void;
  /** Each paragraph with the German one below it. */
  writeWholeText(page: PdfPage, german: ConsentText): void;
}

/** Makes a translation ready to be written: German binds, and the reader is told so. */
export function translationOnPaper({ words, text }: ConsentTranslation): TranslationOnPaper {
  const { language, reviewedBy } = words;
  const t: Words['t'] = (key, ...values) => forPaper(words.t(key, ...values));
  const title = forPaper(text.title);
  const short = text.short.map(forPaper);
  const options = text.options.map(({ label }) => forPaper(label));
  const declaration = forPaper(text.declaration);
  const sections = text.sections.map(({ heading, paragraphs, items }) => ({
    heading: forPaper(heading),
    paragraphs: paragraphs.map(forPaper),
    items: items?.map(forPaper) ?? [],
  }));
  const notes = [
    t('consent-translated-text'),
    ...(reviewedBy === null ? [t('translation-unreviewed')] : []),
    t('form-fields'),
  ];
  const below = [t('form-lines'), t('form-back')];
  const hint = t('form-translated-behind');
  const headings = { first: t('form-first-page'), short: t('consent-short'), options: t('sign-options') };
  const whole = t('form-whole');
  return {
    texts: [
      ...[title, ...short, ...options, declaration, ...notes, ...below, hint, whole],
      ...Object.values(headings),
      ...sections.flatMap(({ heading, paragraphs, items }) => [heading, ...paragraphs, ...items]),
    ],

    writeHint(page) {
      page.inLanguage(language, () => page.paragraph(hint, { mostLines: 1 }));
    },

    writeFirstPage(page) {
      page.inLanguage(language, () => {
        page.chapter(headings.first);
        for (const note of notes) page.paragraph(note);
        page.heading(title, 'H3');
        page.paragraph(headings.short, { bold: true });
        page.list(short);
        page.paragraph(headings.options, { bold: true });
        page.list(options);
        page.paragraph(declaration);
        for (const note of below) page.paragraph(note);
        page.space(16);
      });
    },

    writeWholeText(page, german) {
      page.inLanguage(language, () => page.chapter(whole));
      for (const [at, { heading, paragraphs, items = [] }] of german.sections.entries()) {
        const own = sections[at];
        page.inLanguage(language, () => page.heading(own?.heading ?? '', 'H3'));
        page.paragraph(heading, { quiet: true, bold: true });
        for (const [place, paragraph] of paragraphs.entries()) {
          page.inLanguage(language, () => page.paragraph(own?.paragraphs[place] ?? ''));
          page.paragraph(paragraph, { quiet: true });
        }
        if (items.length === 0) continue;
        page.inLanguage(language, () => page.list(own?.items ?? []));
        page.list(items);
      }
    },
  };
}

/**
 * The writer shows no character that turns the direction until it is told otherwise, because names come from
 * strangers. A mark on both sides of a value keeps a telephone number in its order, too (UAX #9, W7 and N1).
 */
function forPaper(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '\u200E');
}
