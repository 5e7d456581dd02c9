import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { isTranslation } from '../../consultation/language.ts';
import { type Words, wordsIn } from '../../languages/words.ts';
import type { PageContext } from '../components/context.ts';
import { inGerman } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';

/** What all legal pages need to know. */
export interface LegalProps {
  context: PageContext;
  retentionDays: number;
  /** For so many days more a backup may hold what has been erased. */
  backupDays: number;
  joinEarlyMinutes: number;
  /** The host that text messages are handed to; null where none are sent. */
  smsProvider: string | null;
}

/**
 * A legal page in the reader's language (P9: readable without login, no advertising); the German text, which
 * binds, stands at its end.
 */
export function TranslatedLegalPage(props: {
  context: PageContext;
  title: 'imprint-title' | 'access-title' | 'footer-privacy' | 'footer-terms';
  /** All below the title, in one language. */
  say(context: PageContext): ComponentChildren;
}): VNode {
  const { context, say } = props;
  const { words } = context;
  const title = words.t(props.title);
  const translated = isTranslation(words.language);
  const german = { ...context, words: wordsIn('de') };
  return PatientLayout({
    context,
    title,
    children: html`
      <article class="prose">
        <h1>${title}</h1>
        ${translated && html`<p class="quiet">${words.t('legal-translated')}</p>`} ${say(context)}
      </article>
      ${
        translated &&
        html`<details class="legal-german">
          <summary>${words.t('legal-german')}</summary>
          <article class="prose" ...${inGerman(words)}>${say(german)}</article>
        </details>`
      }
    `,
  });
}

/** A value from the practice's settings, which is German, or the plain words that it is missing. */
export function orMissing(value: string, words: Words = wordsIn('de')): VNode {
  return value.trim()
    ? html`<span ...${inGerman(words)}>${value.trim()}</span>`
    : html`<span class="missing">${words.t('legal-missing')}</span>`;
}
