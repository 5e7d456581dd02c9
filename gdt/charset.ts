import { Buffer } from 'node:buffer';

/** The character sets that a GDT file may be written in: field 9206, and 3.5 where it is ISO 8859-15. */
export const charsets = ['cp437', 'latin1', 'latin9', 'utf8'] as const;
export type Charset = (typeof charsets)[number];

/** Field 9206 of 2.1: 7 bit, IBM code page 437, ISO 8859-1; the later ones as newer systems write them. */
const numbers: ReadonlyMap<string, Charset> = new Map([
  ['1', 'cp437'],
  ['2', 'cp437'],
  ['3', 'latin1'],
  ['4', 'latin9'],
  ['5', 'utf8'],
]);

export function charsetOf(field9206: string): Charset | null {
  return numbers.get(field9206.trim()) ?? null;
}

export function numberOf(charset: Charset): string {
  return { cp437: '2', latin1: '3', latin9: '4', utf8: '5' }[charset];
}

/** The upper half of IBM code page 437; its lines and blocks, which no name has, as `·`. */
const upperHalf437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥·ƒáíóúñÑªº¿·¬½¼¡«»················································αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²·\u00A0';

const latin9 = 'iso-8859-15';

/**
 * Bytes as text.
 *
 * @returns null where they are not of this character set, or are control characters
 */
export function decode(bytes: Buffer, charset: Charset): string | null {
  const text = charset === 'cp437' ? decode437(bytes) : decodeBy(bytes, charset);
  return text === null || /[^\P{Cc}\t]/u.test(text) ? null : text;
}

function decode437(bytes: Buffer): string {
  return Array.from(bytes, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : (upperHalf437[byte - 128] ?? ''),
  ).join('');
}

function decodeBy(bytes: Buffer, charset: 'latin1' | 'latin9' | 'utf8'): string | null {
  // Windows writes its own quotation marks and the euro where ISO 8859-1 has control characters.
  const label = { latin1: 'windows-1252', latin9, utf8: 'utf-8' }[charset];
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text as bytes; a letter that the character set lacks loses its mark, and whatever is left is `?`. */
export function encode(text: string, charset: Charset): Buffer {
  if (charset === 'utf8') return Buffer.from(text);
  const bytesOf = (character: string) => byteOf(character, charset);
  return Buffer.from(
    Array.from(text.normalize('NFC'), (character) => {
      const exact = bytesOf(character);
      if (exact !== null) return [exact];
      const plain = Array.from(substitutes[character] ?? character.normalize('NFD').replace(/\p{M}/gu, ''));
      return plain.map((letter) => bytesOf(letter) ?? 0x3f);
    }).flat(),
  );
}

/** What a name may have and the old character sets do not. */
const substitutes: Readonly<Record<string, string>> = {
  ẞ: 'SS',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
  œ: 'oe',
  Œ: 'OE',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '„': '"',
  '“': '"',
  '”': '"',
  '…': '...',
  '€': 'EUR',
};

/** @returns null where the character set does not have it */
function byteOf(character: string, charset: Exclude<Charset, 'utf8'>): number | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  if (charset === 'cp437') {
    const at = character === '·' ? -1 : upperHalf437.indexOf(character);
    return at < 0 ? null : at + 128;
  }
  const at = charset === 'latin9' ? latin9Changes.indexOf(character) : -1;
  if (at >= 0) return latin9Places[at] ?? null;
  const isTaken = charset === 'latin9' && latin9Places.includes(code);
  return code >= 0xa0 && code <= 0xff && !isTaken ? code : null;
}

/** Where ISO 8859-15 differs from ISO 8859-1. */
const latin9Places = [0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe];
const latin9Changes = '€ŠšŽžŒœŸ';

/**
 * In which character set a file is written. What it says of itself counts, unless its bytes are UTF-8, which
 * no text of another set is by chance. Without a word 2.1 means code page 437, and many programs write
 * Windows' characters all the same: then the umlauts decide.
 */
export function charsetOfBytes(bytes: Buffer, said: Charset | null): Charset {
  if (!bytes.some((byte) => byte >= 0x80)) return said ?? 'latin1';
  if (decodeBy(bytes, 'utf8') !== null) return 'utf8';
  if (said !== null) return said;
  const text = bytes.toString('latin1');
  // Umlauts of code page 437, and its ß: control characters or `á` in Windows'.
  const dos = text.match(/[\x80-\x9A\xE1]/g)?.length ?? 0;
  const windows = text.match(/[\xC0-\xE0\xE2-\xFF]/g)?.length ?? 0;
  return dos > windows ? 'cp437' : 'latin1';
}
