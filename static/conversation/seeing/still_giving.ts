/**
 * What the patient's page knows of a picture that the doctor asks for. `taking`: the camera takes it;
 * `ready`: it is to be seen, and nothing of it has left this page; `sending`: the patient has allowed it.
 */
export type GivingStep = 'none' | 'taking' | 'ready' | 'framing' | 'sending' | 'sent';

export interface GivingPort {
  /** @throws where the camera gives none */
  takePicture(): Promise<Blob>;
  /** Shows exactly the bytes that would be sent. */
  showPicture(blob: Blob): Promise<void>;
  sendPicture(id: number, blob: Blob): void;
  /** Takes back what is on its way. */
  stopPicture(id: number): void;
  sayAnswer(id: number, why: 'refused' | 'unable'): void;
  onStep(step: GivingStep): void;
}

/**
 * The patient is asked for a still picture, sees it, and decides. Nothing goes out without the tap, and only
 * what was to be seen at that tap.
 */
export class StillGiving {
  step: GivingStep = 'none';
  readonly #port: GivingPort;
  #id = 0;
  #picture: Blob | null = null;
  /** Counts the pictures that are taken, so that a late one is dropped. */
  #turn = 0;
  /** One picture at a time, however often the other page asks. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(port: GivingPort) {
    this.#port = port;
  }

  /** @param id which picture the doctor's page asks for; 0 for none (any more) */
  hearAsk(id: number): void {
    if (id === this.#id) return;
    if (id === 0) {
      this.end();
      return;
    }
    // The doctor's page has begun anew: what was on its way to the one before goes nowhere.
    if (this.step === 'sending') this.#port.stopPicture(this.#id);
    this.#id = id;
    // What is to be seen already is as good for this question.
    if (this.step === 'taking' || this.step === 'ready' || this.step === 'framing') return;
    void this.takeNow();
  }

  /** The patient looks for a better view before the next picture. */
  frameAgain(): void {
    if (this.step !== 'ready') return;
    this.#picture = null;
    this.#become('framing');
  }

  async takeNow(): Promise<void> {
    if (this.#id === 0 || this.step === 'taking' || this.step === 'ready') return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#picture = null;
    this.#become('taking');
    await this.#before;
    if (turn !== this.#turn) return;
    try {
      const taken = this.#port.takePicture();
      this.#before = taken.catch(() => {});
      const picture = await taken;
      if (turn !== this.#turn) return;
      await this.#port.showPicture(picture);
      if (turn !== this.#turn) return;
      this.#picture = picture;
      this.#become('ready');
    } catch {
      if (turn === this.#turn) this.#decline('unable');
    }
  }

  /** The tap. */
  allow(): void {
    if (this.step !== 'ready' || !this.#picture) return;
    this.#port.sendPicture(this.#id, this.#picture);
    this.#become('sending');
  }

  refuse(): void {
    if (this.#id === 0) return;
    this.#decline('refused');
  }

  /** It is there, or came to nothing; either way it does not stay here. */
  hearDone(id: number): void {
    if (id === this.#id && this.step === 'sending') this.#clear('sent');
  }

  /** The question is over: taken back by the doctor, or the doctor has gone. */
  end(): void {
    if (this.step === 'sending') this.#port.stopPicture(this.#id);
    this.#clear('none');
  }

  #decline(why: 'refused' | 'unable'): void {
    const id = this.#id;
    if (this.step === 'sending') this.#port.stopPicture(id);
    this.#clear('none');
    this.#port.sayAnswer(id, why);
  }

  /** S7: nothing of it stays. */
  #clear(step: GivingStep): void {
    this.#id = 0;
    this.#picture = null;
    this.#turn += 1;
    this.#become(step);
  }

  #become(step: GivingStep): void {
    if (this.step === step) return;
    this.step = step;
    this.#port.onStep(step);
  }
}
