import { oneAtATime } from './one_at_a_time.ts';

/**
 * Keeps the screen on while the person waits or talks (lesson 8). The browser takes the lock away with the
 * page's visibility, so it is taken again when the page is seen again.
 */
export class WakeLock {
  readonly #onRefused: () => void;
  #wanted = false;
  #lock: WakeLockSentinel | null = null;

  /** @param onRefused this browser leaves the screen to the person */
  constructor(onRefused: () => void = () => {}) {
    this.#onRefused = onRefused;
    document.addEventListener('visibilitychange', () => void this.#take());
  }

  keepOn(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted) void this.#take();
    else {
      void this.#lock?.release().catch(() => {});
      this.#lock = null;
    }
  }

  readonly #take = oneAtATime(async () => {
    if (!this.#wanted || document.visibilityState !== 'visible' || (this.#lock && !this.#lock.released))
      return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      if (this.#wanted) this.#lock = lock;
      else await lock.release();
    } catch {
      // Not there, or the battery is low: then the screen may go dark.
      this.#onRefused();
    }
  });
}
