import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Slot } from '../devices.ts';
import { type IconName, icon } from '../icons.ts';
import { PhoneLink, SourceLink } from '../links.ts';
import { inWords, marked } from '../spoken.ts';
import { Sheet } from './sheet.ts';

/**
 * What one needs seldom, in one list; each entry says in words what it does.
 *
 * @param props.phone the practice's, for the patient; empty where there is none
 */
export function MoreSheet({ practice, phone }: { practice: boolean; phone: string }): VNode {
  return inWords((words) => {
    const { t } = words;
    return Sheet({
      name: 'more',
      title: t('key-more'),
      children: html`<div class="more">
        ${practice && MoreEntry({ act: 'panel', symbol: 'person', label: 'Angaben zur Person', opens: 'data' })}
        ${MoreEntry({ act: 'flip', symbol: 'camera', label: t('more-flip'), hidden: true })}
        ${MoreEntry({ act: 'detail', symbol: 'search', label: practice ? 'Scharfes Bild anfordern' : t('more-sharp'), pressed: true })}
        ${practice && MoreEntry({ act: 'card', symbol: 'card', label: 'Karte zeigen lassen', pressed: true })}
        ${practice && StillEntries()}
        ${MoreEntry({ act: 'rtt-toggle', symbol: 'chat', label: t('more-text'), testid: 'rtt-toggle', pressed: true })}
        ${MoreEntry({ act: 'captions', symbol: 'captions', label: t('more-captions'), testid: 'captions', pressed: true })}
        ${MoreEntry({ act: 'signing', symbol: 'person', label: t('more-signing'), testid: 'signing', pressed: true })}
        ${MoreEntry({ act: 'point', symbol: 'point', label: t('more-point'), pressed: true })}
        ${MoreEntry({ act: 'pip', symbol: 'pip', label: t('more-pip'), hidden: true })}
        ${MoreEntry({ act: 'fullscreen', symbol: 'fullscreen', label: t('more-fullscreen') })}
        ${MoreEntry({ act: 'panel', symbol: 'settings', label: t('more-devices'), opens: 'choices' })}
        ${MoreEntry({ act: 'restart', symbol: 'restart', label: t('more-restart') })}
        ${!practice && MoreEntry({ act: 'move', symbol: 'phone', label: t('more-move') })}
      </div>
      ${!practice && Slot({ of: 'look' })}
      <form class="room-form stack-tight" data-part="room-form" method="dialog">
        <label class="label" for="room-people">${t('room-label')}</label>
        <div class="room-row">
          <input class="input" id="room-people" data-part="room-people" maxlength="200" autocomplete="off" placeholder=${practice ? 'zum Beispiel: Frau Kaya, Assistenz' : t('room-example')} />
          <button class="button button-secondary" type="submit"><span>${t('room-tell')}</span></button>
        </div>
        <p class="quiet" data-part="room-note" role="status">${practice ? 'Die anderen sehen, was Sie hier schreiben.' : t('room-read')}</p>
      </form>
      <p class="quiet">${t('more-no-recording')}</p>
      ${phone && html`<p class="quiet">${marked(words, 'more-call', { phone: () => PhoneLink({ phone }) })}</p>`}
      <p class="quiet with-keyboard">${t('more-keyboard')}</p>
      <p class="quiet">${SourceLink({ apart: true })}</p>`,
    });
  });
}

/** What only the doctor's page offers; each is asked for first. */
function StillEntries(): VNode {
  return html`${MoreEntry({ act: 'still-ask', symbol: 'camera', label: 'Standbild anfordern', testid: 'still-ask' })}
    ${MoreEntry({ act: 'panel', symbol: 'search', label: 'Standbild ansehen', opens: 'still', name: 'still-open', hidden: true })}
    ${MoreEntry({ act: 'lens-ask', symbol: 'settings', label: 'Zoom und Licht anfragen', hidden: true })}`;
}

interface MoreEntryProps {
  act: string;
  symbol: IconName;
  label: string;
  testid?: string;
  /** How the script finds it, where the act does not say. */
  name?: string;
  hidden?: boolean;
  /** A switch, off at first. */
  pressed?: boolean;
  /** The sheet that it opens. */
  opens?: string;
}

function MoreEntry({ act, symbol, label, testid, name, hidden, pressed, opens }: MoreEntryProps): VNode {
  return html`<button
    class="more-entry"
    type="button"
    data-act=${act}
    data-opens=${opens}
    data-testid=${testid}
    data-part=${name}
    aria-pressed=${pressed && 'false'}
    hidden=${hidden}
  >
    ${icon(symbol)}<span>${label}</span>
  </button>`;
}
