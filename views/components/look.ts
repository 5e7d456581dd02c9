import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { type Look, lookQuery, normalLook } from '../../consultation/look.ts';
import type { PageContext } from './context.ts';
import { icon } from './icons.ts';
import { againField } from './language.ts';

const sizes = [
  ['normal', 'look-normal'],
  ['large', 'look-large'],
  ['largest', 'look-largest'],
] as const;

/**
 * Three sizes of text, and more contrast: links to this page, which is as it was but for its look; by a
 * script without opening it anew (static/page/look.ts). On a form's answer, which a link would lose, they are
 * buttons of the form, whose contents come along, or come into sight by that script alone.
 */
export function LookPicker({ context }: { context: PageContext }): VNode {
  const { words, assets, carried, answersForm, formAgain, look = normalLook } = context;
  const choose = (other: Partial<Look>, attributes: object, children: ComponentChildren) => {
    const asked = lookQuery({ ...look, ...other });
    if (formAgain)
      return html`<button form=${formAgain} formaction=${`?${asked}`} name=${againField} value=${words.language} ...${attributes}>${children}</button>`;
    const query = [carried && `lang=${carried}`, asked].filter(Boolean).join('&');
    return html`<a href=${`?${query}`} ...${attributes}>${children}</a>`;
  };
  const [more, less] = [words.t('look-contrast'), words.t('look-contrast-off')];
  return html`<details class="look" data-testid="look" data-part="look" data-style=${assets.style('look')} hidden=${answersForm && !formAgain}>
    <summary>${icon('letters')}<span>${words.t('look-label')}</span></summary>
    <ul role="list">
      ${sizes.map(([text, key]) => {
        const current = look.text === text ? 'true' : undefined;
        const attributes = { class: `look-${text}`, 'data-text': text, 'aria-current': current };
        const label = html`<span aria-hidden="true">${words.t('look-letter')}</span><span>${words.t(key)}</span>`;
        return html`<li>${choose({ text }, attributes, label)}</li>`;
      })}
      <li>
        ${choose({ contrast: !look.contrast }, { 'data-more': more, 'data-less': less }, look.contrast ? less : more)}
      </li>
    </ul>
  </details>`;
}
