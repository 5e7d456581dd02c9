/** A mail as it waits in the outbox; JSON, sealed with its consultation's key. */
export interface OutgoingMail {
  /** One bare address, e.g. `erika@example.org`. */
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: MailAttachment[];
  /** The calendar entry of an appointment mail (S3c). */
  calendar?: { method: CalendarMethod; ics: string };
  /** The mail that this one answers or follows; Message-IDs stand without their angle brackets everywhere. */
  inReplyTo?: string;
  /** The conversation so far, oldest first (RFC 5322, 3.6.4). */
  references?: string[];
  /**
   * It acknowledges a mail, and nobody at the practice has written it: carries everything that stops loops.
   */
  autoReplied?: boolean;
  /** After this moment it has lost its sense and is not sent any more; milliseconds since the epoch. */
  expiresAt?: number;
}

/**
 * Where in the HTML the practice's logo goes when the mail is sent. It travels as an attachment, because a
 * picture from the net would tell us who reads the mail, and when (D4).
 */
export const logoPlace = '<!--logo-->';

/** RFC 5546: an invitation, its end, and an entry that is only made known. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

interface MailAttachment {
  filename: string;
  contentType: string;
  /** base64 */
  content: string;
}

/**
 * Text for a place that has one line: a header, a property of a calendar entry, a name in a sentence. Line
 * breaks and control characters would start another one; bidirectional controls would show a name other than
 * the one that is there.
 */
export function singleLine(value: string): string {
  return value
    .replace(/[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * Message-IDs come from patients' mails too: only what can stand between angle brackets goes into a header.
 */
function isMessageId(value: string): boolean {
  return /^[\x21-\x3b\x3d\x3f-\x7e]{1,250}$/.test(value);
}

/** The same mail with nothing in it that could break out of a header. */
export function withSafeHeaders({ inReplyTo, references, ...mail }: OutgoingMail): OutgoingMail {
  return {
    ...mail,
    ...(inReplyTo && isMessageId(inReplyTo) && { inReplyTo }),
    ...(references && { references: references.filter(isMessageId) }),
    to: mail.to.trim(),
    subject: singleLine(mail.subject),
    attachments: mail.attachments.map((attachment) => ({
      filename: singleLine(attachment.filename).replace(/[/\\:*?"<>|]/g, '-'),
      contentType: /^[\w.+-]+\/[\w.+-]+$/.test(attachment.contentType)
        ? attachment.contentType
        : 'application/octet-stream',
      content: attachment.content,
    })),
  };
}
