import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from '../icons.ts';
import { PhoneLink } from '../phone_link.ts';
import { Sheet } from './sheet.ts';

/**
 * In the bar: how the connection does, as a word and as bars, never by colour alone; a click explains it
 * (P7).
 */
export function QualityChip(): VNode {
  return html`<button
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
    ${Bars()}<span class="quality-name">Verbindung</span> <span data-part="quality-word">wird gemessen</span>
  </button>`;
}

/** Why it is so, what helps, and every figure that the browser gives; a report without addresses. */
export function QualitySheet(): VNode {
  return Sheet({
    name: 'quality',
    title: html`<span class="quality-title" data-part="quality-title" data-quality="none">${Bars()}Verbindung: <span data-part="quality-panel-word">wird gemessen</span></span>`,
    children: html`<ul class="quality-reasons" data-part="quality-reasons"></ul>
      <p data-part="quality-help">Einen Moment, die Verbindung wird gemessen.</p>
      <div class="row">
        <button class="button button-secondary" type="button" data-act="quality-copy" data-part="quality-copy" disabled>
          ${icon('copy')}<span>Bericht kopieren</span>
        </button>
        <p class="quiet" data-part="quality-copied" role="status"></p>
      </div>
      <textarea class="input" data-part="quality-report" aria-label="Bericht" rows="8" readonly hidden></textarea>
      <p class="quiet">Der Bericht enthält keine Adressen und keine Namen.</p>
      <dl class="facts quality-figures" data-part="quality-figures"></dl>`,
  });
}

/**
 * P7: the picture has gone so that the sound stays; doctor and patient decide how it goes on. The call goes
 * on.
 */
export function WeakNotice({ phone }: { phone: string }): VNode {
  return html`<section class="banner weak" data-part="weak" aria-label="Schwache Verbindung" tabindex="-1" data-asks hidden>
    <div role="status">
      <p class="weak-title" data-part="weak-title"></p>
      <p>Der Ton geht weiter. Wie möchten Sie weitermachen?</p>
    </div>
    <div class="row">
      <button class="button button-secondary" type="button" data-act="weak-picture">${icon('camera')}<span>Weiter mit Bild</span></button>
      <button class="button button-secondary" type="button" data-act="weak-sound">${icon('mic')}<span>Nur Ton</span></button>
      ${phone && html`<p class="weak-phone"><span>Telefon:</span> ${PhoneLink({ phone })}</p>`}
    </div>
  </section>`;
}

/** What is not as usual, as long as it is; one tap ends it. */
export function PictureNotes({ practice }: { practice: boolean }): VNode {
  return html`<div class="stage-hint picture-note" data-part="sound-only" hidden>
      <p role="status">Es geht nur mit Ton weiter.</p>
      <button class="button button-secondary" type="button" data-act="weak-auto"><span>Bild wieder einschalten</span></button>
    </div>
    <div class="stage-hint stage-hint-quiet picture-note" data-part="detail-note" hidden>
      <p role="status">
        ${
          practice
            ? 'Scharfes Bild: mehr Einzelheiten, dafür weniger flüssig.'
            : 'Sie senden ein scharfes Bild: mehr Einzelheiten, dafür weniger flüssig.'
        }
      </p>
      <button class="button button-secondary" type="button" data-act="detail"><span>Wieder wie üblich</span></button>
    </div>`;
}

/** Four bars; how many are full depends on the step. */
function Bars(): VNode {
  return html`<span class="bars" aria-hidden="true"><i></i><i></i><i></i><i></i></span>`;
}
