import { mostStillBytes } from './picture_head.ts';

/**
 * What the doctor's page knows of one picture that it asks for. `open`: the patient has not decided;
 * `coming`: bytes come; the rest is how it ended.
 */
export type AskingStep = 'none' | 'open' | 'coming' | 'checking' | 'shown' | 'refused' | 'unable' | 'broken';

export interface AskingPort {
  /**
   * Says which picture is asked for, 0 for none, to the page that is there and to each that comes.
   *
   * @returns false where there is nobody to ask
   */
  sayAsk(id: number): boolean;
  acceptPicture(id: number): void;
  refusePicture(id: number): void;
  /** The picture has come whole: reads and shows it. @returns false where it is none that may be shown */
  showPicture(blob: Blob): Promise<boolean>;
  onStep(step: AskingStep): void;
}

/**
 * The doctor asks for a still picture. The other page is not to be trusted: only what was asked for is
 * accepted, once, and no larger than a picture; everything else is refused before a byte of it comes.
 */
export class StillAsking {
  step: AskingStep = 'none';
  readonly #port: AskingPort;
  #id = 0;
  #asked = 0;

  constructor(port: AskingPort) {
    this.#port = port;
  }

  /** Waits for an answer or a picture. */
  get isOpen(): boolean {
    return this.step === 'open' || this.step === 'coming' || this.step === 'checking';
  }

  /** The doctor asks; one picture at a time. */
  ask(): void {
    if (this.isOpen) return;
    this.#asked += 1;
    this.#id = this.#asked;
    if (this.#port.sayAsk(this.#id)) this.#become('open');
  }

  /** The doctor does not want it any more, or has put the picture away. */
  end(): void {
    const { isOpen } = this;
    const id = this.#id;
    this.#id = 0;
    if (isOpen) {
      this.#port.sayAsk(0);
      this.#port.refusePicture(id);
    }
    this.#become('none');
  }

  hearAnswer(id: number, why: 'refused' | 'unable'): void {
    if (id === this.#id && (this.step === 'open' || this.step === 'coming')) this.#end(why);
  }

  hearOffer(id: number, bytes: number): void {
    if (id !== this.#id || this.step !== 'open') this.#port.refusePicture(id);
    else if (bytes > mostStillBytes) {
      this.#port.refusePicture(id);
      this.#end('broken');
    } else {
      this.#become('coming');
      this.#port.acceptPicture(id);
    }
  }

  /** It came to nothing on the way. @param again the other page has begun anew and will be asked again */
  hearLost(id: number, again: boolean): void {
    if (id !== this.#id || this.step !== 'coming') return;
    if (again) this.#become('open');
    else this.#end('broken');
  }

  async hearWhole(id: number, blob: Blob): Promise<void> {
    if (id !== this.#id || this.step !== 'coming') return;
    // It is here: nobody needs to be asked again.
    this.#port.sayAsk(0);
    this.#become('checking');
    const shown = await this.#port.showPicture(blob).catch(() => false);
    // Meanwhile the doctor may have given it up, and asked for another one.
    if (id !== this.#id) return;
    if (shown) this.#become('shown');
    else this.#end('broken');
  }

  /** The patient has gone: nobody is asked any more. What is shown stays until it is put away. */
  otherHasGone(): void {
    if (this.isOpen) this.#end('none');
  }

  #end(step: AskingStep): void {
    this.#id = 0;
    this.#port.sayAsk(0);
    this.#become(step);
  }

  #become(step: AskingStep): void {
    if (this.step === step) return;
    this.step = step;
    this.#port.onStep(step);
  }
}
