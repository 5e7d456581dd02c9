import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { Slot } from './devices.ts';
import { type IconName, icon } from './icons.ts';

interface CallStageProps {
  /** The other side, as the cover and the chat name it. */
  other: string;
  /** From which width of the window on the chat is open from the start, e.g. `64rem`. */
  chatFrom: string;
  /** Whether the device parts are born here; else the script carries them here. */
  self?: ComponentChildren;
  trouble?: ComponentChildren;
  choices?: ComponentChildren;
  /** What one can do where there is no picture: reconnect, end. */
  coverActions?: ComponentChildren;
  /** More ways to end than hanging up. */
  endActions?: ComponentChildren;
}

/** The conversation: the other person large, oneself small, what can be done below; the same for both sides. */
export function CallStage(props: CallStageProps): VNode {
  return html`<div class="stage" data-part="stage" data-chat="closed" data-chat-from=${props.chatFrom}>
    <div class="stage-picture">
      <video class="stage-video" data-testid="remote-video" aria-label=${`Bild: ${props.other}`} autoplay=${true} playsinline=${true}></video>
      <div class="stage-cover" data-part="cover">
        ${icon('person')}
        <p class="stage-words" data-part="cover-title">${props.other}</p>
        <p data-part="cover-help"></p>
        ${props.coverActions}
      </div>
      <p class="stage-hint" data-part="other-devices" role="status"></p>
      <button class="button button-primary stage-unmute" type="button" data-act="unmute" hidden>
        ${icon('speaker')}<span>Ton einschalten</span>
      </button>
      <${Slot} of="self">${props.self}<//>
    </div>
    <${Slot} of="trouble">${props.trouble}<//>
    <section class="stage-panel" id="call-choices" data-part="choices-panel" aria-label="Geräte" hidden>
      <${Slot} of="choices">${props.choices}<//>
    </section>
    <${Chat} />
    <div class="controls" role="group" aria-label="Gespräch">
      <${Control} act="mic" testid="toggle-mic" label="Mikrofon" icon="mic" off="mic-off" />
      <${Control} act="camera" testid="toggle-camera" label="Kamera" icon="camera" off="camera-off" />
      <${Control} act="chat" label="Chat" icon="chat" opens="call-chat" />
      <${Control} act="choices" label="Geräte" icon="settings" opens="call-choices" />
      <${Control} act="fullscreen" label="Vollbild" icon="fullscreen" />
      <button class="control control-end" type="button" data-act="hang-up" data-testid="hang-up">
        ${icon('hang-up')}<span>Auflegen</span>
      </button>
      ${props.endActions}
    </div>
  </div>` as VNode;
}

interface ControlProps {
  act: string;
  label: string;
  icon: IconName;
  testid?: string;
  /** Its picture while it is switched off; then the button is a switch. */
  off?: IconName;
  /** Id of what it opens. */
  opens?: string;
}

function Control({ act, label, icon: name, testid, off, opens }: ControlProps): VNode {
  return html`<button
    class="control"
    type="button"
    data-act=${act}
    data-testid=${testid}
    aria-pressed=${off && 'true'}
    aria-expanded=${opens && 'false'}
    aria-controls=${opens}
  >
    ${icon(name)}${off && icon(off)}<span>${label}</span>
  </button>` as VNode;
}

/** Text nodes only, from browser to browser, gone with the page (D1). */
function Chat(): VNode {
  return html`<section class="chat" id="call-chat" data-part="chat" aria-label="Chat">
    <div class="chat-log" role="log" data-testid="chat-log" tabindex="0" aria-label="Nachrichten"></div>
    <p class="chat-note" data-part="chat-note" role="status"></p>
    <form class="chat-form" data-part="chat-form" method="dialog">
      <label class="visually-hidden" for="chat-input">Nachricht</label>
      <input
        class="input"
        id="chat-input"
        data-testid="chat-input"
        placeholder="Nachricht schreiben"
        maxlength="2000"
        autocomplete="off"
      />
      <button class="button button-primary" type="submit" data-testid="chat-send"><span>Senden</span></button>
    </form>
  </section>` as VNode;
}
