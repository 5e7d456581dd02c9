/*
 * What a picture of the other page says of itself, read before anything decodes it (X1: that page is not to
 * be trusted). Type by content; JPEG (ITU-T T.81) and PNG (W3C) only, whole from first to last byte.
 */

/** Bytes of one still picture. */
export const mostStillBytes = 16 * 1024 * 1024;
/** Pixels of one still picture: decoded it takes four bytes for each. */
export const mostStillPixels = 24_000_000;
/** Pixels of one side. */
export const mostStillSide = 8192;
/** A picture in many passes takes long to decode; browsers write one, cameras up to ten. */
const mostScans = 16;
/** Bytes that stand for nothing between segments. */
const mostFill = 1000;

export interface PictureHead {
  kind: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
}

/** @returns null for what is no such picture, is cut off, or is larger than we decode */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  if (bytes.length > mostStillBytes) return null;
  const head = readJpeg(bytes) ?? readPng(bytes);
  return head && fits(head) ? head : null;
}

function fits({ width, height }: PictureHead): boolean {
  const least = Math.min(width, height);
  return least >= 1 && Math.max(width, height) <= mostStillSide && width * height <= mostStillPixels;
}

/** How a size has to become smaller to fit; 1 where it does. */
export function shrinkToFit(width: number, height: number): number {
  return Math.min(1, mostStillSide / Math.max(width, height), Math.sqrt(mostStillPixels / (width * height)));
}

function readJpeg(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => (at + 2 <= bytes.length ? view.getUint16(at) : -1);
  if (word(0) !== 0xffd8) return null;
  let frame: PictureHead | null = null;
  let scans = 0;
  let fill = 0;
  for (let at = 2; at < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker (B.1.1.2).
    if (marker === 0xff) {
      fill += 1;
      if (fill > mostFill) return null;
      at += 1;
      continue;
    }
    if (marker === 0xd9) return scans > 0 ? frame : null;
    const length = word(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (isFrame(marker)) {
      // A second frame could have another size than the one that was looked at.
      if (frame || length < 8 || marker > 0xc2) return null;
      frame = { kind: 'image/jpeg', height: word(at + 5), width: word(at + 7) };
    } else if (isAlone(marker)) return null;
    at += 2 + length;
    if (marker !== 0xda) continue;
    scans += 1;
    if (!frame || scans > mostScans) return null;
    at = endOfScan(bytes, at);
  }
  return null;
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers without a length, which stand nowhere between segments; and zero, which is none. */
const isAlone = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Where the next marker after a scan's data begins: not a stuffed zero, not a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const headLength = 13;

function readPng(bytes: Uint8Array): PictureHead | null {
  if (!pngSignature.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let head: PictureHead | null = null;
  let hasData = false;
  for (let at = pngSignature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return null;
    if ((name === 'IHDR') !== (head === null)) return null;
    if (name === 'IHDR') {
      if (length !== headLength) return null;
      head = { kind: 'image/png', width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    // One picture, which stands still.
    if (name === 'acTL') return null;
    if (name === 'IDAT') hasData = true;
    if (name === 'IEND') return hasData ? head : null;
    at += 12 + length;
  }
  return null;
}
