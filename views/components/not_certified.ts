import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Words } from '../../languages/words.ts';

/** P1, in the words that the requirements ask for. */
export function NotCertified({ words }: { words: Words }): VNode {
  return html`<p class="not-certified">${words.t('not-certified')}</p>`;
}
