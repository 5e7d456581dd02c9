import { maySound, playTones } from '../page/sound.ts';
import { withStorage } from '../page/storage.ts';
import { isInCall } from './call_lock.ts';
import { askToNotify, mayAskToNotify, notify } from './notification.ts';

/** Two soft steps downwards, as a door chime. */
const chime = [659, 523] as const;
const everyMs = 12_000;
/** After a minute a practice that hears it has heard it. */
const mostRings = 5;
const soundKey = 'sprechzimmer.sound';

const words = 'Jemand ist im Wartezimmer';

/**
 * Tells the practice that a patient has come: sound until it is seen, number in the title, a sentence for
 * screen readers, notification where allowed (lesson 20). Silent while this browser is in a call (P8). It
 * names no patient: screens are seen by others (D4).
 */
export class Bell {
  readonly #title = document.title;
  readonly #sound: HTMLButtonElement;
  readonly #notify: HTMLButtonElement;
  /** Read by itself when something is written into it. */
  readonly #spoken = document.createElement('p');
  #soundOn = withStorage('localStorage', (kept) => kept.getItem(soundKey)) !== 'off';
  #blocked = false;
  #waiting = 0;
  #rings = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param before the switches go above this part of the page */
  constructor(before: Pick<HTMLElement, 'before'>) {
    this.#sound = linkButton(() => this.#switchSound());
    this.#notify = linkButton(() => void this.#askToNotify());
    const row = document.createElement('div');
    row.className = 'row bell';
    this.#spoken.className = 'visually-hidden';
    this.#spoken.setAttribute('role', 'status');
    row.append(this.#sound, this.#notify, this.#spoken);
    before.before(row);
    for (const event of ['click', 'keyup']) addEventListener(event, () => this.#seen());
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && this.#showSwitches(),
    );
    this.#showSwitches();
  }

  setWaiting(waiting: number): void {
    this.#waiting = waiting;
    if (waiting === 0) this.#quiet();
    this.#showSwitches();
  }

  async ring(): Promise<void> {
    if (await isInCall()) return;
    this.#quiet();
    this.#chime();
    this.#timer = setInterval(() => this.#chime(), everyMs);
    this.#spoken.textContent = words;
    // Last: whatever becomes of the note, it has sounded.
    notify(words);
  }

  #chime(): void {
    this.#rings += 1;
    if (this.#rings > mostRings) this.#quiet();
    else if (this.#soundOn) void this.#chimeIfFree();
  }

  async #chimeIfFree(): Promise<void> {
    if (maySound() && !(await isInCall())) await playTones(chime);
  }

  /** A touch of the page says that the practice has seen it, and lets the page sound from now on. */
  #seen(): void {
    this.#quiet();
    // After the switch has had its click: what it says must not change under the finger.
    setTimeout(() => this.#showSwitches());
  }

  #quiet(): void {
    clearInterval(this.#timer);
    this.#rings = 0;
    // So that the next one is said again.
    this.#spoken.textContent = '';
  }

  #switchSound(): void {
    // A person who clicks on "please click" wants sound.
    this.#soundOn = this.#blocked || !this.#soundOn;
    withStorage('localStorage', (kept) => kept.setItem(soundKey, this.#soundOn ? 'on' : 'off'));
    if (this.#soundOn) void playTones(chime);
    this.#showSwitches();
  }

  async #askToNotify(): Promise<void> {
    await askToNotify();
    this.#showSwitches();
  }

  #showSwitches(): void {
    document.title = this.#waiting > 0 ? `(${this.#waiting}) ${this.#title}` : this.#title;
    this.#blocked = this.#soundOn && !maySound();
    this.#sound.setAttribute('aria-pressed', String(this.#soundOn));
    this.#sound.textContent = this.#soundOn
      ? this.#blocked
        ? 'Ton bei Ankunft: bitte einmal auf die Seite klicken'
        : 'Ton bei Ankunft: an'
      : 'Ton bei Ankunft: aus';
    this.#notify.textContent = 'Hinweise am Bildschirm erlauben';
    this.#notify.hidden = !mayAskToNotify();
  }
}

function linkButton(act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'link-button';
  element.addEventListener('click', act);
  return element;
}
