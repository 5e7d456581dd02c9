import type { Person, Seat } from '../../signaling/messages.ts';
import type { EventMessage, StateMessage } from '../connection/channel.ts';
import type { Peer } from '../connection/peer.ts';
import type { SecurityCode } from '../connection/trust.ts';
import type { CallState } from './call_state.ts';

/** The way to another page, as far as the parts of a conversation look at it. */
export type Way = Pick<Peer, 'pc' | 'link' | 'sound' | 'picture' | 'screen' | 'sender'>;

/**
 * What the parts of a conversation (chat, files, quality, screen, people) may use of the call. They know
 * neither socket nor negotiation. Everything here is about admitted people only: before admission nothing is
 * heard from or said to anybody.
 */
export interface CallPort {
  readonly side: CallState['side'];
  readonly state: CallState;
  /** When the visit began, in milliseconds since the epoch by this page's clock. */
  readonly startedAt: number;
  /** Whom the large picture shows, there or not: doctor for all others, patient for the doctor. */
  readonly mainSeat: Seat;
  /** The others in the conversation, the main one first where that one is there. */
  readonly people: readonly Person[];
  /** Also once at the beginning. */
  onState(listener: (state: CallState) => void): void;
  /** A person came, went, was admitted; also once at the beginning. */
  onPeople(listener: (people: readonly Person[]) => void): void;
  /** @returns false where the message could go to nobody at this moment, or not to `to` */
  say(message: EventMessage, to?: Seat): boolean;
  hear<T extends EventMessage['type']>(
    type: T,
    listener: (message: Extract<EventMessage, { type: T }>, from: Person) => void,
  ): void;
  /** Only for `static/call/told.ts`: whoever has a state to tell uses `told` there. */
  readonly states: StatePort;
  /** Whether this page's word comes first with the page on this seat, and says if the codes agree. */
  compares(seat: Seat): boolean;
  /** The way to one of the others; null while there is none. Its `pc` changes after a new connection. */
  peer(seat: Seat): Way | null;
  /**
   * This seat can be talked with from now on: its data channel has opened, for the first time or again after
   * a new connection, or both have been let in since.
   */
  onOpen(listener: (from: Person) => void): void;
  /** What goes out on the third track, to everybody admitted; null ends it. */
  share(track: MediaStreamTrack | null): void;
}

/** How states travel. */
export interface StatePort {
  say(message: StateMessage, to: Seat): boolean;
  hear<T extends StateMessage['type']>(
    type: T,
    listener: (message: Extract<StateMessage, { type: T }>, from: Person) => void,
  ): void;
}

/** For the parts that show security codes, too. */
export interface CodePort extends CallPort {
  code(seat: Seat): SecurityCode;
  /** @param seat with whom; the main other side where none is named */
  compare(same: boolean, seat?: Seat): void;
  /** The person goes on knowingly, whatever the code says. */
  acceptCode(seat?: Seat): void;
}

/** A part of the conversation; S7: `forget` leaves nothing on the page. */
export interface Part {
  forget(): void;
}
