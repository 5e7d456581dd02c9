import { html } from 'htm/preact';
import type { VNode } from 'preact';

/** P13: a frame over the picture while the insurance card is shown. No picture is kept. */
export function CardFrame({ practice }: { practice: boolean }): VNode {
  return html`<section class="card-frame" data-part="card-frame" aria-label="Versichertenkarte zeigen" hidden>
    <div class="card-outline" aria-hidden="true"></div>
    <p role="status">
      ${
        practice
          ? 'Bitte schreiben Sie die Nummer ab. Es wird kein Bild gespeichert.'
          : 'Halten Sie Ihre Versichertenkarte in den Rahmen. Es wird kein Bild gespeichert.'
      }
    </p>
    <button class="button button-secondary" type="button" data-act="card-done"><span>Fertig</span></button>
  </section>`;
}
