import { type DoctorWord, noWord } from '../../consultation/doctor_word.ts';
import { Hub, type VisitState } from '../../signaling/hub.ts';
import type { SessionState } from '../../signaling/hub_options.ts';
import type { QueueMessage, ServerMessage } from '../../signaling/messages.ts';

/** A socket of a browser, as the hub sees it; keeps what it was sent. */
export class FakeSocket {
  readonly received: ServerMessage[] = [];
  /** What was said of the turn, oldest first. */
  readonly queue: QueueMessage[] = [];
  /** Every byte, as text. */
  bytes = '';
  closedWith: number | null = null;
  /** Bytes that nobody reads. */
  stuck = 0;
  broken = false;

  send(text: string): void {
    if (this.broken) throw new Error('EPIPE');
    this.bytes += text;
    const message: ServerMessage = JSON.parse(text);
    // Apart: it comes with nearly everything, and has tests of its own.
    if (message.type === 'queue') this.queue.push(message);
    else this.received.push(message);
  }

  close(code: number): void {
    this.closedWith = code;
  }

  buffered(): number {
    return this.stuck;
  }

  /** What has come since the last look. */
  news(): ServerMessage[] {
    return this.received.splice(0);
  }
}

export const doctor = { userId: 'doctor-1', sessionHash: 'session-1' };
export const patientPage = 'patient-page-1';
export const doctorPage = 'doctor-page-1';
export const relay = {
  servers: [{ urls: ['turn:relay.example'], username: 'u', credential: 'c' }],
  relayOnly: false,
};

/** A hub over a practice that lives in memory, with a clock that the test sets. */
export function fakePractice() {
  const clock = { now: 1_000_000 };
  const visits = new Map<string, VisitState>();
  const typedNames = new Map<string, string>();
  const words = new Map<string, DoctorWord>();
  /** Of staff, by hash; those that are not in it are alive. */
  const sessions = new Map<string, SessionState>();
  const lines: string[] = [];
  const log = (_fields: object, message: string) => lines.push(message);
  const options = {
    now: () => clock.now,
    log: { warn: log, error: log },
    iceServers: () => relay.servers,
    relayOnly: () => relay.relayOnly,
    arrive: (id: string, seat: string, typedName: string) => {
      const visit = visits.get(id);
      const member = visit?.members.find((one) => one.seat === seat);
      if (!visit || !member) return { refusal: 'too_early' as const };
      member.name = typedName;
      member.arrived = true;
      if (seat === 'patient') {
        typedNames.set(id, typedName);
        visit.since ??= clock.now;
      }
      return { since: visit.since ?? clock.now };
    },
    // A copy, as the database gives one: what changes afterwards the hub learns only by asking again.
    doctorWord: (id: string) => words.get(id) ?? noWord,
    visitState: (id: string): VisitState | null => structuredClone(visits.get(id) ?? null),
    sessionState: (hash: string): SessionState => sessions.get(hash) ?? 'alive',
  };
  const hub = new Hub(options);

  return {
    hub,
    clock,
    visits,
    sessions,
    typedNames,
    lines,
    options,
    /** What the doctor, or the reception, tells those who wait: first the database, then the hub. */
    tell(word: Partial<DoctorWord>, doctorId = doctor.userId): void {
      words.set(doctorId, { ...(words.get(doctorId) ?? noWord), ...word });
      hub.queueChanged({ doctorId });
    },
    schedule(id = 'visit-1', startsAt = clock.now, doctorId = doctor.userId): string {
      visits.set(id, {
        since: null,
        admitted: false,
        admittedAt: null,
        doctorId,
        startsAt,
        members: [
          { seat: 'doctor', role: 'doctor', name: 'Dr. Hansen', admitted: false, arrived: true },
          { seat: 'patient', role: 'patient', name: '', admitted: false, arrived: false },
        ],
        closesAt: null,
        ended: null,
      });
      return id;
    },
    /** What the procedure does: first the database, then the hub. */
    admit(id = 'visit-1'): void {
      const visit = visits.get(id);
      if (visit) {
        visit.admitted = true;
        visit.admittedAt = clock.now;
        for (const member of visit.members) if (member.role !== 'guest') member.admitted = true;
      }
      hub.admitted(id);
    },
    /** The practice has sent a guest a link. */
    invite(seat: string, id = 'visit-1'): void {
      visits.get(id)?.members.push({ seat, role: 'guest', name: '', admitted: false, arrived: false });
      hub.peopleChanged(id);
    },
    admitGuest(seat: string, id = 'visit-1'): void {
      const guest = visits.get(id)?.members.find((member) => member.seat === seat);
      if (guest) guest.admitted = true;
      hub.admitted(id);
    },
    /** Link and code of the guest are gone. */
    removeGuest(seat: string, id = 'visit-1'): void {
      const visit = visits.get(id);
      if (visit) visit.members = visit.members.filter((member) => member.seat !== seat);
      hub.peopleChanged(id, [seat]);
    },
    patient(id = 'visit-1', socket = new FakeSocket()) {
      return page(socket, hub.connectVisitor(id, 'patient', socket));
    },
    guest(seat: string, id = 'visit-1', socket = new FakeSocket()) {
      return page(socket, hub.connectVisitor(id, seat, socket));
    },
    call(id = 'visit-1', member = doctor, socket = new FakeSocket()) {
      return page(socket, hub.connectCall(id, member, socket));
    },
    inbox(member = doctor, socket = new FakeSocket()) {
      return page(socket, hub.connectInbox(member, socket));
    },
  };
}

/** As the other page reads it; `admitted` follows the visit. */
export const person = {
  doctor: (instance = doctorPage, admitted = true) => ({
    seat: 'doctor',
    role: 'doctor' as const,
    name: 'Dr. Hansen',
    instance,
    admitted,
  }),
  patient: (instance = patientPage, admitted = true) => ({
    seat: 'patient',
    role: 'patient' as const,
    name: 'Erika Mustermann',
    instance,
    admitted,
  }),
};

/** The list that a page gets. */
export const people = (...all: object[]) => ({ type: 'people', people: all });

export type FakePractice = ReturnType<typeof fakePractice>;

function page(socket: FakeSocket, connection: ReturnType<Hub['connectInbox']>) {
  return {
    socket,
    connection,
    say: (message: object) => connection.receive(JSON.stringify(message)),
    news: () => socket.news(),
    enter: (instance = patientPage, name: string | undefined = 'Erika Mustermann') =>
      connection.receive(JSON.stringify({ type: 'enter', instance, ...(name && { name, privacy: true }) })),
    comeBack: (instance = patientPage) => connection.receive(JSON.stringify({ type: 'enter', instance })),
    join: (instance = doctorPage) => connection.receive(JSON.stringify({ type: 'join', instance })),
  };
}

/** A patient and the doctor in a call that has begun; nothing of it is news any more. */
export function running(practice: FakePractice, id = 'visit-1') {
  practice.schedule(id);
  const patient = practice.patient(id);
  patient.enter();
  practice.admit(id);
  const call = practice.call(id);
  call.join();
  patient.news();
  call.news();
  return { patient, call };
}
