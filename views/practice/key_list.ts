import { html } from 'htm/preact';
import type { VNode } from 'preact';

/** What static/practice/keys.ts does, in the order of a morning. */
const pageKeys: readonly [key: string, words: string][] = [
  ['/', 'ins Suchfeld'],
  ['n', 'neue Anfrage eintragen'],
  ['j', 'zur nächsten Zeile'],
  ['k', 'zur vorigen Zeile'],
  ['Enter', 'die Zeile öffnen'],
  ['h', 'zu „Hereinbitten“ der nächsten wartenden Person; Enter bittet herein'],
  ['?', 'Hilfe zu dieser Seite'],
];

/** The list of the keys, with the switch that turns them off (WCAG 2.1.4); it needs the script as they do. */
export function KeyList(): VNode {
  return html`<dl class="keys">
      ${pageKeys.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}
    </dl>
    <p class="quiet">In Feldern, in denen Sie schreiben, sind es Buchstaben wie alle anderen.</p>
    <button class="button button-secondary" type="button" data-part="keys-switch" aria-pressed="true" hidden>
      Tasten benutzen: an
    </button>`;
}
