import { Buffer } from 'node:buffer';
import { createDeflate } from 'node:zlib';
import { channels, chunk, type Png, passesOf, readChunks, type Shape, writePng } from './png.ts';
import { unpackRows } from './png_rows.ts';
import { Refused, uploadLimits } from './upload_rules.ts';

/**
 * The picture on white paper, without transparency: a PDF takes it as it is then, while for one that is
 * transparent the library unpacks all of it, three times over. Row by row, so that the largest picture costs
 * little memory.
 *
 * @param png that has been read already (png.ts)
 */
export async function opaquePng(png: Png): Promise<Buffer> {
  const parts = readChunks(png.bytes);
  if (png.colour === 3 && parts.palette && parts.transparency)
    return writePng(parts.header, [chunk('PLTE', onWhite(parts.palette, parts.transparency))], parts.data);
  if (png.colour < 4 && !png.interlaced) return png.bytes;
  // Rows of several passes do not follow each other; such a picture stays as it is while it is small.
  if (png.interlaced) return smallEnough(png);
  const header = Buffer.from(parts.header);
  header[8] = 8;
  header[9] = png.colour - 4;
  return writePng(header, [], await withoutAlpha(parts.data, png));
}

/** What the library may unpack whole, in bytes. */
const unpackedWhole = 24_000_000;

function smallEnough(png: Png): Buffer {
  const bytes = passesOf(png).reduce((sum, { rows, rowBytes }) => sum + rows * rowBytes, 0);
  if (bytes > unpackedWhole) throw new Refused('image_too_large');
  return png.bytes;
}

/** The colours of a palette as they look on white; entries beyond the list of transparency are opaque. */
function onWhite(palette: Buffer, transparency: Buffer): Buffer {
  return Buffer.from(palette.map((value, at) => mixed(value, transparency[Math.floor(at / 3)] ?? 255)));
}

function mixed(value: number, alpha: number): number {
  return Math.round((value * alpha + 255 * (255 - alpha)) / 255);
}

/** Each row is packed with the filter that it came with: it fits the picture. */
async function withoutAlpha(packed: Buffer, shape: Shape): Promise<Buffer> {
  const { width, depth } = shape;
  const step = ((channels[shape.colour] ?? 0) * depth) / 8;
  const colours = (channels[shape.colour] ?? 1) - 1;
  const out = packer();
  let before: Buffer = Buffer.alloc(width * step);
  let row: Buffer = Buffer.alloc(width * step);
  let outBefore: Buffer = Buffer.alloc(width * colours);
  let outRow: Buffer = Buffer.alloc(width * colours);
  await unpackRows(packed, passesOf(shape), (filtered) => {
    unfilter(filtered, { row, before, step });
    for (let pixel = 0, from = 0, to = 0; pixel < width; pixel++, from += step) {
      const alpha = row[from + step - depth / 8] ?? 255;
      for (let colour = 0; colour < colours; colour++, to++)
        outRow[to] = mixed(row[from + (colour * depth) / 8] ?? 0, alpha);
    }
    out.add(filter(filtered[0] ?? 0, { row: outRow, before: outBefore, step: colours }));
    [row, before] = [before, row];
    [outRow, outBefore] = [outBefore, outRow];
  });
  return out.end();
}

/** Packs rows as they come, and stops where what comes out is more than an upload may be. */
function packer() {
  const deflate = createDeflate({ level: 3 });
  const pieces: Buffer[] = [];
  let bytes = 0;
  const ended = new Promise<void>((resolve, reject) => {
    deflate.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > uploadLimits.bytes) deflate.destroy(new Refused('image_too_large'));
      else pieces.push(piece);
    });
    deflate.once('end', resolve);
    deflate.once('error', reject);
  });
  // Awaited in the end; until then nobody looks.
  ended.catch(() => {});
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const flush = () => {
    if (!deflate.destroyed) deflate.write(Buffer.concat(waiting));
    waiting = [];
    waitingBytes = 0;
  };
  return {
    add(row: Buffer): void {
      waiting.push(row);
      waitingBytes += row.length;
      if (waitingBytes > 256 * 1024) flush();
    },
    async end(): Promise<Buffer> {
      flush();
      if (!deflate.destroyed) deflate.end();
      await ended;
      return Buffer.concat(pieces);
    },
  };
}

interface Rows {
  row: Buffer;
  before: Buffer;
  /** Bytes of one pixel. */
  step: number;
}

/** Undoes a row's filter (W3C PNG, 9.2): `filtered` with its filter's byte, into `row`. */
function unfilter(filtered: Buffer, { row, before, step }: Rows): void {
  const kind = filtered[0] ?? 0;
  for (let at = 0; at < row.length; at++) {
    const left = at >= step ? (row[at - step] ?? 0) : 0;
    const up = before[at] ?? 0;
    const corner = at >= step ? (before[at - step] ?? 0) : 0;
    row[at] = (filtered[at + 1] ?? 0) + guess(kind, left, up, corner);
  }
}

function filter(kind: number, { row, before, step }: Rows): Buffer {
  const filtered = Buffer.alloc(row.length + 1);
  filtered[0] = kind;
  for (let at = 0; at < row.length; at++) {
    const left = at >= step ? (row[at - step] ?? 0) : 0;
    const corner = at >= step ? (before[at - step] ?? 0) : 0;
    filtered[at + 1] = (row[at] ?? 0) - guess(kind, left, before[at] ?? 0, corner);
  }
  return filtered;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

/** W3C PNG, 9.4. */
function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
