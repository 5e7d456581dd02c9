/*
 * How often something may happen: two ways to count, without any figures of their own. Both forget by
 * themselves, so that a flood from ever new places costs a bounded piece of memory.
 */

/** Lets bursts of `burst` pass and `perSecond` in the long run. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  #tokens: number;
  #filledAt: number;

  /** @param now milliseconds, here and in `take` by the same clock */
  constructor({ burst, perSecond, now }: { burst: number; perSecond: number; now: number }) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#tokens = burst;
    this.#filledAt = now;
  }

  /** Takes one token; false when there is none. */
  take(now: number): boolean {
    // A clock that is set back must neither drain nor fill the bucket.
    const elapsed = Math.max(0, now - this.#filledAt);
    this.#filledAt = now;
    this.#tokens = Math.min(this.#burst, this.#tokens + (elapsed / 1000) * this.#perSecond);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** So many keys one count remembers; a flood from more places is not stopped by remembering them. */
export const mostKeys = 10_000;

/** Counts for each key, from its first count on until the window is over. */
export class WindowCount {
  readonly #windowMs: number;
  readonly #now: () => number;
  /** The key whose window began first comes first. */
  readonly #counts = new Map<string, { since: number; count: number }>();

  /** @param now milliseconds by a clock that nobody sets: windows must neither stretch nor end early */
  constructor(windowMs: number, now: () => number = () => performance.now()) {
    this.#windowMs = windowMs;
    this.#now = now;
  }

  /** Counts one; false, and nothing is counted, when there have been `most`. */
  take(key: string, most: number): boolean {
    this.#forgetOld();
    const found = this.#counts.get(key);
    if (found && found.count >= most) return false;
    if (found) found.count++;
    else this.#counts.set(key, { since: this.#now(), count: 1 });
    if (this.#counts.size > mostKeys) this.#forgetFirst();
    return true;
  }

  /** Takes one count back. */
  giveBack(key: string): void {
    const found = this.#counts.get(key);
    if (!found) return;
    found.count--;
    if (found.count <= 0) this.#counts.delete(key);
  }

  /** How often it has been counted in its window. */
  count(key: string): number {
    this.#forgetOld();
    return this.#counts.get(key)?.count ?? 0;
  }

  forget(key: string): void {
    this.#counts.delete(key);
  }

  /** Keys that are remembered now. */
  get size(): number {
    return this.#counts.size;
  }

  #forgetOld(): void {
    const over = this.#now() - this.#windowMs;
    for (const [key, { since }] of this.#counts) {
      if (since > over) return;
      this.#counts.delete(key);
    }
  }

  #forgetFirst(): void {
    for (const key of this.#counts.keys()) {
      this.#counts.delete(key);
      return;
    }
  }
}
