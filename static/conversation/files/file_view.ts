import * as phrase from '../../../languages/keys.ts';
import { say } from '../../page/say.ts';
import type { Incoming, Outgoing } from './file_transfer.ts';
import { factWords, statusWords, warningWords } from './file_words.ts';

export interface FileActs {
  accept(file: Incoming): void;
  /** Declines, stops or takes back, whatever it is at this moment. */
  cancel(file: Incoming | Outgoing): void;
}

/** Progress is shown this often at most, in milliseconds. */
const progressMs = 100;

/**
 * One file in the list: what it is, where it is, what can be done with it. Nothing of it is ever opened or
 * shown.
 */
export class FileRow {
  readonly element = document.createElement('li');
  readonly #file: Incoming | Outgoing;
  readonly #facts = textLine('file-facts');
  readonly #warning = textLine('file-warning');
  readonly #status = textLine('file-status');
  readonly #progress = document.createElement('progress');
  readonly #actions = document.createElement('div');
  readonly #acts: FileActs;
  readonly #other: string;
  #shown = '';
  #shownAt = 0;
  #address: string | null = null;

  /** @param other name of the person who sends it or gets it */
  constructor(file: Incoming | Outgoing, other: string, acts: FileActs) {
    this.#file = file;
    this.#acts = acts;
    this.#other = other;
    this.element.className = 'file';
    this.element.dataset.direction = file.direction;
    const name = textLine('file-name');
    name.textContent = file.name;
    this.#facts.textContent = factWords(file, other);
    this.#progress.max = file.size;
    this.#progress.setAttribute('aria-label', file.name);
    this.#actions.className = 'file-actions';
    this.element.append(name, this.#facts, this.#warning, this.#progress, this.#status, this.#actions);
  }

  showTransfer(connected: boolean): void {
    const file = this.#file;
    const now = performance.now();
    const state = `${file.state} ${connected}`;
    if (state === this.#shown && now - this.#shownAt < progressMs) return;
    this.#shownAt = now;
    this.#progress.value = file.arrived;
    this.#status.textContent = statusWords(file, { connected, other: this.#other });
    if (state === this.#shown) return;
    this.#shown = state;
    this.#progress.hidden = file.state !== 'running' && file.state !== 'checking';
    this.#warning.textContent = warningWords(file);
    this.#showActions();
  }

  /** As if the person had pressed "Speichern" in the list. */
  readonly saveFile = (): void => {
    this.#actions.querySelector<HTMLElement>('a')?.click();
  };

  /** S7: nothing of it stays in the browser. */
  removeRow(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = null;
    this.#file.release();
    this.element.remove();
  }

  #showActions(): void {
    const file = this.#file;
    const before = this.element.dataset.state;
    if (before === file.state) return;
    this.element.dataset.state = file.state;
    // A person who has just pressed a button that goes stays in this row.
    const hadFocus = this.#actions.contains(document.activeElement);
    this.#actions.replaceChildren(...this.#actionsNow());
    if (hadFocus) (this.#actions.querySelector<HTMLElement>('button, a') ?? this.#focusable()).focus();
  }

  #actionsNow(): HTMLElement[] {
    const file = this.#file;
    const cancel = (act: string, word: string) =>
      this.#actionButton(act, word, 'secondary', () => this.#acts.cancel(file));
    if (file.direction === 'in') {
      if (file.state === 'asked') {
        return [
          this.#actionButton('file-accept', say(phrase.fileAccept), 'primary', () => this.#acts.accept(file)),
          cancel('file-decline', say(phrase.fileDecline)),
        ];
      }
      if (file.state === 'done' && file.blob) return [this.#save(file.blob)];
    }
    return file.isSettled ? [] : [cancel('file-cancel', say(phrase.fileCancel))];
  }

  #actionButton(act: string, word: string, kind: 'primary' | 'secondary', press: () => void): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `button button-${kind}`;
    button.dataset.act = act;
    button.addEventListener('click', press);
    return this.#labelled(button, word);
  }

  /** The browser saves it and never shows it: `download`, and a type that no browser opens. */
  #save(blob: Blob): HTMLElement {
    this.#address ??= URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.className = 'button button-primary';
    link.href = this.#address;
    link.download = this.#file.name;
    link.dataset.act = 'file-save';
    return this.#labelled(link, say(phrase.fileSave));
  }

  #labelled(element: HTMLElement, word: string): HTMLElement {
    element.setAttribute('aria-label', say(phrase.withName, { label: word, name: this.#file.name }));
    const label = document.createElement('span');
    label.textContent = word;
    element.append(label);
    return element;
  }

  #focusable(): HTMLElement {
    this.element.tabIndex = -1;
    return this.element;
  }
}

function textLine(className: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  return element;
}
