import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import { Refused, uploadLimits } from './upload_rules.ts';

/** A picture that has been checked; `bytes` carry nothing but the picture. */
export interface Photo {
  bytes: Buffer;
  /** In pixels, as the camera held it. */
  width: number;
  height: number;
  /** EXIF orientation, 1 to 8; from 5 on the picture lies on its side. */
  orientation: number;
}

/** @throws Refused `image_broken` or `image_too_large` */
export function checkPhoto(bytes: Buffer, type: 'jpeg' | 'png'): Photo {
  const photo = type === 'jpeg' ? readJpeg(bytes) : readPng(bytes);
  const pixels = photo.width * photo.height;
  if (pixels === 0) throw new Refused('image_broken');
  if (pixels > uploadLimits.pixels) throw new Refused('image_too_large');
  if (type === 'png') checkPngData(bytes);
  return photo;
}

/** One A4 page for each photo, upright or lying as the photo is. */
export async function photosToPdf(photos: readonly Photo[]): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    autoFirstPage: false,
    tagged: true,
    lang: 'de-DE',
    pdfVersion: '1.7',
    info: { Title: 'Unterschriebene Einwilligung' },
    font: null as unknown as string,
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const margin = 24;
  try {
    for (const [index, { bytes, width, height, orientation }] of photos.entries()) {
      const lying = orientation >= 5 ? height > width : width > height;
      pdf.addPage({ size: 'A4', layout: lying ? 'landscape' : 'portrait', margin });
      const room: [number, number] = [pdf.page.width - 2 * margin, pdf.page.height - 2 * margin];
      root.add(
        pdf.struct('Figure', { alt: `Foto ${index + 1} von ${photos.length}` }, [
          () => pdf.image(bytes, margin, margin, { fit: room, align: 'center', valign: 'center' }),
        ]),
      );
    }
  } catch {
    throw new Refused('image_broken');
  }
  root.end();
  pdf.end();
  return finished;
}

/** Markers without a length (ITU-T T.81, table B.1). */
const isStandalone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** JFIF and Adobe's colour transform belong to the picture; EXIF, XMP, comments and the like say who, where and with what. */
const belongsToPicture = (marker: number) =>
  !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) || marker === 0xe0 || marker === 0xee;

function readJpeg(bytes: Buffer): Photo {
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw new Refused('image_broken');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (isStandalone(marker)) throw new Refused('image_broken');
    const end = at + 2 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : bytes.length);
    if (end > bytes.length) throw new Refused('image_broken');
    const segment = bytes.subarray(at, end);
    if (isFrame(marker) && segment.length >= 9)
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    if (marker === 0xe1) orientation = exifOrientation(segment) ?? orientation;
    if (belongsToPicture(marker)) kept.push(segment);
    at = end;
    if (marker === 0xda) break;
  }
  const finish = bytes.lastIndexOf(Buffer.of(0xff, 0xd9));
  if (!size || finish < at) throw new Refused('image_broken');
  const picture = bytes.subarray(at, finish + 2);
  const clean = Buffer.concat([Buffer.of(0xff, 0xd8), exifWith(orientation), ...kept, picture]);
  return { bytes: clean, ...size, orientation };
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

function readPng(bytes: Buffer): Photo {
  if (bytes.length < 33 || bytes.subarray(12, 16).toString('latin1') !== 'IHDR')
    throw new Refused('image_broken');
  return { bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), orientation: 1 };
}

/** The pixels must be all there: pdfkit would pass a torn file on as it is. */
function checkPngData(bytes: Buffer): void {
  const data: Buffer[] = [];
  let at = 8;
  let finished = false;
  while (at + 12 <= bytes.length && !finished) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (at + 12 + length > bytes.length) throw new Refused('image_broken');
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    finished = type === 'IEND';
    at += 12 + length;
  }
  const passes = pngPasses(bytes);
  const expected = passes.reduce((sum, { rows, rowBytes }) => sum + rows * rowBytes, 0);
  let pixels: Buffer;
  try {
    pixels = inflateSync(Buffer.concat(data), { maxOutputLength: expected + 1 });
  } catch {
    throw new Refused('image_broken');
  }
  if (!finished || pixels.length !== expected || !filtersAreKnown(pixels, passes))
    throw new Refused('image_broken');
}

interface PngPass {
  rows: number;
  /** With the filter's byte at the front of each row. */
  rowBytes: number;
}

/** First column and row, and the steps between them (W3C PNG, 8.1); a picture that is not interlaced is one pass. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function pngPasses(bytes: Buffer): PngPass[] {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth = 0, colour = 0] = bytes.subarray(24, 26);
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour];
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw new Refused('image_broken');
  const passes = bytes[28] === 1 ? adam7 : ([[0, 0, 1, 1]] as const);
  return passes
    .map(([x, y, dx, dy]) => ({ columns: Math.ceil((width - x) / dx), rows: Math.ceil((height - y) / dy) }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0)
    .map(({ columns, rows }) => ({ rows, rowBytes: 1 + Math.ceil((columns * channels * depth) / 8) }));
}

/** pdfkit throws on an unknown filter where nothing can catch it, which would end the server. */
function filtersAreKnown(pixels: Buffer, passes: readonly PngPass[]): boolean {
  let at = 0;
  for (const { rows, rowBytes } of passes) {
    for (let row = 0; row < rows; row++, at += rowBytes) {
      if ((pixels[at] ?? 5) > 4) return false;
    }
  }
  return true;
}
