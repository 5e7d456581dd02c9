import type { GdtOrigin } from './request.ts';

/** So many answers of one kind may lie in a folder that nobody reads. */
export const mostCounted = 999;

/**
 * What the practice software looks for: the receiver's short name, the sender's, and a number. 2.1 takes four
 * characters of each and counts in the extension, 3.5 takes eight and counts in the name. Nothing but letters
 * and digits of the ids comes into it, whatever they are: a name never leaves its folder.
 *
 * @param number from 0
 */
export function resultFileName(
  { version, sender, receiver }: Pick<GdtOrigin, 'version' | 'sender' | 'receiver'>,
  number: number,
): string {
  if (version === '3.5') {
    const name = [letters(sender, 'PRAXEDV', 8), letters(receiver, 'SPRECHZI', 8), number + 1].join('_');
    return `${name}.GDT`;
  }
  const name = `${letters(sender, 'EDV1', 4).padEnd(4, 'X')}${letters(receiver, 'SPRZ', 4).padEnd(4, 'X')}`;
  return `${name}.${number === 0 ? 'GDT' : String(number).padStart(3, '0')}`;
}

function letters(id: string, without: string, most: number): string {
  const plain = id
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return (plain || without).slice(0, most);
}
