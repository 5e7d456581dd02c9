import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/*
 * Sealed = version byte ‖ 12-byte nonce ‖ ciphertext ‖ 16-byte tag, AES-256-GCM (NIST SP 800-38D).
 * `place` (table, row and column) is the associated data: a value copied to another row does not open there.
 */
const sealedVersion = 1;
const nonceLength = 12;
const tagLength = 16;
const pieceBytes = 256 * 1024;

/** Purposes keep the hashes of one kind of secret useless for another. */
export type LookupPurpose =
  | 'link'
  | 'code'
  | 'session'
  | 'device'
  | 'setup'
  | 'feed'
  | 'form'
  | 'sent'
  | 'gdt'
  | 'mail'
  | 'pending'
  | 'challenge'
  | 'consent';

/** Holds `SECRET_KEY`: wraps the consultations' keys and makes the hashes by which secrets are looked up. */
export class Vault {
  #wrapping: Buffer;
  #lookup: Buffer;
  /** Tells this key from another and nothing more about it: 31 bits, never 0. */
  readonly mark: number;

  /** @param secretKey 32 bytes */
  constructor(secretKey: Buffer) {
    this.#wrapping = deriveKey(secretKey, 'wrap consultation keys');
    this.#lookup = deriveKey(secretKey, 'look up secrets');
    this.mark = deriveKey(secretKey, 'tell keys apart').readUInt32BE() >>> 1 || 1;
  }

  /** A fresh key for one consultation, and its wrapped form for the database. */
  newKey(consultationId: string): { key: Buffer; wrapped: Buffer } {
    const key = randomBytes(32);
    return { key, wrapped: this.wrap(consultationId, key) };
  }

  wrap(consultationId: string, key: Buffer): Buffer {
    return seal(this.#wrapping, `key/${consultationId}`, key);
  }

  unwrap(consultationId: string, wrapped: Buffer): Buffer {
    return unseal(this.#wrapping, `key/${consultationId}`, wrapped);
  }

  /**
   * Keyed, so that a stolen database does not allow guessing the 45 bits of a dial-in code off line.
   *
   * @returns 43 characters of base64url
   */
  lookupHash(purpose: LookupPurpose, value: string): string {
    return createHmac('sha256', this.#lookup).update(`${purpose}\0${value}`).digest('base64url');
  }

  /** Seals what belongs to no consultation, e.g. a second factor. */
  sealOwn(place: string, plain: string | Buffer): Buffer {
    return seal(this.#wrapping, `own/${place}`, plain);
  }

  unsealOwn(place: string, sealed: Buffer): string {
    return this.unsealOwnBytes(place, sealed).toString('utf8');
  }

  unsealOwnBytes(place: string, sealed: Buffer): Buffer {
    return unseal(this.#wrapping, `own/${place}`, sealed);
  }
}

export function seal(key: Buffer, place: string, plain: string | Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  const bytes = typeof plain === 'string' ? Buffer.from(plain) : plain;
  // A large document is there once more, not twice: in counter mode each piece becomes as many bytes.
  const sealed = Buffer.allocUnsafe(1 + nonceLength + bytes.length + tagLength);
  sealed.writeUInt8(sealedVersion);
  sealed.set(nonce, 1);
  for (let at = 0; at < bytes.length; at += pieceBytes)
    sealed.set(cipher.update(bytes.subarray(at, at + pieceBytes)), 1 + nonceLength + at);
  cipher.final();
  sealed.set(cipher.getAuthTag(), sealed.length - tagLength);
  return sealed;
}

/** @throws Error when the key or the place is not the one it was sealed with, or a byte has changed */
export function unseal(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (sealed[0] !== sealedVersion || sealed.length < 1 + nonceLength + tagLength)
    throw new Error('not a sealed value');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  return Buffer.concat([
    decipher.update(sealed.subarray(1 + nonceLength, sealed.length - tagLength)),
    decipher.final(),
  ]);
}

function deriveKey(secretKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, Buffer.alloc(0), `sprechzimmer ${purpose}`, 32));
}
