import type { PatientMessage, PracticeMessage, ServerMessage } from '../../signaling/messages.ts';
import { closeCodes, silenceSeconds, subprotocol } from '../../signaling/socket_rules.ts';

export interface SignalHandlers {
  /** The socket is up, for the first time or again. */
  onUp(): void;
  onMessage(message: ServerMessage): void;
  /** Lost; it comes back by itself. */
  onDown(): void;
  /** The server has closed it for good. */
  onClosed(code: number): void;
}

const pauses = [500, 1000, 2000, 4000, 5000];
const finalCodes: readonly number[] = [
  closeCodes.done,
  closeCodes.policy,
  closeCodes.tooLarge,
  closeCodes.replaced,
  closeCodes.signedOut,
];

/** The socket `/signal`, which comes back by itself (signaling/PROTOCOL.md, "Close codes and coming back"). */
export class SignalSocket {
  readonly #credential: string;
  readonly #handlers: SignalHandlers;
  #socket: WebSocket | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;
  #closed = false;
  readonly #atOnce = () => {
    if (this.#socket?.readyState !== WebSocket.OPEN) this.#connect();
  };

  /** @param credential `patient.TOKEN`, `call.ID` or `inbox` */
  constructor(credential: string, handlers: SignalHandlers) {
    this.#credential = credential;
    this.#handlers = handlers;
    addEventListener('online', this.#atOnce);
    this.#connect();
  }

  send(message: PatientMessage | PracticeMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** Gives the place up and stays away. */
  leave(): void {
    this.send({ type: 'leave' });
    this.#stayAway();
  }

  #connect(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#forget();
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/signal`, [subprotocol, this.#credential]);
    this.#socket = socket;
    socket.onopen = () => {
      this.#attempts = 0;
      this.#heard();
      this.#handlers.onUp();
    };
    socket.onmessage = ({ data }) => {
      this.#heard();
      const message = JSON.parse(data as string) as ServerMessage;
      if (message.type === 'ping') this.send({ type: 'pong' });
      else this.#handlers.onMessage(message);
    };
    socket.onclose = ({ code }) => this.#lost(code);
  }

  #lost(code: number): void {
    clearTimeout(this.#silence);
    if (this.#closed) return;
    if (finalCodes.includes(code)) {
      this.#stayAway();
      this.#handlers.onClosed(code);
      return;
    }
    this.#handlers.onDown();
    const pause = pauses[Math.min(this.#attempts++, pauses.length - 1)] ?? 5000;
    this.#timer = setTimeout(() => this.#connect(), pause * (0.8 + Math.random() * 0.4));
  }

  /** Silence means a dead line that nobody has noticed yet (lesson 9). */
  #heard(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#forget();
      this.#lost(closeCodes.silent);
    }, silenceSeconds * 1000);
  }

  #stayAway(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    removeEventListener('online', this.#atOnce);
    this.#socket?.close();
  }

  #forget(): void {
    if (!this.#socket) return;
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = undefined;
  }
}
