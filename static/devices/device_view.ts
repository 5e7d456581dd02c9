import { buttonsFor, hook, part, setText } from '../page/page.ts';
import type { DeviceProblem } from './device_problem.ts';
import { browserKind, type DeviceName, deviceWords } from './device_words.ts';
import { watchLevel } from './level.ts';
import type { Kind, LocalMedia } from './media.ts';

/** Shows own picture, level and trouble with devices, wherever on the page they are at this moment. */
export class DeviceView {
  readonly #media: LocalMedia;
  readonly #video = hook<HTMLVideoElement>('local-video');
  readonly #onHeard: () => void;
  #heardTrack: MediaStreamTrack | null = null;
  #stopListening = () => {};
  #silent = false;

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
    self.dataset.camera = track ? (track.muted ? 'paused' : 'on') : this.#media.wanted.video ? 'none' : 'off';
    const facing = track?.getSettings().facingMode;
    // A mirror is what people know from themselves, but not from the room.
    self.dataset.mirror = String(facing !== 'environment');
    const note = part('self-note').querySelector('span');
    if (note) setText(note, noteWords[self.dataset.camera] ?? '');
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
          meter.style.setProperty('--level', loudness.toFixed(2));
          if (loudness > 0.3) this.#onHeard();
          if (silent === this.#silent) return;
          this.#silent = silent;
          this.#showTrouble();
        })
      : () => {};
  }

  #showTrouble(): void {
    const trouble = this.#trouble();
    part('trouble').hidden = trouble === null;
    if (!trouble) return;
    const words = deviceWords(trouble.problem, trouble.name, browserKind(navigator.userAgent));
    setText(part('trouble-title'), words.title);
    setText(part('trouble-help'), words.help);
    setText(part('trouble-without'), withoutWords[trouble.without]);
    const wayOn = waysOn[trouble.problem] ?? 'try-again';
    for (const button of part('trouble').querySelectorAll<HTMLButtonElement>('[data-act]'))
      button.hidden = button.dataset.act !== wayOn;
    part('trouble').dataset.problem = trouble.problem;
    void this.#showWhere(trouble.problem === 'denied');
  }

  /** Draws where this browser allows it; the words alone do until that is there. */
  async #showWhere(refused: boolean): Promise<void> {
    const box = part('allow-help');
    box.hidden = !refused;
    if (!refused) return;
    try {
      const { showAllowHelp }: typeof import('./allow_help.ts') = await import(box.dataset.script ?? '');
      showAllowHelp(box);
      if (!box.hidden) setText(part('trouble-help'), 'Danach tippen Sie auf „Noch einmal versuchen“.');
    } catch {
      // Not there, or no longer: the words are.
    }
  }

  /** Lesson 3: the system has taken the device, though the track says that it lives. */
  #interrupted(kind: Kind): DeviceProblem | null {
    return this.#media.track(kind)?.muted ? 'interrupted' : null;
  }

  /** The most important thing that is wrong; null where nothing is. */
  #trouble(): { problem: DeviceProblem; name: DeviceName; without: DeviceName | 'nothing' } | null {
    const { problems, wanted } = this.#media;
    const audio = wanted.audio ? (problems.audio ?? this.#interrupted('audio')) : null;
    const video = wanted.video ? (problems.video ?? this.#interrupted('video')) : null;
    const runs = (problem: DeviceProblem) => problem === 'switched' || problem === 'replaced';
    if (audio && audio === video)
      return { problem: audio, name: 'both', without: runs(audio) ? 'nothing' : 'both' };
    if (audio && !runs(audio)) return { problem: audio, name: 'audio', without: video ? 'both' : 'audio' };
    if (video && !runs(video)) return { problem: video, name: 'video', without: 'video' };
    if (audio) return { problem: audio, name: 'audio', without: 'nothing' };
    if (video) return { problem: video, name: 'video', without: 'nothing' };
    return this.#silent ? { problem: 'silent', name: 'audio', without: 'nothing' } : null;
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

const noteWords: Record<string, string> = {
  none: 'Noch kein Bild',
  off: 'Kamera aus',
  paused: 'Kamera angehalten',
  on: '',
};

/** Lesson 7: one may go on without. */
const withoutWords: Record<DeviceName | 'nothing', string> = {
  both: 'Sie können trotzdem weitermachen. Man sieht und hört Sie dann nicht.',
  audio: 'Sie können trotzdem weitermachen. Man hört Sie dann nicht.',
  video: 'Sie können trotzdem weitermachen. Man sieht Sie dann nicht, hört Sie aber.',
  nothing: '',
};

/**
 * Copies the page's address, for another browser (lesson 5).
 *
 * @param label of the button, which says what has become of it
 */
export async function copyAddress(label: Pick<HTMLElement, 'textContent'> | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    if (label) label.textContent = 'Link kopiert';
  } catch {
    if (label) label.textContent = 'Bitte kopieren Sie die Adresse oben';
  }
}

/** Both switches and what they show. */
export function showSwitches(media: LocalMedia): void {
  for (const [act, kind] of [
    ['mic', 'audio'],
    ['camera', 'video'],
  ] as const satisfies [string, Kind][]) {
    for (const button of buttonsFor(act)) button.setAttribute('aria-pressed', String(media.wanted[kind]));
  }
}
