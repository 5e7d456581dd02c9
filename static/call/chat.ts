import { byHook } from './page.ts';

/** Longest message, in characters. */
const longest = 4_000;

/** The text chat, over the data channel: it never touches the server (D1). */
export class Chat {
  readonly #log = byHook('chat-log');
  readonly #input = byHook<HTMLInputElement>('chat-input');
  readonly #otherName: string;
  #channel: RTCDataChannel | undefined;

  /** @param otherName who the other side is, as it stands before a message */
  constructor(otherName: string) {
    this.#otherName = otherName;
    this.#input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
  }

  /** A new connection brings a new channel; what was said stays to be read. */
  use(channel: RTCDataChannel): void {
    this.#channel = channel;
    channel.onmessage = ({ data }) => this.#received(data);
  }

  clear(): void {
    this.#log.replaceChildren();
    this.#input.value = '';
    this.#channel = undefined;
  }

  #send(): void {
    const text = this.#input.value.trim().slice(0, longest);
    if (text === '') return;
    if (this.#channel?.readyState !== 'open') {
      this.#show('', 'Noch nicht verbunden. Ihre Nachricht steht noch im Feld.', 'note');
      return;
    }
    this.#channel.send(JSON.stringify({ type: 'text', text }));
    this.#input.value = '';
    this.#show('Sie', text, 'own');
  }

  #received(data: unknown): void {
    const text = readText(data);
    if (text === null) return;
    this.#show(this.#otherName, text, 'other');
    // Who has the chat closed sees that something came.
    this.#log.closest('details')?.setAttribute('open', '');
  }

  /** Text nodes only (lesson 22). */
  #show(name: string, text: string, kind: 'own' | 'other' | 'note'): void {
    const item = document.createElement('li');
    item.className = `chat-${kind}`;
    const who = document.createElement('span');
    who.className = 'chat-who';
    who.textContent = name;
    item.append(who, document.createTextNode(text));
    this.#log.append(item);
    item.scrollIntoView({ block: 'nearest' });
  }
}

/** Null for anything that is not a text of the agreed form. */
export function readText(data: unknown): string | null {
  if (typeof data !== 'string' || data.length > 2 * longest) return null;
  try {
    const message = JSON.parse(data) as { type?: unknown; text?: unknown };
    return message?.type === 'text' && typeof message.text === 'string' ? message.text.slice(0, longest) : null;
  } catch {
    return null;
  }
}
