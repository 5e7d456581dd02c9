import type { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { fileType, mediaTypes } from '../../../documents/file_type.ts';
import type { FilePreview } from '../../../documents/preview.ts';
import { Busy, readForeign, Stopped } from '../../../foreign/read.ts';
import type { MailFile } from '../../../letters/received.ts';
import type { AppEnv } from '../../../security/env.ts';
import { documentPolicy } from '../consultation/documents.ts';

/** Of the files that were looked at last, so that a page with hostile ones is slow once. */
const known = new Map<string, FilePreview>();
const mostKnown = 500;

/**
 * How a patient's file may be looked at. What stops the reader, or has to wait too long for it, is for
 * downloading.
 */
export async function fileKind(bytes: Buffer): Promise<FilePreview> {
  const key = createHash('sha256').update(bytes).digest('base64url');
  const before = known.get(key);
  if (before) return before;
  try {
    return remember(key, await readForeign('preview', bytes));
  } catch (error) {
    if (error instanceof Stopped) return remember(key, 'download');
    if (error instanceof Busy) return 'download';
    throw error;
  }
}

function remember(key: string, kind: FilePreview): FilePreview {
  for (const oldest of known.size >= mostKnown ? known.keys().take(1) : []) known.delete(oldest);
  known.set(key, kind);
  return kind;
}

/** @param number the file's place in the mail, from 1: the sender's name for it stays out of headers */
export async function serveFile(c: Context<AppEnv>, file: MailFile, number: number): Promise<Response> {
  const kind = await fileKind(file.bytes);
  const ending = /\.([a-z0-9]{1,5})$/i.exec(file.name)?.[1]?.toLowerCase() ?? 'bin';
  const type = fileType(file.bytes);
  const shown = kind !== 'download' && (type === 'pdf' || type === 'jpeg' || type === 'png');
  return c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': shown ? mediaTypes[type] : 'application/octet-stream',
    'Content-Disposition': `${kind === 'download' ? 'attachment' : 'inline'}; filename="Anhang-${number}.${ending}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy':
      kind === 'pdf' ? documentPolicy : "default-src 'none'; frame-ancestors 'self'; sandbox",
  });
}
