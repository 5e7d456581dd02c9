/** What requirements.md, section 6, allows: 15 MB and 20 pages at most. */
export const uploadLimits = {
  bytes: 15 * 1024 * 1024,
  pages: 20,
  /** Of one JPEG, which is looked at and never unpacked. */
  pixels: 60_000_000,
  /** Of all pictures together that have to be unpacked; X2: they are measured before. */
  inflatedPixels: 25_000_000,
  /** Of a picture that is unpacked: no camera and no screenshot has more in one direction. */
  side: 30_000,
} as const;

export const uploadRefusals = [
  'empty',
  'too_large',
  'too_many_pages',
  /** Neither PDF nor JPEG nor PNG, whatever its name says. */
  'unknown_type',
  /** An iPhone's own format, which we cannot read. */
  'heic',
  'encrypted',
  'broken',
  /** Scripts, attachments, forms that send themselves. */
  'active',
  /** A PDF together with other files. */
  'mixed',
  'image_broken',
  'image_too_large',
  /** X2: reading it took more time or memory than a file may take, or ended the reader. */
  'unreadable',
  /** So many files wait to be read that this one was not; it can be sent again. */
  'busy',
] as const;
export type UploadRefusal = (typeof uploadRefusals)[number];

/** A refusal on the way; becomes the answer. */
export class Refused extends Error {
  readonly reason: UploadRefusal;

  constructor(reason: UploadRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** What is refused by its size alone, before anything is read. The sizes of all files, in bytes. */
export function refusedUnread(sizes: readonly number[]): 'empty' | 'too_large' | 'too_many_pages' | null {
  if (!sizes.some((bytes) => bytes > 0)) return 'empty';
  if (sizes.reduce((sum, bytes) => sum + bytes, 0) > uploadLimits.bytes) return 'too_large';
  return sizes.filter((bytes) => bytes > 0).length > uploadLimits.pages ? 'too_many_pages' : null;
}
