import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { inWords } from '../spoken.ts';

/** P13: a frame over the picture while the insurance card is shown. No picture is kept. */
export function CardFrame({ practice }: { practice: boolean }): VNode {
  return inWords(
    ({ t }) => html`<section class="card-frame" data-part="card-frame" aria-label=${t('card-title')} hidden>
    <div class="card-outline" aria-hidden="true"></div>
    <p data-part="card-words">
      ${practice ? 'Bitte schreiben Sie die Nummer ab. Es wird kein Bild gespeichert.' : t('card-hold')}
    </p>
    <button class="button button-secondary" type="button" data-act="card-done"><span>${t('card-done')}</span></button>
  </section>`,
  );
}
