import type { Buffer } from 'node:buffer';
import { checkPdf } from './check_pdf.ts';
import { fileType } from './file_type.ts';
import { checkPages, photosToPdf } from './photos.ts';
import { Refused, refusedUnread, type UploadRefusal } from './upload_rules.ts';

export { uploadLimits } from './upload_rules.ts';

export type Upload =
  | { ok: true; pdf: Buffer; pages: number }
  /** `file` is the name of the file that it is about. */
  | { ok: false; reason: UploadRefusal; file: string };

/**
 * Reads a signed form that comes back as one PDF or as photos of its pages, in their order (S3a). A PDF is
 * kept as it is: it is evidence. Photos become one PDF, without what the camera wrote about place and device.
 */
export async function readUpload(files: readonly { name: string; bytes: Buffer }[]): Promise<Upload> {
  const some = files.filter(({ bytes }) => bytes.length > 0);
  const refuse = (reason: UploadRefusal, file = some[0]): Upload => ({
    ok: false,
    reason,
    file: file?.name ?? '',
  });
  const unread = refusedUnread(some.map(({ bytes }) => bytes.length));
  if (unread) return refuse(unread);

  let current = some[0];
  try {
    const types = some.map((file) => {
      current = file;
      return typeOf(file.bytes);
    });
    const [first] = some;
    if (first && types[0] === 'pdf' && some.length === 1) {
      return { ok: true, pdf: first.bytes, pages: await checkPdf(first.bytes) };
    }
    if (types.includes('pdf')) return refuse('mixed', some[types.indexOf('pdf')]);
    const pictures = some.map(({ bytes }, index) => ({ bytes, type: types[index] as 'jpeg' | 'png' }));
    const photos = await checkPages(pictures, (index) => {
      current = some[index];
    });
    return { ok: true, pdf: await photosToPdf(photos), pages: photos.length };
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason, current);
    throw error;
  }
}

/** @throws Refused `heic` or `unknown_type` */
function typeOf(bytes: Buffer): 'pdf' | 'jpeg' | 'png' {
  const type = fileType(bytes);
  if (type === 'heic') throw new Refused('heic');
  if (type === null || type === 'hidden_pdf') throw new Refused('unknown_type');
  return type;
}
