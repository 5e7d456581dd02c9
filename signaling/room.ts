import type { Page } from './guarded_socket.ts';
import type { EndReason, ServerMessage, SignalPayload } from './messages.ts';
import { TokenBucket } from './rate_limit.ts';
import { closeCodes } from './socket_rules.ts';

/** The two places of a visit. */
export type Side = 'patient' | 'call';

interface Seat {
  socket: Page;
  /** The life of the page that sits here; null until it has said `enter` or `join`. */
  instance: string | null;
}

const other = { patient: 'call', call: 'patient' } as const;

/** One consultation's two places, and what passes between them. Nothing passes before the admission (S6, lesson 21). */
export class Room {
  /** A copy of what the database says. */
  admitted = false;
  /** When the patient arrived first, in milliseconds. */
  since = 0;
  /** The doctor whose page has the call, as user id. */
  doctorId: string | null = null;
  /** Stays true while a newer page takes over. */
  patientPresent = false;
  /** When the patient's page went, so that a reload does not ring again. */
  patientGoneAt: number | null = null;
  /** `enter` writes to the database and moves the inbox; a page in a loop must not, whatever it reconnects. */
  readonly enters: TokenBucket;
  readonly #seats: Record<Side, Seat | null> = { patient: null, call: null };

  constructor(now: number) {
    this.enters = new TokenBucket({ burst: 20, perSecond: 0.5, now });
  }

  /** A newer page takes the place; the older one is told. */
  seat(side: Side, socket: Page): void {
    const old = this.#seats[side];
    this.#seats[side] = { socket, instance: null };
    if (!old) return;
    old.socket.send({ type: 'replaced' });
    old.socket.close(closeCodes.replaced, 'replaced');
  }

  /** The page is ready: from now on it is there for the other one. */
  enter(side: Side, instance: string): void {
    const seat = this.#seats[side];
    if (seat) seat.instance = instance;
    if (side === 'patient') this.patientPresent = true;
    if (this.admitted) this.send(other[side], { type: 'peer', instance });
  }

  /** Tells a page who is on the other side. */
  introduce(side: Side): void {
    if (this.admitted)
      this.send(side, { type: 'peer', instance: this.#seats[other[side]]?.instance ?? null });
  }

  /** @returns false where `socket` has been replaced before */
  vacate(side: Side, socket: Page): boolean {
    if (this.#seats[side]?.socket !== socket) return false;
    this.#seats[side] = null;
    if (side === 'patient') this.patientPresent = false;
    else this.doctorId = null;
    if (this.admitted) this.send(other[side], { type: 'peer', instance: null });
    return true;
  }

  /** @returns false when `to` is not the other side's page, or nobody has been admitted */
  relay(side: Side, to: string, payload: SignalPayload): boolean {
    const from = this.#seats[side]?.instance;
    const target = this.#seats[other[side]];
    if (!this.admitted || !from || !target || target.instance !== to) return false;
    target.socket.send({ type: 'signal', from, ...payload });
    return true;
  }

  send(side: Side, message: ServerMessage): void {
    this.#seats[side]?.socket.send(message);
  }

  isThere(side: Side): boolean {
    return typeof this.#seats[side]?.instance === 'string';
  }

  isEmpty(): boolean {
    return this.#seats.patient === null && this.#seats.call === null;
  }

  isWaiting(): boolean {
    return this.patientPresent && !this.admitted;
  }

  close(side: Side, code: number, reason: string): void {
    this.#seats[side]?.socket.close(code, reason);
  }

  /** Over for good, for both. */
  end(reason: EndReason): void {
    this.admitted = false;
    for (const side of ['patient', 'call'] as const) {
      this.send(side, { type: 'ended', reason });
      this.close(side, closeCodes.done, 'ended');
    }
  }
}
