import type { Buffer } from 'node:buffer';
import { fileType, mediaTypes } from './file_type.ts';
import { checkPhoto } from './photos.ts';
import { Refused } from './upload_rules.ts';

export interface LogoPicture {
  type: 'image/jpeg' | 'image/png';
  bytes: Buffer;
}

/** Four times a screen that is as sharp as they come. */
const mostPixels = 8_000_000;

/**
 * By content, not by name: an SVG could carry a script. Everybody can fetch the logo, so it keeps nothing but
 * the picture (D4).
 *
 * @returns null where it is no PNG or JPEG, or a broken one
 */
export async function readLogo(file: Buffer): Promise<LogoPicture | null> {
  const type = fileType(file);
  if (type !== 'png' && type !== 'jpeg') return null;
  try {
    return { type: mediaTypes[type], bytes: (await checkPhoto(file, type, mostPixels)).bytes };
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
