import * as phrase from '../../../languages/keys.ts';
import { sayingOnce } from '../../page/announce.ts';
import { part, setText } from '../../page/page.ts';
import { say } from '../../page/say.ts';
import type { Incoming } from './file_transfer.ts';
import type { FileActs } from './file_view.ts';
import { factWords, statusWords, warningWords } from './file_words.ts';

/** One file for this person, as the banner shows it. */
interface Entry {
  file: Incoming;
  other: string;
  acts: FileActs & { save(): void };
  connected: boolean;
}

/**
 * A file that is offered is asked about over the picture, whether or not the chat is open: on a small phone
 * nobody finds the question in a list. The banner stays with the file until it is saved, or put away.
 */
export class FileBanner {
  readonly #entries = new Map<Incoming, Entry>();
  #shown = '';
  readonly #say = sayingOnce();

  /** Again whenever something of it has changed. */
  showFile(entry: Entry): void {
    const { file } = entry;
    if (file.state === 'over' && file.byMe) this.#entries.delete(file);
    // What is over or was put away does not come again.
    else if (this.#entries.has(file) || file.state === 'asked') this.#entries.set(file, entry);
    this.#showBanner();
  }

  /** S7 */
  forgetFiles(): void {
    this.#entries.clear();
    this.#showBanner();
  }

  #putAway(file: Incoming): void {
    this.#entries.delete(file);
    this.#showBanner();
  }

  /** A question comes before what only runs. */
  #current(): Entry | undefined {
    const entries = [...this.#entries.values()];
    return entries.find(({ file }) => file.state === 'asked') ?? entries[0];
  }

  #showBanner(): void {
    const entry = this.#current();
    const banner = part('file-banner');
    banner.hidden = !entry;
    if (!entry) {
      this.#shown = '';
      setText(part('file-banner-name'), '');
      setText(part('file-banner-words'), '');
      part('file-banner-keys').replaceChildren();
      this.#say('');
      return;
    }
    const { file, other, connected } = entry;
    banner.dataset.state = file.state;
    banner.toggleAttribute('data-asks', file.state === 'asked');
    if (file.state === 'asked') banner.dataset.testid = 'file-offer';
    else delete banner.dataset.testid;
    setText(part('file-banner-name'), file.name);
    const warning = warningWords(file);
    const asked = file.state === 'asked';
    const words = asked ? factWords(file, other) : statusWords(file, { connected, other });
    setText(part('file-banner-words'), [words, warning].filter(Boolean).join(' – '));
    // The question; what becomes of it is said by the note below the files (files.ts).
    if (asked) this.#say([file.name, words, warning].filter(Boolean).join(' – '));
    const progress = part<HTMLProgressElement>('file-banner-progress');
    progress.hidden = file.state !== 'running' && file.state !== 'checking';
    progress.max = file.size;
    progress.value = file.arrived;
    const key = `${file.id} ${other} ${file.state}`;
    if (key === this.#shown) return;
    this.#shown = key;
    part('file-banner-keys').replaceChildren(...this.#keysFor(entry));
  }

  #keysFor({ file, acts }: Entry): HTMLElement[] {
    const putAway = () => this.#putAway(file);
    switch (file.state) {
      case 'asked':
        return [
          bannerKey(say(phrase.fileAccept), 'primary', () => acts.accept(file), 'file-accept'),
          bannerKey(say(phrase.fileDecline), 'secondary', () => acts.cancel(file), 'file-decline'),
        ];
      case 'done':
        return [
          bannerKey(say(phrase.fileSave), 'primary', () => {
            acts.save();
            putAway();
          }),
          bannerKey(say(phrase.fileHide), 'secondary', putAway),
        ];
      default:
        return [bannerKey(say(phrase.fileHide), 'secondary', putAway)];
    }
  }
}

function bannerKey(
  label: string,
  kind: 'primary' | 'secondary',
  press: () => void,
  testid?: string,
): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = `button button-${kind}`;
  element.textContent = label;
  if (testid) element.dataset.testid = testid;
  element.addEventListener('click', press);
  return element;
}
