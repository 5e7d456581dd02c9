import { randomCrockford } from './link_token.ts';

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

/**
 * What somebody typed, in the normal form: lower case, blanks, any dashes and the confusions O/0, I/1 and L/1
 * are forgiven.
 *
 * @returns null where it cannot be a code
 */
export function normaliseCode(text: string): string | null {
  // Full-width characters and the like first; \p{Pd} is every dash, U+2212 the minus, \p{Cf} the invisible
  // ones.
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}\u2212._/]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{9}$/.test(code) ? code : null;
}
