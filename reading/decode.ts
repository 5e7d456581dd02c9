import { Buffer, isUtf8 } from 'node:buffer';
import { decodeDos, dosLabels, looksDos } from './dos_text.ts';
import { decodeUtf7, withoutDoubleEncoding, withoutUtf7 } from './odd_encodings.ts';

/**
 * Undoes a transfer encoding (RFC 2045, section 6). Damaged base64 and quoted-printable are read as far as
 * they go.
 *
 * @param encoding as the head says; an unknown one is as if there were none
 */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  switch (encoding.toLowerCase().trim()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return quotedPrintable(body);
    default:
      return body;
  }
}

/**
 * Bytes to text. The label is only a hint: bytes that are no UTF-8 though they should be (or though nothing
 * is said) are read as windows-1252, and an unknown label as what the bytes look like.
 */
export function decodeCharset(bytes: Buffer, charset: string): string {
  return withoutDoubleEncoding(decodeOnce(bytes, charset));
}

function decodeOnce(bytes: Buffer, charset: string): string {
  const label = charset.toLowerCase().replace(/["'\s]/g, '');
  if (/^(?:x-)?(?:unicode-1-1-)?utf-?7$/.test(label)) return decodeUtf7(bytes.toString('latin1'));
  if (dosLabels.test(label)) return decodeDos(bytes);
  const decoder = decoderOf(aliases[label] ?? label);
  // ISO 8859-1 is windows-1252 on the web, and UTF-8 under a wrong label is unmistakable.
  if (decoder === null || /^(utf-8|windows-1252)$/.test(decoder.encoding)) {
    const isIt = isUtf8(bytes) && (decoder?.encoding !== 'windows-1252' || looksMultibyte(bytes));
    if (!isIt && looksDos(bytes)) return decodeDos(bytes);
    const text = new TextDecoder(isIt ? 'utf-8' : 'windows-1252').decode(bytes);
    return looksMultibyte(bytes) ? text : withoutUtf7(text);
  }
  return decoder.decode(bytes);
}

/** What mailers write and the encoding standard does not know. */
const aliases: Record<string, string> = {
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  'utf-8utf-8': 'utf-8',
  utf8mb4: 'utf-8',
  unicode: 'utf-16le',
};

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** Any byte above ASCII; valid UTF-8 with one of these is no accident. */
function looksMultibyte(bytes: Buffer): boolean {
  return bytes.some((byte) => byte > 127);
}

function quotedPrintable(body: Buffer): Buffer {
  const decoded = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== equalsSign) {
      decoded[length++] = byte;
      continue;
    }
    const [high, low] = [hexDigit(body[at + 1]), hexDigit(body[at + 2])];
    if (high >= 0 && low >= 0) {
      decoded[length++] = high * 16 + low;
      at += 2;
      continue;
    }
    // A soft line break, perhaps with blanks before the line's end.
    let end = at + 1;
    while (body[end] === 32 || body[end] === 9) end++;
    if (body[end] === 13) end++;
    if (body[end] === 10) at = end;
    else if (end < body.length) decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}

const equalsSign = 61;

/** −1 where it is none. */
function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
