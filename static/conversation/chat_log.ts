import * as phrase from '../../languages/keys.ts';
import { Drawing, isReadFurtherUp } from '../page/drawing.ts';
import { hook, part } from '../page/page.ts';
import { say } from '../page/say.ts';
import type { Before } from './chat_history.ts';

/** Older messages go when there are more, and the log says so. */
const mostEntries = 500;

/** The messages on the page. */
export class ChatLog {
  readonly #log = hook('chat-log');
  readonly #scroll = part('chat-scroll');
  #new: HTMLElement[] = [];
  readonly #drawing = new Drawing(() => this.#draw());
  #before: HTMLElement | null = null;
  #gone: HTMLElement | null = null;
  /** Says what is left out, while nothing else has come. */
  #leftOut: HTMLElement | null = null;

  add(entry: HTMLElement): void {
    this.#leftOut = null;
    this.#append(entry);
  }

  /** @param count how many messages of this person in a row are not shown */
  sayLeftOut(name: string, count: number): void {
    if (!this.#leftOut) {
      this.#leftOut = note('');
      this.#append(this.#leftOut);
    }
    this.#leftOut.textContent = say(phrase.chatLeftOut, { count, name });
  }

  /** What was said before this page was loaded, above everything else. */
  showBefore(
    { said, cut }: { said: readonly Before[]; cut: boolean },
    nameOf: (one: Before) => string,
  ): void {
    const block = document.createElement('section');
    block.className = 'chat-before';
    block.dataset.testid = 'chat-before';
    block.setAttribute('aria-label', say(phrase.chatBefore));
    block.append(note(say(phrase.chatBeforeNote)));
    if (cut) block.append(note(say(phrase.chatBeforeCut)));
    for (const one of said) {
      const name = one.own ? say(phrase.chatYouBy, { name: nameOf(one) }) : nameOf(one);
      block.append(chatEntry(one.own ? 'own' : 'other', name, one.text));
    }
    if (this.#before) this.#before.replaceWith(block);
    else this.#log.prepend(block);
    this.#before = block;
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  forget(): void {
    this.#new = [];
    this.#log.replaceChildren();
    this.#before = null;
    this.#gone = null;
    this.#leftOut = null;
  }

  #append(entry: HTMLElement): void {
    this.#new.push(entry);
    this.#drawing.schedule();
  }

  #draw(): void {
    // Messages and files scroll together.
    const list = this.#scroll;
    const reads = isReadFurtherUp(list);
    const isOwn = this.#new.some(({ className }) => className === 'chat-own');
    this.#log.append(...this.#new.splice(0).slice(-mostEntries));
    this.#dropOldest();
    if (!reads || isOwn) list.scrollTop = list.scrollHeight;
  }

  #dropOldest(): void {
    const kept = [this.#before, this.#gone];
    const entries = [...this.#log.children].filter((entry) => !kept.includes(entry as HTMLElement));
    if (entries.length <= mostEntries) return;
    for (const entry of entries.slice(0, entries.length - mostEntries)) entry.remove();
    if (this.#gone) return;
    this.#gone = note(say(phrase.chatOlderGone));
    if (this.#before) this.#before.after(this.#gone);
    else this.#log.prepend(this.#gone);
  }
}

/** Text nodes only: nothing that a person writes becomes part of the page's markup (lesson 22). */
export function chatEntry(from: 'own' | 'other', name: string, text: string): HTMLElement {
  const item = document.createElement('p');
  item.className = `chat-${from}`;
  const who = document.createElement('span');
  who.className = 'chat-who';
  who.append(isolated(name), ': ');
  item.append(who, isolated(text));
  return item;
}

/** A name or a message may run the other way than the page (HTML, `bdi`). */
function isolated(text: string): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = text;
  return element;
}

function note(text: string): HTMLElement {
  const item = document.createElement('p');
  item.className = 'chat-log-note';
  item.textContent = text;
  return item;
}
