import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from './context.ts';
import { icon } from './icons.ts';
import { inWords } from './spoken.ts';

/*
 * Own picture, trouble with devices, choice of devices: each is once on a page, because an element that plays
 * must not be there twice. The script carries them from screen to screen, into the slot of their name.
 */

/** Where the script puts a part when its screen is the one that is shown. */
export function Slot({
  of,
  children,
}: {
  of: 'self' | 'trouble' | 'choices' | 'short-check' | 'languages' | 'look';
  children?: ComponentChildren;
}): VNode {
  return html`<div class=${`slot slot-${of}`} data-slot=${of}>${children}</div>`;
}

/** What the other side sees of me, and how loud I am. */
export function OwnPicture(): VNode {
  return inWords(
    ({ t }) => html`<div class="self" data-part="self" data-camera="none">
    <video
      data-testid="local-video"
      aria-label=${t('own-picture')}
      autoplay=${true}
      playsinline=${true}
      muted=${true}
    ></video>
    <p class="self-note" data-part="self-note">${icon('camera-off')}<span>${t('self-asking')}</span></p>
    <div class="level" data-part="level" aria-hidden="true"></div>
  </div>`,
  );
}

/**
 * What is wrong with camera or microphone, in words, and what can be done. A script draws where this browser
 * allows a camera.
 */
export function DeviceTrouble({ context: { assets, words } }: { context: PageContext }): VNode {
  return html`<div class="notice notice-wait" data-part="trouble" role="status" hidden>
    ${icon('warning')}
    <div class="notice-text">
      <p class="notice-title" data-part="trouble-title"></p>
      <div class="allow-help" data-part="allow-help" data-testid="allow-help" data-script=${assets.script('allow_help')} data-words=${assets.words('allow', words.language)} hidden></div>
      <p data-part="trouble-help"></p>
      <p data-part="trouble-without"></p>
      <div class="actions">
        <button class="button button-secondary" type="button" data-act="try-again"><span>${words.t('try-again')}</span></button>
        <button class="button button-secondary" type="button" data-act="restart" hidden><span>${words.t('restart-devices')}</span></button>
        <button class="button button-secondary" type="button" data-act="choose-device" hidden><span>${words.t('choose-device')}</span></button>
        <button class="button button-secondary" type="button" data-act="copy-address" hidden>
          ${icon('copy')}<span>${words.t('copy-address')}</span>
        </button>
      </div>
    </div>
  </div>`;
}

/** Which camera, microphone and loudspeaker; also during the call. */
export function DeviceChoices(): VNode {
  return inWords(
    ({ t }) => html`<div class="choices stack" data-part="choices">
    ${deviceChoice('audio', t('device-microphone'))} ${deviceChoice('video', t('device-camera'))}
    ${deviceChoice('output', t('device-speaker'))}
    <div class="actions">
      <button class="button button-secondary" type="button" data-act="play-tones">
        ${icon('speaker')}<span>${t('play-tones')}</span>
      </button>
      <button class="button button-secondary" type="button" data-act="restart"><span>${t('restart-devices')}</span></button>
    </div>
    <p class="quiet">${t('echo-hint')}</p>
  </div>`,
  );
}

function deviceChoice(kind: 'audio' | 'video' | 'output', label: string): VNode {
  const id = `device-${kind}`;
  return html`<div class="field" hidden>
    <label class="label" for=${id}>${label}</label>
    <select class="input" id=${id} data-device=${kind} autocomplete="off"></select>
  </div>`;
}
