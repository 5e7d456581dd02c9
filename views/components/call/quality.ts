import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from '../icons.ts';
import { PhoneLink } from '../links.ts';
import { inWords, marked } from '../spoken.ts';
import { Sheet } from './sheet.ts';

/**
 * In the bar: how the connection does, as a word and as bars, never by colour alone; a click explains it
 * (P7).
 */
export function QualityChip(): VNode {
  return inWords(
    ({ t }) => html`<button
    class="chip quality-chip"
    type="button"
    data-act="panel"
    data-opens="quality"
    aria-controls="call-quality"
    aria-expanded="false"
    data-testid="quality"
    data-quality="none"
    hidden
  >
    ${Bars()}<span class="quality-name">${t('quality-name')}</span> <span data-part="quality-word">${t('quality-level', { level: 'none' })}</span>
  </button>`,
  );
}

/** Why it is so, what helps, and every figure that the browser gives; a report without addresses. */
export function QualitySheet(): VNode {
  return inWords((words) => {
    const { t } = words;
    const word = () =>
      html`<span data-part="quality-panel-word">${t('quality-level', { level: 'none' })}</span>`;
    return Sheet({
      name: 'quality',
      title: html`<span class="quality-title" data-part="quality-title" data-quality="none">${Bars()}${marked(words, 'quality-title', { word })}</span>`,
      children: html`<ul class="quality-reasons" data-part="quality-reasons"></ul>
      <p data-part="quality-help">${t('quality-measuring')}</p>
      <div class="row">
        <button class="button button-secondary" type="button" data-act="quality-copy" data-part="quality-copy" disabled>
          ${icon('copy')}<span>${t('quality-copy')}</span>
        </button>
        <p class="quiet" data-part="quality-copied" role="status"></p>
      </div>
      <textarea class="input" data-part="quality-report" aria-label=${t('quality-report')} rows="8" readonly hidden></textarea>
      <p class="quiet">${t('quality-no-names')}</p>
      <dl class="facts quality-figures" data-part="quality-figures"></dl>`,
    });
  });
}

/**
 * P7: the picture has gone so that the sound stays; doctor and patient decide how it goes on. The call goes
 * on.
 */
export function WeakNotice({ phone }: { phone: string }): VNode {
  return inWords(
    (
      words,
    ) => html`<section class="banner weak" data-part="weak" aria-label=${words.t('weak-label')} tabindex="-1" data-asks hidden>
    <div>
      <p class="weak-title" data-part="weak-title"></p>
      <p data-part="weak-how">${words.t('weak-how')}</p>
    </div>
    <div class="row">
      <button class="button button-secondary" type="button" data-act="weak-picture">${icon('camera')}<span>${words.t('weak-picture')}</span></button>
      <button class="button button-secondary" type="button" data-act="weak-sound">${icon('mic')}<span>${words.t('weak-sound')}</span></button>
      ${phone && html`<p class="weak-phone">${marked(words, 'weak-phone', { label: (text) => html`<span>${text}</span>`, phone: () => PhoneLink({ phone }) })}</p>`}
    </div>
  </section>`,
  );
}

/** What is not as usual, as long as it is; one tap ends it. */
export function PictureNotes({ practice }: { practice: boolean }): VNode {
  return inWords(
    ({ t }) => html`<div class="stage-hint picture-note" data-part="sound-only" hidden>
      <p data-part="sound-only-words">${t('weak-only-sound')}</p>
      <button class="button button-secondary" type="button" data-act="weak-auto"><span>${t('weak-picture-on')}</span></button>
    </div>
    <div class="stage-hint stage-hint-quiet picture-note" data-part="detail-note" hidden>
      <p data-part="detail-words">
        ${practice ? 'Scharfes Bild: mehr Einzelheiten, dafür weniger flüssig.' : t('sharp-note')}
      </p>
      <button class="button button-secondary" type="button" data-act="detail"><span>${t('sharp-end')}</span></button>
    </div>`,
  );
}

/** Four bars; how many are full depends on the step. */
function Bars(): VNode {
  return html`<span class="bars" aria-hidden="true"><i></i><i></i><i></i><i></i></span>`;
}
