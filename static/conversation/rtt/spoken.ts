/** The end of a sentence that is finished: something else has begun. */
const sentences = /^.*[.!?…](?=\s)/s;

/**
 * What a screen reader says of a text that grows and changes: finished sentences and lines, never letters.
 */
export class Spoken {
  /** What has been said of the open line. */
  #said = '';

  /** @param open the line as it stands now @returns what is to be said; mostly nothing */
  grow(open: string): string {
    return this.#say(open, sentences);
  }

  /** Nothing was typed for a while: whole words, so that nobody who writes slowly is spelt. */
  pause(open: string): string {
    return this.#say(open, /^.*\S(?=\s)/s);
  }

  /** The line is finished. */
  end(line: string): string {
    const rest = this.#say(line, /^.*$/s);
    this.#said = '';
    return rest;
  }

  #say(open: string, whole: RegExp): string {
    if (!open.startsWith(this.#said)) this.#said = sentences.exec(commonStart(this.#said, open))?.[0] ?? '';
    const [fresh = ''] = whole.exec(open.slice(this.#said.length)) ?? [];
    this.#said += fresh;
    return fresh.trim();
  }
}

function commonStart(one: string, other: string): string {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return one.slice(0, same);
}
