/** What a connection that is not well needs now. `renew` is a new connection with the same certificate. */
export type Help = 'nothing' | 'restart' | 'renew';

/** How long a first connection may take before it is helped. */
export const firstPatienceMs = 10_000;
/**
 * On a slow device too much help makes it worse. Two ICE restarts, then a new connection; and so on, because
 * nobody hangs up by itself (P7).
 */
const steps: readonly { help: Help; patienceMs: number }[] = [
  { help: 'restart', patienceMs: 3000 },
  { help: 'restart', patienceMs: 6000 },
  { help: 'renew', patienceMs: 10_000 },
];

/** Decides when a connection is helped, and how (lesson 9). It knows no browser and no clock. */
export class Recovery {
  #tries = 0;
  #nextAt = 0;

  /** A connection has just been begun: it gets time. */
  begin(now: number): void {
    this.#tries = 0;
    this.#nextAt = now + firstPatienceMs;
  }

  /** Something new was learned, e.g. that the network is back: waiting makes no sense any more. */
  hurry(now: number): void {
    this.#nextAt = Math.min(this.#nextAt, now);
  }

  /**
   * @param now milliseconds, rising
   * @param isWell something arrives from the other side
   */
  step(now: number, isWell: boolean): Help {
    if (isWell) {
      this.#tries = 0;
      this.#nextAt = 0;
      return 'nothing';
    }
    if (now < this.#nextAt) return 'nothing';
    const { help, patienceMs } = steps[this.#tries % steps.length] as (typeof steps)[number];
    this.#tries += 1;
    this.#nextAt = now + patienceMs;
    return help;
  }
}

/** Of the other page's wishes for a new connection: at most so many in so many milliseconds. */
const wishLimits = [
  { most: 1, inMs: 5000 },
  { most: 4, inMs: 60_000 },
];
const rememberedMs = Math.max(...wishLimits.map(({ inMs }) => inMs));

/**
 * Which wishes of the other page for a new connection are obeyed: picture and sound stand still for a moment
 * each time, so a page or a server that wishes without end must not make the call flap. It knows no clock.
 */
export class Wishes {
  #granted: number[] = [];

  /**
   * @param now milliseconds, rising
   * @returns whether this one is obeyed
   */
  grant(now: number): boolean {
    this.#granted = this.#granted.filter((at) => now - at < rememberedMs);
    const within = (inMs: number) => this.#granted.filter((at) => now - at < inMs).length;
    if (wishLimits.some(({ most, inMs }) => within(inMs) >= most)) return false;
    this.#granted.push(now);
    return true;
  }
}
