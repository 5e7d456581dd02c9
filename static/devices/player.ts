import { setToneOutput } from '../page/sound.ts';

/** An `<audio>`, or a `<video>` without sound; not every browser can choose where it is heard. */
type Screen = Pick<HTMLMediaElement, 'onpause' | 'paused' | 'play' | 'srcObject' | 'volume'> &
  Partial<Pick<HTMLMediaElement, 'setSinkId'>>;

/** So many times louder than it came a voice can be made. */
export const mostLoudness = 3;

/** A voice that is louder than it came. */
export interface Amplified {
  readonly stream: MediaStream;
  /** 1 is as loud as it came. */
  loudness: number;
  end(): void;
}

/** Makes voices louder; a conversation's script brings it (static/devices/amplifier.ts). */
export interface Amplification {
  /** Not before the person has touched the page, nor during a phone call. */
  isPossible(): boolean;
  /** Calls when `isPossible()` may have changed. */
  onChange(listener: () => void): void;
  amplify(track: MediaStreamTrack): Amplified;
}

/** What a screen was given to play. */
interface Given {
  track: MediaStreamTrack;
  /** Null where the sound is played as it came. */
  amplified: Amplified | null;
}

/** A system that pauses again at once, e.g. during a phone call, is asked this seldom. */
const againMs = 500;

/**
 * Plays what comes from the others; the one owner of everything that plays. X5: sound has an element of its
 * own and waits for no picture (lesson 29), and nothing that the system has paused stays so (lesson 30).
 */
export class Player {
  readonly #streams = new Map<Screen, MediaStream>();
  readonly #given = new Map<Screen, Given>();
  readonly #refused = new Set<Screen>();
  readonly #onRefused: (refused: boolean) => void;
  #output = '';
  #volume = 1;
  #amplification: Amplification | null = null;
  /** It hears when voices can be made louder, or no longer. */
  #listens = false;

  /** @param onRefused whether something may not play before the person has touched the page (lesson 1) */
  constructor(onRefused: (refused: boolean) => void) {
    this.#onRefused = onRefused;
    const again = () => this.playAll();
    // Back from another program, from a frozen tab, from the memory of earlier pages.
    for (const event of ['visibilitychange', 'resume']) document.addEventListener(event, again);
    addEventListener('pageshow', again);
    document.addEventListener('click', () => this.#refused.size > 0 && again());
  }

  /**
   * Of everybody's sound, 0 to `mostLoudness`; above 1 it is made louder than it came, where the page may.
   * iPhones leave it to their own keys.
   */
  set volume(volume: number) {
    this.#volume = volume;
    // Only now: a graph that runs costs work, and most never need one.
    if (volume > 1 && this.#amplification && !this.#listens) {
      this.#listens = true;
      this.#amplification.onChange(() => this.playAll());
    }
    for (const screen of this.#streams.keys()) screen.volume = Math.min(volume, 1);
    this.playAll();
  }

  /** From now on a volume above 1 is more than the voice as it came. */
  amplifyBy(amplification: Amplification): void {
    this.#amplification = amplification;
    this.volume = this.#volume;
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
    screen.volume = Math.min(this.#volume, 1);
    screen.onpause = () => setTimeout(() => this.#start(screen), againMs);
    this.#start(screen);
  }

  /** What the system has paused goes on. */
  playAll(): void {
    for (const screen of this.#streams.keys()) this.#start(screen);
  }

  /** Everything anew: also what says that it plays, and does not. */
  restart(): void {
    for (const screen of this.#streams.keys()) this.#takeBack(screen);
    this.playAll();
  }

  /** Nothing comes from there any more. */
  stopPlaying(screen: Screen): void {
    this.#streams.delete(screen);
    this.#takeBack(screen);
    screen.srcObject = null;
    this.#refuse(screen, false);
  }

  #start(screen: Screen): void {
    const track = this.#streams
      .get(screen)
      ?.getTracks()
      .find(({ readyState }) => readyState === 'live');
    if (!track) return;
    const isNew = this.#give(screen, track);
    if (!isNew && !screen.paused) return;
    screen.play().then(
      () => this.#refuse(screen, false),
      (error: Error) => this.#refuse(screen, error.name === 'NotAllowedError'),
    );
  }

  /** @returns whether the screen has something else to play than before */
  #give(screen: Screen, track: MediaStreamTrack): boolean {
    const given = this.#given.get(screen);
    const louder = track.kind === 'audio' && this.#volume > 1 && this.#amplification?.isPossible() === true;
    const isNew = given?.track !== track || Boolean(given.amplified) !== louder;
    if (isNew) {
      this.#takeBack(screen);
      const amplified = louder ? (this.#amplification?.amplify(track) ?? null) : null;
      this.#given.set(screen, { track, amplified });
      // Chromium never starts a sound whose track came into a stream that was given to the player empty.
      screen.srcObject = amplified?.stream ?? new MediaStream([track]);
    }
    const { amplified } = this.#given.get(screen) ?? {};
    if (amplified) amplified.loudness = this.#volume;
    return isNew;
  }

  #takeBack(screen: Screen): void {
    this.#given.get(screen)?.amplified?.end();
    this.#given.delete(screen);
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
