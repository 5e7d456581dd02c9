/**
 * How long two people could have talked without a code (X1). By the clock, not by ticks, which are late in a
 * tab behind another one; and to the moment, so that nobody gains time who takes the admission back between
 * two ticks and gives it again.
 */
export class TimeWithoutCode {
  #spent = 0;
  #since: number | null = null;

  /**
   * Call it whenever that may have changed, and now and then.
   *
   * @param runs whether they could talk from now on, without a code
   * @param now milliseconds by a clock that nobody sets
   * @returns how long it has been, in milliseconds
   */
  count(runs: boolean, now: number): number {
    if (this.#since !== null) this.#spent += now - this.#since;
    this.#since = runs ? now : null;
    return this.#spent;
  }

  /** There is a code. */
  forget(): void {
    this.#spent = 0;
    this.#since = null;
  }
}
