import type { WaitingReply } from '../consultation/waiting_reply.ts';
import { TokenBucket } from '../program/limits.ts';
import type { Page } from './guarded_socket.ts';
import type { Member, VisitState } from './hub_options.ts';
import type { EndReason, Person, Seat, ServerMessage, SignalPayload } from './messages.ts';
import { closeCodes } from './socket_rules.ts';

interface Place {
  socket: Page;
  /** The life of the page that sits here; null until it has said `enter` or `join`. */
  instance: string | null;
  /** What it was told last of its turn, as text. */
  told: string;
}

/** A page that reloads or has lost its socket keeps its place for the others that long. */
const placeKeptMs = 5_000;
/** From one page to the next a doctor is still in the call. */
const betweenPagesMs = 10_000;

/**
 * One consultation's places, and what passes between them. The doctor's page may connect with everybody, so
 * that the way is proven before anybody is let in; guests and patient with each other only when both are
 * admitted (S6, lesson 21).
 */
export class Room {
  /** A copy of what the database says. */
  admitted = false;
  admittedAt: number | null = null;
  /** The doctor has ended the visit, and may take that back until then. */
  closesAt: number | null = null;
  /** When the patient arrived first, in milliseconds. */
  since = 0;
  /** The doctor whose page has the call, as user id. */
  doctorId: string | null = null;
  /** Stays true while a newer page takes over. */
  patientPresent = false;
  /** When the patient's page went, so that a reload does not ring again. */
  patientGoneAt: number | null = null;
  /** The patient has left the waiting room, and not only lost the socket. */
  patientLeft = false;
  /** The appointment's doctor, whether that page is there or not. */
  doctor: string | null = null;
  /** The appointment, in milliseconds since the epoch. */
  startsAt = 0;
  /** What the patient has told the practice. */
  reply: WaitingReply | null = null;
  /**
   * `enter` writes to the database and moves the inbox; a page in a loop must not, whatever it reconnects.
   */
  readonly enters: TokenBucket;
  /** Each moves the inbox. */
  readonly replies: TokenBucket;
  #doctorGoneAt = Number.NEGATIVE_INFINITY;
  readonly #places = new Map<Seat, Place>();
  #members = new Map<Seat, Member>();

  constructor(now: number) {
    this.enters = new TokenBucket({ burst: 20, perSecond: 0.5, now });
    this.replies = new TokenBucket({ burst: 6, perSecond: 0.1, now });
  }

  /** Takes over what the database says, and tells everybody whom they may connect with now. */
  know(state: VisitState): void {
    this.knowAppointment(state);
    this.#members = new Map(state.members.map((member) => [member.seat, member]));
    this.#introduceAll();
  }

  /** What those who wait are told depends on it. */
  knowAppointment(
    state: Pick<VisitState, 'admitted' | 'admittedAt' | 'closesAt' | 'doctorId' | 'startsAt'>,
  ): void {
    this.admitted = state.admitted;
    this.closesAt = state.closesAt;
    this.admittedAt = state.admittedAt;
    this.doctor = state.doctorId;
    this.startsAt = state.startsAt ?? 0;
    if (state.admitted) this.reply = null;
  }

  /** A newer page takes the place; the older one is told. */
  seat(seat: Seat, socket: Page): void {
    const old = this.#places.get(seat);
    this.#places.set(seat, { socket, instance: null, told: '' });
    if (!old) return;
    old.socket.send({ type: 'replaced' });
    old.socket.close(closeCodes.replaced, 'replaced');
  }

  /** The page is ready: from now on it is there for the others. */
  enter(seat: Seat, instance: string): void {
    const place = this.#places.get(seat);
    if (place) Object.assign(place, { instance, told: '' });
    if (seat !== 'patient') return;
    this.patientPresent = true;
    this.patientLeft = false;
  }

  /** @returns false where `socket` has been replaced before */
  vacate(seat: Seat, socket: Page, now: number): boolean {
    if (this.#places.get(seat)?.socket !== socket) return false;
    this.#places.delete(seat);
    if (seat === 'patient') this.patientPresent = false;
    if (seat === 'doctor') {
      this.doctorId = null;
      this.#doctorGoneAt = now;
    }
    this.#introduceAll();
    return true;
  }

  /** Pages that wait to be let in. */
  waitingSeats(): Seat[] {
    if (this.closesAt !== null) return [];
    return this.present().filter(
      (seat) => seat !== 'doctor' && !(seat === 'patient' ? this.admitted : this.isAdmitted(seat)),
    );
  }

  /** Tells a page of its turn, unless it knows. */
  tellQueue(seat: Seat, message: ServerMessage): void {
    const place = this.#places.get(seat);
    const text = JSON.stringify(message);
    if (!place || place.told === text) return;
    place.told = text;
    place.socket.send(message);
  }

  /** Does the patient wait, or is back in a moment? Others must not read of every reload (D4). */
  holdsPlace(now: number): boolean {
    if (this.admitted || this.closesAt !== null) return false;
    if (this.patientPresent) return true;
    return this.patientGoneAt !== null && !this.patientLeft && now - this.patientGoneAt < placeKeptMs;
  }

  /** Is the appointment's doctor in this call, or between two pages of it? */
  hasDoctorInCall(now: number): boolean {
    return this.admitted && (this.isThere('doctor') || now - this.#doctorGoneAt < betweenPagesMs);
  }

  /** @returns false when `to` is no page that this one may connect with */
  relay(from: Seat, to: string, payload: SignalPayload): boolean {
    const instance = this.#places.get(from)?.instance;
    const target = [...this.#places].find(([, place]) => place.instance === to);
    if (!instance || !target || !this.#mayConnect(from, target[0])) return false;
    target[1].socket.send({ type: 'signal', from: instance, ...payload });
    return true;
  }

  send(seat: Seat, message: ServerMessage): void {
    this.#places.get(seat)?.socket.send(message);
  }

  isThere(seat: Seat): boolean {
    return typeof this.#places.get(seat)?.instance === 'string';
  }

  /** Who is connected and has entered or joined. */
  present(): Seat[] {
    return [...this.#places.keys()].filter((seat) => this.isThere(seat));
  }

  isAdmitted(seat: Seat): boolean {
    return this.#members.get(seat)?.admitted === true;
  }

  isEmpty(): boolean {
    return this.#places.size === 0;
  }

  isWaiting(): boolean {
    return this.patientPresent && !this.admitted && this.closesAt === null;
  }

  close(seat: Seat, code: number, reason: string): void {
    this.#places.get(seat)?.socket.close(code, reason);
  }

  /** Over for good, for one or for all. */
  end(reason: EndReason, seats: Seat[] = [...this.#places.keys()]): void {
    const ended = [...this.#places].filter(([seat]) => seats.includes(seat));
    for (const seat of seats) this.#places.delete(seat);
    if (seats.includes('patient')) {
      this.admitted = false;
      this.patientPresent = false;
    }
    for (const [seat, { socket }] of ended) {
      socket.send({ type: 'ended', reason: reasonFor(seat, reason) });
      socket.close(closeCodes.done, 'ended');
    }
    this.#introduceAll();
  }

  #introduceAll(): void {
    for (const seat of this.present()) {
      const guests = this.#guestsFor(seat);
      this.send(seat, {
        type: 'people',
        people: this.#peopleFor(seat),
        ...(guests.length > 0 && { guests }),
      });
    }
  }

  /** So that a page also lets go of a guest whose socket was lost when the practice showed them out. */
  #guestsFor(seat: Seat): Seat[] {
    return [...this.#members.values()]
      .filter((member) => member.role === 'guest' && this.#mayConnect(seat, member.seat))
      .map((member) => member.seat);
  }

  #peopleFor(seat: Seat): Person[] {
    return [...this.#places].flatMap(([other, { instance }]) => {
      const member = this.#members.get(other);
      if (!member || !instance || !this.#mayConnect(seat, other)) return [];
      const { role, name, admitted } = member;
      return { seat: other, role, name, instance, admitted };
    });
  }

  #mayConnect(a: Seat, b: Seat): boolean {
    if (a === b || !this.#members.has(a) || !this.#members.has(b)) return false;
    return a === 'doctor' || b === 'doctor' || (this.isAdmitted(a) && this.isAdmitted(b));
  }
}

/** D4: what the patient has decided about the consent is between patient and practice. */
export function reasonFor(seat: Seat, reason: EndReason): EndReason {
  const knows = seat === 'patient' || seat === 'doctor';
  return reason === 'withdrawn' && !knows ? 'cancelled' : reason;
}
