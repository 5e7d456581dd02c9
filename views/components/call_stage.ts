import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../consultation/language.ts';
import type { Words } from '../../languages/words.ts';
import { ArrivingMessage, DeviceBanner, OfferedFile } from './call/banners.ts';
import { CaptionStrip } from './call/captions.ts';
import { CardFrame } from './call/card_frame.ts';
import { ChatSheet } from './call/chat.ts';
import { HangUp, Keys } from './call/keys.ts';
import { MoreSheet } from './call/more.ts';
import { PictureNotes, QualitySheet, WeakNotice } from './call/quality.ts';
import { TextSheet, TextSpoken, TextStrip } from './call/rtt.ts';
import { CodeChanged, CodeMissing, CodeSheet, CodeStrip, CodeWarning } from './call/security_code.ts';
import { LensQuestion, PointLayer, SeeingNotes, StillSheet } from './call/seeing.ts';
import { Sheet, SheetTabs } from './call/sheet.ts';
import type { PageContext } from './context.ts';
import { Slot } from './devices.ts';
import { icon } from './icons.ts';
import { PhoneLink } from './links.ts';
import { conversationFiles } from './page_words.ts';
import { inWords, marked } from './spoken.ts';

interface CallStageProps {
  context: PageContext;
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
  /** What one can do where there is no picture: admit, reconnect, go on. */
  coverActions?: ComponentChildren;
  /** More over the picture, e.g. who knocks. */
  banners?: ComponentChildren;
  /** The sheets that only one side has. */
  sheets?: ComponentChildren;
  /** The language in which the other side speaks; a patient's other side speaks German. */
  speech?: Language;
  /** How one ends it; the patient hangs up. */
  end?: ComponentChildren;
}

/**
 * The conversation in two layers, the same for both sides. The first: the other person from edge to edge,
 * what is to be known over it, the keys below, which never move. The second: one sheet at a time
 * (static/page/panels.ts).
 */
export function CallStage(props: CallStageProps): VNode {
  const { context, phone } = props;
  const { words } = context;
  const { t } = words;
  const practice = props.side === 'practice';
  return html`<div
    class="stage"
    data-part="stage"
    data-open="none"
    data-first=${practice ? 'data' : undefined}
    ...${conversationFiles(context, { practice })}
    data-style=${context.assets.style('conversation')}
  >
    <div class="stage-picture" data-part="stage-picture" data-drop-here=${t('chat-drop')}>
      <video class="stage-video" data-testid="remote-video" aria-label=${t('stage-picture', { name: props.other })} autoplay=${true} playsinline=${true} muted=${true}></video>
      <audio data-testid="remote-audio" autoplay=${true}></audio>
      <video class="stage-screen" data-part="screen-video" aria-label=${t('stage-screen')} autoplay=${true} playsinline=${true} muted=${true}></video>
      <div class="banners">
        ${CodeChanged({ practice })} ${DeviceBanner()} ${OfferedFile()} ${!practice && LensQuestion({ other: props.other })} ${props.banners} ${WeakNotice({ phone })} ${CodeStrip({ practice })}
        ${ArrivingMessage()}
      </div>
      <div class="stage-cover" data-part="cover">
        ${icon('person')}
        <p class="stage-words" data-part="cover-title"><bdi>${props.other}</bdi></p>
        <p data-part="cover-help"></p>
        <p class="large-phone" data-large-phone hidden>
          ${phone && CallInstead({ words, practice, phone })}
        </p>
        ${props.coverActions}
      </div>
      ${PointLayer()}
      <button class="button button-primary stage-unmute" type="button" data-act="unmute" hidden>
        ${icon('speaker')}<span>${t('stage-start')}</span>
      </button>
      <div class="tiles" data-part="tiles" aria-label=${t('stage-people')} role="group"></div>
      <div class="stage-notes">
        <p class="stage-hint" data-part="other-devices"></p>
        <p class="stage-hint" data-part="other-away"></p>
        <p class="stage-hint" data-part="share-note"></p>
        <p class="stage-hint stage-hint-quiet" data-part="welcome-back"></p>
        <p class="stage-hint stage-hint-quiet" data-part="other-room"></p>
        ${PictureNotes({ practice })} ${SeeingNotes({ practice })} ${TextStrip()} ${CaptionStrip({ speech: props.speech ?? 'de' })}
      </div>
      ${TextSpoken()}
      ${Slot({ of: 'self', children: props.self })}
      ${CardFrame({ practice })}
      ${CodeWarning({ phone })} ${CodeMissing({ phone })}
    </div>
    ${Keys({ end: props.end ?? HangUp() })}
    ${SheetTabs({ sheets: [...(practice ? [['data', 'Angaben'] as const] : []), ['chat', t('key-chat')], ['more', t('key-more')]] })}
    ${Sheet({ name: 'choices', title: t('stage-devices'), children: html`${Slot({ of: 'choices', children: props.choices })} ${Volume()}` })}
    ${Sheet({ name: 'trouble', title: t('stage-how'), children: Slot({ of: 'trouble', children: props.trouble }) })}
    ${StillSheet({ practice })} ${CodeSheet({ practice })} ${MoreSheet({ practice, phone: practice ? '' : phone })} ${QualitySheet()}
    ${ChatSheet({ files: props.files })} ${TextSheet()} ${props.sheets}
  </div>`;
}

function CallInstead({ words, practice, phone }: { words: Words; practice: boolean; phone: string }): VNode {
  const label = (text: string) => html`<span>${text}</span>`;
  const link = () => PhoneLink({ phone });
  return practice
    ? html`<span>Am Telefon:</span> ${link()}`
    : html`${marked(words, 'stage-call', { label, phone: link })}`;
}

/** How loud the other person is: never silent, as nothing on the page would tell why nobody is heard. */
function Volume(): VNode {
  return inWords(
    ({ t }) => html`<div class="field">
    <label class="label" for="volume">
      ${t('stage-volume')} <span class="quiet" data-part="volume-words"></span>
    </label>
    <input class="volume" id="volume" type="range" min="10" max="300" step="10" value="100"
      data-testid="volume" aria-describedby="louder" />
    <p class="hint" id="louder">${t('stage-louder')}</p>
  </div>`,
  );
}
