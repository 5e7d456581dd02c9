import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';

const mostBytes = 300 * 1024;
/** Four times a large signature pad on a sharp screen. */
const mostPixels = 3_000_000;
const prefix = 'data:image/png;base64,';
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The drawn signature from its data URL; null where nothing was drawn. It is read to the last line, because the PDF
 * library unpacks it later, out of reach of our error handling; and nothing but the picture is kept of the file.
 */
export function readSignature(dataUrl: string): Buffer | null | 'invalid' {
  if (dataUrl === '') return null;
  if (!dataUrl.startsWith(prefix) || dataUrl.length > mostBytes * 1.4) return 'invalid';
  const base64 = dataUrl.slice(prefix.length);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return 'invalid';
  const file = Buffer.from(base64, 'base64');
  if (file.length > mostBytes) return 'invalid';
  const chunks = readChunks(file);
  return chunks && isPicture(chunks)
    ? Buffer.concat([pngSignature, ...chunks.map((chunk) => chunk.raw)])
    : 'invalid';
}

interface Chunk {
  type: string;
  data: Buffer;
  raw: Buffer;
}

/** IHDR, every IDAT and IEND; what else a file may carry is left out (PNG, section 5). */
function readChunks(file: Buffer): Chunk[] | null {
  if (!file.subarray(0, 8).equals(pngSignature)) return null;
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    if (['IHDR', 'IDAT', 'IEND'].includes(type)) {
      chunks.push({ type, data: file.subarray(at + 8, end - 4), raw: file.subarray(at, end) });
    }
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

/** Eight bits a channel, RGB or RGBA, not interlaced: what `canvas.toDataURL()` makes. */
function isPicture([header, ...rest]: Chunk[]): boolean {
  const body = rest.slice(0, -1);
  if (header?.type !== 'IHDR' || header.data.length !== 13) return false;
  if (body.length === 0 || body.some((chunk) => chunk.type !== 'IDAT')) return false;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const [depth, colour, compression, filter, interlace] = header.data.subarray(8);
  const channels = colour === 6 ? 4 : colour === 2 ? 3 : 0;
  if (depth !== 8 || channels === 0 || compression !== 0 || filter !== 0 || interlace !== 0) return false;
  if (width === 0 || height === 0 || width * height > mostPixels) return false;
  const line = 1 + width * channels;
  const pixels = unpack(Buffer.concat(body.map((chunk) => chunk.data)), line * height);
  if (pixels?.length !== line * height) return false;
  for (let y = 0; y < height; y++) if ((pixels[y * line] ?? 5) > 4) return false;
  return true;
}

function unpack(packed: Buffer, length: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: length });
  } catch {
    return null;
  }
}
