import type { DoctorWord } from '../consultation/doctor_word.ts';
import type { HubLog } from './guarded_socket.ts';
import type { EndReason, IceServer, Person, Seat } from './messages.ts';

/** Somebody who belongs to a visit, whether their page is there or not. */
export interface Member extends Pick<Person, 'seat' | 'role' | 'name' | 'admitted'> {
  /** They have given their name (S5) and confirmed their room's privacy (D6). */
  arrived: boolean;
}

/** What the database says about a visit. */
export interface VisitState {
  /** First arrival in milliseconds since the epoch; null while nobody has arrived. */
  since: number | null;
  admitted: boolean;
  /** When it was, in milliseconds since the epoch; null before. */
  admittedAt: number | null;
  /** The appointment's doctor (P2). */
  doctorId: string | null;
  /** The appointment, in milliseconds since the epoch. */
  startsAt: number | null;
  /** Doctor, patient and the practice's guests. */
  members: Member[];
  /** The doctor has ended it for today, and may take that back until then; null where nobody has. */
  closesAt: number | null;
  /** Null while the consultation is open. */
  ended: EndReason | null;
}

export interface HubOptions {
  /** Milliseconds since the epoch. */
  now: () => number;
  log: HubLog;
  /** Fresh credentials at each call (lesson 12). */
  iceServers: () => IceServer[];
  /** The practice's wish, which a message to everybody asks for once. */
  relayOnly: () => boolean;
  /** S5, S6: writes the arrival down and says when the first one was. */
  arrive: (
    consultationId: string,
    seat: Seat,
    typedName: string,
  ) => { since: number } | { refusal: 'too_early' | 'expired' | 'not_open' };
  /** Null for a consultation that is gone. */
  visitState: (consultationId: string) => VisitState | null;
  /** What the doctor, or the reception, has told those who wait. */
  doctorWord: (doctorId: string) => DoctorWord;
  /** Of a member of staff, by the hash of its id. */
  sessionState: (sessionHash: string) => SessionState;
}

/**
 * `lapsed`: its time is over; `gone`: there is none any more, because its time was over or somebody ended it.
 */
export type SessionState = 'alive' | 'lapsed' | 'gone';
