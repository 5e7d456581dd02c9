import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { type Pass, unpackRows } from './png_rows.ts';
import { Refused, uploadLimits } from './upload_rules.ts';

export interface Png {
  /** The picture and nothing else of the file: header, colours, one chunk of data, end. */
  bytes: Buffer;
  /** In pixels. */
  width: number;
  height: number;
  /** Bits for each channel. */
  depth: number;
  /** As in the file: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  colour: number;
  interlaced: boolean;
}

/**
 * D4: reads a PNG from its start to its own end (W3C PNG, section 5) and keeps what shows the picture. It is
 * measured by its header first; then its rows are unpacked and looked at, a piece at a time, because the PDF
 * library does it later, where no error of it can be caught.
 *
 * @param mostPixels nothing is unpacked of a picture with more
 * @throws Refused `image_broken` or `image_too_large`
 */
export async function readPng(file: Buffer, mostPixels: number = uploadLimits.inflatedPixels): Promise<Png> {
  const { header, palette, transparency, data } = readChunks(file);
  const shape = readHeader(header);
  const { width, height } = shape;
  if (width * height > mostPixels || Math.max(width, height) > uploadLimits.side)
    throw new Refused('image_too_large');
  const colours = coloursOf(shape.colour, palette, transparency);
  return { bytes: writePng(header, colours, await checkedRows(data, passesOf(shape))), ...shape };
}

/** A whole file of these parts. */
export function writePng(header: Buffer, colours: readonly Buffer[], data: Buffer): Buffer {
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...colours,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** Depths by kind of colour (table 11.1). */
const depths: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
export const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export interface Chunks {
  header: Buffer;
  palette: Buffer | null;
  transparency: Buffer | null;
  /** Of all data chunks, still packed. */
  data: Buffer;
}

/** @throws Refused `image_broken` */
export function readChunks(file: Buffer): Chunks {
  if (!file.subarray(0, 8).equals(signature)) throw new Refused('image_broken');
  const found = new Map<string, Buffer[]>();
  for (let at = 8; !found.has('IEND'); ) {
    const end = at + 12 <= file.length ? at + 12 + file.readUInt32BE(at) : Number.POSITIVE_INFINITY;
    if (end > file.length) throw new Refused('image_broken');
    const type = file.toString('latin1', at + 4, at + 8);
    if (at === 8 && type !== 'IHDR') throw new Refused('image_broken');
    const same = found.get(type) ?? [];
    same.push(file.subarray(at + 8, end - 4));
    found.set(type, same);
    at = end;
  }
  const [header, ...more] = found.get('IHDR') ?? [];
  // Two headers would let the size that is checked be another than the one that is shown.
  if (!header || more.length > 0) throw new Refused('image_broken');
  return {
    header,
    palette: found.get('PLTE')?.[0] ?? null,
    transparency: found.get('tRNS')?.[0] ?? null,
    data: Buffer.concat(found.get('IDAT') ?? []),
  };
}

export type Shape = Omit<Png, 'bytes'>;

function readHeader(header: Buffer): Shape {
  if (header.length !== 13) throw new Refused('image_broken');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.subarray(8);
  const known = depths[colour]?.includes(depth) && compression === 0 && filter === 0 && interlace <= 1;
  if (!known || width === 0 || height === 0) throw new Refused('image_broken');
  return { width, height, depth, colour, interlaced: interlace === 1 };
}

/**
 * Palette and transparency, where this kind of picture has them and in no other length than it has (11.2.2,
 * 11.3.1).
 */
function coloursOf(colour: number, palette: Buffer | null, transparency: Buffer | null): Buffer[] {
  const kept: Buffer[] = [];
  const entries = (palette?.length ?? 0) / 3;
  if (colour === 3) {
    if (!palette || !Number.isInteger(entries) || entries < 1 || entries > 256)
      throw new Refused('image_broken');
    kept.push(chunk('PLTE', palette));
  }
  const fits = {
    0: transparency?.length === 2,
    2: transparency?.length === 6,
    3: transparency !== null && transparency.length <= entries,
  }[colour];
  if (transparency && fits) kept.push(chunk('tRNS', transparency));
  return kept;
}

export function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), data.length + 8);
  return whole;
}

/**
 * The packed rows, all there and with known filters: the PDF library throws on an unknown one where nothing
 * can catch it. Nothing stands behind them: programs that crop a screenshot have left the rest of the old
 * picture there.
 */
async function checkedRows(data: Buffer, passes: readonly Pass[]): Promise<Buffer> {
  const used = await unpackRows(data, passes, (row) => {
    if ((row[0] ?? 5) > 4) throw new Refused('image_broken');
  });
  return data.subarray(0, used);
}

/**
 * First column and row, and the steps between them (W3C PNG, 8.1); a picture that is not interlaced is one
 * pass.
 */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export function passesOf({ width, height, depth, colour, interlaced }: Shape): Pass[] {
  const passes = interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  const bits = depth * (channels[colour] ?? 0);
  return passes
    .map(([x, y, dx, dy]) => ({ columns: Math.ceil((width - x) / dx), rows: Math.ceil((height - y) / dy) }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0)
    .map(({ columns, rows }) => ({ rows, rowBytes: 1 + Math.ceil((columns * bits) / 8) }));
}
