import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { CardFrame } from './call/card_frame.ts';
import { ChatPanel } from './call/chat.ts';
import { MorePanel } from './call/more.ts';
import { PictureNotes, QualityPanel, WeakNotice } from './call/quality.ts';
import { CodeChanged, CodeMissing, CodePanel, CodeStrip, CodeWarning } from './call/security_code.ts';
import { LensQuestion, PointLayer, SeeingNotes, StillSheet } from './call/seeing.ts';
import type { PageContext } from './context.ts';
import { Slot } from './devices.ts';
import { type IconName, icon } from './icons.ts';
import { PhoneLink } from './phone_link.ts';

interface CallStageProps {
  /** Addresses of what is loaded when a conversation begins. */
  assets: PageContext['assets'];
  /** Whose page it is. */
  side: 'patient' | 'practice';
  /** The other side, as the cover and the chat name it. */
  other: string;
  /** Of the other side, for when the connection is gone; empty where there is none. */
  phone: string;
  /** The patient has agreed to the exchange of files. */
  files: boolean;
  /** Whether the device parts are born here; else the script carries them here. */
  self?: ComponentChildren;
  trouble?: ComponentChildren;
  choices?: ComponentChildren;
  /** What one can do where there is no picture: reconnect, end. */
  coverActions?: ComponentChildren;
  /** More ways to end than hanging up. */
  endActions?: ComponentChildren;
}

/**
 * The conversation: the other person large, oneself small, what can be done below; the same for both sides.
 */
export function CallStage(props: CallStageProps): VNode {
  const { assets, phone } = props;
  const practice = props.side === 'practice';
  return html`<div
    class="stage"
    data-part="stage"
    data-chat="closed"
    data-chat-from=${practice ? '100rem' : '64rem'}
    data-script=${assets.script('conversation')}
    data-style=${assets.style('conversation')}
  >
    <div class="stage-picture">
      <video class="stage-video" data-testid="remote-video" aria-label=${`Bild: ${props.other}`} autoplay=${true} playsinline=${true} muted=${true}></video>
      <audio data-testid="remote-audio" autoplay=${true}></audio>
      <video class="stage-screen" data-part="screen-video" aria-label="Gezeigter Bildschirm" autoplay=${true} playsinline=${true} muted=${true}></video>
      <div class="stage-cover" data-part="cover">
        ${icon('person')}
        <p class="stage-words" data-part="cover-title">${props.other}</p>
        <p data-part="cover-help"></p>
        <p class="large-phone" data-large-phone hidden>
          ${phone && html`<span>${practice ? 'Am Telefon' : 'Rufen Sie an'}:</span> ${PhoneLink({ phone })}`}
        </p>
        ${props.coverActions}
      </div>
      ${PointLayer()}
      <div class="stage-notes">
        <p class="stage-hint" data-part="other-devices" role="status"></p>
        <p class="stage-hint" data-part="other-away" role="status"></p>
        <p class="stage-hint" data-part="share-note" role="status"></p>
        <p class="stage-hint stage-hint-quiet" data-part="welcome-back" role="status"></p>
        <p class="stage-hint stage-hint-quiet" data-part="other-room" role="status"></p>
        ${PictureNotes({ practice })} ${SeeingNotes({ practice })}
      </div>
      <button class="button button-primary stage-unmute" type="button" data-act="unmute" hidden>
        ${icon('speaker')}<span>Bild und Ton starten</span>
      </button>
      <div class="stage-top">
        ${CodeStrip({ practice })}
        <div class="tiles" data-part="tiles" aria-label="Weitere Personen" role="group"></div>
      </div>
      ${WeakNotice({ phone })}
      ${CardFrame({ practice })} ${!practice && LensQuestion({ other: props.other })}
      ${Slot({ of: 'self', children: props.self })}
    </div>
    ${Slot({ of: 'trouble', children: props.trouble })}
    ${CodeWarning({ phone })} ${CodeMissing({ phone })} ${CodeChanged({ practice })}
    <section class="stage-panel" id="call-choices" data-panel="choices" aria-label="Geräte" tabindex="-1" hidden>
      ${Slot({ of: 'choices', children: props.choices })}
      ${Volume()}
    </section>
    ${StillSheet({ practice })} ${CodePanel({ practice })} ${MorePanel({ practice })}
    ${QualityPanel()}
    ${ChatPanel({ files: props.files })}
    <div class="controls" role="group" aria-label="Gespräch">
      ${Control({ act: 'mic', testid: 'toggle-mic', label: 'Mikrofon', icon: 'mic', off: 'mic-off' })}
      ${Control({ act: 'camera', testid: 'toggle-camera', label: 'Kamera', icon: 'camera', off: 'camera-off' })}
      ${Control({ act: 'share', testid: 'share-screen', label: 'Bildschirm', icon: 'screen' })}
      ${Control({ act: 'chat', label: 'Chat', icon: 'chat', opens: 'chat' })}
      ${Control({ act: 'panel', label: 'Mehr', icon: 'more', opens: 'more' })}
      <button class="control control-end" type="button" data-act="hang-up" data-testid="hang-up">
        ${icon('hang-up')}<span>Auflegen</span>
      </button>
      ${props.endActions}
    </div>
  </div>`;
}

/** How loud the other person is. */
function Volume(): VNode {
  return html`<div class="field">
    <label class="label" for="volume">Lautstärke des Gesprächs</label>
    <input class="volume" id="volume" type="range" min="0" max="100" value="100" data-testid="volume" />
  </div>`;
}

interface ControlProps {
  act: string;
  label: string;
  icon: IconName;
  testid?: string;
  /** Its picture while it is switched off; then the button is a switch. */
  off?: IconName;
  /** The panel that it opens. */
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
    aria-controls=${opens && `call-${opens}`}
    data-opens=${opens}
  >
    ${icon(name)}${off && icon(off)}<span>${label}</span>
  </button>`;
}
