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
const renewal = steps.findIndex(({ help }) => help === 'renew');

/**
 * A restart that both sides have agreed on finds a way at once, where there is one. But Chromium stays for
 * 3.5 s with the old way while that still looks alive. So then a new connection is the quicker help, after
 * this and twice the time that agreeing took, which is long on a slow line.
 */
const agreedMs = 300;

/** A restart disturbs nothing, but a lossy line is in doubt often: at most one in this time for a doubt. */
const earlyAgainMs = 10_000;

/** Meanwhile the other page learns that it is not heard (lesson 32): a new connection would hide it. */
const certainMs = 300;

/** `doubtful`: nothing has arrived for so long that it may soon be certain. */
export type Health = 'well' | 'doubtful' | 'ill';

/** Decides when a connection is helped, and how (lesson 9). It knows no browser and no clock. */
export class Recovery {
  #tries = 0;
  #nextAt = 0;
  /** When it was helped last, by a restart that nobody has answered yet. */
  #restartedAt: number | null = null;
  /** It was well once: a connection that is still being made takes longer. */
  #hasStood = false;
  /** When a mere doubt was enough last. */
  #earlyAt = Number.NEGATIVE_INFINITY;
  /** It was helped for a doubt that is not certain yet. */
  #isDoubted = false;

  /** A connection has just been begun: it gets time. */
  begin(now: number): void {
    this.#tries = 0;
    this.#nextAt = now + firstPatienceMs;
    this.#restartedAt = null;
    this.#hasStood = false;
    this.#isDoubted = false;
  }

  /** Something new was learned, e.g. that the network is back: waiting makes no sense any more. */
  hurry(now: number): void {
    this.#nextAt = Math.min(this.#nextAt, now);
  }

  /** Both sides have agreed on a restart: if it helps, it helps soon. */
  agree(now: number): void {
    if (this.#restartedAt === null || !this.#hasStood) return;
    const tookMs = now - this.#restartedAt;
    this.#restartedAt = null;
    this.#tries = renewal;
    this.#nextAt = Math.min(this.#nextAt, now + agreedMs + 2 * tookMs);
  }

  /** @param now milliseconds, rising */
  step(now: number, health: Health): Help {
    if (health === 'well') {
      this.#hasStood = true;
      this.#tries = 0;
      this.#nextAt = 0;
      this.#restartedAt = null;
      this.#isDoubted = false;
      return 'nothing';
    }
    if (health === 'doubtful') return this.#helpEarly(now);
    if (this.#isDoubted) this.#nextAt = Math.max(this.#nextAt, now + certainMs);
    this.#isDoubted = false;
    return now < this.#nextAt ? 'nothing' : this.#help(now);
  }

  /** By the time that silence is certain it is known whether a restart helps. */
  #helpEarly(now: number): Help {
    const isNew = this.#hasStood && this.#tries === 0 && now - this.#earlyAt >= earlyAgainMs;
    if (!isNew) return 'nothing';
    this.#earlyAt = now;
    this.#isDoubted = true;
    return this.#help(now);
  }

  #help(now: number): Help {
    const { help, patienceMs } = steps[this.#tries % steps.length] as (typeof steps)[number];
    this.#tries += 1;
    this.#nextAt = now + patienceMs;
    this.#restartedAt = help === 'restart' ? now : null;
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
