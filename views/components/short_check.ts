import { html } from 'htm/preact';
import type { VNode } from 'preact';

const marks: [name: string, label: string][] = [
  ['camera', 'Kamera'],
  ['microphone', 'Mikrofon'],
  ['connection', 'Verbindung'],
];

/**
 * The technical check before a visit in its short form; static/visit/short_check.ts fills it. Once on a page:
 * the script carries it from screen to screen.
 *
 * @param props.href the whole check, tied to this visit: `/c/TOKEN/check`
 */
export function ShortCheck({ href }: { href: string }): VNode {
  return html`<div class="short-check" data-part="short-check">
    <ul role="list" aria-label="Technik">
      ${marks.map(
        ([name, label]) => html`<li data-mark=${name} data-result="open" data-testid=${`short-${name}`}>
          ${label}<span class="visually-hidden" data-word>: noch offen</span>
        </li>`,
      )}
    </ul>
    <p data-part="short-help" role="status"></p>
    <p><a href=${href} data-testid="to-check">Technik ausführlich prüfen</a></p>
  </div>`;
}
