import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Look, lookQuery, normalLook } from '../../consultation/look.ts';
import type { PageContext } from './context.ts';
import { icon } from './icons.ts';

const sizes = [
  ['normal', 'look-normal'],
  ['large', 'look-large'],
  ['largest', 'look-largest'],
] as const;

/**
 * Three sizes of text, and more contrast: links to this page, which is as it was but for its look; by a
 * script without opening it anew (static/page/look.ts). On a form's answer, which a link would lose, it
 * comes into sight by that script alone.
 */
export function LookPicker({ context }: { context: PageContext }): VNode {
  const { words, assets, carried, answersForm, look = normalLook } = context;
  const to = (other: Partial<Look>) => {
    const query = [carried && `lang=${carried}`, lookQuery({ ...look, ...other })].filter(Boolean).join('&');
    return `?${query}`;
  };
  const [more, less] = [words.t('look-contrast'), words.t('look-contrast-off')];
  return html`<details class="look" data-testid="look" data-part="look" data-style=${assets.style('look')} hidden=${answersForm}>
    <summary>${icon('letters')}<span>${words.t('look-label')}</span></summary>
    <ul role="list">
      ${sizes.map(
        ([text, key]) => html`<li>
          <a href=${to({ text })} class=${`look-${text}`} data-text=${text} aria-current=${look.text === text ? 'true' : undefined}>
            <span aria-hidden="true">${words.t('look-letter')}</span><span>${words.t(key)}</span>
          </a>
        </li>`,
      )}
      <li>
        <a href=${to({ contrast: !look.contrast })} data-more=${more} data-less=${less}>${look.contrast ? less : more}</a>
      </li>
    </ul>
  </details>`;
}
