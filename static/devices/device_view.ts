import * as phrase from '../../languages/keys.ts';
import { announce } from '../page/announce.ts';
import { loadWords } from '../page/load_words.ts';
import { buttonsFor, hook, part, setText } from '../page/page.ts';
import { type Saying, say } from '../page/say.ts';
import type { DeviceProblem } from './device_problem.ts';
import { isStuck, keyWord, type OwnState, ownState } from './device_state.ts';
import { browserKind, type DeviceName } from './device_words.ts';
import { watchLevel } from './level.ts';
import type { Kind, LocalMedia } from './media.ts';
import { findTrouble, type Trouble, troubleWords, withoutWords } from './trouble.ts';

/** Shows own picture, level and trouble with devices, wherever on the page they are at this moment. */
export class DeviceView {
  readonly #media: LocalMedia;
  readonly #video = hook<HTMLVideoElement>('local-video');
  readonly #onHeard: () => void;
  #heardTrack: MediaStreamTrack | null = null;
  #stopListening = () => {};
  #silent = false;
  readonly #listeners: (() => void)[] = [];

  /** @param onHeard the microphone has picked something up */
  constructor(media: LocalMedia, onHeard: () => void = () => {}) {
    this.#media = media;
    this.#onHeard = onHeard;
    media.onChange(() => this.showDevices());
  }

  showDevices(): void {
    this.#showPicture();
    this.#listen();
    this.#showTrouble();
  }

  /** Carries the parts to the screen that is shown. A video that moves within one task goes on playing. */
  moveTo(screen: Element): void {
    for (const slot of screen.querySelectorAll<HTMLElement>('[data-slot]')) {
      const moved = part(slot.dataset.slot ?? '');
      if (moved.parentElement !== slot) slot.append(moved);
    }
    void this.#video.play().catch(() => {});
  }

  #showPicture(): void {
    const { stream } = this.#media;
    const track = this.#media.track('video');
    const wanted = track ? stream : null;
    if (this.#video.srcObject !== wanted) this.#video.srcObject = wanted;
    if (wanted) void this.#video.play().catch(() => {});
    const self = part('self');
    const state = ownState(this.#media, 'video');
    self.dataset.camera = state;
    const facing = track?.getSettings().facingMode;
    // A mirror is what people know from themselves, but not from the room.
    self.dataset.mirror = String(facing !== 'environment');
    const note = part('self-note').querySelector('span');
    if (note) setText(note, state === 'on' ? '' : say(notes[state]));
  }

  #listen(): void {
    const track = this.#media.track('audio');
    if (track === this.#heardTrack) return;
    this.#heardTrack = track;
    this.#stopListening();
    this.#silent = false;
    const meter = part('level');
    meter.style.setProperty('--level', '0');
    this.#stopListening = track
      ? watchLevel(track, ({ loudness, silent }) => {
          meter.style.setProperty('--level', loudness.toFixed(1));
          if (loudness > 0.3) this.#onHeard();
          if (silent === this.#silent) return;
          this.#silent = silent;
          this.#showTrouble();
        })
      : () => {};
  }

  /** What is wrong at this moment; null where nothing is. */
  get trouble(): Trouble | null {
    return findTrouble(this.#media, this.#silent);
  }

  /** Something of the devices, or of what is wrong with them, may have changed. */
  onTrouble(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #showTrouble(): void {
    const { trouble } = this;
    const box = part('trouble');
    box.hidden = trouble === null;
    if (trouble) {
      const { problem = 'unknown' } = trouble.parts[0] ?? {};
      const denied = trouble.parts.find((one) => one.problem === 'denied');
      const wayOn = waysOn[problem] ?? 'try-again';
      for (const button of box.querySelectorAll<HTMLButtonElement>('[data-act]'))
        button.hidden = button.dataset.act !== wayOn;
      box.dataset.problem = problem;
      setText(part('trouble-without'), withoutWords(trouble));
      this.#showWords(trouble, false);
      void this.#showWhere(trouble, denied?.name);
    }
    for (const listener of this.#listeners) listener();
  }

  #showWords(trouble: Trouble, drawn: boolean): void {
    const { title, help } = troubleWords(trouble, browserKind(navigator.userAgent), drawn);
    setText(part('trouble-title'), title);
    setText(part('trouble-help'), help);
  }

  /** Draws where this browser allows it; the words alone do until that is there. */
  async #showWhere(trouble: Trouble, denied: DeviceName | undefined): Promise<void> {
    const box = part('allow-help');
    box.hidden = !denied;
    if (!denied) return;
    try {
      const { script = '', words = '' } = box.dataset;
      await loadWords(words);
      const { showAllowHelp }: typeof import('./allow_help.ts') = await import(script);
      // Meanwhile something else may be wrong.
      const { parts = [] } = this.trouble ?? {};
      if (!parts.some(({ problem, name }) => problem === 'denied' && name === denied)) return;
      showAllowHelp(box, denied);
      this.#showWords(trouble, true);
    } catch {
      // Not there, or no longer: the words are.
    }
  }
}

/** The button that helps, where it is not one more try. */
const waysOn: Partial<Record<DeviceProblem, string>> = {
  unsupported: 'copy-address',
  in_app: 'copy-address',
  insecure: 'none',
  interrupted: 'restart',
  silent: 'choose-device',
  switched: 'choose-device',
  replaced: 'choose-device',
};

const notes: Record<Exclude<OwnState, 'on'>, Saying<null>> = {
  off: phrase.selfOff,
  paused: phrase.selfPaused,
  denied: phrase.selfDenied,
  missing: phrase.selfMissing,
  busy: phrase.selfBusy,
  none: phrase.selfNone,
  asking: phrase.selfAsking,
};

/**
 * Copies the page's address, for another browser (lesson 5).
 *
 * @param label of the button, which says what has become of it
 */
export async function copyAddress(label: Pick<HTMLElement, 'textContent'> | null): Promise<void> {
  let words: string;
  try {
    await navigator.clipboard.writeText(location.href);
    words = say(phrase.addressCopied);
  } catch {
    words = say(phrase.addressNotCopied);
  }
  if (label) label.textContent = words;
  announce(words);
}

/** Both switches, and what their devices are; one that cannot be had is not on. */
export function showSwitches(media: LocalMedia): void {
  for (const [act, kind] of [
    ['mic', 'audio'],
    ['camera', 'video'],
  ] as const satisfies [string, Kind][]) {
    const state = ownState(media, kind);
    for (const button of buttonsFor(act)) {
      button.setAttribute('aria-pressed', String(state !== 'off' && !isStuck(state)));
      const word = button.querySelector<HTMLElement>('.key-state');
      if (word) setText(word, keyWord(state));
    }
  }
}
