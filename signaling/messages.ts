import * as v from 'valibot';

/*
 * The messages on `/signal`, shared by hub and browser. PROTOCOL.md tells the story; this file is the law.
 * Room and role are never in a message: they follow from the socket's credentials.
 */

/** Marks one life of a page, so that the other side can tell a reload from a lost socket. */
const instance = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,32}$/));

const description = v.object({
  type: v.picklist(['offer', 'answer', 'rollback', 'pranswer']),
  sdp: v.pipe(v.string(), v.maxLength(48 * 1024)),
});

const candidate = v.object({
  candidate: v.pipe(v.string(), v.maxLength(1024)),
  sdpMid: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64)))),
  sdpMLineIndex: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64)))),
  usernameFragment: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(256)))),
});

/** What one browser tells the other through the hub; `to` is the instance it is meant for, `from` is set by the hub. */
const signal = v.object({
  type: v.literal('signal'),
  to: instance,
  description: v.optional(description),
  candidate: v.optional(v.nullable(candidate)),
});

/** Asks for relay credentials that have not expired: before an ICE restart, after hours in a call (lesson 12). */
const ice = v.object({ type: v.literal('ice') });

const pong = v.object({ type: v.literal('pong') });
const leave = v.object({ type: v.literal('leave') });

/** From the patient's page. `enter` is knocking (S5, S6, D6); without `name` it returns to a place already taken. */
export const patientMessage = v.variant('type', [
  v.object({
    type: v.literal('enter'),
    instance,
    name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
    privacy: v.optional(v.literal(true)),
  }),
  signal,
  ice,
  leave,
  pong,
]);

/** From the doctor's call page. */
export const practiceMessage = v.variant('type', [
  v.object({ type: v.literal('join'), instance }),
  signal,
  ice,
  leave,
  pong,
]);

/** From the inbox, which only listens. */
export const consoleMessage = v.variant('type', [pong]);

export type PatientMessage = v.InferOutput<typeof patientMessage>;
export type PracticeMessage = v.InferOutput<typeof practiceMessage>;
export type SignalPayload = Pick<v.InferOutput<typeof signal>, 'description' | 'candidate'>;

export type EndReason = 'visit_ended' | 'cancelled' | 'withdrawn';

/** From the hub. */
export type ServerMessage =
  /** Answer to `enter`: in the waiting room. `practicePresent`: somebody of the practice has the inbox or the call open. */
  | { type: 'waiting'; since: number; practicePresent: boolean }
  /** Admitted (or admitted before and back again): the call may begin. `iceServers` are fresh (lesson 12). */
  | { type: 'admitted'; doctor: string; iceServers: IceServer[] }
  /** Answer to the doctor's `join`; sent again when the admission comes after it. */
  | { type: 'joined'; admitted: boolean; iceServers: IceServer[] }
  /** The other side of the room: its page's instance, or null when it has gone. */
  | { type: 'peer'; instance: string | null }
  | ({ type: 'signal'; from: string } & SignalPayload)
  /** Answer to `ice`. */
  | { type: 'ice'; iceServers: IceServer[] }
  /** To the inbox, when it connects and when something about the waiting list has changed; `arrived` rings. */
  | { type: 'waiting_list'; waiting: number; arrived: boolean }
  /** The visit is over for good. */
  | { type: 'ended'; reason: EndReason }
  /** Another tab or device has taken this place. */
  | { type: 'replaced' }
  | { type: 'error'; code: SignalErrorCode }
  | { type: 'ping' };

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
