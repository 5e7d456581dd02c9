import { Buffer } from 'node:buffer';
import { opaquePng } from './opaque_png.ts';
import { type Png, readPng } from './png.ts';
import { Refused } from './upload_rules.ts';

const mostBytes = 300 * 1024;
/** Of its data URL, in characters. */
export const mostSignatureLength = mostBytes * 1.4;
/** Four times a large signature pad on a sharp screen. */
const mostPixels = 3_000_000;
const prefix = 'data:image/png;base64,';

/**
 * The drawn signature from its data URL: nothing but the picture, on white, so that a PDF takes it as it is.
 * Null where it is none that a signature pad makes.
 */
export async function readSignature(dataUrl: string): Promise<Buffer | null> {
  if (!dataUrl.startsWith(prefix) || dataUrl.length > mostSignatureLength) return null;
  const base64 = dataUrl.slice(prefix.length);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  const file = Buffer.from(base64, 'base64');
  if (file.length > mostBytes) return null;
  try {
    const png = await readPng(file, mostPixels);
    return isDrawing(png) ? await opaquePng(png) : null;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** What `canvas.toDataURL()` makes. */
function isDrawing({ depth, colour, interlaced }: Png): boolean {
  return depth === 8 && (colour === 2 || colour === 6) && !interlaced;
}
