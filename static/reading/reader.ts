import type { Piece } from './pieces.ts';
import { ownVoice } from './voices.ts';

interface ReaderOptions {
  synthesis: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>;
  /** What stands on the page now. */
  pieces(): Piece[];
  /** Which piece is being read; null: it is silent. */
  onPiece(piece: Piece | null): void;
}

/** Reads one piece after the other; after a stop it goes on with the piece at which that was. */
export class Reader {
  readonly #options: ReaderOptions;
  #pieces: Piece[] = [];
  #next = 0;
  /** What was said last: an end that comes after a stop is none. */
  #saying: SpeechSynthesisUtterance | null = null;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  get isReading(): boolean {
    return this.#saying !== null;
  }

  start(): void {
    this.stop();
    const pieces = this.#options.pieces();
    // What has been opened or typed meanwhile is another page; it is found again by its words.
    const last = this.#pieces[this.#next]?.text;
    this.#next = Math.max(
      0,
      pieces.findIndex(({ text }) => text === last),
    );
    this.#pieces = pieces;
    this.#sayNext();
  }

  stop(): void {
    if (!this.#saying) return;
    this.#saying = null;
    this.#options.synthesis.cancel();
    this.#options.onPiece(null);
  }

  #sayNext(): void {
    const piece = this.#pieces[this.#next];
    if (!piece) {
      this.#next = 0;
      this.#saying = null;
      this.#options.onPiece(null);
      return;
    }
    const voice = ownVoice(this.#options.synthesis.getVoices(), piece.lang);
    if (!voice) {
      this.#next += 1;
      this.#sayNext();
      return;
    }
    const saying = new SpeechSynthesisUtterance(piece.text);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.onend = () => {
      if (this.#saying !== saying) return;
      this.#next += 1;
      this.#sayNext();
    };
    saying.onerror = () => {
      if (this.#saying === saying) this.stop();
    };
    this.#saying = saying;
    this.#options.onPiece(piece);
    this.#options.synthesis.speak(saying);
  }
}
