import { Buffer } from 'node:buffer';

export interface UuText {
  /** What stands around the files. */
  rest: Buffer;
  files: { name: string; bytes: Buffer }[];
}

const maxFiles = 20;
const maxTries = 50;
const newline = 10;

/**
 * Files that an old program has put into the text: `begin 644 name`, lines, `end`.
 *
 * @returns null where there are none; `cut` where one begins and does not end
 */
export function readUu(bytes: Buffer): UuText | 'cut' | null {
  const files: UuText['files'] = [];
  const rest: Buffer[] = [];
  let kept = 0;
  let at = 0;
  for (let tries = 0; tries < maxTries && files.length < maxFiles; tries++) {
    const begin = lineThatBegins(bytes, at);
    if (!begin) break;
    const end = endOf(bytes, begin.end);
    // Without an end here there is none further below either.
    if (end === 'never') {
      if (isLine(bytes, begin.end)) return 'cut';
      break;
    }
    at = end === null ? begin.end : end.next;
    if (end === null) continue;
    rest.push(bytes.subarray(kept, begin.start));
    files.push({ name: begin.name, bytes: decode(bytes.subarray(begin.end, end.at)) });
    kept = at;
  }
  return files.length > 0 ? { rest: Buffer.concat([...rest, bytes.subarray(kept)]), files } : null;
}

/** A body that is one such file (`Content-Transfer-Encoding: x-uuencode`). */
export function uuFile(bytes: Buffer): Buffer | null {
  const found = readUu(bytes);
  return found === 'cut' ? null : (found?.files[0]?.bytes ?? null);
}

function lineThatBegins(bytes: Buffer, from: number): { start: number; end: number; name: string } | null {
  for (let at = bytes.indexOf('begin ', from); at >= 0; at = bytes.indexOf('begin ', at + 6)) {
    if (at > 0 && bytes[at - 1] !== newline) continue;
    const lineEnd = bytes.indexOf(newline, at);
    if (lineEnd < 0) return null;
    const line = bytes.subarray(at, Math.min(lineEnd, at + 300)).toString('latin1');
    const name = /^begin [0-7]{3,4} (\S.*?)\s*$/.exec(line)?.[1];
    if (name) return { start: at, end: lineEnd + 1, name };
  }
  return null;
}

/** Where the lines of a file end; null where these are none. */
function endOf(bytes: Buffer, from: number): { at: number; next: number } | 'never' | null {
  for (let at = from; at < bytes.length; ) {
    const { end, next } = lineAt(bytes, at);
    if (end - at === 3 && bytes.toString('latin1', at, end) === 'end') return { at, next };
    if (end > at && (value(bytes[at]) < 0 || end - at > 80)) return null;
    at = next;
  }
  return 'never';
}

/** As many characters as its first one says. */
function isLine(bytes: Buffer, at: number): boolean {
  const { end } = lineAt(bytes, at);
  const count = value(bytes[at]);
  return count > 0 && end - at === 1 + 4 * Math.ceil(count / 3);
}

function lineAt(bytes: Buffer, at: number): { end: number; next: number } {
  const found = bytes.indexOf(newline, at);
  const end = found < 0 ? bytes.length : found;
  return {
    end: bytes[end - 1] === 13 && end > at ? end - 1 : end,
    next: found < 0 ? bytes.length : found + 1,
  };
}

/** Three bytes for four characters; the first of a line says how many bytes it holds. */
function decode(lines: Buffer): Buffer {
  const out = Buffer.alloc(lines.length);
  let length = 0;
  for (let at = 0; at < lines.length; ) {
    const { end, next } = lineAt(lines, at);
    const count = end > at ? value(lines[at]) : 0;
    // Blanks at a line's end are often lost; they are zeros.
    const figure = (index: number) => (index < end ? Math.max(0, value(lines[index])) : 0);
    for (let done = 0, start = at + 1; done < count; done += 3, start += 4) {
      const bits =
        (figure(start) << 18) | (figure(start + 1) << 12) | (figure(start + 2) << 6) | figure(start + 3);
      for (let k = 0; k < Math.min(3, count - done); k++) out[length++] = (bits >> (16 - 8 * k)) & 255;
    }
    at = next;
  }
  return out.subarray(0, length);
}

/** Of 64; −1 for what does not occur there. */
function value(byte: number | undefined): number {
  return byte !== undefined && byte >= 32 && byte <= 96 ? (byte - 32) & 63 : -1;
}
