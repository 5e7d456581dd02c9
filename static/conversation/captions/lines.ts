/** What a browser has understood so far, and whether that is its last word on it. */
export interface Heard {
  text: string;
  isFinal: boolean;
}

const mostLines = 3;
const mostCharacters = 160;

/** The latest lines of what is said. Nothing older is kept anywhere (S7). */
export class CaptionLines {
  #finished: string[] = [];

  /**
   * @param heard all of one listening, from its beginning or from the first change
   * @returns the lines to show, the newest last; what may still change is the last one
   */
  note(heard: readonly Heard[]): string[] {
    const open: string[] = [];
    for (const { text, isFinal } of heard) {
      const line = text.trim();
      if (line === '') continue;
      if (isFinal) this.#finished.push(line);
      else open.push(line);
    }
    this.#finished = this.#finished.slice(-mostLines);
    const latest = open.join(' ');
    return [...this.#finished, ...(latest ? [latest.slice(-mostCharacters)] : [])].slice(-mostLines);
  }

  forget(): void {
    this.#finished = [];
  }
}
