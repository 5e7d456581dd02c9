import type { Buffer } from 'node:buffer';
import { fileType } from './file_type.ts';
import { readUpload } from './upload.ts';

/** How a file of a mail can be looked at: `download` for what no page may show. */
export type FilePreview = 'pdf' | 'picture' | 'download';

/**
 * How a patient's file may be looked at, by its content and never by what the mail says of it. A PDF that we
 * would not keep (scripts, a password, broken) is not shown either.
 */
export async function previewOf(bytes: Buffer): Promise<FilePreview> {
  const type = fileType(bytes);
  if (type === 'jpeg' || type === 'png') return 'picture';
  const upload = await readUpload([{ name: '', bytes }]);
  return upload.ok ? 'pdf' : 'download';
}
