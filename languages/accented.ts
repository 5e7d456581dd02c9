/** On every letter of the pseudo-language; German never writes it. */
export const dotBelow = '\u0323';

/**
 * The pseudo-language: a dot below every letter, so that a letter without one on a page is one that was not
 * taken from a file. Marks, `<link>`, stay as they are.
 */
export function accented(text: string): string {
  return text.replace(/<[^>]*>|\p{L}/gu, (piece) => (piece.startsWith('<') ? piece : piece + dotBelow));
}
