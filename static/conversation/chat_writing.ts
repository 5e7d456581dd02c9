/** So long after the last sign a person counts as writing, and so often a sign is given, in milliseconds. */
const writingMs = 4000;
const signMs = 2000;

/** When to tell the others that one is writing: not with every letter. */
export class WritingSign {
  #at = Number.NEGATIVE_INFINITY;

  /** A letter has been typed. @returns whether to tell it */
  typed(now: number): boolean {
    if (now - this.#at < signMs) return false;
    this.#at = now;
    return true;
  }

  /** The message has gone; the next letter counts at once. */
  reset(): void {
    this.#at = Number.NEGATIVE_INFINITY;
  }
}

/** Who of the others is writing. */
export class Writers {
  readonly #until = new Map<string, number>();

  isWriting(name: string, now: number): void {
    this.#until.set(name, now + writingMs);
  }

  /** The message has come, or they have gone. */
  stoppedWriting(name: string): void {
    this.#until.delete(name);
  }

  forgetWriters(): void {
    this.#until.clear();
  }

  /** „Anna und Dr. Sommer schreiben …“; empty where nobody writes. */
  words(now: number): string {
    for (const [name, until] of this.#until) if (until <= now) this.#until.delete(name);
    const names = [...this.#until.keys()];
    const last = names.pop();
    if (last === undefined) return '';
    return names.length === 0 ? `${last} schreibt …` : `${names.join(', ')} und ${last} schreiben …`;
  }

  /** Milliseconds until the words may change by themselves; null where they do not. */
  wait(now: number): number | null {
    const ends = [...this.#until.values()];
    return ends.length === 0 ? null : Math.max(0, Math.min(...ends) - now);
  }
}
