import { randomBytes } from 'node:crypto';
import { commonPasswords } from './common_passwords.ts';

/** requirements.md, section 6: 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). */
const cost = { memorySize: 19 * 1024, iterations: 2, parallelism: 1, hashLength: 32 } as const;

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
  return inTurn(async () => {
    const { argon2id } = await import('hash-wasm');
    const salt = randomBytes(16);
    return argon2id({ ...cost, password: password.normalize('NFC'), salt, outputType: 'encoded' });
  });
}

/**
 * @param hash null for an account that does not exist or has no password: takes as long and is never right,
 *   so that the answer's time tells nothing
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const normal = password.normalize('NFC');
  if (normal === '' || [...normal].length > passwordLimits.most) return false;
  const { argon2Verify } = await import('hash-wasm');
  const right = await inTurn(() => argon2Verify({ password: normal, hash: hash ?? nobody }));
  return right && hash !== null;
}

/** Was this hash made with less work than is asked for now? Then the next sign-in makes a new one. */
export function needsRehash(hash: string): boolean {
  const made = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(hash);
  return made === null || Number(made[1]) < cost.memorySize || Number(made[2]) < cost.iterations;
}

/** The hash of 32 random bytes that nobody knows. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$dO7JOrE5OsgTJ9vSgby7zg$kTz7ej42J0q6jD+Q6kG+rtlWZoYz+gjAwbRN6RI+duI';

/** Each hash takes 19 MiB and blocks for a moment: one after another, and only so many may wait. */
const longestQueue = 20;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Too many sign-ins at once; nothing was looked at. */
export class TooBusy extends Error {}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= longestQueue) return Promise.reject(new TooBusy());
  waiting++;
  const turn = last.then(work, work).finally(() => {
    waiting--;
  });
  last = turn.catch(() => {});
  return turn;
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
