import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Words } from '../../languages/words.ts';

const marks = [
  ['camera', 'device-camera'],
  ['microphone', 'device-microphone'],
  ['connection', 'short-connection'],
] as const;

/**
 * The technical check before a visit in its short form; static/visit/short_check.ts fills it. Once on a page:
 * the script carries it from screen to screen.
 *
 * @param props.href the whole check, tied to this visit: `/c/TOKEN/check`
 */
export function ShortCheck({ words, href }: { words: Words; href: string }): VNode {
  return html`<div class="short-check" data-part="short-check">
    <ul role="list" aria-label=${words.t('short-check-label')}>
      ${marks.map(
        ([name, label]) => html`<li data-mark=${name} data-result="open" data-testid=${`short-${name}`}>
          ${words.t(label)}<span class="visually-hidden" data-word>${words.t('mark-open')}</span>
        </li>`,
      )}
    </ul>
    <p data-part="short-help" role="status"></p>
    <p><a href=${href} data-testid="to-check">${words.t('to-check')}</a></p>
  </div>`;
}
