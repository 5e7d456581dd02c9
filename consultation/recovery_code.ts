import { normaliseCrockford, randomCrockford } from './link_token.ts';

/** So many are made at once (P17). */
const howMany = 10;
/** 80 bits: the hash of one tells nobody the code, however long it is guessed at. */
const length = 16;

/** Ten codes, each good for one sign-in without the second factor. */
export function generateRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () => randomCrockford(length));
}

/** For people: `K7M4-QX9T-D2RB-8WNE`. */
export function formatRecoveryCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** What somebody typed, in the normal form; null where it cannot be a code. */
export function normaliseRecoveryCode(text: string): string | null {
  return normaliseCrockford(text, length);
}
