import { Buffer } from 'node:buffer';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { argon2id } from './argon2.ts';
import { commonPasswords } from './common_passwords.ts';
import { type Asker, fairTurns } from './turns.ts';

/** requirements.md, section 6: 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). */
const cost = { memory: 19 * 1024, passes: 2, lanes: 1, length: 32 } as const;
const saltLength = 16;

/** The hash of 32 random bytes that nobody knows. */
const nobody = {
  ...cost,
  salt: Buffer.from('dO7JOrE5OsgTJ9vSgby7zg', 'base64'),
  made: Buffer.from('kTz7ej42J0q6jD+Q6kG+rtlWZoYz+gjAwbRN6RI+duI', 'base64'),
};

const passwordLimits = { least: 12, most: 128 } as const;

export type PasswordProblem = 'too_short' | 'too_long' | 'common';

/**
 * What is wrong with a new password, if anything. Counted in characters, not bytes; no rules about digits and
 * signs.
 *
 * @param about words that must not be the password: the account's address and name, the practice's name
 */
export function checkPassword(password: string, about: readonly string[] = []): PasswordProblem | null {
  const normal = password.normalize('NFC');
  const { length } = [...normal];
  if (length < passwordLimits.least) return 'too_short';
  if (length > passwordLimits.most) return 'too_long';
  return isCommon(normal.toLowerCase(), about) ? 'common' : null;
}

/** @returns a PHC string, `$argon2id$v=19$…` */
export function hashPassword(password: string): Promise<string> {
  return inTurn(null, async () => {
    const salt = randomBytes(saltLength);
    return encode(salt, await argon2id({ password: password.normalize('NFC'), salt, ...cost }));
  });
}

/**
 * @param hash null for an account that does not exist or has no password: takes as long and is never right,
 *   so that the answer's time tells nothing
 * @param asker null for a device that is known: it goes before all others
 * @throws TooBusy
 */
export async function verifyPassword(
  password: string,
  hash: string | null,
  asker: Asker | null = null,
): Promise<boolean> {
  const normal = password.normalize('NFC');
  if (normal === '' || [...normal].length > passwordLimits.most) return false;
  const known = decode(hash ?? '');
  const { made, ...job } = known ?? nobody;
  const right = await inTurn(asker, async () =>
    timingSafeEqual(await argon2id({ password: normal, ...job }), made),
  );
  return right && known !== null;
}

/** Was this hash made with less work than is asked for now? Then the next sign-in makes a new one. */
export function needsRehash(hash: string): boolean {
  const made = decode(hash);
  return made === null || made.lanes !== 1 || made.memory < cost.memory || made.passes < cost.passes;
}

/** As many wait as are served, on a small machine, before the first of them has given up. */
const inTurn = fairTurns(60);

/** https://github.com/P-H-C/phc-string-format; base64 without its padding. */
const phcString = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function encode(salt: Buffer, made: Uint8Array): string {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.lanes}$${text(salt)}$${text(made)}`;
}

/** @returns null for what is no hash of ours */
function decode(hash: string) {
  const [, memory, passes, lanes, salt = '', made = ''] = phcString.exec(hash) ?? [];
  if (memory === undefined) return null;
  const bytes = Buffer.from(made, 'base64');
  return {
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    length: bytes.length,
    salt: Buffer.from(salt, 'base64'),
    made: bytes,
  };
}

function isCommon(password: string, about: readonly string[]): boolean {
  const letters = password.replace(/[^\p{L}\p{N}]/gu, '');
  const known = about
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4);
  const rest = known.reduce((text, word) => text.replaceAll(word, ''), letters);
  return (
    commonPasswords.has(password) ||
    commonPasswords.has(letters) ||
    // Made of little: `aaaaaaaaaaaa`, `abcabcabcabc`.
    new Set(password).size < 5 ||
    /^(.{1,6})\1+$/u.test(password) ||
    isSequence(letters) ||
    // What is left without names is too short to be a secret.
    (rest.length < letters.length && rest.length < 6)
  );
}

const rows = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
  'zxcvbnm',
];
const steps = new Set(
  rows.flatMap((row) => {
    const pairs = Array.from({ length: row.length - 1 }, (_, index) => row.slice(index, index + 2));
    return [...pairs, ...pairs.map((pair) => [...pair].reverse().join(''))];
  }),
);

/** Mostly neighbours on the keyboard or in the alphabet. */
function isSequence(text: string): boolean {
  const pairs = Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
  return pairs.length > 0 && pairs.filter((pair) => steps.has(pair)).length / pairs.length > 0.75;
}
