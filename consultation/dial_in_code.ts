import { normaliseCrockford, randomCrockford } from './link_token.ts';

/**
 * A dial-in code in its normal form: nine characters of Crockford base32, 45 bits (requirements.md, section
 * 6).
 */
export function generateCode(randomBytes?: (count: number) => Uint8Array): string {
  return randomCrockford(9, randomBytes);
}

/** For people: `K7M-4QX-9TD`. */
export function formatCode(code: string): string {
  return code.replace(/^(...)(...)(...)$/, '$1-$2-$3');
}

/** What somebody typed, in the normal form; null where it cannot be a code. */
export function normaliseCode(text: string): string | null {
  return normaliseCrockford(text, 9);
}
