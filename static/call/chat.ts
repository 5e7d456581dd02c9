import { mostChatCharacters } from './channel.ts';
import { hook, part, setText } from './page.ts';

/** The text chat: what is written stands on both pages and nowhere else (D1). */
export class Chat {
  readonly #log = hook('chat-log');
  readonly #input = hook<HTMLInputElement>('chat-input');
  readonly #other: string;

  /**
   * @param other who the other side is, as it stands above a message
   * @param send returns false while nothing can be sent
   */
  constructor(other: string, send: (text: string) => boolean) {
    this.#other = other;
    part('chat-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.#input.value.trim().slice(0, mostChatCharacters);
      if (text === '') return;
      const sent = send(text);
      setText(part('chat-note'), sent ? '' : 'Gerade nicht verbunden. Ihre Nachricht steht noch im Feld.');
      if (!sent) return;
      this.#input.value = '';
      this.#add('own', 'Sie', text);
    });
  }

  receive(text: string): void {
    this.#add('other', this.#other, text);
  }

  /** Nothing stays when it is over (S7). */
  clear(): void {
    this.#log.replaceChildren();
    this.#input.value = '';
    setText(part('chat-note'), '');
  }

  /** Text nodes only: nothing that anybody writes becomes part of the page (lesson 22). */
  #add(from: 'own' | 'other', name: string, text: string): void {
    const item = document.createElement('p');
    item.className = `chat-${from}`;
    const who = document.createElement('span');
    who.className = 'chat-who';
    who.textContent = `${name}: `;
    item.append(who, text);
    this.#log.append(item);
    this.#log.scrollTop = this.#log.scrollHeight;
  }
}
