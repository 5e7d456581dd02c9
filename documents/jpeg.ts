import { Buffer } from 'node:buffer';
import { Refused } from './upload_rules.ts';

export interface Jpeg {
  /** The picture and nothing else of the file. */
  bytes: Buffer;
  /** In pixels, as the camera held it. */
  width: number;
  height: number;
  /** EXIF orientation, 1 to 8; from 5 on the picture lies on its side. */
  orientation: number;
}

/**
 * D4: reads a JPEG from its start to its own end mark (ITU-T T.81, annex B), segment by segment and scan by
 * scan, and keeps what shows the picture. Telephones append films, second pictures and notes, each with end
 * marks of their own, so the last mark of the file says nothing. The scans themselves are not unpacked.
 *
 * @throws Refused `image_broken`
 */
export function readJpeg(file: Buffer): Jpeg {
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let scans = 0;
  let at = 2;
  for (;;) {
    at = markerAt(file, at);
    const marker = file[at + 1] ?? 0;
    if (marker === endOfImage) break;
    if (isStandalone(marker)) throw new Refused('image_broken');
    const end = segmentEnd(file, at);
    const segment = file.subarray(at, end);
    at = end;
    if (isFrame(marker)) {
      // Two frames would let the size that is checked be another than the one that is shown.
      if (size || segment.length < 9) throw new Refused('image_broken');
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    }
    if (marker === 0xe1) orientation = exifOrientation(segment) ?? orientation;
    kept.push(...whatShows(marker, segment));
    if (marker !== startOfScan) continue;
    scans++;
    at = scanEnd(file, end);
    kept.push(file.subarray(end, at));
  }
  if (!size || scans === 0) throw new Refused('image_broken');
  const bytes = Buffer.concat([
    Buffer.of(0xff, 0xd8),
    exifWith(orientation),
    ...kept,
    Buffer.of(0xff, endOfImage),
  ]);
  return { bytes, ...size, orientation };
}

const endOfImage = 0xd9;
const startOfScan = 0xda;
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** Markers without a length (table B.1). */
const isStandalone = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** @returns where a marker begins; any number of bytes 0xff may fill the place before it (B.1.1.2) */
function markerAt(file: Buffer, from: number): number {
  let at = from;
  if (file[at] !== 0xff) throw new Refused('image_broken');
  while (file[at + 1] === 0xff) at++;
  return at;
}

function segmentEnd(file: Buffer, at: number): number {
  const length = at + 4 <= file.length ? file.readUInt16BE(at + 2) : 0;
  if (length < 2 || at + 2 + length > file.length) throw new Refused('image_broken');
  return at + 2 + length;
}

/** A scan goes on over 0xff00, which stands for a byte 0xff, and over restart markers (B.1.1.5, F.1.2.3). */
function scanEnd(file: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = file.indexOf(0xff, at);
    if (at === -1 || at + 1 >= file.length) throw new Refused('image_broken');
    const next = file[at + 1] ?? 0;
    if (next !== 0x00 && !isRestart(next)) return at;
    at += 2;
  }
}

/**
 * Tables, frame and scan, and of the applications' notes only what the colours need, in its shortest form:
 * JFIF without its small picture, Adobe's transform. EXIF, XMP, colour profiles, further pictures and
 * comments say who, where and with what; what the standard gives no meaning could say anything.
 */
function whatShows(marker: number, segment: Buffer): Buffer[] {
  const names = segment.subarray(4).toString('latin1', 0, 5);
  if (marker === 0xe0) return names === 'JFIF\0' && segment.length >= 18 ? [withoutThumbnail(segment)] : [];
  if (marker === 0xee) return names === 'Adobe' && segment.length === 16 ? [segment] : [];
  const tables = [0xc4, 0xcc, 0xdb, 0xdc, 0xdd, startOfScan];
  return isFrame(marker) || tables.includes(marker) ? [segment] : [];
}

function withoutThumbnail(jfif: Buffer): Buffer {
  const short = Buffer.from(jfif.subarray(0, 18));
  short.writeUInt16BE(16, 2);
  short.writeUInt16BE(0, 16);
  return short;
}

/** An EXIF segment that says how the picture is turned and nothing else (CIPA DC-008, 4.6). */
function exifWith(orientation: number): Buffer {
  const segment = Buffer.from(
    'ffe100224578696600004d4d002a00000008000101120003000000010000000000000000',
    'hex',
  );
  segment.writeUInt16BE(orientation, 28);
  return segment;
}

/** Null where it says nothing that makes sense. */
function exifOrientation(segment: Buffer): number | null {
  if (segment.subarray(4, 10).toString('latin1') !== 'Exif\0\0') return null;
  const tiff = segment.subarray(10);
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const read16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = read32(4);
    for (let index = 0; index < read16(directory); index++) {
      const entry = directory + 2 + index * 12;
      if (read16(entry) !== 0x0112) continue;
      const value = read16(entry + 8);
      return value >= 1 && value <= 8 ? value : null;
    }
  } catch {
    // It ends too early; a photo without EXIF is a photo all the same.
  }
  return null;
}
