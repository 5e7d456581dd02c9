import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Words } from '../../languages/words.ts';
import { icon } from '../components/icons.ts';

/**
 * Reads the page aloud, by the device's own voice; the script shows it where there is one. Voices are known
 * late, so its place is kept: nothing jumps.
 */
export function ReadAloud({ words }: { words: Words }): VNode {
  return html`<p class="read-aloud" data-part="read-aloud">
    <button type="button" class="button button-secondary" data-act="read">${icon('speaker')}<span>${words.t('read-aloud')}</span></button>
    <button type="button" class="button button-secondary" data-act="read-stop" hidden>
      ${icon('close')}<span>${words.t('read-aloud-stop')}</span>
    </button>
  </p>`;
}
