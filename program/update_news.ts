import { type SignatureKey, signedComment } from './signature.ts';
import { isVersion } from './version.ts';

/** What a release says of itself (`update.json`, packaging/release.ts). */
export interface UpdateNews {
  version: string;
  /** One line of German for practice IT: "behebt …". */
  words: string;
  /** It mends a hole in security. */
  security: boolean;
}

const longestWords = 300;

/**
 * Reads a file that says which version is the newest.
 *
 * @param signature text of its `.minisig`, whose comment names the file, so that no other file that was
 *   signed with the same key can stand for it
 * @returns null where it is not signed by this key, or says nothing that can be shown
 */
export function readUpdateNews(bytes: Uint8Array, signature: string, key: SignatureKey): UpdateNews | null {
  const comment = signedComment(bytes, signature, key);
  if (comment === null) return null;
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const { version, words, security } = Object(given) as Record<string, unknown>;
  if (typeof version !== 'string' || !isVersion(version) || typeof words !== 'string') return null;
  if (comment !== `sprechzimmer ${version} update.json`) return null;
  return {
    version,
    words: words.replace(/\s+/g, ' ').trim().slice(0, longestWords),
    security: security === true,
  };
}
