import type { Buffer } from 'node:buffer';

/**
 * `hidden_pdf`: readers open it as a PDF, but it begins as something else and may be a file of another kind
 * as well. `heic`: a telephone's own format, which we cannot read.
 */
export type FileType = 'pdf' | 'hidden_pdf' | 'jpeg' | 'png' | 'heic';

/**
 * What a file is by its content, never by its name or by what its sender says of it (requirements.md, section
 * 6); null: none of these.
 */
export function fileType(bytes: Buffer): FileType | null {
  const start = bytes.subarray(0, 1024).toString('latin1');
  // Blanks before it are common.
  if (/^[\s\0]*(\xef\xbb\xbf)?%PDF-\d/.test(start)) return 'pdf';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^[\s\S]{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1|avif)/.test(start)) return 'heic';
  return start.includes('%PDF-') ? 'hidden_pdf' : null;
}

/** For `Content-Type`. */
export const mediaTypes = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;
