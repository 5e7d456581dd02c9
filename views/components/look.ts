import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Look, lookQuery, normalLook } from '../../consultation/look.ts';
import type { Words } from '../../languages/words.ts';
import type { PageContext } from './context.ts';
import { icon } from './icons.ts';
import { LanguagePicker } from './language.ts';

/** For the page's root; style/look.css knows them. */
export function lookAttributes({ look = normalLook }: PageContext) {
  return {
    'data-text': look.text === 'normal' ? undefined : look.text,
    'data-contrast': look.contrast ? 'more' : undefined,
  };
}

const sizes = [
  ['normal', 'look-normal'],
  ['large', 'look-large'],
  ['largest', 'look-largest'],
] as const;

/** What a reader may choose about a page: its language and its look. */
export function PageChoices({ context }: { context: PageContext }): VNode | null {
  // A link away from what a form is answered with would lose what was typed.
  if (!context.choice) return null;
  return html`<div class="page-choices">${LanguagePicker({ context })} ${LookPicker({ context })}</div>`;
}

/** Three sizes of text, and more contrast: links to this page, which is as it was but for its look. */
function LookPicker({ context }: { context: PageContext }): VNode {
  const { words, carried, look = normalLook } = context;
  const to = (other: Partial<Look>) => {
    const query = [carried && `lang=${carried}`, lookQuery({ ...look, ...other })].filter(Boolean).join('&');
    return `?${query}`;
  };
  return html`<details class="look" data-testid="look">
    <summary>${icon('letters')}<span>${words.t('look-label')}</span></summary>
    <ul role="list">
      ${sizes.map(
        ([text, key]) => html`<li>
          <a href=${to({ text })} class=${`look-${text}`} aria-current=${look.text === text ? 'true' : undefined}>
            <span aria-hidden="true">${words.t('look-letter')}</span><span>${words.t(key)}</span>
          </a>
        </li>`,
      )}
      <li>
        <a href=${to({ contrast: !look.contrast })}>${contrastWords(words, look)}</a>
      </li>
    </ul>
  </details>`;
}

function contrastWords({ t }: Words, { contrast }: Look): string {
  return contrast ? t('look-contrast-off') : t('look-contrast');
}
