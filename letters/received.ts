import type { Buffer } from 'node:buffer';

/**
 * A mail from the practice's mailbox, read and bounded: never more than what these limits say, whatever was
 * sent.
 */
export interface ReceivedMail {
  /** Without angle brackets, like all Message-IDs here; null where it has none. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  /** The address in lower case; null where there is none that could be read. */
  from: { name: string; address: string } | null;
  /** Decoded, one line, at most 500 characters. */
  subject: string;
  /** Readable text: the plain part, else what the HTML part shows. At most 100,000 characters. */
  text: string;
  /** The answer of a calendar program that is in it; null where there is none. */
  calendar: CalendarAnswer | null;
  /** What the sender wrote, or the server received; milliseconds since the epoch, null where unreadable. */
  date: number | null;
  /** Files that the sender attached, in order; pictures inside the text do not count. */
  attachments: MailFile[];
  /** Attached files that are not in `attachments`, because there were too many or they were too large. */
  droppedAttachments: number;
}

/** Answers of calendar programs (RFC 5545, 3.2.12); `counter` proposes another time (RFC 5546, 3.2.7). */
export const calendarAnswers = ['accepted', 'declined', 'tentative', 'counter'] as const;

/** What a calendar program says to an invitation of ours. */
export interface CalendarAnswer {
  /** Of the invitation. */
  uid: string;
  answer: (typeof calendarAnswers)[number];
  /** Of the invitation that it answers; a moved appointment has a higher one. */
  sequence: number;
  /** What the person wrote into it, one line; may be empty. */
  comment: string;
}

export interface MailFile {
  /** As the sender called it, one line; may be empty. */
  name: string;
  /** As the sender said, e.g. `application/pdf`; nobody may rely on it. */
  contentType: string;
  bytes: Buffer;
}

/**
 * By what a mail is known again wherever it lies, as text to be hashed; null without a Message-ID, where only
 * all its bytes would do.
 */
export function fingerprintText({ messageId, from, date }: IncomingHeader): string | null {
  return messageId ? ['mail', messageId, from?.address ?? '', String(date)].join('\0') : null;
}

/** What is kept of a mail's head as long as its consultation: JSON in `incoming_mails.sealed_header`. */
export interface IncomingHeader {
  from: { name: string; address: string } | null;
  messageId: string | null;
  date: number | null;
  /** Who wrote for the patient, as the mail tells it; left out where the patient did. */
  writer?: { name: string; role: string } | null;
}
