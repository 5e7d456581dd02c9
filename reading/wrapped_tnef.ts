import type { Buffer } from 'node:buffer';
import { decodeCharset } from './decode.ts';

/** What is in a `winmail.dat` (MS-OXTNEF): Outlook's own wrapping, which no other program opens. */
export interface Tnef {
  /** Plain, else HTML; empty where there is none that we read. */
  text: { type: 'text/plain' | 'text/html'; text: string } | null;
  files: { name: string; bytes: Buffer }[];
  /** Nothing of it was cut off, and its sums are right. */
  isWhole: boolean;
}

const maxFiles = 20;
const maxDepth = 3;

export function isTnef(bytes: Buffer): boolean {
  return bytes.length > 6 && bytes.readUInt32LE(0) === 0x223e9f78;
}

/**
 * Attributes one after another: level, tag, length, data, checksum. Damaged ones are read as far as they go.
 *
 * @returns null where it is none
 */
export function readTnef(bytes: Buffer, depth = 0): Tnef | null {
  if (!isTnef(bytes) || depth > maxDepth) return null;
  const found: Tnef = { text: null, files: [], isWhole: true };
  let codepage = 1252;
  let file: { name: string; bytes: Buffer | null } | null = null;
  const keep = () => {
    if (file?.bytes && found.files.length < maxFiles)
      found.files.push({ name: file.name, bytes: file.bytes });
    file = null;
  };
  for (const { tag, data, isWhole } of attributes(bytes)) {
    found.isWhole &&= isWhole;
    if (tag === attribute.codepage && data.length >= 4) codepage = data.readUInt32LE(0);
    else if (tag === attribute.body) found.text ??= { type: 'text/plain', text: ansi(data, codepage) };
    else if (tag === attribute.properties) takeBody(found, properties(data), codepage);
    else if (tag === attribute.newFile) {
      keep();
      file = { name: '', bytes: null };
    } else if (file && tag === attribute.fileName) file.name ||= ansi(data, codepage);
    else if (file && tag === attribute.fileData) file.bytes = data;
    else if (file && tag === attribute.fileProperties) {
      for (const { id, type, value } of properties(data)) {
        if (id === 0x3707 || id === 0x3001) file.name = textOf(type, value, codepage) || file.name;
        if (id !== 0x3701) continue;
        // A mail that was attached: 16 bytes of its kind, then a wrapping of its own.
        const inner: Tnef | null = readTnef(value.subarray(16), depth + 1);
        if (inner) {
          found.files.push(...inner.files.slice(0, maxFiles - found.files.length));
          found.isWhole &&= inner.isWhole;
        } else file.bytes = value;
      }
    }
  }
  keep();
  return found;
}

const attribute = {
  body: 0x0002_800c,
  codepage: 0x0006_9007,
  properties: 0x0006_9003,
  newFile: 0x0006_9002,
  fileName: 0x0001_8010,
  fileData: 0x0006_800f,
  fileProperties: 0x0006_9005,
};

function* attributes(bytes: Buffer): Generator<{ tag: number; data: Buffer; isWhole: boolean }> {
  let at = 6;
  for (; at + 9 <= bytes.length; ) {
    const tag = bytes.readUInt32LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const start = at + 9;
    const end = start + length;
    if (end + 2 > bytes.length) break;
    const data = bytes.subarray(start, end);
    yield { tag, data, isWhole: sumOf(data) === bytes.readUInt16LE(end) };
    at = end + 2;
  }
  // Zeros at the end are padding.
  if (at === 6 || bytes.subarray(at).some((byte) => byte !== 0)) {
    yield { tag: 0, data: bytes.subarray(at, at), isWhole: false };
  }
}

function sumOf(data: Buffer): number {
  let sum = 0;
  for (const byte of data) sum = (sum + byte) & 0xffff;
  return sum;
}

interface Property {
  id: number;
  type: number;
  value: Buffer;
}

/** MAPI properties (MS-OXTNEF, 2.1.3.4): a count, then type, id and value of each. */
function properties(data: Buffer): Property[] {
  const found: Property[] = [];
  let at = 4;
  const count = data.length >= 4 ? Math.min(data.readUInt32LE(0), 2000) : 0;
  const u32 = () => {
    const value = at + 4 <= data.length ? data.readUInt32LE(at) : Number.NaN;
    at += 4;
    return value;
  };
  for (let number = 0; number < count && at + 4 <= data.length; number++) {
    const type = data.readUInt16LE(at);
    const id = data.readUInt16LE(at + 2);
    at += 4;
    if (id >= 0x8000) {
      at += 16;
      const kind = u32();
      const size = u32();
      if (kind === 1) at += padded(size);
    }
    const fixed = sizes[type & 0xfff];
    const isMany = (type & 0x1000) !== 0;
    const values = fixed === undefined || isMany ? Math.min(u32(), 1000) : 1;
    for (let value = 0; value < values; value++) {
      const size = fixed ?? u32();
      if (!(size >= 0) || at + size > data.length) return found;
      if (value === 0) found.push({ id, type: type & 0xfff, value: data.subarray(at, at + size) });
      at += fixed === undefined ? padded(size) : size;
    }
    if (Number.isNaN(values)) return found;
  }
  return found;
}

/** Bytes of the types with a length of their own; all others say theirs. */
const sizes: Record<number, number | undefined> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

function padded(size: number): number {
  return size + ((4 - (size % 4)) % 4);
}

function takeBody(found: Tnef, list: readonly Property[], codepage: number): void {
  const plain = list.find(({ id }) => id === 0x1000);
  const html = list.find(({ id }) => id === 0x1013);
  if (plain) found.text = { type: 'text/plain', text: textOf(plain.type, plain.value, codepage) };
  else if (html) found.text ??= { type: 'text/html', text: textOf(html.type, html.value, codepage) };
}

function textOf(type: number, value: Buffer, codepage: number): string {
  return type === 0x1f ? value.toString('utf16le').replace(/\0+$/, '') : ansi(value, codepage);
}

function ansi(bytes: Buffer, codepage: number): string {
  const charset = codepage === 65001 ? 'utf-8' : `windows-${codepage}`;
  return decodeCharset(bytes, charset).replace(/\0+$/, '');
}
