import type {
  PatientMessage,
  PracticeMessage,
  ServerMessage,
  SignalErrorCode,
} from '../../signaling/messages.ts';
import { isPageClosed } from '../connection/ask_page.ts';
import { newInstance } from '../connection/instance.ts';
import { openSignal, type SignalListener, type SignalSocket } from '../connection/signal_socket.ts';

/** Name and confirmation (S5, D6), as they go with `enter`. */
export interface Arrival {
  name: string;
  privacy: true;
}

export interface DoorListener {
  /** The server has given this page its place; what comes from now on is kept for the call. */
  onEntered(): void;
  /** The visit is over, or has another page: only the call knows the words. */
  onOver(): void;
  onError(code: SignalErrorCode): void;
  /** Nobody answers. */
  onSlow(): void;
}

/**
 * The way into the waiting room. It needs the socket only; the call's script, which connects with the doctor
 * and has everything else, is loaded once one waits, and takes the socket over with all that was said on it.
 */
export class Door {
  /** The life of this page, which the call goes on with. */
  readonly instance = newInstance();
  readonly #socket: SignalSocket;
  readonly #listener: DoorListener;
  #arrival: Arrival | null;
  #open = false;
  #call: SignalListener | null = null;
  /** In their order: what the call is told when it comes. */
  #kept: ((call: SignalListener) => void)[] = [];
  /** The call says `enter` whenever the socket opens; this door has said it already. */
  #entered = false;

  /** @param arrival null where the place is taken already: the page was loaded again */
  constructor(credential: string, arrival: Arrival | null, listener: DoorListener) {
    this.#arrival = arrival;
    this.#listener = listener;
    this.#socket = openSignal(credential, {
      onOpen: () => this.#opened(),
      onMessage: (message) => this.#heard(message),
      onLost: () => {
        this.#open = false;
        this.#call?.onLost?.();
      },
      onOver: (code) => {
        this.#tell((call) => call.onOver(code));
        if (!this.#call) listener.onOver();
      },
      onRefused: () => (this.#call ? this.#call.onRefused?.() : void this.#refused()),
    });
  }

  /** Knocks again, now with a name. */
  knock(arrival: Arrival): void {
    this.#arrival = arrival;
    this.#say();
  }

  /** From now on the call listens, and speaks. */
  handOver(call: SignalListener): SignalSocket {
    // The call knows the socket only when this has returned.
    queueMicrotask(() => {
      this.#entered = this.#open;
      if (this.#open) call.onOpen?.();
      this.#call = call;
      for (const tell of this.#kept.splice(0)) tell(call);
    });
    return { ...this.#socket, send: (message) => this.#sendForCall(message) };
  }

  #opened(): void {
    this.#open = true;
    if (this.#call) this.#call.onOpen?.();
    else this.#say();
  }

  #say(): void {
    this.#socket.send({ type: 'enter', instance: this.instance, ...this.#arrival });
  }

  #sendForCall(message: PatientMessage | PracticeMessage): boolean {
    if (message.type !== 'enter' || !this.#entered) return this.#socket.send(message);
    this.#entered = false;
    return true;
  }

  #heard(message: ServerMessage): void {
    if (!this.#call && message.type === 'error') {
      this.#listener.onError(message.code);
      return;
    }
    this.#tell((call) => call.onMessage(message));
    if (this.#call) return;
    if (message.type === 'waiting' || message.type === 'admitted') this.#listener.onEntered();
    else if (['ended', 'ending', 'replaced'].includes(message.type)) this.#listener.onOver();
  }

  #tell(tell: (call: SignalListener) => void): void {
    if (this.#call) tell(this.#call);
    else this.#kept.push(tell);
  }

  async #refused(): Promise<void> {
    if (await isPageClosed()) location.reload();
    else if (!this.#open) this.#listener.onSlow();
  }
}
