/** It was not read because its turn did not come. */
export class Busy extends Error {
  constructor() {
    super('too much is waiting to be read');
  }
}

export interface TurnLimits {
  /** At the same time. */
  atOnce: number;
  /** So many more wait for their turn, and so many bytes of theirs are held meanwhile. */
  waiting: number;
  waitingBytes: number;
}

interface Waiting {
  bytes: number;
  start(): void;
  refuse(): void;
}

/** Lets a few in at once, and the others after them, in their order. */
export class Turns {
  readonly #limits: TurnLimits;
  #queue: Waiting[] = [];
  #busy = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /**
   * Waits for a turn; whoever got one gives it back by `free`.
   *
   * @param bytes that are held meanwhile
   * @throws Busy
   */
  take(patienceMs: number, bytes = 0): Promise<void> {
    const { atOnce, waiting, waitingBytes } = this.#limits;
    if (this.#busy < atOnce) {
      this.#busy++;
      return Promise.resolve();
    }
    const held = this.#queue.reduce((sum, one) => sum + one.bytes, 0);
    const isFull = this.#queue.length >= waiting || (held > 0 && held + bytes > waitingBytes);
    if (isFull) return Promise.reject(new Busy());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => one.refuse(), patienceMs);
      const leave = () => {
        clearTimeout(timer);
        this.#queue = this.#queue.filter((other) => other !== one);
      };
      const one: Waiting = {
        bytes,
        start: () => {
          leave();
          this.#busy++;
          resolve();
        },
        refuse: () => {
          leave();
          reject(new Busy());
        },
      };
      this.#queue.push(one);
    });
  }

  free(): void {
    this.#busy--;
    this.#queue[0]?.start();
  }

  /** Whoever waits is told that the turn will not come. */
  refuseWaiting(): void {
    for (const one of [...this.#queue]) one.refuse();
  }
}
