import { chunkBytes } from './file_messages.ts';

/**
 * So much longer than ever may a piece take until its arrival is confirmed: what waits in front of sound and
 * picture.
 */
const targetMs = 100;
/** Bytes on the way at most, and at first; bytes of one piece at least. */
const most = 4 * 1024 * 1024;
const first = 16 * 1024;
const leastPiece = 2 * 1024;

/**
 * How much of files may be on the way to one person at once. Files are never in a hurry: sound and picture
 * share the line, and a full queue would delay them (P7, lesson 18). So the amount follows the delay and not
 * the losses, as LEDBAT does (RFC 6817): it grows while pieces arrive as fast as they ever did, and shrinks
 * as soon as they wait.
 */
export class Pace {
  #window = first;
  #fastest = Number.POSITIVE_INFINITY;
  #flight: { id: number; end: number; bytes: number; at: number }[] = [];
  #onTheWay = 0;

  /** Bytes that may be on the way. */
  get window(): number {
    return this.#window;
  }

  /**
   * Bytes of the next piece; 0 while nothing may be sent. Small on a slow line, where a large one would be a
   * queue by itself.
   */
  get piece(): number {
    const piece = Math.min(chunkBytes, Math.max(leastPiece, Math.floor(this.#window / 4)));
    return this.#onTheWay + piece <= this.#window ? piece : 0;
  }

  /** @param now milliseconds of a clock that never goes back */
  sent(id: number, end: number, bytes: number, now: number): void {
    this.#flight.push({ id, end, bytes, at: now });
    this.#onTheWay += bytes;
  }

  /** All bytes of this file before `end` have arrived. */
  arrived(id: number, end: number, now: number): void {
    const here = this.#take((piece) => piece.id === id && piece.end <= end);
    const last = here.at(-1);
    if (!last) return;
    const delay = now - last.at;
    this.#fastest = Math.min(this.#fastest, delay);
    const room = Math.max(-1, (targetMs - (delay - this.#fastest)) / targetMs);
    const bytes = here.reduce((sum, piece) => sum + piece.bytes, 0);
    this.#window = Math.min(most, Math.max(2 * leastPiece, this.#window + room * bytes * 0.5));
  }

  /** Nothing more of this file is waited for. */
  forgetFile(id: number): void {
    this.#take((piece) => piece.id === id);
  }

  #take(which: (piece: { id: number; end: number }) => boolean) {
    const taken = this.#flight.filter((piece) => which(piece));
    if (taken.length > 0) this.#flight = this.#flight.filter((piece) => !which(piece));
    this.#onTheWay -= taken.reduce((sum, piece) => sum + piece.bytes, 0);
    return taken;
  }
}
