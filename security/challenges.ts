import { Buffer } from 'node:buffer';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { factorLimits } from '../consultation/second_factor.ts';
import type { Store } from '../db/store.ts';

/*
 * Challenges for passkeys, without a row for each: a stranger may ask for as many as there are (X3). 16
 * random bytes ‖ time of its end ‖ 16 bytes of HMAC over both and the purpose. Only one that has been
 * answered rightly is written down, so that it counts once (db/factors.ts).
 */

const randomLength = 16;
const timeLength = 6;

type Reader = Pick<Store, 'vault' | 'now'>;

/** @param purpose what it is asked for, and by whom: an answer to one is none to another */
export function makeChallenge(rt: Reader, purpose: string): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(randomLength + timeLength);
  randomBytes(randomLength).copy(head);
  head.writeUIntBE(rt.now() + factorLimits.challengeMs, randomLength, timeLength);
  return Buffer.concat([head, seal(rt, purpose, head)]);
}

/**
 * When a challenge ends, in milliseconds since the epoch.
 *
 * @param challenge base64url, as the browser gives it back
 * @returns null where it is none of ours, for another purpose, or over
 */
export function challengeEnd(rt: Reader, purpose: string, challenge: string): number | null {
  const bytes = Buffer.from(challenge, 'base64url');
  const head = bytes.subarray(0, randomLength + timeLength);
  const mark = bytes.subarray(randomLength + timeLength);
  const right = seal(rt, purpose, head);
  if (mark.length !== right.length || !timingSafeEqual(mark, right)) return null;
  const end = head.readUIntBE(randomLength, timeLength);
  return end > rt.now() ? end : null;
}

function seal(rt: Reader, purpose: string, head: Buffer): Buffer {
  const hash = rt.vault.lookupHash('challenge', `${purpose}\0${head.toString('base64url')}`);
  return Buffer.from(hash, 'base64url').subarray(0, 16);
}
