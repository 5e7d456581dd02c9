/** How often each side says that it is there. */
export const beatMs = 400;
/** So long nothing may come. Chromium itself needs 6 s to notice that an address is gone. */
const silentMs = 1300;
/** A page in the background has a timer once a second. */
const silentFromHiddenMs = 2600;
/** Before that it is worth asking whether the server is still there. */
const suspectMs = 700;
/** A beat is late: whether picture and sound still arrive is looked at from now on. */
const lateMs = 500;

/** What a page says with each beat. */
export interface Beat {
  /** The page is in the background. */
  hidden: boolean;
  /** It hears nothing of the page that it says this to (lesson 32). */
  deaf: boolean;
}

export function beatText({ hidden, deaf }: Beat): string {
  return `${hidden ? 'hidden' : 'here'}${deaf ? ' deaf' : ''}`;
}

/** What is none of the four texts is the beat of a page in front that hears. */
export function readBeat(data: unknown): Beat {
  const says = (hidden: boolean, deaf: boolean) => data === beatText({ hidden, deaf });
  return { hidden: says(true, false) || says(true, true), deaf: says(false, true) || says(true, true) };
}

/** Whether something arrives from the other side: `suspect` is nearly silent. */
export type PulseState = 'well' | 'late' | 'suspect' | 'silent';

/** It knows no clock. */
export class Pulse {
  #heardAt: number;
  #beat: Beat = { hidden: false, deaf: false };
  /** Of picture and sound, by the first reading of this silence; null while there was none. */
  #bytes: number | null = null;
  /** They are no more than at the reading before. */
  #standsStill = false;

  /** @param now milliseconds, rising, here and in all that follows */
  constructor(now: number) {
    this.#heardAt = now;
  }

  /** By its last beat the other page hears nothing of this one. */
  get isUnheard(): boolean {
    return this.#beat.deaf;
  }

  /** A beat, or anything else that has just arrived. */
  noteArrival(now: number, beat = this.#beat): void {
    this.#heardAt = Math.max(this.#heardAt, now);
    this.#beat = beat;
    this.#bytes = null;
    this.#standsStill = false;
  }

  /**
   * How many bytes of picture and sound have come in all: beats may be lost one after the other where those
   * still arrive. What came before the first reading of a silence says nothing about it.
   */
  noteBytes(now: number, bytes: number): void {
    if (this.#bytes !== null && bytes > this.#bytes) this.noteArrival(now);
    else {
      this.#standsStill = this.#bytes !== null;
      this.#bytes = bytes;
    }
  }

  /** Neither beats nor picture nor sound: a beat or two are lost on any bad line. */
  isDoubtful(now: number): boolean {
    return this.#standsStill && this.state(now) === 'suspect';
  }

  state(now: number): PulseState {
    if (this.silentIn(now) <= 0) return 'silent';
    if (this.silentIn(now) <= silentMs - suspectMs) return 'suspect';
    return this.silentIn(now) <= silentMs - lateMs ? 'late' : 'well';
  }

  /** So many milliseconds it is until silence is certain, where nothing arrives. */
  silentIn(now: number): number {
    return this.#heardAt + (this.#beat.hidden ? silentFromHiddenMs : silentMs) - now;
  }
}
