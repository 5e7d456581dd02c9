import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { isTranslation, type Language, languageFacts } from '../../consultation/language.ts';
import { type Words, wordsIn } from '../../languages/words.ts';
import type { PageContext } from './context.ts';
import { icon } from './icons.ts';

/** The attributes that say in which language, and in which direction, something is written. */
export function languageOf(language: Language): { lang: string; dir?: 'rtl' } {
  const { direction } = languageFacts[language];
  return { lang: language, ...(direction === 'rtl' && { dir: direction }) };
}

/** On German text of the practice's own within a page of another language. */
export function inGerman({ language }: Pick<Words, 'language'>): { lang?: 'de'; dir?: 'ltr' } {
  return language === 'de' ? {} : { lang: 'de', dir: 'ltr' };
}

/**
 * Below a translation of what binds: the German text itself.
 *
 * @param say makes it of German words
 * @returns undefined where the page is German
 */
export function bindingGerman(
  { language, t }: Words,
  say: (german: Words) => ComponentChildren,
): ComponentChildren {
  if (!isTranslation(language)) return undefined;
  const german = wordsIn('de');
  return html`${t('binding-german')} <br /><span ...${inGerman({ language })}>${say(german)}</span>`;
}

/**
 * An address of ours that keeps the language that was chosen: patients get no cookie, so the choice travels
 * in the address until it is kept in a case.
 *
 * @param path without a query
 */
export function linkTo({ carried }: PageContext, path: string): string {
  return carried ? `${path}?lang=${carried}` : path;
}

/** What a form is sent with that is only to be shown again: in which language. */
export const againField = 'showAgain';

/**
 * Every language by its own name: as a link to this page, as a button where a case keeps it, or as one of the
 * form whose contents come along.
 */
export function LanguagePicker({ context }: { context: PageContext }): VNode | null {
  const { words, choice, formAgain } = context;
  if (!choice || !offersLanguages(context)) return null;
  const current = words.language;
  const one = (language: Language) => {
    const named = { ...languageOf(language), 'aria-current': language === current ? 'true' : undefined };
    const { ownName } = languageFacts[language];
    if (formAgain)
      return html`<button form=${formAgain} name=${againField} value=${language} ...${named}>${ownName}</button>`;
    if (choice.kept) return html`<button name="language" value=${language} ...${named}>${ownName}</button>`;
    return html`<a href=${`${choice.path}?lang=${language}`} hreflang=${language} ...${named}>${ownName}</a>`;
  };
  const list = html`<ul role="list">${choice.languages.map((language) => html`<li>${one(language)}</li>`)}</ul>`;
  return html`<details class="languages" data-testid="languages" data-part="languages">
    <summary>
      ${icon('globe')}<span class="visually-hidden">${words.t('language-label')} </span
      ><span>${languageFacts[current].ownName}</span>
    </summary>
    ${choice.kept ? html`<form method="post" action=${choice.path}>${list}</form>` : list}
  </details>`;
}

export function offersLanguages({ choice }: PageContext): boolean {
  return choice !== undefined && choice.languages.length > 1;
}

/** Every translation says that nobody has reviewed it, until somebody has. */
export function ReviewNote({ words }: { words: Words }): VNode | null {
  if (words.reviewedBy !== null) return null;
  return html`<p class="quiet" data-testid="not-reviewed">${words.t('translation-unreviewed')}</p>`;
}
