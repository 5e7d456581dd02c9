import type { UploadRefusal } from '../../documents/upload_rules.ts';
import type { Words } from '../../languages/words.ts';

/**
 * Why an upload was not kept, and what to do. Nothing has been lost: the form is still open.
 *
 * @param file the name of the one among several
 */
export function uploadWords({ t }: Words, reason: UploadRefusal, file: string | null = null): string {
  const why = t(`upload-${reason}`);
  return file === null ? why : `${why} ${t('upload-of-file', { file })}`;
}
