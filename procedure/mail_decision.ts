import type { StoredStage } from '../consultation/lifecycle.ts';
import { type FileType, fileType } from '../documents/file_type.ts';
import type { MailReason } from '../letters/reasons.ts';
import type { MailFile, ReceivedMail } from '../letters/received.ts';
import type { Classification } from '../reading/classify.ts';

/** What the practice knows that a mail may belong to. */
export interface MailTies {
  /** We have written this mail ourselves. */
  own: boolean;
  /** The mail of ours that came back. */
  returned: { mailId: string; consultationId: string } | null;
  /** By `In-Reply-To` and `References`: the consultation of the mail that is answered. */
  answered: { consultationId: string; stage: StoredStage; toGuest: boolean } | null;
  /** By the reference in the subject. */
  referenced: { consultationId: string; stage: StoredStage } | null;
}

/** What is to be done with a mail. */
export type MailDecision =
  /** None of our business: it stays as it is. */
  | { what: 'ignore' }
  | { what: 'bounce'; mailId: string; consultationId: string; status: string | null }
  | { what: 'consent'; consultationId: string; files: readonly MailFile[] }
  /** A reply with nothing to take over: its text is for the practice's own mail program. */
  | { what: 'reply'; consultationId: string }
  | { what: 'request' }
  | { what: 'wait'; kind: 'consent' | 'other'; reason: MailReason; consultationId: string | null };

/** A mail, and what was found out about it before anything is decided. */
export interface MailFacts {
  mail: Pick<ReceivedMail, 'attachments' | 'droppedAttachments'>;
  of: Classification;
  ties: MailTies;
  /** How many of birth date, phone, insurer and number stand in the text. */
  fieldsRead: () => number;
  /** False: it is too large, and only its beginning was read. */
  complete: boolean;
}

/** What a mail means. Never by the sender alone: anybody can write any sender. */
export function decideMail({ mail, of, ties, fieldsRead, complete }: MailFacts): MailDecision {
  if (of.kind === 'bounce')
    return ties.returned ? { what: 'bounce', ...ties.returned, status: of.status } : ignore;
  if (of.kind !== 'person' || ties.own) return ignore;
  const files = documentsIn(mail.attachments);
  const tie = ties.answered ?? ties.referenced;
  if (!complete) {
    const ours = tie !== null || of.keyword || of.references.length > 0;
    return ours ? wait('mail_too_large', tie?.consultationId ?? null, true) : ignore;
  }
  const hasFiles = files.length > 0 || mail.droppedAttachments > 0;
  if (tie) {
    if (!hasFiles) return { what: 'reply', consultationId: tie.consultationId };
    if (ties.answered?.toGuest) return wait('from_guest', tie.consultationId, true);
    if (mail.droppedAttachments > 0) return wait('mail_too_large', tie.consultationId, true);
    if (tie.stage !== 'consent_pending') return wait('not_expected', tie.consultationId, true);
    return { what: 'consent', consultationId: tie.consultationId, files };
  }
  if (!of.keyword && of.references.length === 0) return ignore;
  // It looks like a signed form or an answer, but to nothing that is here; who asks anew writes who they are.
  if ((hasFiles || of.references.length > 0) && fieldsRead() < 2) return wait('unmatched', null, hasFiles);
  return of.keyword ? { what: 'request' } : wait('unmatched', null, hasFiles);
}

const ignore: MailDecision = { what: 'ignore' };

function wait(reason: MailReason, consultationId: string | null, hasFiles: boolean): MailDecision {
  return { what: 'wait', kind: hasFiles ? 'consent' : 'other', reason, consultationId };
}

/**
 * What may be a signed form: a PDF, else photos, else whatever else is attached, so that the practice is told
 * why it cannot be read. Cards and invitations that mail programs add are nobody's document.
 */
export function documentsIn(files: readonly MailFile[]): readonly MailFile[] {
  const ofType = (...types: (FileType | null)[]) =>
    files.filter(({ bytes }) => types.includes(fileType(bytes)));
  const pdfs = ofType('pdf', 'hidden_pdf');
  if (pdfs.length > 0) return pdfs;
  const photos = ofType('jpeg', 'png', 'heic');
  if (photos.length > 0) return photos;
  return files.filter(
    ({ contentType }) => !/^(text\/|application\/(ics|pkcs7|x-pkcs7|pgp|ms-tnef))/.test(contentType),
  );
}
