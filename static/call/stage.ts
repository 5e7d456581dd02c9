import type { Call } from './call.ts';
import { type CallState, phaseOf } from './call_state.ts';
import type { DeviceState } from './channel.ts';
import { Chat } from './chat.ts';
import { minutesAndSeconds } from './clock.ts';
import { bindDeviceChoices } from './device_choices.ts';
import { copyAddress, DeviceView, showSwitches } from './device_view.ts';
import type { LocalMedia } from './media.ts';
import { buttonsFor, hook, onAct, part, setText } from './page.ts';
import { playTones, testTones } from './sound.ts';
import { WakeLock } from './wake_lock.ts';
import { callWords, type Names, stateWord } from './words.ts';

/** The conversation as both sides see it: pictures, switches, chat, words. It shows what `Call` knows. */
export class Stage {
  readonly devices: DeviceView;
  readonly #media: LocalMedia;
  readonly #names: Names;
  readonly #remote = hook<HTMLVideoElement>('remote-video');
  readonly #chat: Chat;
  readonly #wakeLock = new WakeLock();
  #call: Call | null = null;
  #connectedAt: number | null = null;

  constructor(media: LocalMedia, names: Names, onHeard?: () => void) {
    this.#media = media;
    this.#names = names;
    this.devices = new DeviceView(media, onHeard);
    this.#chat = new Chat(names.other, (text) => this.#call?.chat(text) === true);
    bindDeviceChoices(media, [this.#remote]);
    media.onChange(() => showSwitches(media));
    onAct({
      mic: () => void media.toggle('audio', !media.wanted.audio),
      camera: () => void media.toggle('video', !media.wanted.video),
      'try-again': () => void media.start(),
      restart: () => void media.restart(),
      'copy-address': (button) => void copyAddress(button),
      'play-tones': () => void playTones(testTones),
      chat: () => this.#openChat(part('stage').dataset.chat !== 'open', true),
      choices: () => this.#openChoices(part('choices-panel').hidden !== false),
      fullscreen: () => void toggleFullscreen(),
      unmute: () => this.play(),
      'hang-up': () => this.#call?.leave(),
    });
    // Whoever reaches the chat by keyboard finds it open.
    part('chat').addEventListener('focusin', () => this.#openChat(true, false));
    for (const button of buttonsFor('fullscreen')) button.hidden = !document.fullscreenEnabled;
    this.#openChat(hasRoomForChat(), false);
    setInterval(() => this.#showTimer(), 1000);
  }

  /** The call that the buttons speak to. */
  use(call: Call): void {
    this.#call = call;
  }

  receiveChat(text: string): void {
    this.#chat.receive(text);
    this.#openChat(true, false);
  }

  /** Lesson 16: a picture that stands still is explained. */
  showOther(audio: DeviceState, video: DeviceState): void {
    part('stage').dataset.otherCamera = video;
    setText(part('other-devices'), [videoWords[video], audioWords[audio]].filter(Boolean).join(' '));
  }

  /** @param waits somebody sits there or talks, so the screen stays on */
  show(state: CallState, waits: boolean): void {
    const phase = phaseOf(state);
    const words = callWords(state, this.#names);
    const callState = hook('call-state');
    const isNew = callState.dataset.state !== phase;
    callState.dataset.state = phase;
    setText(callState, stateWord(state));
    setText(part('cover-title'), words.title);
    setText(part('cover-help'), words.help);
    part('stage').dataset.state = phase;
    if (phase === 'connected') {
      this.#connectedAt ??= Date.now();
      if (isNew) this.play();
    }
    if (state.over || state.otherLeft) this.#connectedAt = null;
    if (state.link === 'none') this.#forgetOther();
    if (state.over) this.#forget();
    this.#showTimer();
    this.#wakeLock.set(waits);
  }

  #forgetOther(): void {
    this.#remote.srcObject = null;
    setText(part('other-devices'), '');
    delete part('stage').dataset.otherCamera;
    for (const button of buttonsFor('unmute')) button.hidden = true;
  }

  /** S7: devices are released and nothing stays on the page. */
  #forget(): void {
    this.#media.stop();
    this.#chat.clear();
    this.#openChat(hasRoomForChat(), false);
    this.#openChoices(false);
    if (document.fullscreenElement) void document.exitFullscreen();
  }

  /** Lesson 1: where sound needs a gesture, one large button asks for it; the picture runs meanwhile. */
  play(): void {
    const { remote } = this.#call ?? {};
    if (!remote || remote.getTracks().length === 0) return;
    if (this.#remote.srcObject !== remote) this.#remote.srcObject = remote;
    const show = (blocked: boolean) => {
      for (const button of buttonsFor('unmute')) button.hidden = !blocked;
    };
    this.#remote.muted = false;
    this.#remote.play().then(
      () => show(false),
      (error: Error) => {
        if (error.name !== 'NotAllowedError') return;
        this.#remote.muted = true;
        void this.#remote.play().catch(() => {});
        show(true);
      },
    );
  }

  #openChat(open: boolean, focus: boolean): void {
    part('stage').dataset.chat = open ? 'open' : 'closed';
    for (const button of buttonsFor('chat')) button.setAttribute('aria-expanded', String(open));
    const chat = part('chat');
    if (open && focus) hook('chat-input').focus();
    // Safari leaves the focus where it was, and a chat with the focus stays open.
    if (!open && chat.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  }

  #openChoices(open: boolean): void {
    part('choices-panel').hidden = !open;
    for (const button of buttonsFor('choices')) button.setAttribute('aria-expanded', String(open));
  }

  #showTimer(): void {
    const timer = part('timer');
    timer.hidden = this.#connectedAt === null;
    if (this.#connectedAt !== null) setText(timer, minutesAndSeconds(Date.now() - this.#connectedAt));
  }
}

function hasRoomForChat(): boolean {
  return matchMedia(`(min-width: ${part('stage').dataset.chatFrom})`).matches;
}

const videoWords: Record<DeviceState, string> = {
  on: '',
  off: 'Kamera der anderen Seite ist aus.',
  paused: 'Kamera der anderen Seite ist angehalten.',
  none: 'Die andere Seite hat kein Bild.',
};

const audioWords: Record<DeviceState, string> = {
  on: '',
  off: 'Mikrofon der anderen Seite ist aus.',
  paused: 'Mikrofon der anderen Seite ist angehalten.',
  none: 'Die andere Seite hat kein Mikrofon.',
};

async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen().catch(() => {});
}
