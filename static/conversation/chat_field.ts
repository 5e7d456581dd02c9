import { hook, part, setText } from '../page/page.ts';
import { countWords, longWords, mostParts, partsOf } from './chat_text.ts';

interface FieldOptions {
  /** A letter came or went; `something`: what is left is more than blanks. */
  onType(something: boolean): void;
  /** @returns whether the pieces have gone, so that the field can be emptied */
  send(parts: string[]): boolean;
}

/**
 * Where messages are written: it grows with its lines, counts near the end, and cuts nothing. What cannot go
 * stays in it, with words.
 */
export class ChatField {
  readonly #input = hook<HTMLTextAreaElement>('chat-input');
  readonly #options: FieldOptions;

  constructor(options: FieldOptions) {
    this.#options = options;
    part('chat-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#input.addEventListener('keydown', (event) => {
      if (!sends(event)) return;
      event.preventDefault();
      this.#send();
    });
    this.#input.addEventListener('input', () => {
      this.#showLength();
      options.onType(this.#input.value.trim() !== '');
    });
  }

  /** Leaving the page would lose what is being written, so the browser asks first. */
  readonly #askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

  empty(): void {
    this.#input.value = '';
    this.#showLength();
  }

  #send(): void {
    const parts = partsOf(this.#input.value);
    if (parts.length > 0 && parts.length <= mostParts && this.#options.send(parts)) this.empty();
  }

  #showLength(): void {
    const { value } = this.#input;
    // Only then: a page that listens for it costs the browser's quick way back.
    if (value.trim() === '') removeEventListener('beforeunload', this.#askBeforeLeaving);
    else addEventListener('beforeunload', this.#askBeforeLeaving);
    // Its copy gives the field its height (static/style/conversation/chat.css).
    part('chat-field').dataset.text = value;
    setText(part('chat-count'), countWords(value.length));
    setText(part('chat-note'), longWords(value));
  }
}

/**
 * Enter sends where there is a keyboard of its own; the one on a screen makes lines, as everywhere on phones.
 * What a keyboard is still composing (Japanese, dead keys) is never sent; Safari says so by 229 only.
 */
function sends({ key, isComposing, keyCode, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (key !== 'Enter' || isComposing || keyCode === 229) return false;
  if (ctrlKey || metaKey) return true;
  return !shiftKey && !altKey && !matchMedia('(pointer: coarse)').matches;
}
