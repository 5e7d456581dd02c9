import * as phrase from '../../languages/keys.ts';
import type { Person, Seat } from '../../signaling/messages.ts';
import type { CallPort } from '../call/port.ts';
import { told } from '../call/told.ts';
import { part, setText } from '../page/page.ts';
import { listOf, say } from '../page/say.ts';

/**
 * So long after the last letter, or the last word of a page, a person counts as writing, and so often a page
 * says it again, in milliseconds.
 */
const writingMs = 4000;
const againMs = 2000;

/** Who is writing: this person is told of to the others, and the others stand below the messages. */
export class ChatWriting {
  readonly #call: CallPort;
  readonly #nameOf: (person: Person) => string;
  readonly #told;
  /** A page that goes to sleep while its person writes says nothing any more. */
  readonly #until = new Map<Seat, number>();
  #saidAt = Number.NEGATIVE_INFINITY;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(call: CallPort, nameOf: (person: Person) => string) {
    this.#call = call;
    this.#nameOf = nameOf;
    this.#told = told(call, 'writing');
    this.#told.onChange((seat) => {
      if (this.#told.of(seat).on) this.#until.set(seat, performance.now() + writingMs);
      else this.#until.delete(seat);
      this.#showWriters();
    });
  }

  /** A letter has been typed, and something stands in the field. */
  typed(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.rests(), writingMs);
    const now = performance.now();
    if (this.#told.own().on && now - this.#saidAt >= againMs) {
      this.#saidAt = now;
      this.#told.sayAgain();
    } else if (!this.#told.own().on) {
      this.#saidAt = now;
      this.#told.set({ on: true });
    }
  }

  /** The message has gone, or nothing has been typed for a while. */
  rests(): void {
    clearTimeout(this.#rest);
    this.#told.set({ on: false });
  }

  forget(): void {
    clearTimeout(this.#rest);
    this.#told.forget();
  }

  #showWriters(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    for (const [seat, until] of this.#until) if (until <= now) this.#until.delete(seat);
    const writers = this.#call.people.filter(({ seat }) => this.#until.has(seat));
    setText(part('chat-writing'), writingWords(writers.map(this.#nameOf)));
    if (this.#until.size === 0) return;
    this.#timer = setTimeout(() => this.#showWriters(), Math.min(...this.#until.values()) - now);
  }
}

/** „Anna und Dr. Sommer schreiben …“; empty where nobody writes. */
export function writingWords(names: readonly string[]): string {
  const { length } = names;
  return length > 0 ? say(phrase.chatWriting, { count: length, names: listOf(names) }) : '';
}
