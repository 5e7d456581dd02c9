import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import { TokenBucket } from '../program/limits.ts';
import type { ServerMessage, SignalErrorCode } from './messages.ts';
import { closeCodes, maxMessageBytes, pingSeconds, silenceSeconds } from './socket_rules.ts';

/** The hub's end of a WebSocket, whatever carries it. */
export interface Socket {
  send(text: string): void;
  close(code: number, reason: string): void;
  /** Bytes that were sent and not yet taken by the network. */
  buffered?(): number;
}

/** What the carrier calls. Neither throws. */
export interface Connection {
  receive(data: string | ArrayBuffer | Uint8Array): void;
  /** The socket has gone, for whatever reason. */
  closed(): void;
}

/** What the rooms see of a socket. Neither throws. */
export interface Page {
  send(message: ServerMessage): void;
  close(code: number, reason: string): void;
}

export interface HubLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export type SocketKind = 'patient' | 'guest' | 'call' | 'inbox' | 'check';

interface Guard<Message> {
  /** For the log and for counting. */
  kind: SocketKind;
  schema: v.GenericSchema<unknown, Message>;
  now: () => number;
  log: HubLog;
  onMessage(message: Message): void;
  /** Called once, when the socket has gone or has been closed. */
  onGone(): void;
}

/** Who has not read that much will not read it any more. */
const maxBuffered = 1024 * 1024;
const maxInvalid = 3;

/**
 * One socket behind its guard: size, rate, form and liveness are checked here, so that whatever one browser
 * does ends with its own socket.
 */
export class GuardedSocket<Message> implements Connection, Page {
  readonly #socket: Socket;
  readonly #guard: Guard<Message>;
  readonly #bucket: TokenBucket;
  #invalid = 0;
  #open = true;
  #heardAt: number;
  #pingedAt: number;

  constructor(socket: Socket, guard: Guard<Message>) {
    const now = guard.now();
    this.#socket = socket;
    this.#guard = guard;
    this.#bucket = new TokenBucket({ burst: 120, perSecond: 40, now });
    this.#heardAt = now;
    this.#pingedAt = now;
  }

  get kind(): SocketKind {
    return this.#guard.kind;
  }

  receive(data: string | ArrayBuffer | Uint8Array): void {
    if (!this.#open) return;
    this.#heardAt = this.#guard.now();
    if (byteLength(data) > maxMessageBytes) {
      this.punish(closeCodes.tooLarge, 'message too large');
    } else if (!this.#bucket.take(this.#heardAt)) {
      this.error('too_fast');
      this.punish(closeCodes.policy, 'too many messages');
    } else {
      this.#handle(data);
    }
  }

  closed(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#guard.onGone();
  }

  /** A socket that cannot be written to is dropped; the caller never notices. */
  send(message: ServerMessage): void {
    if (!this.#open) return;
    try {
      if ((this.#socket.buffered?.() ?? 0) > maxBuffered) this.punish(closeCodes.silent, 'does not read');
      else this.#socket.send(JSON.stringify(message));
    } catch {
      this.close(closeCodes.silent, 'cannot be written');
    }
  }

  error(code: SignalErrorCode): void {
    this.send({ type: 'error', code });
  }

  /** A message that is not one, or not one for this moment. Three of them are no accident. */
  refuse(): void {
    this.#invalid += 1;
    this.error('invalid');
    if (this.#invalid >= maxInvalid) this.punish(closeCodes.policy, 'invalid messages');
  }

  close(code: number, reason: string): void {
    if (!this.#open) return;
    this.#open = false;
    try {
      this.#socket.close(code, reason);
    } catch {
      // It has gone already.
    }
    this.#guard.onGone();
  }

  /** Closes for a reason that whoever runs the server should read. */
  punish(code: number, reason: string): void {
    if (!this.#open) return;
    this.#guard.log.warn({ socket: this.#guard.kind, code }, `signalling socket closed: ${reason}`);
    this.close(code, reason);
  }

  /** Called every few seconds: pings, and gives a silent socket up. */
  tick(): void {
    const now = this.#guard.now();
    // Set back: what was heard and asked just now must not count as in the future.
    this.#heardAt = Math.min(this.#heardAt, now);
    this.#pingedAt = Math.min(this.#pingedAt, now);
    if (now - this.#heardAt >= silenceSeconds * 1000) {
      this.close(closeCodes.silent, 'silent');
    } else if (now - this.#pingedAt >= pingSeconds * 1000) {
      this.#pingedAt = now;
      this.send({ type: 'ping' });
    }
  }

  #handle(data: string | ArrayBuffer | Uint8Array): void {
    const message = this.#parse(data);
    if (message === null) {
      this.refuse();
      return;
    }
    try {
      this.#guard.onMessage(message);
    } catch (error) {
      this.#guard.log.error({ socket: this.#guard.kind, error: (error as Error).name }, 'signalling failed');
      this.error('failed');
    }
  }

  #parse(data: string | ArrayBuffer | Uint8Array): Message | null {
    if (typeof data !== 'string') return null;
    try {
      const result = v.safeParse(this.#guard.schema, JSON.parse(data));
      return result.success ? result.output : null;
    } catch {
      return null;
    }
  }
}

function byteLength(data: string | ArrayBuffer | Uint8Array): number {
  if (typeof data !== 'string') return data.byteLength;
  // A UTF-16 unit has one to three bytes in UTF-8, so most lengths need no counting.
  if (data.length > maxMessageBytes || data.length * 3 <= maxMessageBytes) return data.length;
  return Buffer.byteLength(data);
}
