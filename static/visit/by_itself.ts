/**
 * Who has given the name and sees that all is settled often believes to be waiting already. So a page that is
 * left alone goes on by itself, and says so. Whoever does anything here has noticed, and decides: then it
 * never happens.
 */
export class ByItself {
  readonly #show: (seconds: number | null) => void;
  readonly #go: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #stopped = false;

  /**
   * @param show seconds that are left; null: it does not happen
   * @param go all of them are over
   */
  constructor(show: (seconds: number | null) => void, go: () => void) {
    this.#show = show;
    this.#go = go;
  }

  /** Begins to count, unless it does already or was stopped for good. */
  start(): void {
    if (this.#stopped || this.#timer !== undefined) return;
    // As long as a page must leave a person who wants to stop it (WCAG 2.2, 2.2.1).
    let seconds = 20;
    this.#show(seconds);
    this.#timer = setInterval(() => {
      seconds -= 1;
      if (seconds > 0) this.#show(seconds);
      else {
        this.pause();
        this.#go();
      }
    }, 1000);
  }

  /** Something is unsettled again; it may begin anew. */
  pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#show(null);
  }

  /** The person does something here. */
  stop(): void {
    if (this.#timer === undefined) return;
    this.#stopped = true;
    this.pause();
  }
}
