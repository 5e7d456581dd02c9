import * as v from 'valibot';
import type { Delay, DoctorState } from '../consultation/doctor_word.ts';
import { type WaitingReply, waitingReplies } from '../consultation/waiting_reply.ts';

/*
 * The messages on `/signal`, shared by hub and browser. PROTOCOL.md tells the story; this file is the law.
 * Room and role are never in a message: they follow from the socket's credentials.
 */

/** Marks one life of a page, so that the other side can tell a reload from a lost socket. */
const instance = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,32}$/));

const description = v.object({
  type: v.picklist(['offer', 'answer', 'rollback', 'pranswer']),
  sdp: v.pipe(v.string(), v.maxLength(48 * 1024)),
  /**
   * Of an offer its number, counted by the page that makes it; of an answer the number of the offer that it
   * is for. A page that was loaded before an update may name none.
   */
  offer: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
});

const candidate = v.object({
  candidate: v.pipe(v.string(), v.maxLength(1024)),
  sdpMid: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64)))),
  sdpMLineIndex: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64)))),
  usernameFragment: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(256)))),
});

/**
 * What one browser tells the other through the hub; `to` is the instance it is meant for, `from` is set by
 * the hub.
 */
const signal = v.object({
  type: v.literal('signal'),
  to: instance,
  /**
   * Which of the peer connections between these two pages it is about, counted from 1 by the side that
   * offers.
   */
  connection: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  description: v.optional(description),
  candidate: v.optional(v.nullable(candidate)),
  /** The side that answers asks for an ICE restart. */
  restart: v.optional(v.literal(true)),
  /** The side that answers asks for a new connection. */
  renew: v.optional(v.literal(true)),
  /** This page was given a description that no browser makes, and has ended the connection (X1). */
  forged: v.optional(v.literal(true)),
});

/**
 * Asks for relay credentials that have not expired: before an ICE restart, after hours in a call (lesson 12).
 */
const ice = v.object({ type: v.literal('ice') });

/** Either side asks whether the socket is alive; the answer is `pong`. */
const ping = v.object({ type: v.literal('ping') });
const pong = v.object({ type: v.literal('pong') });
const leave = v.object({ type: v.literal('leave') });

/** From a fixed list; null takes it back. */
const reply = v.nullable(v.picklist(waitingReplies));

/**
 * From the page of a patient or a guest. `enter` is knocking (S5, S6, D6); without `name` it returns to a
 * place already taken.
 */
export const patientMessage = v.variant('type', [
  // First, because most are.
  signal,
  v.object({
    type: v.literal('enter'),
    instance,
    name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
    privacy: v.optional(v.literal(true)),
    /** What this page has told the practice before, so that it outlives the server. */
    reply: v.optional(reply),
  }),
  v.object({ type: v.literal('reply'), reply }),
  ice,
  leave,
  ping,
  pong,
]);

/** From the doctor's call page. */
export const practiceMessage = v.variant('type', [
  signal,
  v.object({ type: v.literal('join'), instance }),
  ice,
  leave,
  ping,
  pong,
]);

/** From the inbox, which only listens. */
export const consoleMessage = v.variant('type', [ping, pong]);

export type PatientMessage = v.InferOutput<typeof patientMessage>;
export type PracticeMessage = v.InferOutput<typeof practiceMessage>;
export type ConsoleMessage = v.InferOutput<typeof consoleMessage>;
export type SignalPayload = Pick<
  v.InferOutput<typeof signal>,
  'connection' | 'description' | 'candidate' | 'restart' | 'renew' | 'forged'
>;

/** `doctor`, `patient`, or the id of a guest: who sits there, whatever page they use. */
export type Seat = string;

/** Somebody else of the visit, as one page may know them. */
export interface Person {
  seat: Seat;
  role: 'doctor' | 'patient' | 'guest';
  /**
   * As they are introduced to the others; a guest's with what they are, e.g. „Anna Beispiel (Dolmetschen)“.
   */
  name: string;
  /** The life of their page. */
  instance: string;
  /** The server has let them in; before that nothing of theirs is shown, and nothing of ours sent. */
  admitted: boolean;
}

/** What `RTCPeerConnection` is made with; credentials are fresh (lesson 12). */
export interface IceSettings {
  servers: IceServer[];
  /** The practice wants no direct way, so that nobody learns the other's address (lesson 27). */
  relayOnly: boolean;
}

/** `removed`: a guest whom the practice has asked to leave. */
export type EndReason = 'visit_ended' | 'cancelled' | 'withdrawn' | 'removed';

/** To whoever waits, before `waiting` and whenever it changes. It names nobody (D4). */
export interface QueueMessage {
  type: 'queue';
  /**
   * How many wait for the same doctor and come before (consultation/waiting_order.ts); null for a guest.
   */
  ahead: number | null;
  /** What the doctor does, where there is something to be said. */
  doctor: DoctorState | null;
  /** A page of this very doctor is open: the doctor knows. */
  here: boolean;
  delay: Delay | null;
  /** What the practice reads from this patient; always null for a guest. */
  reply: WaitingReply | null;
}

/** From the hub. */
export type ServerMessage =
  /**
   * Answer to `enter`: in the waiting room. `practicePresent`: somebody of the practice has the inbox or the
   * call open.
   */
  | { type: 'waiting'; since: number; practicePresent: boolean; ice: IceSettings }
  | QueueMessage
  /**
   * Admitted (or admitted before and back again): the call may begin. `runsMs`: so long the visit has been
   * running.
   */
  | { type: 'admitted'; runsMs: number; ice: IceSettings }
  /** Answer to the doctor's `join`; sent again when the admission comes after it. */
  | { type: 'joined'; admitted: boolean; runsMs: number; ice: IceSettings }
  /**
   * Everybody whom this page may connect with and whose page is there; comes again with every change.
   * `guests`: those who belong to the visit as this page may know, there or not; who is not among them has
   * been shown out.
   */
  | { type: 'people'; people: Person[]; guests?: Seat[] }
  | ({ type: 'signal'; from: string } & SignalPayload)
  /** Answer to `ice`. */
  | { type: 'ice'; ice: IceSettings }
  /**
   * To the inbox, when it connects and when something about the waiting list has changed; `arrived` rings.
   */
  | { type: 'waiting_list'; waiting: number; arrived: boolean }
  /**
   * The doctor has ended the visit, and may take that back for so long: `ended` follows, or `admitted` again.
   */
  | { type: 'ending'; undoMs: number }
  /** The visit is over for good. */
  | { type: 'ended'; reason: EndReason }
  /** Another tab or device has taken this place. */
  | { type: 'replaced' }
  /** To the technical check: what it has said. */
  | { type: 'echo'; text: string }
  | { type: 'error'; code: SignalErrorCode }
  | { type: 'ping' }
  | { type: 'pong' };

export type SignalErrorCode =
  /** Not a message of this protocol, or not one for this moment; the third closes the socket (1008). */
  | 'invalid'
  /** `enter` without a name, and nobody has arrived yet (S5). */
  | 'name_required'
  /** `enter` with a name, but without the confirmation of a private room (D6). */
  | 'privacy_required'
  /** Too many messages; the socket is closed (1008). */
  | 'too_fast'
  /** `signal` to a page that is not, or no longer, in this visit. */
  | 'peer_gone'
  /** `enter` before the waiting room opens, or after link and code have expired (S4, P4). */
  | 'too_early'
  | 'expired'
  /** The server could not do it; trying again is worth it. */
  | 'failed';

export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

/** From the technical check: `echo` comes back as it is, `ice` asks for short-lived relay credentials. */
export const checkMessage = v.variant('type', [
  v.object({ type: v.literal('echo'), text: v.pipe(v.string(), v.maxLength(1024)) }),
  ice,
  ping,
  pong,
]);

export type CheckMessage = v.InferOutput<typeof checkMessage>;
