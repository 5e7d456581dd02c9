import { asTypable, codesBetween, lineEnd, missingMark, mostLineCharacters } from './t140.ts';

/** Code points that are kept for a page whose connection was away, at least. */
const mostKept = 20_000;

/**
 * All that this page's person has written, as codes in one row; each other page has come some way in it.
 * Nothing is lost with a connection: the other page says how much it has, and the rest is said again.
 */
export class Written {
  #codes: string[] = [];
  /** How many codes of the beginning are not kept any more. */
  #dropped = 0;
  #line = '';
  #lineStart = 0;

  /** Where the line begins that is being written: for a page that is new. */
  get lineStart(): number {
    return this.#lineStart;
  }

  /**
   * The field holds something else.
   *
   * @param value of the field
   * @param composing the keyboard has not decided yet, so no line ends
   * @returns the lines that are finished, and what stays in the field
   */
  write(value: string, composing = false): { finished: string[]; rest: string } {
    const typed = asTypable(value);
    const [rest = '', ...before] = (composing ? [typed.replaceAll('\n', ' ')] : linesOf(typed)).toReversed();
    const finished = before.toReversed().filter((line) => line !== '' || this.#line !== '');
    for (const line of finished) {
      this.#append(codesBetween(this.#line, line) + lineEnd);
      this.#line = '';
      this.#lineStart = this.#dropped + this.#codes.length;
    }
    this.#append(codesBetween(this.#line, rest));
    this.#line = rest;
    this.#forgetOldest();
    return { finished: finished.filter((line) => line !== ''), rest };
  }

  /**
   * What comes after a place in the row.
   *
   * @returns `place`: of the first code that is said; before it some are missing where it is later
   */
  after(place: number): { codes: string; place: number; next: number } {
    const next = this.#dropped + this.#codes.length;
    if (place >= this.#dropped)
      return { codes: this.#codes.slice(place - this.#dropped).join(''), place, next };
    const lost = [missingMark, lineEnd];
    return { codes: [...lost, ...this.#codes].join(''), place: this.#dropped - lost.length, next };
  }

  /** S7 */
  forget(): void {
    this.#codes = [];
    this.#dropped = 0;
    this.#line = '';
    this.#lineStart = 0;
  }

  #append(codes: string): void {
    for (const code of codes) this.#codes.push(code);
  }

  /** Whole lines only, so that no backspace reaches back beyond what is kept. */
  #forgetOldest(): void {
    const tooMany = this.#codes.length - mostKept;
    if (tooMany <= 0) return;
    const end = this.#codes.indexOf(lineEnd, tooMany);
    if (end < 0) return;
    this.#codes = this.#codes.slice(end + 1);
    this.#dropped += end + 1;
  }
}

/** Nobody can correct in the middle of an endless line as fast as they type, so it ends by itself. */
function linesOf(typed: string): string[] {
  return typed.split('\n').flatMap((line) => {
    const letters = [...line];
    const lines: string[] = [];
    while (letters.length > mostLineCharacters) {
      const space = letters.slice(0, mostLineCharacters).lastIndexOf(' ');
      lines.push(letters.splice(0, space > 0 ? space + 1 : mostLineCharacters).join(''));
    }
    return [...lines, letters.join('')];
  });
}
