import { hour } from '../consultation/durations.ts';
import type { WaitingReply } from '../consultation/waiting_reply.ts';
import { type Connection, GuardedSocket, type Socket, type SocketKind } from './guarded_socket.ts';
import type { HubOptions, Member, VisitState } from './hub_options.ts';
import {
  type ConsoleMessage,
  consoleMessage,
  type EndReason,
  type IceSettings,
  type PatientMessage,
  type PracticeMessage,
  patientMessage,
  practiceMessage,
  type Seat,
  type ServerMessage,
} from './messages.ts';
import { QueuePages } from './queue_pages.ts';
import { Room, reasonFor } from './room.ts';
import { closeCodes } from './socket_rules.ts';
import { type StaffMember, StaffSockets } from './staff_sockets.ts';
import type { VisitHub } from './visit_hub.ts';

export type { HubOptions, VisitState } from './hub_options.ts';

/** Bare numbers. */
export interface HubCounts {
  sockets: Record<SocketKind, number>;
  waiting: number;
  visits: number;
}

/** What is pinged and closed with all the others. */
interface LookedAfter {
  readonly kind: SocketKind;
  tick(): void;
  close(code: number, reason: string): void;
}

/** A page that comes back within this time has reloaded; it does not ring again. */
const reloadMs = 30_000;
/** How long an empty room is remembered. */
const roomMemoryMs = hour;

/**
 * Knows who is connected and passes messages on (PROTOCOL.md). Transport, database and clock come from
 * outside. Who is admitted is never the hub's decision: it asks, and it is told.
 */
export class Hub implements VisitHub {
  readonly #options: HubOptions;
  readonly #rooms = new Map<string, Room>();
  readonly #staff = new StaffSockets();
  readonly #queue: QueuePages;
  readonly #sockets = new Set<LookedAfter>();
  #practicePresent = false;

  constructor(options: HubOptions) {
    this.#options = options;
    const { now, doctorWord } = options;
    this.#queue = new QueuePages({ rooms: this.#rooms, staff: this.#staff, now, doctorWord });
  }

  /**
   * The route has found out from the link which consultation it is, and who: the patient or a guest.
   *
   * @param seat `patient`, or the guest's id
   */
  connectVisitor(consultationId: string, seat: Seat, socket: Socket): Connection {
    const room = this.#room(consultationId);
    const visitor = new GuardedSocket<PatientMessage>(socket, {
      ...this.#guard(seat === 'patient' ? 'patient' : 'guest'),
      schema: patientMessage,
      onMessage: (message) => {
        if (message.type === 'enter') this.#enter({ consultationId, room, seat }, visitor, message);
        else this.#fromEither(room, seat, visitor, message);
      },
      onGone: () => {
        this.#sockets.delete(visitor);
        this.#visitorGone(room, seat, visitor);
      },
    });
    this.#sockets.add(visitor);
    room.seat(seat, visitor);
    return visitor;
  }

  /** The route has made sure that this is the appointment's doctor (P2, P5). */
  connectCall(consultationId: string, doctor: StaffMember, socket: Socket): Connection {
    const room = this.#room(consultationId);
    const call = new GuardedSocket<PracticeMessage>(socket, {
      ...this.#guard('call'),
      schema: practiceMessage,
      onMessage: (message) => {
        if (message.type === 'join') this.#join(consultationId, room, call, message.instance);
        else this.#fromEither(room, 'doctor', call, message);
      },
      onGone: () => {
        room.vacate('doctor', call, this.#options.now());
        this.#staffGone(call, doctor);
      },
    });
    this.#sockets.add(call);
    this.#staff.add(call, doctor, 'call');
    room.seat('doctor', call);
    room.doctorId = doctor.userId;
    this.#checkPractice(doctor);
    return call;
  }

  /** How many inboxes one session has open. */
  inboxesOf(sessionHash: string): number {
    return this.#staff.inboxesOf(sessionHash);
  }

  /** The inbox only listens. */
  connectInbox(member: StaffMember, socket: Socket): Connection {
    const inbox = new GuardedSocket<ConsoleMessage>(socket, {
      ...this.#guard('inbox'),
      schema: consoleMessage,
      onMessage: ({ type }) => {
        if (type === 'ping') inbox.send({ type: 'pong' });
      },
      onGone: () => this.#staffGone(inbox, member),
    });
    this.#sockets.add(inbox);
    this.#staff.add(inbox, member, 'inbox');
    // Something may have happened while it was not connected.
    inbox.send(this.#waitingList(false));
    this.#checkPractice(member);
    return inbox;
  }

  admitted(consultationId: string): void {
    const room = this.#rooms.get(consultationId);
    const state = this.#options.visitState(consultationId);
    if (!room || !state?.admitted) return;
    // P2: after a take-over the former doctor's page must not be in this call.
    if (room.doctorId !== state.doctorId)
      room.close('doctor', closeCodes.signedOut, 'not the doctor of this visit');
    const before = new Set(room.present().filter((seat) => room.isAdmitted(seat)));
    const wasRunning = room.admitted;
    room.know(state);
    for (const seat of room.present()) {
      if (room.isAdmitted(seat) && !(wasRunning && before.has(seat))) this.#welcome(room, seat);
    }
    this.#queue.tell(room.doctor);
  }

  ending(consultationId: string): void {
    const room = this.#rooms.get(consultationId);
    const state = this.#options.visitState(consultationId);
    if (!room || !state || state.closesAt === null) return;
    room.end('visit_ended', ['doctor']);
    room.know(state);
    for (const seat of room.present()) this.#welcome(room, seat);
    this.#queue.tell(room.doctor);
  }

  ended(consultationId: string, reason: EndReason): void {
    const room = this.#rooms.get(consultationId);
    this.#rooms.delete(consultationId);
    room?.end(reason);
    this.#queue.tell(room?.doctor ?? null);
  }

  peopleChanged(consultationId: string, removed: string[] = []): void {
    const room = this.#rooms.get(consultationId);
    const state = this.#options.visitState(consultationId);
    if (!room || !state) return;
    room.know(state);
    room.end('removed', removed);
  }

  queueChanged(change: { consultationId: string } | { doctorId: string }): void {
    if ('doctorId' in change) {
      this.#queue.tell(change.doctorId);
      return;
    }
    const room = this.#rooms.get(change.consultationId);
    const state = this.#options.visitState(change.consultationId);
    if (!room || !state) return;
    const former = room.doctor;
    room.know(state);
    for (const doctorId of new Set([former, room.doctor])) this.#queue.tell(doctorId);
  }

  iceChanged(): void {
    const relayOnly = this.#options.relayOnly();
    for (const room of this.#rooms.values())
      for (const seat of room.present()) room.send(seat, { type: 'ice', ice: this.#ice(relayOnly) });
  }

  waitingListChanged(arrived = false): void {
    // Where thousands come at once and nobody looks, each would count all the others.
    if (this.#staff.hasInbox()) this.#staff.tellInboxes(this.#waitingList(arrived));
  }

  isPresent(consultationId: string): boolean {
    return this.#rooms.get(consultationId)?.patientPresent ?? false;
  }

  replyOf(consultationId: string): WaitingReply | null {
    return this.#rooms.get(consultationId)?.reply ?? null;
  }

  presentIds(): string[] {
    return [...this.#rooms].filter(([, room]) => room.patientPresent).map(([id]) => id);
  }

  /** A doctor in a call is never signed out for being idle (requirements.md, section 6). */
  inCall(doctorId: string): boolean {
    return [...this.#rooms.values()].some(
      (room) => room.admitted && room.doctorId === doctorId && room.isThere('doctor'),
    );
  }

  /** Signed out, expired or disabled: the session's sockets go with it. */
  dropSession(sessionHash: string): void {
    this.#staff.dropSession(sessionHash);
  }

  /**
   * A socket that belongs to no visit (check_socket.ts): pinged and closed like the others until it is let
   * go.
   */
  lookAfter(socket: LookedAfter): () => void {
    this.#sockets.add(socket);
    return () => this.#sockets.delete(socket);
  }

  /** For `/metrics`. */
  counts(): HubCounts {
    const sockets: HubCounts['sockets'] = { patient: 0, guest: 0, call: 0, inbox: 0, check: 0 };
    for (const { kind } of this.#sockets) sockets[kind] += 1;
    const rooms = [...this.#rooms.values()].filter((room) => !room.isEmpty());
    return {
      sockets,
      waiting: rooms.filter((room) => room.isWaiting()).length,
      visits: rooms.filter((room) => room.admitted).length,
    };
  }

  /** Call it every few seconds: pings, silence, and what follows from time alone. */
  tick(): void {
    for (const socket of [...this.#sockets]) socket.tick();
    this.#staff.dropEnded(this.#options.sessionState);
    this.#checkPractice();
    this.#queue.tellAll();
    const forgetBefore = this.#options.now() - roomMemoryMs;
    for (const [id, room] of this.#rooms) {
      if (room.isEmpty() && (room.patientGoneAt ?? 0) <= forgetBefore) this.#rooms.delete(id);
    }
  }

  /** The server stops; browsers come back by themselves. */
  closeAll(): void {
    for (const socket of [...this.#sockets]) socket.close(closeCodes.restart, 'the server restarts');
  }

  /** S5, S6: entering is knocking. Without a name only a place that is taken already can be taken again. */
  #enter(
    { consultationId, room, seat }: { consultationId: string; room: Room; seat: Seat },
    visitor: GuardedSocket<PatientMessage>,
    { instance, name, privacy, reply }: Extract<PatientMessage, { type: 'enter' }>,
  ): void {
    if (!room.enters.take(this.#options.now())) {
      visitor.error('too_fast');
      visitor.punish(closeCodes.restart, 'enters too often');
      return;
    }
    const state = this.#options.visitState(consultationId);
    const member = state?.members.find((one) => one.seat === seat);
    if (!state || !member || state.ended) {
      tellEnded(visitor, state?.ended ? reasonFor(seat, state.ended) : state && 'removed');
      return;
    }
    const missing = whatIsMissing(member, name, privacy);
    if (missing) {
      visitor.error(missing);
      return;
    }
    const arrival =
      name === undefined ? { since: state.since ?? 0 } : this.#options.arrive(consultationId, seat, name);
    if ('since' in arrival) {
      // The name is known only now.
      const fresh = name === undefined ? state : (this.#options.visitState(consultationId) ?? state);
      if (reply !== undefined && seat === 'patient' && room.replies.take(this.#options.now()))
        room.reply = reply;
      this.#seatVisitor(room, seat, fresh, { instance, named: name !== undefined, ...arrival });
    } else if (arrival.refusal === 'not_open') tellEnded(visitor, undefined);
    else visitor.error(arrival.refusal);
  }

  #seatVisitor(
    room: Room,
    seat: Seat,
    state: VisitState,
    { instance, named, since }: { instance: string; named: boolean; since: number },
  ): void {
    const gone = room.patientGoneAt;
    const isNews = gone === null ? named : this.#options.now() - gone > reloadMs;
    const waits = !state.admitted && state.closesAt === null;
    const rings = seat === 'patient' && isNews && !room.patientPresent && waits;
    if (seat === 'patient') {
      room.since = since;
      room.patientGoneAt = null;
    }
    room.enter(seat, instance);
    this.#welcomeThen(room, seat, state);
    if (seat === 'patient') this.waitingListChanged(rings);
  }

  #join(consultationId: string, room: Room, call: GuardedSocket<PracticeMessage>, instance: string): void {
    const state = this.#options.visitState(consultationId);
    if (!state || state.ended || state.closesAt !== null) {
      tellEnded(call, state?.ended);
    } else if (state.doctorId !== room.doctorId) {
      call.close(closeCodes.signedOut, 'not the doctor of this visit');
    } else {
      room.enter('doctor', instance);
      this.#welcomeThen(room, 'doctor', state);
    }
  }

  #fromEither(
    room: Room,
    seat: Seat,
    socket: GuardedSocket<PatientMessage> | GuardedSocket<PracticeMessage>,
    message: Exclude<PatientMessage | PracticeMessage, { type: 'enter' | 'join' }>,
  ): void {
    if (message.type === 'pong') return;
    if (message.type === 'ping') {
      socket.send({ type: 'pong' });
    } else if (message.type === 'leave') {
      if (seat === 'patient') Object.assign(room, { patientLeft: true, reply: null });
      socket.close(closeCodes.done, 'left');
    } else if (!room.isThere(seat)) {
      socket.refuse();
    } else if (message.type === 'ice') {
      socket.send({ type: 'ice', ice: this.#ice() });
    } else if (message.type === 'reply') {
      this.#hearReply(room, seat, socket, message.reply);
    } else {
      const { type: _, to, ...payload } = message;
      if (!room.relay(seat, to, payload)) socket.error('peer_gone');
    }
  }

  /** The patient alone, and only from the waiting room. */
  #hearReply(
    room: Room,
    seat: Seat,
    socket: GuardedSocket<PatientMessage> | GuardedSocket<PracticeMessage>,
    reply: WaitingReply | null,
  ): void {
    // The click and the admission may have crossed.
    if (room.admitted && seat === 'patient') return;
    if (seat !== 'patient') socket.refuse();
    else if (!room.replies.take(this.#options.now())) socket.error('too_fast');
    else if (room.reply !== reply) {
      room.reply = reply;
      this.#queue.tell(room.doctor);
      this.waitingListChanged();
    }
  }

  /** First the page learns where it stands and how to connect, then everybody whom they may connect with. */
  #welcomeThen(room: Room, seat: Seat, state: VisitState): void {
    room.knowAppointment(state);
    this.#queue.tell(room.doctor);
    const admitted = state.members.some((member) => member.seat === seat && member.admitted);
    this.#welcome(room, seat, admitted);
    room.know(state);
  }

  #welcome(room: Room, seat: Seat, admitted = room.isAdmitted(seat)): void {
    const ice = this.#ice();
    const now = this.#options.now();
    const runsMs = Math.max(0, now - (room.admittedAt ?? now));
    if (seat === 'doctor') room.send(seat, { type: 'joined', admitted: room.admitted, runsMs, ice });
    else if (room.closesAt !== null)
      room.send(seat, { type: 'ending', undoMs: Math.max(0, room.closesAt - now) });
    else if (admitted) room.send(seat, { type: 'admitted', runsMs, ice });
    else this.#tellWaiting(room, seat, ice);
  }

  #visitorGone(room: Room, seat: Seat, visitor: GuardedSocket<PatientMessage>): void {
    const wasPresent = room.patientPresent;
    if (!room.vacate(seat, visitor, this.#options.now()) || seat !== 'patient' || !wasPresent) return;
    room.patientGoneAt = this.#options.now();
    this.#queue.tell(room.doctor);
    this.waitingListChanged();
  }

  #staffGone(
    socket: GuardedSocket<PracticeMessage> | GuardedSocket<ConsoleMessage>,
    member: StaffMember,
  ): void {
    this.#sockets.delete(socket);
    this.#staff.remove(socket, this.#options.now());
    this.#checkPractice(member);
  }

  #tellWaiting(room: Room, seat: Seat, ice: IceSettings): void {
    room.send(seat, { type: 'waiting', since: room.since, practicePresent: this.#practicePresent, ice });
  }

  #ice(relayOnly = this.#options.relayOnly()): IceSettings {
    return { servers: this.#options.iceServers(), relayOnly };
  }

  /** "Die Praxis weiß, dass Sie da sind" must be true (lesson 20), so who waits is told when it changes. */
  #checkPractice(member?: StaffMember): void {
    // First, so that nobody reads "the practice" for a moment where it is the doctor.
    if (member) this.#queue.tell(member.userId);
    const present = this.#staff.isPresent(this.#options.now());
    if (present === this.#practicePresent) return;
    this.#practicePresent = present;
    const relayOnly = this.#options.relayOnly();
    for (const room of [...this.#rooms.values()]) {
      for (const seat of room.present()) {
        if (seat !== 'doctor' && !room.isAdmitted(seat) && room.closesAt === null)
          this.#tellWaiting(room, seat, this.#ice(relayOnly));
      }
    }
  }

  #waitingList(arrived: boolean): ServerMessage {
    const waiting = [...this.#rooms.values()].filter((room) => room.isWaiting()).length;
    return { type: 'waiting_list', waiting, arrived };
  }

  #room(consultationId: string): Room {
    const room = this.#rooms.get(consultationId) ?? new Room(this.#options.now());
    this.#rooms.set(consultationId, room);
    return room;
  }

  #guard(kind: 'patient' | 'guest' | 'call' | 'inbox') {
    return { kind, now: this.#options.now, log: this.#options.log };
  }
}

function whatIsMissing({ arrived }: Member, name: string | undefined, privacy: true | undefined) {
  if (name === undefined) return arrived ? null : 'name_required';
  return privacy ? null : 'privacy_required'; // D6
}

function tellEnded<Message>(socket: GuardedSocket<Message>, reason: EndReason | null | undefined): void {
  socket.send({ type: 'ended', reason: reason ?? 'visit_ended' });
  socket.close(closeCodes.done, 'ended');
}
