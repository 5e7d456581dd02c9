/** What requirements.md, section 6, allows: 15 MB and 20 pages at most. */
export const uploadLimits = { bytes: 15 * 1024 * 1024, pages: 20, pixels: 60_000_000 } as const;

export type UploadRefusal =
  | 'empty'
  | 'too_large'
  | 'too_many_pages'
  /** Neither PDF nor JPEG nor PNG, whatever its name says. */
  | 'unknown_type'
  /** An iPhone's own format, which we cannot read. */
  | 'heic'
  | 'encrypted'
  | 'broken'
  /** Scripts, attachments, forms that send themselves. */
  | 'active'
  /** A PDF together with other files. */
  | 'mixed'
  | 'image_broken'
  | 'image_too_large';

/** A refusal on the way; becomes the answer. */
export class Refused extends Error {
  readonly reason: UploadRefusal;

  constructor(reason: UploadRefusal) {
    super(reason);
    this.reason = reason;
  }
}
