import type { WaitingReply } from '../consultation/waiting_reply.ts';
import type { EndReason } from './messages.ts';

/**
 * What the procedure tells the hub and asks of it. The hub never writes; the database decides who is
 * admitted.
 */
export interface VisitHub {
  /** The server has admitted this patient (S6): both sides may begin. */
  admitted(consultationId: string): void;
  /**
   * The doctor has ended the visit, and may take that back for some seconds: the doctor's page is told that
   * it is over, all others that it ends. What follows is `ended` or `admitted`.
   */
  ending(consultationId: string): void;
  /** The visit is over or will not take place: the patient's and the doctor's sockets are told and closed. */
  ended(consultationId: string, reason: EndReason): void;
  /**
   * A guest was invited, admitted or removed: everybody in the visit is told; `removed` ones are shown out.
   */
  peopleChanged(consultationId: string, removed?: string[]): void;
  /** The doctor or the time of this appointment is another one, or what this doctor tells is. */
  queueChanged(change: { consultationId: string } | { doctorId: string }): void;
  /** How browsers may connect has changed, e.g. by the relay only: every page that waits or talks is told. */
  iceChanged(): void;
  /** Something that the inbox shows has changed; `arrived` makes it ring. */
  waitingListChanged(arrived?: boolean): void;
  /** Is the patient's page connected at this moment? */
  isPresent(consultationId: string): boolean;
  /** What the patient has told the practice from the waiting room. */
  replyOf(consultationId: string): WaitingReply | null;
  /** The consultations whose patient's page is connected. */
  presentIds(): string[];
  /** Is this doctor in a call? Then the session does not end for being idle (requirements.md, section 6). */
  inCall(doctorId: string): boolean;
  /** The session is over (sign-out, expiry, disabled account): its sockets are closed. */
  dropSession(sessionHash: string): void;
}

/** For commands that run beside the server and reach no socket. */
export const silentHub: VisitHub = {
  admitted() {},
  ending() {},
  ended() {},
  peopleChanged() {},
  queueChanged() {},
  iceChanged() {},
  waitingListChanged() {},
  isPresent: () => false,
  replyOf: () => null,
  presentIds: () => [],
  inCall: () => false,
  dropSession() {},
};
