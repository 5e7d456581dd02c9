import { Buffer } from 'node:buffer';
import { type Png, readPng } from '../../documents/png.ts';
import { Refused } from '../../documents/upload_rules.ts';

const mostBytes = 300 * 1024;
/** Four times a large signature pad on a sharp screen. */
const mostPixels = 3_000_000;
const prefix = 'data:image/png;base64,';

/** The drawn signature from its data URL, nothing but the picture; null where nothing was drawn. */
export function readSignature(dataUrl: string): Buffer | null | 'invalid' {
  if (dataUrl === '') return null;
  if (!dataUrl.startsWith(prefix) || dataUrl.length > mostBytes * 1.4) return 'invalid';
  const base64 = dataUrl.slice(prefix.length);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return 'invalid';
  const file = Buffer.from(base64, 'base64');
  if (file.length > mostBytes) return 'invalid';
  try {
    const png = readPng(file, mostPixels);
    return isDrawing(png) ? png.bytes : 'invalid';
  } catch (error) {
    if (error instanceof Refused) return 'invalid';
    throw error;
  }
}

/** What `canvas.toDataURL()` makes. */
function isDrawing({ depth, colour, interlaced }: Png): boolean {
  return depth === 8 && (colour === 2 || colour === 6) && !interlaced;
}
