import { Buffer, isUtf8 } from 'node:buffer';

/*
 * Text that was encoded once too often, or in UTF-7 without saying so. Undone only where what comes out is
 * unmistakable, so that no ordinary text changes.
 */

/** UTF-7 (RFC 2152). */
export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, base64: string) =>
    base64 === '' ? '+' : fromBase64(base64),
  );
}

/** `J+APw-rgen` in a text that says nothing of UTF-7: single letters with accents only. */
export function withoutUtf7(text: string): string {
  return text.replace(
    /(?<=[\p{L}\s"(,:]|^)\+([A-Za-z0-9+/]{3,6})-(?=[\p{L}\s",.;:)]|$)/gmu,
    (written, base64: string) => {
      const letters = fromBase64(base64);
      return /^[\u00C0-\u017F]{1,2}$/.test(letters) ? letters : written;
    },
  );
}

function fromBase64(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString('utf16le');
}

/**
 * `MÃ¼ller`: the bytes of UTF-8, read as windows-1252 and encoded again. A text must have what no language
 * writes, `Ã` before a mark, before anything in it changes: `„Groß“` and `Ä“` are also what two such bytes
 * look like.
 */
export function withoutDoubleEncoding(text: string): string {
  if (
    !/Ã[\u0080-\u00BF„–—˜™š›œžŸŽ“”•Š‡†ˆ‰Œ‚ƒ]|â€|(?:[ÐÑ][\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]){2}/.test(
      text,
    )
  )
    return text;
  return text.replace(twice, (run) => {
    const bytes = Buffer.from(Array.from(run, byteOf));
    const character = isUtf8(bytes) ? bytes.toString('utf8') : run;
    return /^[\u07C0-\u08FF]/.test(character) ? run : character;
  });
}

/** What the bytes of one character look like: a first one, and as many of the others as it asks for. */
const others = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const twice = new RegExp(
  `[\\u00C2-\\u00DF]${others}|[\\u00E0-\\u00EF]${others}{2}|[\\u00F0-\\u00F4]${others}{3}`,
  'g',
);

/** The byte of a character in windows-1252; 0, which is no UTF-8, where it has none. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 256) return code;
  const place = windowsMarks.indexOf(character);
  return place < 0 ? 0 : 128 + place;
}

/** What windows-1252 has at 0x80 to 0x9F; a blank where it has nothing. */
const windowsMarks = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
