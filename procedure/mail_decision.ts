import { isEnd, type StoredStage } from '../consultation/lifecycle.ts';
import { type FileType, fileType } from '../documents/file_type.ts';
import type { MailReason } from '../letters/reasons.ts';
import type { MailFile } from '../letters/received.ts';
import type { Classification } from '../reading/classify.ts';
import type { ParsedMail } from '../reading/parse.ts';
import type { Said } from '../reading/said.ts';
import type { SealedKind } from '../reading/unwrap.ts';

/** What the practice knows that a mail may belong to. */
export interface MailTies {
  /** We have written this mail ourselves. */
  own: boolean;
  /** The mail of ours that came back. */
  returned: { mailId: string; consultationId: string } | null;
  /** By `In-Reply-To` and `References`: the consultation of the mail that is answered. */
  answered: { consultationId: string; stage: StoredStage; toGuest: boolean } | null;
  /** By the UID of the calendar entry that is answered: the consultation's own. */
  calendar: { consultationId: string } | null;
  /** There is an open consultation with the sender's address; it only makes a mail worth a look. */
  fromPatient: () => boolean;
  /** By the reference in the subject. */
  referenced: { consultationId: string; stage: StoredStage } | null;
}

/** What is to be done with a mail. */
export type MailDecision =
  /** None of our business: it stays as it is. */
  | { what: 'ignore' }
  | { what: 'bounce'; mailId: string; consultationId: string; status: string | null }
  | { what: 'consent'; consultationId: string; files: readonly MailFile[] }
  /** It belongs to a consultation and says something: unread work until somebody has read it (lesson 35). */
  | { what: 'reply'; consultationId: string }
  /** What the patient's calendar answers to our invitation. */
  | { what: 'calendar'; consultationId: string }
  | { what: 'request' }
  | { what: 'wait'; kind: 'consent' | 'other'; reason: MailReason; consultationId: string | null };

/** A mail, and what was found out about it before anything is decided. */
export interface MailFacts {
  mail: Pick<ParsedMail, 'attachments' | 'droppedAttachments' | 'sealed' | 'subject'>;
  of: Classification;
  /** In the sender's own words. */
  said: Pick<Said, 'wish' | 'keyword' | 'asks' | 'video'>;
  ties: MailTies;
  /** How many of birth date, phone, insurer and number stand in the text. */
  fieldsRead: () => number;
  /** Whether it tells of another person than this consultation's. */
  ofAnother: (consultationId: string) => boolean;
  /** A word of the practice's list stands in it, in place of the keyword. */
  nearWord?: () => boolean;
  /** False: it is too large, and only its beginning was read. */
  complete: boolean;
}

/** What a mail means. Never by the sender alone: anybody can write any sender. */
export function decideMail(facts: MailFacts): MailDecision {
  const { mail, of, said, ties, fieldsRead, nearWord, complete } = facts;
  if (of.kind === 'bounce')
    return ties.returned ? { what: 'bounce', ...ties.returned, status: of.status } : ignore;
  if (of.kind === 'calendar') return decideCalendar(ties);
  if (of.kind !== 'person' || ties.own) return ignore;
  const files = documentsIn(mail.attachments);
  const tie = ties.answered ?? ties.referenced;
  if (!complete) {
    const ours = tie !== null || of.keyword || of.references.length > 0;
    return ours ? wait('mail_too_large', tie?.consultationId ?? null, true) : ignore;
  }
  const hasFiles = files.length > 0 || mail.droppedAttachments > 0;
  if (tie) {
    if (asksAnew(facts, tie, hasFiles)) return { what: 'request' };
    if (isSealed(mail)) return wait(mail.sealed, tie.consultationId, true);
    if (!hasFiles) return { what: 'reply', consultationId: tie.consultationId };
    if (ties.answered?.toGuest) return wait('from_guest', tie.consultationId, true);
    if (mail.droppedAttachments > 0) return wait('mail_too_large', tie.consultationId, true);
    if (tie.stage !== 'consent_pending') return wait('not_expected', tie.consultationId, true);
    return { what: 'consent', consultationId: tie.consultationId, files };
  }
  // Whose appointment it is, the practice finds out; a new request would leave it where it is.
  const mayBeOurs = () => of.keyword || said.video || ties.fromPatient();
  const wantsOff = said.wish !== null && mayBeOurs() && fieldsRead() < 3;
  if (wantsOff) return wait('wants_cancel', null, hasFiles);
  if (isSealed(mail) && fieldsRead() < 2) {
    // An encrypted mail may hide its subject, too; nobody could find the keyword then.
    const ours = of.keyword || of.references.length > 0 || said.video || hidesSubject(mail);
    return ours ? wait(mail.sealed, null, true) : ignore;
  }
  if (!of.keyword && of.references.length === 0) {
    return nearWord?.() && fieldsRead() >= 3 ? wait('near_keyword', null, hasFiles) : ignore;
  }
  // It looks like a signed form or an answer, but to nothing that is here; who asks anew writes who they are.
  if ((hasFiles || of.references.length > 0) && fieldsRead() < 2) return wait('unmatched', null, hasFiles);
  return of.keyword ? { what: 'request' } : wait('unmatched', null, hasFiles);
}

/** Something is in there that cannot be opened: a paper beside it may not be all that was sent. */
function isSealed<Mail extends MailFacts['mail']>(mail: Mail): mail is Mail & { sealed: SealedKind } {
  return mail.sealed !== null;
}

function hidesSubject({ sealed, subject }: MailFacts['mail']): boolean {
  return (
    sealed === 'encrypted' &&
    /^\s*(?:(?:re|aw)\s*:\s*)?(?:\.{3}|…|encrypted (?:message|mail)|verschl(?:ü|ue)sselte nachricht)?\s*$/i.test(
      subject,
    )
  );
}

function decideCalendar({ calendar, answered, referenced }: MailTies): MailDecision {
  if (calendar) return { what: 'calendar', consultationId: calendar.consultationId };
  const tie = answered ?? referenced;
  return tie ? { what: 'reply', consultationId: tie.consultationId } : ignore;
}

/**
 * A request of its own in an old conversation: who is for somebody else, or comes back after the end, presses
 * "Antworten" as well. The data of the same person while a case is open are an answer, unless the own words
 * ask for a visit once more.
 */
function asksAnew(
  { said, fieldsRead, ofAnother, ties }: MailFacts,
  { consultationId, stage }: { consultationId: string; stage: StoredStage },
  hasFiles: boolean,
): boolean {
  // What comes while a form is expected, or from a further person, is looked at as that first.
  if (hasFiles && (stage === 'consent_pending' || ties.answered?.toGuest)) return false;
  const fields = fieldsRead();
  if (fields > 0 && ofAnother(consultationId)) return fields >= 2 || said.keyword;
  if (said.wish) return false;
  if (isEnd(stage)) return (said.keyword && said.asks) || fields >= 2;
  return said.keyword && fields >= 2 && stage !== 'requested';
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
