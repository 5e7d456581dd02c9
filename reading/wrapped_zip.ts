import type { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';

/**
 * `files`: everything in it, unpacked. `locked`: with a password. `damaged`: cut off, or nonsense.
 * `unopened`: more than we take. `other`: other things than documents.
 */
export type Zip =
  | { kind: 'files'; files: { name: string; bytes: Buffer }[] }
  | { kind: 'locked' }
  | { kind: 'damaged' }
  | { kind: 'unopened' }
  | { kind: 'other' };

/** As many as an upload has pages. */
const mostEntries = 20;
/** As an upload (requirements.md, section 6). */
const mostBytes = 15 * 1024 * 1024;

export function isZip(bytes: Buffer): boolean {
  return bytes.length > 22 && bytes.readUInt32LE(0) === 0x0403_4b50;
}

/**
 * Opens an archive with nothing in it but PDFs and pictures, by its own table of contents (APPNOTE.TXT, 4.3).
 * What is unpacked is bounded, whatever the table says of it.
 */
export function readZip(bytes: Buffer): Zip {
  const table = tableOf(bytes);
  if (!table) return { kind: 'damaged' };
  const entries = table.filter(
    ({ name }) => !/\/$|^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name),
  );
  if (entries.length === 0) return { kind: 'other' };
  if (!entries.every(({ name }) => /\.(?:pdf|jpe?g|png|heic)$/i.test(name))) return { kind: 'other' };
  if (entries.length > mostEntries) return { kind: 'unopened' };
  if (entries.some(({ flags }) => (flags & 1) !== 0)) return { kind: 'locked' };
  const files: { name: string; bytes: Buffer }[] = [];
  let left = mostBytes;
  for (const entry of entries) {
    const content = unpack(bytes, entry, left);
    if (typeof content === 'string') return { kind: content };
    left -= content.length;
    files.push({ name: entry.name.replace(/^.*[\\/]/, ''), bytes: content });
  }
  return { kind: 'files', files };
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  packed: number;
  /** Of the file itself. */
  size: number;
  /** Of its local head. */
  offset: number;
}

function tableOf(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf(endOfTable);
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let number = 0; number < Math.min(count, 200); number++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x0201_4b50) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

const endOfTable = 'PK\x05\x06';

function unpack(
  bytes: Buffer,
  { offset, packed, size, method }: Entry,
  most: number,
): Buffer | 'damaged' | 'unopened' {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x0403_4b50) return 'damaged';
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length !== packed) return 'damaged';
  if (size > most || most <= 0 || (method !== 0 && method !== 8)) return 'unopened';
  try {
    const file = method === 0 ? content : inflateRawSync(content, { maxOutputLength: most });
    return file.length === size ? file : 'damaged';
  } catch {
    return 'damaged';
  }
}
