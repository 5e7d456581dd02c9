import { type Connection, GuardedSocket, type Socket } from './guarded_socket.ts';
import type { HubOptions, VisitState } from './hub_options.ts';
import {
  consoleMessage,
  type EndReason,
  type PatientMessage,
  type PracticeMessage,
  patientMessage,
  practiceMessage,
  type ServerMessage,
} from './messages.ts';
import { Room, type Side } from './room.ts';
import { closeCodes } from './socket_rules.ts';
import { type StaffMember, StaffSockets } from './staff_sockets.ts';
import type { VisitHub } from './visit_hub.ts';

export type { HubOptions, VisitState } from './hub_options.ts';

/** A page that comes back within this time has reloaded; it does not ring again. */
const reloadMs = 30_000;
/** How long an empty room is remembered. */
const roomMemoryMs = 60 * 60_000;

/**
 * Knows who is connected and passes messages on (PROTOCOL.md). Transport, database and clock come from outside. Who is
 * admitted is never the hub's decision: it asks, and it is told.
 */
export class Hub implements VisitHub {
  readonly #options: HubOptions;
  readonly #rooms = new Map<string, Room>();
  readonly #staff = new StaffSockets();
  readonly #sockets = new Set<{ tick(): void; close(code: number, reason: string): void }>();
  #practicePresent = false;

  constructor(options: HubOptions) {
    this.#options = options;
  }

  /** The route has found out from the link which consultation it is. */
  connectPatient(consultationId: string, socket: Socket): Connection {
    const room = this.#room(consultationId);
    const patient = new GuardedSocket<PatientMessage>(socket, {
      ...this.#guard('patient'),
      schema: patientMessage,
      onMessage: (message) => {
        if (message.type === 'enter') this.#enter(consultationId, room, patient, message);
        else this.#fromEither(room, 'patient', patient, message);
      },
      onGone: () => {
        this.#sockets.delete(patient);
        this.#patientGone(room, patient);
      },
    });
    this.#sockets.add(patient);
    room.seat('patient', patient);
    return patient;
  }

  /** The route has made sure that this is the appointment's doctor (P2, P5). */
  connectCall(consultationId: string, doctor: StaffMember, socket: Socket): Connection {
    const room = this.#room(consultationId);
    const call = new GuardedSocket<PracticeMessage>(socket, {
      ...this.#guard('call'),
      schema: practiceMessage,
      onMessage: (message) => {
        if (message.type === 'join') this.#join(consultationId, room, call, message.instance);
        else this.#fromEither(room, 'call', call, message);
      },
      onGone: () => {
        room.vacate('call', call);
        this.#staffGone(call);
      },
    });
    this.#sockets.add(call);
    this.#staff.add(call, doctor, 'call');
    room.seat('call', call);
    room.doctorId = doctor.userId;
    this.#checkPractice();
    return call;
  }

  /** The inbox only listens. */
  connectInbox(member: StaffMember, socket: Socket): Connection {
    const inbox = new GuardedSocket(socket, {
      ...this.#guard('inbox'),
      schema: consoleMessage,
      onMessage: () => {},
      onGone: () => this.#staffGone(inbox),
    });
    this.#sockets.add(inbox);
    this.#staff.add(inbox, member, 'inbox');
    // Something may have happened while it was not connected.
    inbox.send(this.#waitingList(false));
    this.#checkPractice();
    return inbox;
  }

  admitted(consultationId: string): void {
    const room = this.#rooms.get(consultationId);
    const state = this.#options.visitState(consultationId);
    if (!room || !state?.admitted) return;
    // P2: after a take-over the former doctor's page must not be in this call.
    if (room.doctorId !== state.doctorId)
      room.close('call', closeCodes.signedOut, 'not the doctor of this visit');
    room.admitted = true;
    for (const side of ['patient', 'call'] as const) {
      if (room.isThere(side)) this.#welcome(room, side, state);
    }
  }

  ended(consultationId: string, reason: EndReason): void {
    const room = this.#rooms.get(consultationId);
    this.#rooms.delete(consultationId);
    room?.end(reason);
  }

  waitingListChanged(arrived = false): void {
    this.#staff.tellInboxes(this.#waitingList(arrived));
  }

  isPresent(consultationId: string): boolean {
    return this.#rooms.get(consultationId)?.patientPresent ?? false;
  }

  presentIds(): string[] {
    return [...this.#rooms].filter(([, room]) => room.patientPresent).map(([id]) => id);
  }

  /** A doctor in a call is never signed out for being idle (section 6). */
  inCall(doctorId: string): boolean {
    return [...this.#rooms.values()].some(
      (room) => room.admitted && room.doctorId === doctorId && room.isThere('call'),
    );
  }

  /** Signed out, expired or disabled: the session's sockets go with it. */
  dropSession(sessionHash: string): void {
    this.#staff.dropSession(sessionHash);
  }

  /** Call it every few seconds: pings, silence, and what follows from time alone. */
  tick(): void {
    for (const socket of [...this.#sockets]) socket.tick();
    this.#checkPractice();
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
    consultationId: string,
    room: Room,
    patient: GuardedSocket<PatientMessage>,
    { instance, name, privacy }: Extract<PatientMessage, { type: 'enter' }>,
  ): void {
    if (!room.enters.take(this.#options.now())) {
      patient.error('too_fast');
      patient.punish(closeCodes.restart, 'enters too often');
      return;
    }
    const state = this.#options.visitState(consultationId);
    const missing = state && whatIsMissing(state, name, privacy);
    if (!state || state.ended) {
      tellEnded(patient, state?.ended);
    } else if (missing) {
      patient.error(missing);
    } else {
      // Where no name is given, somebody has arrived before.
      const arrival =
        name === undefined ? { since: state.since ?? 0 } : this.#options.arrive(consultationId, name);
      if ('since' in arrival)
        this.#seatPatient(room, state, { instance, named: name !== undefined, ...arrival });
      else if (arrival.refusal === 'not_open') tellEnded(patient, undefined);
      else patient.error(arrival.refusal);
    }
  }

  #seatPatient(
    room: Room,
    state: VisitState,
    { instance, named, since }: { instance: string; named: boolean; since: number },
  ): void {
    const gone = room.patientGoneAt;
    const isNews = gone === null ? named : this.#options.now() - gone > reloadMs;
    const rings = isNews && !room.patientPresent && !state.admitted;
    room.admitted = state.admitted;
    room.since = since;
    room.patientGoneAt = null;
    room.enter('patient', instance);
    if (room.admitted) this.#welcome(room, 'patient', state);
    else this.#tellWaiting(room);
    this.waitingListChanged(rings);
  }

  #join(consultationId: string, room: Room, call: GuardedSocket<PracticeMessage>, instance: string): void {
    const state = this.#options.visitState(consultationId);
    if (!state || state.ended) {
      tellEnded(call, state?.ended);
    } else if (state.doctorId !== room.doctorId) {
      call.close(closeCodes.signedOut, 'not the doctor of this visit');
    } else {
      room.admitted = state.admitted;
      room.enter('call', instance);
      this.#welcome(room, 'call', state);
    }
  }

  #fromEither(
    room: Room,
    side: Side,
    socket: GuardedSocket<PatientMessage> | GuardedSocket<PracticeMessage>,
    message: Exclude<PatientMessage | PracticeMessage, { type: 'enter' | 'join' }>,
  ): void {
    if (message.type === 'pong') return;
    if (message.type === 'leave') {
      socket.close(closeCodes.done, 'left');
    } else if (!room.isThere(side) || (message.type === 'ice' && !room.admitted)) {
      socket.refuse();
    } else if (message.type === 'ice') {
      socket.send({ type: 'ice', iceServers: this.#options.iceServers() });
    } else {
      const { type: _, to, ...payload } = message;
      if (!room.relay(side, to, payload)) socket.error('peer_gone');
    }
  }

  /** The page may begin: it gets fresh relay credentials and learns who is there. */
  #welcome(room: Room, side: Side, { doctorName }: VisitState): void {
    const { admitted } = room;
    const iceServers = admitted ? this.#options.iceServers() : [];
    if (side === 'patient') room.send(side, { type: 'admitted', doctor: doctorName, iceServers });
    else room.send(side, { type: 'joined', admitted, iceServers });
    room.introduce(side);
  }

  #patientGone(room: Room, patient: GuardedSocket<PatientMessage>): void {
    const wasPresent = room.patientPresent;
    if (!room.vacate('patient', patient) || !wasPresent) return;
    room.patientGoneAt = this.#options.now();
    this.waitingListChanged();
  }

  #staffGone(socket: GuardedSocket<PracticeMessage> | GuardedSocket<{ type: 'pong' }>): void {
    this.#sockets.delete(socket);
    this.#staff.remove(socket, this.#options.now());
    this.#checkPractice();
  }

  #tellWaiting(room: Room): void {
    room.send('patient', {
      type: 'waiting',
      since: room.since,
      practicePresent: this.#practicePresent,
    });
  }

  /** "Die Praxis sieht Sie" must be true (lesson 20), so whoever waits is told when it changes. */
  #checkPractice(): void {
    const present = this.#staff.isPresent(this.#options.now());
    if (present === this.#practicePresent) return;
    this.#practicePresent = present;
    for (const room of [...this.#rooms.values()]) {
      if (room.isWaiting() && room.isThere('patient')) this.#tellWaiting(room);
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

  #guard(kind: 'patient' | 'call' | 'inbox') {
    return { kind, now: this.#options.now, log: this.#options.log };
  }
}

function whatIsMissing(state: VisitState, name: string | undefined, privacy: true | undefined) {
  if (name === undefined) return state.since === null ? 'name_required' : null;
  return privacy ? null : 'privacy_required'; // D6
}

function tellEnded<Message>(socket: GuardedSocket<Message>, reason: EndReason | null | undefined): void {
  socket.send({ type: 'ended', reason: reason ?? 'visit_ended' });
  socket.close(closeCodes.done, 'ended');
}
