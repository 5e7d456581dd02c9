import { setToneOutput } from '../page/sound.ts';

/** An `<audio>`, or a `<video>` without sound; not every browser can choose where it is heard. */
type Screen = Pick<HTMLMediaElement, 'onpause' | 'paused' | 'play' | 'srcObject' | 'volume'> &
  Partial<Pick<HTMLMediaElement, 'setSinkId'>>;

/** A system that pauses again at once, e.g. during a phone call, is asked this seldom. */
const againMs = 500;

/**
 * Plays what comes from the others; the one owner of everything that plays. X5: sound has an element of its
 * own and waits for no picture (lesson 29), and nothing that the system has paused stays so (lesson 30).
 */
export class Player {
  readonly #streams = new Map<Screen, MediaStream>();
  readonly #tracks = new Map<Screen, MediaStreamTrack>();
  readonly #refused = new Set<Screen>();
  readonly #onRefused: (refused: boolean) => void;
  #output = '';
  #volume = 1;

  /** @param onRefused whether something may not play before the person has touched the page (lesson 1) */
  constructor(onRefused: (refused: boolean) => void) {
    this.#onRefused = onRefused;
    const again = () => this.playAll();
    // Back from another program, from a frozen tab, from the memory of earlier pages.
    for (const event of ['visibilitychange', 'resume']) document.addEventListener(event, again);
    addEventListener('pageshow', again);
    document.addEventListener('click', () => this.#refused.size > 0 && again());
  }

  /** Of everybody's sound, 0 to 1; iPhones leave it to their own keys. */
  set volume(volume: number) {
    this.#volume = volume;
    for (const screen of this.#streams.keys()) screen.volume = volume;
  }

  /** @param deviceId as `enumerateDevices` names it; empty is the system's own */
  chooseOutput(deviceId: string): void {
    this.#output = deviceId;
    for (const screen of this.#streams.keys()) void this.#lead(screen);
    void setToneOutput(deviceId);
  }

  /** From now on this stream is played there; called again when its track is another one. */
  play(screen: Screen, stream: MediaStream): void {
    if (!this.#streams.has(screen) && this.#output) void this.#lead(screen);
    this.#streams.set(screen, stream);
    screen.volume = this.#volume;
    screen.onpause = () => setTimeout(() => this.#start(screen), againMs);
    this.#start(screen);
  }

  /** What the system has paused goes on. */
  playAll(): void {
    for (const screen of this.#streams.keys()) this.#start(screen);
  }

  /** Everything anew: also what says that it plays, and does not. */
  restart(): void {
    this.#tracks.clear();
    this.playAll();
  }

  /** Nothing comes from there any more. */
  stopPlaying(screen: Screen): void {
    this.#streams.delete(screen);
    this.#tracks.delete(screen);
    screen.srcObject = null;
    this.#refuse(screen, false);
  }

  #start(screen: Screen): void {
    const track = this.#streams
      .get(screen)
      ?.getTracks()
      .find(({ readyState }) => readyState === 'live');
    if (!track) return;
    // Chromium never starts a sound whose track came into a stream that was given to the player empty.
    if (this.#tracks.get(screen) !== track) screen.srcObject = new MediaStream([track]);
    else if (!screen.paused) return;
    this.#tracks.set(screen, track);
    screen.play().then(
      () => this.#refuse(screen, false),
      (error: Error) => this.#refuse(screen, error.name === 'NotAllowedError'),
    );
  }

  #refuse(screen: Screen, refused: boolean): void {
    if (refused && this.#streams.has(screen)) this.#refused.add(screen);
    else this.#refused.delete(screen);
    this.#onRefused(this.#refused.size > 0);
  }

  async #lead(screen: Screen): Promise<void> {
    try {
      await screen.setSinkId?.(this.#output);
    } catch {
      // Gone meanwhile: then the sound stays where it is.
    }
  }
}
