/**
 * Why a mail waits for the practice. The reasons of a refused document are those of
 * documents/upload_rules.ts.
 */
export type MailReason =
  /** It belongs to no consultation that we know. */
  | 'unmatched'
  /** No keyword, but a word of the practice's that is near it, and the data of a request. */
  | 'near_keyword'
  /** A document came, but the consultation does not wait for one. */
  | 'not_expected'
  /** A document came from a guest, who has nothing to sign. */
  | 'from_guest'
  /** It could not be read. */
  | 'unreadable'
  /** The mail, or what is attached, is larger than what is taken over. */
  | 'mail_too_large'
  /** Only its reader can open it, and we are not the one. */
  | 'encrypted'
  /** What it is wrapped in has come cut off, or is nonsense. */
  | 'damaged'
  /** What it is wrapped in could not be opened. */
  | 'unopened'
  /** It wants to cancel, and names no consultation that we know. */
  | 'wants_cancel'
  /** A handled request: files came with it and were left in the mailbox. */
  | 'files_left'
  | `document_${string}`;
