import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from '../icons.ts';
import { inWords } from '../spoken.ts';

/*
 * What comes over the picture by itself. One banner is to be seen at a time, the first in the order of
 * `CallStage`, and what needs an answer (`data-asks`) before what only tells; each has its keys of 48 px.
 * What comes is said by `announce` (static/page/announce.ts), never by the banner itself.
 */

/** A file that somebody offers: never only in the chat, which may be closed. Filled by the script. */
export function OfferedFile(): VNode {
  return inWords(
    ({
      t,
    }) => html`<section class="banner file-banner" data-part="file-banner" aria-label=${t('stage-file')} tabindex="-1" hidden>
    <div>
      <p class="banner-title" data-part="file-banner-name"></p>
      <p data-part="file-banner-words"></p>
    </div>
    <progress data-part="file-banner-progress" aria-label=${t('stage-transfer')} hidden></progress>
    <div class="banner-keys" data-part="file-banner-keys"></div>
  </section>`,
  );
}

/**
 * What is wrong with the own camera or microphone, in two lines; what helps is in the sheet `TroubleSheet`.
 * Filled by the script.
 */
export function DeviceBanner(): VNode {
  return inWords(
    ({
      t,
    }) => html`<section class="banner device-banner" data-part="device-banner" aria-label=${t('stage-own-devices')} hidden>
    <div>
      <p class="banner-title" data-part="device-banner-title"></p>
      <p data-part="device-banner-words"></p>
    </div>
    <button class="banner-close" type="button" data-act="device-away" aria-label=${t('stage-hide')}>${icon('close')}</button>
    <button class="button button-secondary" type="button" data-act="panel" data-opens="trouble" aria-controls="call-trouble" aria-expanded="false"><span>${t('stage-how')}</span></button>
  </section>`,
  );
}

/** A message while the chat is closed. */
export function ArrivingMessage(): VNode {
  return inWords(
    ({
      t,
    }) => html`<section class="banner message-banner" data-part="message-banner" aria-label=${t('stage-new-message')} hidden>
    <p>
      <button class="message-banner-text" type="button" data-act="panel" data-opens="chat" data-part="message-banner-text"></button>
    </p>
    <button class="banner-close" type="button" data-act="message-away" aria-label=${t('stage-hide')}>${icon('close')}</button>
  </section>`,
  );
}
