import type { Buffer } from 'node:buffer';
import type { Context } from 'hono';
import { fileType, mediaTypes } from '../../../documents/file_type.ts';
import { readUpload } from '../../../documents/upload.ts';
import type { MailFile } from '../../../letters/received.ts';
import type { AppEnv } from '../../../security/env.ts';
import type { FilePreview } from '../../../views/practice/mails/incoming.ts';
import { documentPolicy } from '../consultation/documents.ts';

/**
 * How a patient's file may be looked at, by its content and never by what the mail says of it. A PDF that we
 * would not keep (scripts, a password, broken) is not shown either.
 */
export async function fileKind(bytes: Buffer): Promise<FilePreview> {
  const type = fileType(bytes);
  if (type === 'jpeg' || type === 'png') return 'picture';
  const upload = await readUpload([{ name: '', bytes }]);
  return upload.ok ? 'pdf' : 'download';
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
    'Content-Security-Policy': kind === 'pdf' ? documentPolicy : "default-src 'none'; sandbox",
  });
}
