import * as phrase from '../../languages/keys.ts';
import type { DeviceDesk } from '../devices/device_desk.ts';
import { isStuck, ownState } from '../devices/device_state.ts';
import { type DeviceView, showSwitches } from '../devices/device_view.ts';
import type { Kind, LocalMedia } from '../devices/media.ts';
import { Player } from '../devices/player.ts';
import { announce, forgetAnnounced } from '../page/announce.ts';
import { minutesAndSeconds } from '../page/clock.ts';
import { loadWords } from '../page/load_words.ts';
import { buttonsFor, hook, onAct, part, setText } from '../page/page.ts';
import { Panels } from '../page/panels.ts';
import { say } from '../page/say.ts';
import { loadStylesheet } from '../page/stylesheet.ts';
import { WakeLock } from '../page/wake_lock.ts';
import type { Words } from '../page/words.ts';
import type { BeginConversation } from './begin_conversation.ts';
import type { Call } from './call.ts';
import { type CallState, phaseOf } from './call_state.ts';
import type { Part } from './port.ts';
import type { CallWords, Names } from './words.ts';

/** So long the rest of a conversation waits for the first picture, which it would hold up. */
const pictureFirstMs = 400;
/** A short break explains itself. */
const helpMs = 2000;
/** Nothing else is being fetched any more by then. */
const atRestMs = 1500;

/**
 * The conversation as both sides see it: pictures, switches, words. It shows what `Call` knows. What only a
 * conversation needs (chat, files, quality, screen, code) is loaded when one begins.
 */
export class Stage {
  readonly devices: DeviceView;
  readonly panels = new Panels();
  readonly #call: Call;
  readonly #media: LocalMedia;
  readonly #names: Names;
  readonly #words: CallWords;
  readonly #sound = hook<HTMLAudioElement>('remote-audio');
  readonly #picture = hook<HTMLVideoElement>('remote-video');
  readonly #player = new Player((refused) => {
    for (const button of buttonsFor('unmute')) button.hidden = !refused;
  });
  readonly #wakeLock = new WakeLock(() => {
    for (const note of document.querySelectorAll<HTMLElement>('[data-wake-note]'))
      setText(note, say(phrase.screenStaysDark));
  });
  #conversation: Promise<Part> | null = null;
  #fetched = false;
  #help = '';
  #helpTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(call: Call, media: LocalMedia, desk: DeviceDesk, said: { names: Names; words: CallWords }) {
    this.#call = call;
    this.#media = media;
    this.#names = said.names;
    this.#words = said.words;
    this.devices = desk.view;
    desk.onOutput = (id) => this.#player.chooseOutput(id);
    if (desk.output) this.#player.chooseOutput(desk.output);
    desk.onChoices = () => this.panels.openPanel('choices');
    desk.onRestart = (devices) => this.#restart(devices);
    media.onChange(() => showSwitches(media));
    // They may have been asked for, and refused, long before.
    showSwitches(media);
    onAct({
      mic: () => this.#press('audio'),
      camera: () => this.#press('video'),
      flip: () => void media.flip(),
      fullscreen: () => void toggleFullscreen(),
      'hang-up': () => call.hangUp(),
    });
    document.addEventListener('keydown', (event) => {
      if (!event.altKey || event.code !== 'KeyM' || event.repeat || !this.#inCall()) return;
      event.preventDefault();
      this.#press('audio');
    });
    for (const button of buttonsFor('fullscreen')) button.hidden = !document.fullscreenEnabled;
    // Before the keys are seen: later they would move.
    const canShare = typeof navigator.mediaDevices?.getDisplayMedia === 'function';
    for (const button of buttonsFor('share')) button.hidden = !canShare;
    setInterval(() => this.#showTimer(), 1000);
  }

  /** @param waits the person waits or talks, so the screen stays on */
  showStage(state: CallState, waits: boolean): void {
    const phase = phaseOf(state);
    const words = this.#words.words(state, this.#names);
    const callState = hook('call-state');
    const isNew = callState.dataset.state !== phase;
    callState.dataset.state = phase;
    // Before the end is announced.
    if (isNew && state.over) forgetAnnounced();
    setText(callState, this.#words.stateWord(state));
    setText(part('cover-title'), words.title);
    setText(part('cover-help'), words.help);
    this.#sayHelp(lostHelp(state, words));
    for (const number of document.querySelectorAll<HTMLElement>('[data-large-phone]'))
      number.hidden = !state.verySlow || state.over !== null;
    part('stage').dataset.state = phase;
    if (phase === 'connected' && isNew) this.playMain();
    // There is something to be read in the place of the picture.
    if (isNew && (phase === 'waiting' || phase === 'ended')) this.panels.clearPicture();
    if (state.admitted || state.link === 'connected') this.#converse();
    if (state.link === 'none') this.#forgetOther();
    if (state.over) this.#forgetAll();
    this.#showTimer();
    this.#wakeLock.keepOn(waits);
    // The conversation may begin at any moment, and must look like one at once.
    if (waits) this.#fetchConversation();
  }

  /** That it is lost is said at once, above the picture; what to do, when it does not come back. */
  #sayHelp(text: string): void {
    if (text === this.#help) return;
    this.#help = text;
    clearTimeout(this.#helpTimer);
    this.#helpTimer = setTimeout(() => announce(text), helpMs);
  }

  playMain(): void {
    const { main } = this.#call;
    if (!main || !this.#inCall()) return;
    this.#player.play(this.#sound, main.sound);
    this.#player.play(this.#picture, main.picture);
  }

  /** Its key: on and off; of a device that cannot be had it tries once more, and shows what helps. */
  #press(kind: Kind): void {
    const media = this.#media;
    if (!isStuck(ownState(media, kind))) {
      void media.toggle(kind, !media.wanted[kind]);
      return;
    }
    this.panels.openPanel('trouble');
    void media.askForDevices();
  }

  #inCall(): boolean {
    return this.#call.state.admitted && !this.#call.state.over;
  }

  /** Devices anew, and the way to the others too. */
  #restart(devices: Promise<void>): void {
    this.#player.restart();
    void devices.then(() => this.#inCall() && this.#call.renewConnections());
  }

  /** What a conversation needs is there before it begins, and does not run until then. */
  #fetchConversation(): void {
    if (this.#fetched) return;
    this.#fetched = true;
    const { script = '', style = '', words = '' } = part('stage').dataset;
    void loadStylesheet(style);
    setTimeout(() => {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = script;
      document.head.append(link);
      void loadWords(words).catch(() => {});
    }, atRestMs);
  }

  /**
   * Begins the rest once the browsers have found each other and the picture is there; where that fails,
   * picture and sound work without.
   */
  #converse(): void {
    this.#conversation ??= shows(this.#picture, pictureFirstMs)
      .then(loadConversation)
      .then((begin) =>
        begin({
          call: this.#call,
          media: this.#media,
          panels: this.panels,
          player: this.#player,
          devices: this.devices,
          names: this.#names,
        }),
      );
    this.#conversation.catch(() => {
      this.#conversation = null;
    });
  }

  #forgetOther(): void {
    this.#player.stopPlaying(this.#sound);
    this.#player.stopPlaying(this.#picture);
  }

  /** S7: devices are released and nothing stays on the page. */
  #forgetAll(): void {
    this.#media.stop();
    this.panels.reset();
    void this.#conversation?.then((conversation) => conversation.forget());
    if (document.fullscreenElement) void toggleFullscreen();
  }

  /** Counts from the admission, also after a reload on either side. */
  #showTimer(): void {
    const { admitted, talked, otherLeft, over } = this.#call.state;
    const timer = part('timer');
    timer.hidden = !admitted || !talked || otherLeft || over !== null;
    setText(timer, timer.hidden ? '' : minutesAndSeconds(Date.now() - this.#call.startedAt));
  }
}

/** What is read in the place of the picture while it does not come; empty where nothing is wrong. */
function lostHelp(state: CallState, { title, help }: Words): string {
  const isLost = phaseOf(state) === 'reconnecting';
  if (state.over || !(isLost || state.slow)) return '';
  return isLost && title !== say(phrase.callBroken) ? `${title} ${help}` : help;
}

/** @returns once it has a picture, or so many milliseconds later */
function shows(video: HTMLVideoElement, mostMs: number): Promise<unknown> {
  if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return Promise.resolve();
  return new Promise((resolve) => {
    video.addEventListener('loadeddata', resolve, { once: true });
    setTimeout(resolve, mostMs);
  });
}

async function loadConversation(): Promise<BeginConversation> {
  const { script = '', style = '', words = '' } = part('stage').dataset;
  await Promise.all([loadStylesheet(style), loadWords(words)]);
  const { beginConversation }: { beginConversation: BeginConversation } = await import(script);
  return beginConversation;
}

async function toggleFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // Refused: then the picture stays as large as it is.
  }
}
