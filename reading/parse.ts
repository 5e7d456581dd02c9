import type { Buffer } from 'node:buffer';
import { singleLine } from '../letters/message.ts';
import type { MailFile, ReceivedMail } from '../letters/received.ts';
import { type AutomaticSigns, readSigns } from './automatic.ts';
import { readCalendarAnswer } from './calendar_answer.ts';
import { decodeTransfer } from './decode.ts';
import type { Head, Mailbox } from './head.ts';
import { type Part, splitParts } from './parts.ts';
import { readText } from './text.ts';
import { type SealedKind, unwrap } from './unwrap.ts';

/** A mail and what tells whether a person wrote it. */
export interface ParsedMail extends ReceivedMail {
  /** Where the sender wants answers, where that is another address than `from`: form relays set it. */
  replyTo: Mailbox | null;
  automatic: AutomaticSigns;
  /** Something in it could not be opened. */
  sealed: SealedKind | null;
}

const maxFiles = 20;
const maxFileBytes = 20 * 1024 * 1024;
const maxAllFilesBytes = 30 * 1024 * 1024;

/**
 * Reads a mail as it came, within bounds of time and memory that follow from its length. Never throws: of a
 * mail that is broken it returns what can be read.
 */
export async function parseMail(raw: Buffer): Promise<ParsedMail> {
  const { head, parts, dropped } = await splitParts(raw);
  const inner = await unwrap(parts);
  const all = inner.parts;
  const text = await readText(all);
  const { attachments, droppedAttachments } = files(all, text.pictures);
  const from = address(head, 'from');
  const replyTo = address(head, 'reply-to');
  return {
    messageId: messageIds(head.raw('message-id'))[0] ?? null,
    inReplyTo: messageIds(head.raw('in-reply-to')),
    references: messageIds(head.raw('references')),
    from,
    replyTo: replyTo && replyTo.address !== from?.address ? replyTo : null,
    subject: singleLine(head.text('subject')).slice(0, 500),
    text: text.text,
    calendar: readCalendarAnswer(all),
    date: date(head),
    attachments,
    droppedAttachments: droppedAttachments + dropped + inner.dropped,
    sealed: inner.sealed,
    automatic: readSigns(head, parts),
  };
}

/** The attached files. A picture that the text shows (a logo in the signature) is none. */
function files(
  parts: Part[],
  shown: ReadonlySet<string>,
): { attachments: MailFile[]; droppedAttachments: number } {
  const attachments: MailFile[] = [];
  let [bytesSoFar, droppedAttachments] = [0, 0];
  for (const part of parts) {
    if (!isFile(part, shown)) continue;
    const encoding = part.head.raw('content-transfer-encoding') ?? '';
    // Bytes before decoding: base64 makes them fewer, nothing makes them more.
    const bound = Math.min(maxFileBytes, maxAllFilesBytes - bytesSoFar);
    const bytes =
      attachments.length < maxFiles && part.body.length <= bound * 1.4
        ? decodeTransfer(part.body, encoding)
        : null;
    if (!bytes || bytes.length > bound) {
      droppedAttachments++;
      continue;
    }
    bytesSoFar += bytes.length;
    attachments.push({
      name: fileName(part.head),
      contentType: part.type,
      bytes,
    });
  }
  return { attachments, droppedAttachments };
}

/**
 * PDFs count wherever they stand: Apple Mail shows them in the text. A picture that the HTML shows is a logo
 * while it is small, and a photo that the sender pasted when it is not.
 */
function isFile({ head, type, body, within }: Part, shown: ReadonlySet<string>): boolean {
  const disposition = head.structured('content-disposition').value;
  const id = messageIds(head.raw('content-id'))[0]?.toLowerCase();
  if (id && type.startsWith('image/') && shown.has(id)) return body.length >= photoBytes;
  // One that was not opened, because there were too many or they lay too deep.
  if (/^message\/(?:rfc822|global)$/.test(type)) return !within.includes('multipart/report');
  if (/^(?:multipart|message)\/|^application\/(?:x-)?(?:pkcs7|pgp)-signature$/.test(type)) return false;
  if (type.startsWith('text/')) {
    return disposition === 'attachment' || (disposition === 'inline' && fileName(head) !== '');
  }
  return true;
}

/** As it was sent, in base64: 100 kB of picture. */
const photoBytes = 137_000;

function fileName(head: Head): string {
  const { params: disposition } = head.structured('content-disposition');
  const { params: type } = head.structured('content-type');
  return singleLine(disposition.filename ?? type.name ?? '').slice(0, 200);
}

function address(head: Head, field: 'from' | 'reply-to'): Mailbox | null {
  const first = head.mailboxes(field)[0];
  return first
    ? {
        name: singleLine(first.name).slice(0, 200),
        address: singleLine(first.address).toLowerCase().slice(0, 254),
      }
    : null;
}

/** The ids of a head field, without brackets; ones without brackets and blanks inside are read too. */
export function messageIds(field: string | null): string[] {
  if (!field) return [];
  const bracketed = [...field.slice(0, 20_000).matchAll(/<([^<>\s]{1,500})>/g)].map(
    (match) => match[1] ?? '',
  );
  const ids = bracketed.length > 0 ? bracketed : field.slice(0, 2000).split(/[\s,]+/);
  return ids.filter((id) => id.length > 2).slice(0, 100);
}

/** What the sender says, else when a server took it. */
function date(head: Head): number | null {
  for (const field of [head.raw('date'), head.raw('received')?.split(';').at(-1)]) {
    const time = Date.parse((field ?? '').replace(/\([^()]*\)/g, ''));
    if (!Number.isNaN(time)) return time;
  }
  return null;
}
