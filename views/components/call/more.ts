import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type IconName, icon } from '../icons.ts';
import { SourceLink } from '../source_link.ts';

/** What one needs seldom, in one list; each entry says in words what it does. */
export function MorePanel({ practice }: { practice: boolean }): VNode {
  return html`<section class="stage-panel" id="call-more" data-panel="more" aria-label="Mehr" tabindex="-1" hidden>
    <div class="more">
      ${moreEntry('flip', 'camera', 'Kamera wechseln', { hidden: true })}
      ${moreEntry('detail', 'search', practice ? 'Scharfes Bild anfordern' : 'Scharfes Bild senden', { pressed: true })}
      ${practice && moreEntry('card', 'card', 'Karte zeigen lassen', { pressed: true })}
      ${practice && StillEntries()}
      ${moreEntry('point', 'point', 'Im Bild zeigen', { pressed: true })}
      ${moreEntry('pip', 'pip', 'Bild im Bild', { hidden: true })} ${moreEntry('fullscreen', 'fullscreen', 'Vollbild')}
      ${moreEntry('panel', 'settings', 'Kamera und Mikrofon wählen', { opens: 'choices' })}
      ${moreEntry('restart', 'restart', 'Bild und Ton neu starten')}
      ${!practice && moreEntry('move', 'phone', 'Auf dem Handy weitermachen')}
    </div>
    <form class="room-form" data-part="room-form" method="dialog">
      <label class="label" for="room-people">Wer ist noch bei Ihnen im Raum?</label>
      <div class="row">
        <input class="input" id="room-people" data-part="room-people" maxlength="200" autocomplete="off" placeholder="zum Beispiel: meine Tochter Anna" />
        <button class="button button-secondary" type="submit"><span>Mitteilen</span></button>
      </div>
      <p class="quiet" data-part="room-note" role="status">Die andere Seite sieht, was Sie hier schreiben.</p>
    </form>
    <p class="quiet">Mikrofon an und aus: Alt + M</p>
    <p class="quiet">${SourceLink({ apart: true })}</p>
  </section>`;
}

/** What only the doctor's page offers; each is asked for first. */
function StillEntries(): VNode {
  return html`<button class="more-entry" type="button" data-act="still-ask" data-testid="still-ask">${icon('camera')}<span>Standbild anfordern</span></button>
    <button class="more-entry" type="button" data-act="panel" data-opens="still" data-part="still-open" hidden>${icon('search')}<span>Standbild ansehen</span></button>
    ${moreEntry('lens-ask', 'settings', 'Zoom und Licht anfragen', { hidden: true })}`;
}

function moreEntry(
  act: string,
  symbol: IconName,
  label: string,
  { hidden, pressed, opens }: { hidden?: boolean; pressed?: boolean; opens?: string } = {},
): VNode {
  return html`<button
    class="more-entry"
    type="button"
    data-act=${act}
    data-opens=${opens}
    aria-pressed=${pressed && 'false'}
    hidden=${hidden}
  >
    ${icon(symbol)}<span>${label}</span>
  </button>`;
}
