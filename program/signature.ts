import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/*
 * Signatures of releases, in the format of minisign (and of OpenBSD's signify, where it is the older kind):
 * Ed25519 over the file or over its BLAKE2b hash. They are made by that program, with a key that is not here.
 */

/** A key that signatures are checked with. */
export interface SignatureKey {
  /** Eight bytes, as hexadecimal, that a signature names its key by. */
  id: string;
  key: KeyObject;
}

/** What comes before the 32 bytes of an Ed25519 key in its public form (RFC 8410). */
const keyHead = Buffer.from('302a300506032b6570032100', 'hex');

/** @param text the second line of a `.pub` file. @returns null where it is none */
export function readSignatureKey(text: string): SignatureKey | null {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== 42 || bytes.toString('latin1', 0, 2) !== 'Ed') return null;
  const key = createPublicKey({
    key: Buffer.concat([keyHead, bytes.subarray(10)]),
    format: 'der',
    type: 'spki',
  });
  return { id: bytes.toString('hex', 2, 10), key };
}

/**
 * Whether a file was signed by the owner of a key.
 *
 * @param signature text of the `.minisig` file
 * @returns the comment that was signed along with it; null where it was not
 */
export function signedComment(bytes: Uint8Array, signature: string, by: SignatureKey): string | null {
  const [, first = '', comment = '', second = ''] = signature.split(/\r?\n/);
  const head = Buffer.from(first, 'base64');
  const whole = Buffer.from(second, 'base64');
  const said = /^trusted comment: (.*)$/.exec(comment)?.[1];
  if (head.length !== 74 || whole.length !== 64 || said === undefined) return null;
  const kind = head.toString('latin1', 0, 2);
  if (head.toString('hex', 2, 10) !== by.id || !['Ed', 'ED'].includes(kind)) return null;
  const over = kind === 'ED' ? createHash('blake2b512').update(bytes).digest() : bytes;
  const own = head.subarray(10);
  const isOurs =
    verify(null, over, by.key, own) && verify(null, Buffer.concat([own, Buffer.from(said)]), by.key, whole);
  return isOurs ? said : null;
}
