/**
 * The token of a personal link: 192 random bits as 32 characters of base64url (requirements.md, section 6).
 * Only its hash is looked up.
 */
export function generateToken(): string {
  return btoa(String.fromCharCode(...webRandom(24)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** What a mail's subject carries, so that the reply finds its consultation. No credential. */
export function generateReference(): string {
  return randomCrockford(9);
}

/**
 * Characters that nobody confuses when reading aloud: no I, L, O, U (https://www.crockford.com/base32.html).
 */
export function randomCrockford(length: number, randomBytes = webRandom): string {
  // 256 is a multiple of 32, so the lowest five bits are as random as the byte.
  return Array.from(randomBytes(length), (byte) => alphabet[byte & 31]).join('');
}

/**
 * What somebody typed of such characters, in the normal form: lower case, blanks, any dashes and the
 * confusions O/0, I/1 and L/1 are forgiven.
 *
 * @returns null where it cannot be so many of them
 */
export function normaliseCrockford(text: string, length: number): string | null {
  // Full-width characters and the like first; \p{Pd} is every dash, U+2212 the minus, \p{Cf} the invisible
  // ones.
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}\u2212._/]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === length && /^[0-9A-HJKMNP-TV-Z]*$/.test(code) ? code : null;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function webRandom(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
