import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { type IconName, icon } from '../icons.ts';
import { inWords } from '../spoken.ts';

interface KeyProps {
  act: string;
  label: string;
  icon: IconName;
  testid?: string;
  /** Its picture while it is switched off; then the key is a switch. */
  off?: IconName;
  /** The sheet that it opens. */
  opens?: string;
  /** What stands below it while it is pressed. */
  on?: string;
  /** Where the script writes what is new, e.g. how many messages. */
  news?: string;
  /** What presses it from anywhere on the page, as `aria-keyshortcuts` writes it. */
  shortcut?: string;
}

/**
 * One key of the grid below the picture. All are equal and none ever moves: the label stays what it is, and
 * what has changed stands in a small line that has its room from the start.
 */
function Key({ act, label, icon: name, testid, off, opens, on, news, shortcut }: KeyProps): VNode {
  return html`<button
    class="key"
    type="button"
    data-act=${act}
    data-testid=${testid}
    aria-pressed=${off && 'true'}
    aria-expanded=${opens && 'false'}
    aria-controls=${opens && `call-${opens}`}
    data-opens=${opens}
    aria-keyshortcuts=${shortcut}
  >
    ${icon(name)}${off && icon(off)}<span class="key-label">${label}</span><small class="key-state" data-part=${news} data-on=${on}></small>
  </button>`;
}

/** The grid, and the end of the call in a place of its own. */
export function Keys({ end }: { end: ComponentChildren }): VNode {
  return inWords(
    ({ t }) => html`<div class="controls" role="group" aria-label=${t('stage-keys')}>
    <div class="keys">
      ${Key({ act: 'mic', testid: 'toggle-mic', label: t('key-mic'), icon: 'mic', off: 'mic-off', shortcut: 'Alt+M' })}
      ${Key({ act: 'camera', testid: 'toggle-camera', label: t('key-camera'), icon: 'camera', off: 'camera-off' })}
      ${Key({ act: 'share', testid: 'share-screen', label: t('key-screen'), icon: 'screen', on: t('key-on') })}
      ${Key({ act: 'panel', label: t('key-chat'), icon: 'chat', opens: 'chat', news: 'chat-news' })}
      ${Key({ act: 'panel', testid: 'more', label: t('key-more'), icon: 'more', opens: 'more' })}
    </div>
    <div class="controls-end">${end}</div>
  </div>`,
  );
}

/** The patient's, in one tap: "Wieder eintreten" takes it back. */
export function HangUp(): VNode {
  return inWords(
    ({ t }) => html`<button class="end-key" type="button" data-act="hang-up" data-testid="hang-up">
    ${icon('hang-up')}<span>${t('key-hang-up')}</span>
  </button>`,
  );
}
