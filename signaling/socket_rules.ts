/*
 * Numbers and names that both ends of the socket keep to. Apart from messages.ts, so that the browser can
 * import them without the checks that only the server makes.
 */

/**
 * Subprotocol of the socket; the second one offered carries the credential, `patient.TOKEN`, `call.ID` or
 * `inbox`.
 */
export const subprotocol = 'sprechzimmer.1';

/** Largest message in bytes; a larger one closes the socket (code 1009). */
export const maxMessageBytes = 64 * 1024;

/** Seconds between pings of the hub, and silence after which either side gives the socket up. */
export const pingSeconds = 20;
export const silenceSeconds = 50;

/**
 * Why the hub closes a socket. A browser comes back by itself after `silent`, `restart` and whatever is not
 * here.
 */
export const closeCodes = {
  /** `leave`, or the visit is over. */
  done: 1000,
  /** The rules of the protocol were broken. */
  policy: 1008,
  tooLarge: 1009,
  /** The server stops; come back in a moment. */
  restart: 1012,
  /** Another tab or device has taken this place. */
  replaced: 4001,
  /** Nothing was heard for `silenceSeconds`, or nothing was read. */
  silent: 4002,
  /** Signed out, the session is over, or the appointment is another doctor's now. */
  signedOut: 4003,
} as const;
