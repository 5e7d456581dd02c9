import { minute } from '../../consultation/durations.ts';
import type { IceSettings } from '../../signaling/messages.ts';

/** Relay credentials live for hours; younger than this they are as good as new. */
const freshMs = 10 * minute;
/** So long a connection waits for the hub: old credentials are better than none. */
const patienceMs = 2000;

/** Where connections get their relay credentials from: fetched when they are used (lessons 12 and 26). */
export class IceSource {
  readonly #ask: () => boolean;
  #settings: IceSettings = { servers: [], relayOnly: false };
  #at = Number.NEGATIVE_INFINITY;
  #waiting: (() => void)[] = [];

  /** @param ask the hub; false where it cannot be asked */
  constructor(ask: () => boolean) {
    this.#ask = ask;
  }

  keep(settings: IceSettings): void {
    this.#settings = settings;
    this.#at = performance.now();
    this.loseHub();
  }

  /** The hub will not answer: the socket has gone. */
  loseHub(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  /** @param fresh asks in any case */
  async get(fresh: boolean): Promise<IceSettings> {
    const known = !fresh && performance.now() - this.#at < freshMs;
    if (!known && this.#ask()) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        setTimeout(resolve, patienceMs);
      });
    }
    return this.#settings;
  }
}
