/*
 * Work that takes time and must not run twice at once. A failure ends the run that has failed and nothing
 * else: what is called afterwards runs.
 */

/**
 * One run at a time. What is called for during a run may have come too late for it, so there is one more run
 * afterwards, however many calls there were.
 *
 * @param meanwhile `skip`: the next call comes by itself, e.g. from a timer, and one during a run is for
 *   nothing
 * @returns calls `work`; rejects as `work` does; during a run it resolves at once
 */
export function oneAtATime(
  work: () => Promise<void>,
  meanwhile: 'again' | 'skip' = 'again',
): () => Promise<void> {
  let running = false;
  let again = false;
  const call = async () => {
    if (running) {
      again = meanwhile === 'again';
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = false;
      // This run has failed; who called meanwhile has not had one.
      if (again) await call();
    }
  };
  return call;
}

/** Different works one after the other, in the order in which they came. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** @returns ends, or rejects, with this work */
  take(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}
