import { Secret, TOTP } from 'otpauth';
import { second } from '../consultation/durations.ts';

/** RFC 6238: what every app for codes can do. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** A clock may be wrong by so many steps, either way. */
const window = 1;

/** 160 random bits, as base32 (RFC 4226, section 4, R6). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * The step of 30 seconds that a code belongs to; null where it is no code of this time. A code counts once,
 * so the step must be later than the last one that was taken.
 *
 * @param secret base32
 * @param code as it was typed; blanks do not matter
 * @param at milliseconds since the epoch
 */
export function codeStep(secret: string, code: string, at: number): number | null {
  const token = code.replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = new TOTP({ ...kind, secret }).validate({ token, timestamp: at, window });
  return delta === null ? null : Math.floor(at / (kind.period * second)) + delta;
}

/** What the QR code says to the app. */
export function totpAddress(
  secret: string,
  { issuer, account }: { issuer: string; account: string },
): string {
  // A colon would end the name.
  const label = (text: string) => text.replaceAll(':', ' ');
  return new TOTP({ ...kind, secret, issuer: label(issuer), label: label(account) }).toString();
}
