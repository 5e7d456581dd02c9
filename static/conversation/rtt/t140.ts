/*
 * Real-time text as ITU-T T.140 writes it: letters as they are typed, U+0008 for one letter taken back, a
 * separator for a line that is finished. No channel and no page here.
 *
 * One backspace takes one code point. What one letter is to a reader (a family of emoji, a base with its
 * accents) differs between versions of Unicode, and two pages that count otherwise would never agree again;
 * so a whole emoji goes with as many backspaces as it has code points, in one block that is shown at once.
 */

export const lineEnd = '\u2028';
/** The beginning of a session (T.140); it is no text. */
export const sessionMark = '\uFEFF';
/** Something is missing here. */
export const missingMark = '\uFFFD';
const backspace = '\b';

/**
 * Code points of an open line that a page keeps; an honest page ends its own long before
 * (`mostLineCharacters`).
 */
export const mostOpenCharacters = 6000;
/** After so many characters the writing page ends the line itself. */
export const mostLineCharacters = 500;

/** U+0000–U+001F without the end of a line, U+007F–U+009F, the mark. */
const unprintable = /[\p{Cc}\uFEFF]/u;
const ends = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/** What stands in a field, as it may travel: lines end with `\n`, no control characters, no half letters. */
export function asTypable(text: string): string {
  return [...text.replace(ends, '\n').replaceAll('\t', ' ')]
    .filter((letter) => letter === '\n' || !unprintable.test(letter))
    .map(wholeLetter)
    .join('');
}

/** What makes of the one text the other one, where it stands at the end of a line. */
export function codesBetween(before: string, after: string): string {
  const [old, fresh] = [[...before], [...after]];
  let same = 0;
  while (same < old.length && old[same] === fresh[same]) same += 1;
  return backspace.repeat(old.length - same) + fresh.slice(same).join('');
}

/** What comes of another page's text: a line that is being written, and those that are finished. */
export class T140Reader {
  #letters: string[] = [];
  #afterReturn = false;

  /** The line that is being written, as it came. */
  get open(): string {
    return this.#letters.join('');
  }

  /** @returns the lines that end in these codes, without those that are empty */
  read(codes: string): string[] {
    const lines: string[] = [];
    for (const code of codes) {
      const ends = isLineEnd(code) && !(code === '\n' && this.#afterReturn);
      this.#afterReturn = code === '\r';
      if (code === backspace) this.#letters.pop();
      else if (!isLineEnd(code) && !unprintable.test(code)) this.#letters.push(wholeLetter(code));
      if (ends || this.#letters.length >= mostOpenCharacters) lines.push(this.finish());
    }
    return lines.filter((line) => line !== '');
  }

  /** The other page has gone: what it has written so far is a line. */
  finish(): string {
    const line = this.open;
    this.#letters = [];
    return line;
  }
}

/**
 * For the eye: nothing in it turns round what stands beside it. What is taken away here still counts for
 * backspaces.
 */
export function asShown(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}

function isLineEnd(code: string): boolean {
  return code === '\r' || code === '\n' || code === '\u0085' || code === '\u2028' || code === '\u2029';
}

/** Half of a letter is none: a channel would make the same of it. */
function wholeLetter(letter: string): string {
  return letter.length === 1 && /[\uD800-\uDFFF]/.test(letter) ? missingMark : letter;
}
