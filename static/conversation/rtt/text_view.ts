import * as phrase from '../../../languages/keys.ts';
import type { Seat } from '../../../signaling/messages.ts';
import { Drawing, isReadFurtherUp } from '../../page/drawing.ts';
import { hook, part, setText } from '../../page/page.ts';
import { say } from '../../page/say.ts';
import { asShown } from './t140.ts';

/** Older lines go when there are more. */
const mostLines = 300;
/** Sentences that a screen reader may still be saying. */
const mostSpoken = 5;

/** A line as it stands on the page. `note`: said by the page itself. */
export interface ShownLine {
  from: 'own' | 'other' | 'note';
  name: string;
  text: string;
}

/**
 * Real-time text on the page: finished lines, what others write at this moment, and the same in short over
 * the picture while the sheet is closed. Both sides are told apart by place, colour and name (EN 301 549,
 * 6.2.2.2).
 */
export class TextView {
  readonly #log = hook('rtt-log');
  readonly #remote = hook('rtt-remote');
  readonly #spoken = hook('rtt-spoken');
  #new: HTMLElement[] = [];
  /** What each of the others is writing. */
  #open = new Map<Seat, { name: string; text: string }>();
  /** The last finished line of another person. */
  #last: ShownLine | null = null;
  #before: HTMLElement | null = null;
  readonly #drawing = new Drawing(() => this.#draw());

  addLine(line: ShownLine): void {
    this.#new.push(lineElement(line));
    if (line.from === 'other') this.#last = line;
    this.#drawing.schedule();
  }

  /** @param text empty where nobody there writes */
  showOpen(seat: Seat, name: string, text: string): void {
    if (text === '') this.#open.delete(seat);
    else this.#open.set(seat, { name, text });
    this.#drawing.schedule();
  }

  /** What was written before this page was loaded, above everything else. */
  showFormer(lines: readonly ShownLine[]): void {
    const block = document.createElement('section');
    block.className = 'rtt-former';
    block.dataset.testid = 'rtt-former';
    block.setAttribute('aria-label', say(phrase.rttBefore));
    block.append(...lines.map(lineElement));
    if (this.#before) this.#before.replaceWith(block);
    else this.#log.prepend(block);
    this.#before = block;
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  /** For screen readers only: a sentence, never a letter. */
  speak(name: string, text: string): void {
    if (text === '') return;
    const item = document.createElement('p');
    item.textContent = `${name}: ${asShown(text)}`;
    this.#spoken.append(item);
    while (this.#spoken.children.length > mostSpoken) this.#spoken.firstElementChild?.remove();
  }

  forget(): void {
    this.#new = [];
    this.#open.clear();
    this.#last = null;
    this.#before = null;
    for (const element of [this.#log, this.#remote, this.#spoken]) element.replaceChildren();
    setText(part('rtt-strip-text'), '');
  }

  #draw(): void {
    const log = this.#log;
    const reads = isReadFurtherUp(log);
    const isOwn = this.#new.some(({ className }) => className === 'rtt-own');
    log.append(...this.#new.splice(0).slice(-mostLines));
    const lines = [...log.children].filter((line) => line !== this.#before);
    for (const line of lines.slice(0, Math.max(0, lines.length - mostLines))) line.remove();
    const open = [...this.#open.values()];
    this.#remote.replaceChildren(
      ...open.map(({ name, text }) => lineElement({ from: 'other', name, text: text.slice(-mostDrawn) })),
    );
    this.#remote.scrollTop = this.#remote.scrollHeight;
    if (!reads || isOwn) log.scrollTop = log.scrollHeight;
    const strip = [...(this.#last ? [this.#last] : []), ...open];
    part('rtt-strip-text').replaceChildren(
      ...strip.map(({ name, text }) => lineElement({ from: 'other', name, text: text.slice(-mostInStrip) })),
    );
  }
}

/** Characters of an open line that are drawn, and of those over the picture: the latest. */
const mostDrawn = 2000;
const mostInStrip = 120;

/** Text nodes only: nothing that a person writes becomes part of the page's markup (lesson 22). */
function lineElement({ from, name, text }: ShownLine): HTMLElement {
  const item = document.createElement('p');
  item.className = `rtt-${from}`;
  if (name !== '') {
    const who = document.createElement('span');
    who.className = 'rtt-who';
    who.textContent = `${name}: `;
    item.append(who);
  }
  const words = document.createElement('bdi');
  words.textContent = asShown(text);
  item.append(words);
  return item;
}
