/** How often each side says that it is there. */
export const beatMs = 400;
/** So long nothing may come. Chromium itself needs 6 s to notice that an address is gone. */
const silentMs = 1300;
/** A page in the background has a timer once a second. */
const silentFromHiddenMs = 2600;
/** Before that it is worth asking whether the server is still there. */
const suspectMs = 700;

/** Whether something arrives from the other side: `suspect` is nearly silent. It knows no clock. */
export type PulseState = 'well' | 'suspect' | 'silent';

export class Pulse {
  #heardAt: number;
  #fromHidden = false;

  /** @param now milliseconds, rising, here and in all that follows */
  constructor(now: number) {
    this.#heardAt = now;
  }

  /** A beat, or anything else that has just arrived. */
  noteArrival(now: number, fromHidden = this.#fromHidden): void {
    this.#heardAt = now;
    this.#fromHidden = fromHidden;
  }

  state(now: number): PulseState {
    const silence = now - this.#heardAt;
    const [suspect, silent] = this.#fromHidden
      ? [silentFromHiddenMs - (silentMs - suspectMs), silentFromHiddenMs]
      : [suspectMs, silentMs];
    return silence >= silent ? 'silent' : silence >= suspect ? 'suspect' : 'well';
  }
}
