import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { inWords } from '../spoken.ts';
import { Sheet } from './sheet.ts';

/*
 * Seeing better (static/conversation/seeing/): a still picture with consent, zoom and light of the patient's
 * camera, pointing at the other's picture.
 */

/**
 * The still picture: at the doctor's what was sent, to be looked at closely; at the patient's what would be
 * sent. It is drawn and never stored, and there is no way to save it (D5, L9).
 */
export function StillSheet({ practice }: { practice: boolean }): VNode {
  return inWords(({ t }) =>
    Sheet({
      name: 'still',
      title: t('still-title'),
      foot: practice ? LookingTools() : GivingTools(),
      children: html`
      <p data-part="still-words" role="status"></p>
      <progress data-part="still-progress" max="1" value="0" aria-label=${t('stage-transfer')} hidden></progress>
      <div class="still-place" data-part="still-place" tabindex="0" role="group" aria-label=${t('still-place')} hidden>
        <canvas data-testid="still-picture" width="0" height="0" role="img" aria-label=${practice ? 'Das Standbild' : t('still-picture')}></canvas>
      </div>
      ${!practice && html`<video class="still-live" data-part="still-live" aria-label=${t('still-live')} autoplay=${true} playsinline=${true} muted=${true} hidden></video>`}`,
    }),
  );
}

function LookingTools(): VNode {
  return html`<div class="still-keys" data-part="still-tools" hidden>
      <button class="button button-secondary" type="button" data-act="still-smaller"><span>Kleiner</span></button>
      <button class="button button-secondary" type="button" data-act="still-larger"><span>Größer</span></button>
      <button class="button button-secondary" type="button" data-act="still-ask"><span>Neues Bild</span></button>
    </div>
    <div class="still-keys">
      <button class="button button-secondary" type="button" data-act="still-end" hidden>Nicht mehr fragen</button>
    </div>`;
}

function GivingTools(): VNode {
  return inWords(
    ({ t }) => html`<div class="still-keys still-answers">
      <button class="button button-primary" type="button" data-act="still-allow" data-testid="still-allow" hidden><span>${t('still-allow')}</span></button>
      <button class="button button-primary" type="button" data-act="still-take" hidden><span>${t('still-take')}</span></button>
      <button class="button button-secondary" type="button" data-act="still-again" hidden><span>${t('still-again')}</span></button>
      <button class="button button-secondary" type="button" data-act="still-refuse" data-testid="still-refuse">${t('still-refuse')}</button>
    </div>`,
  );
}

/** The patient is asked once in a call. */
export function LensQuestion({ other }: { other: string }): VNode {
  return inWords(
    ({
      t,
    }) => html`<section class="banner lens-question" data-part="lens-question" aria-label=${t('lens-label')} tabindex="-1" data-asks hidden>
    <p class="banner-title" data-part="lens-asked">${t('lens-question', { name: other })}</p>
    <div class="banner-keys">
      <button class="button button-primary" type="button" data-act="lens-allow" data-testid="lens-allow"><span>${t('lens-allow')}</span></button>
      <button class="button button-secondary" type="button" data-act="lens-refuse"><span>${t('lens-refuse')}</span></button>
    </div>
  </section>`,
  );
}

/** What is said over the picture while zoom, light or pointer are used, with what the person can do. */
export function SeeingNotes({ practice }: { practice: boolean }): VNode {
  return html`<p class="stage-hint stage-hint-quiet" data-part="still-note"></p>
    <p class="stage-hint stage-hint-quiet" data-part="point-note"></p>
    <p class="stage-hint stage-hint-quiet" data-part="point-help"></p>
    <p class="stage-hint stage-hint-quiet" data-part="lens-words"></p>
    ${practice ? LensHand() : LensCamera()}`;
}

function LensHand(): VNode {
  return html`<div class="stage-hint stage-hint-quiet lens-hand" data-part="lens-hand" data-testid="lens-hand" role="group" aria-label="Kamera auf der anderen Seite" hidden>
    <label class="lens-zoom" data-part="lens-zoom-field">
      <span>Zoom</span><input type="range" data-part="lens-zoom" data-testid="lens-zoom" min="1" max="1" step="any" />
    </label>
    <button class="button button-secondary" type="button" data-act="lens-light" data-testid="lens-light" aria-pressed="false"><span>Licht</span></button>
  </div>`;
}

function LensCamera(): VNode {
  return inWords(
    ({ t }) => html`<div class="stage-hint stage-hint-quiet" data-part="lens-camera" hidden>
    <button class="button button-secondary" type="button" data-act="lens-stop" data-testid="lens-stop"><span>${t('lens-stop')}</span></button>
  </div>`,
  );
}

/** Over the picture while pointing is switched on. */
export function PointLayer(): VNode {
  return inWords(
    ({ t }) =>
      html`<div class="point-layer" data-part="point-layer" data-testid="point-layer" role="application" aria-label=${t('point-layer')} tabindex="0" hidden></div>`,
  );
}
