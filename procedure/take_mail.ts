import { createHash } from 'node:crypto';
import { Refusal } from '../consultation/refusal.ts';
import { hasRequestWord, requestWords } from '../consultation/request_words.ts';
import { storeFailed } from '../consultation/storage_trouble.ts';
import { loadConsultation } from '../db/consultations.ts';
import type { Transaction } from '../db/database.ts';
import { findTaken, insertIncoming } from '../db/incoming_mails.ts';
import { endReading } from '../db/mail_readings.ts';
import { markBounced } from '../db/mails.ts';
import { needRoom } from '../db/room.ts';
import { loadPractice } from '../db/settings.ts';
import { write } from '../db/write.ts';
import { uploadLimits } from '../documents/upload_rules.ts';
import type { Found } from '../foreign/read.ts';
import type { IncomingText, NewIncomingMail } from '../letters/incoming.ts';
import type { MailReason } from '../letters/reasons.ts';
import { fingerprintText, type IncomingHeader } from '../letters/received.ts';
import type { ArrivedMail, TakenMail } from '../mail/mailbox_look.ts';
import type { Classification } from '../reading/classify.ts';
import type { ParsedMail } from '../reading/parse.ts';
import type { Runtime } from '../runtime.ts';
import { answerText, isFromPatientOf, saidInMail } from './mail_answer.ts';
import { decideMail, type MailDecision } from './mail_decision.ts';
import { forgetMark, readMarked } from './mail_mark.ts';
import { isOfAnother } from './mail_person.ts';
import { mailRequest, mayAcknowledge, shownText } from './mail_request.ts';
import { tiesOf } from './mail_ties.ts';
import { submitRequest } from './request.ts';
import { uploadConsent } from './sign.ts';

/** A mail with all that is known of it. */
interface Scene {
  mail: ParsedMail;
  of: Classification;
  patient: Found<'patient'>;
  said: Found<'mail'>['said'];
  arrived: ArrivedMail;
  fingerprint: string;
}

/**
 * S2, S3a: takes one mail from the practice's mailbox. What it causes and the row that says so are one
 * transaction, so a mail counts once, however often it is read: killed in the middle, moved, indexed anew.
 *
 * @throws Error when nothing could be written: the mail comes again
 */
export async function takeMail(rt: Runtime, arrived: ArrivedMail): Promise<TakenMail> {
  const whole = createHash('sha256').update(arrived.raw).digest('base64url');
  const unread = rt.vault.lookupHash('mail', `mail\0${whole}`);
  const aside = findTaken(rt, unread);
  if (aside) return outcomeOf(aside);
  write(rt, () => needRoom(rt));
  const found = await readMarked(rt, arrived, unread);
  if (!found) return setAside(rt, arrived, unread);
  // By what stays the same wherever the mail lies; one without a Message-ID by all of it, as before reading.
  const facts = fingerprintText(found.mail);
  const fingerprint = facts === null ? unread : rt.vault.lookupHash('mail', facts);
  const taken = takeRead(rt, { ...found, arrived, fingerprint });
  return taken.finally(() => forgetMark(rt, unread));
}

/** Nothing is known of it but when it came: the practice is told to look into its mailbox. */
function setAside(rt: Runtime, { receivedAt }: ArrivedMail, fingerprint: string): TakenMail {
  settle(rt, (tx) => {
    insertIncoming(rt, tx, {
      fingerprint,
      kind: 'other',
      state: 'waiting',
      reason: 'unreadable',
      consultationId: null,
      header: { from: null, messageId: null, date: null },
      receivedAt,
    });
    endReading(tx, fingerprint);
  });
  return 'kept';
}

async function takeRead(rt: Runtime, scene: Scene): Promise<TakenMail> {
  const { fingerprint } = scene;
  const before = findTaken(rt, fingerprint);
  if (before) return outcomeOf(before);
  try {
    return await carryOut(rt, scene);
  } catch (error) {
    const taken = findTaken(rt, fingerprint);
    if (taken) return outcomeOf(taken);
    // The disk is full, the database busy: no mail's fault, so it comes again.
    if (storeFailed(error)) throw error;
    // A mail that nothing can be made of must not hold up all the others, nor get lost.
    rt.log.error({ error: (error as Error).name }, 'a mail could not be taken');
    return isForUs(scene)
      ? wait(rt, scene, { kind: 'other', reason: 'unreadable', consultationId: null })
      : 'untouched';
  }
}

function outcomeOf({ kind, state, reason }: NonNullable<ReturnType<typeof findTaken>>): TakenMail {
  if (state !== 'handled' || reason === 'files_left' || kind === 'answer' || kind === 'calendar')
    return 'kept';
  return kind === 'other' ? 'untouched' : 'handled';
}

function isForUs({ of }: Scene): boolean {
  return of.kind === 'person' && (of.keyword || of.references.length > 0);
}

async function carryOut(rt: Runtime, scene: Scene): Promise<TakenMail> {
  const { mail, of, arrived } = scene;
  const decision = decideMail({
    mail,
    of,
    said: scene.said,
    ties: tiesOf(rt, scene),
    fieldsRead: () => mailRequest(rt, scene.patient).fieldsRead,
    ofAnother: (id) => {
      const known = loadConsultation(rt, id);
      return known !== null && isOfAnother(scene.patient, known.patient);
    },
    nearWord: () => {
      const words = requestWords(loadPractice(rt.db).settings.requestWords);
      return hasRequestWord(`${mail.subject}\n${mail.text}`, words);
    },
    complete: arrived.complete,
  });
  switch (decision.what) {
    case 'ignore':
      return 'untouched';
    case 'bounce':
      return recordBounce(rt, scene, decision);
    case 'reply':
      return recordAnswer(rt, scene, decision.consultationId);
    case 'calendar':
      return recordCalendar(rt, scene, decision.consultationId);
    case 'consent':
      return takeConsent(rt, scene, decision);
    case 'request':
      return takeRequest(rt, scene);
    case 'wait':
      return wait(rt, scene, decision);
  }
}

function rowOf(
  { mail, arrived, fingerprint }: Scene,
  facts: Pick<NewIncomingMail, 'kind' | 'state' | 'consultationId'>,
): NewIncomingMail {
  return { fingerprint, header: headerOf(mail), receivedAt: arrived.receivedAt, ...facts };
}

function headerOf({ from, messageId, date }: ParsedMail): IncomingHeader {
  return { from, messageId, date };
}

/** Writes down what has become of a mail, and tells the pages that show what waits. */
function settle(rt: Runtime, change: (tx: Transaction) => void): void {
  write(rt, change);
  rt.hub.waitingListChanged();
}

type Decided<What extends MailDecision['what']> = Extract<MailDecision, { what: What }>;

function recordBounce(
  rt: Runtime,
  scene: Scene,
  { mailId, consultationId, status }: Decided<'bounce'>,
): TakenMail {
  settle(rt, (tx) => {
    insertIncoming(rt, tx, rowOf(scene, { kind: 'bounce', state: 'handled', consultationId }));
    markBounced(tx, mailId, status);
  });
  rt.log.warn({ mail: mailId, status }, 'a mail came back');
  return 'handled';
}

/** Unread work until somebody has read or answered it (lesson 35). The mail stays unread in its mailbox. */
function recordAnswer(rt: Runtime, scene: Scene, consultationId: string): TakenMail {
  settle(rt, (tx) =>
    insertIncoming(rt, tx, {
      ...rowOf(scene, { kind: 'answer', state: 'unread', consultationId }),
      text: answerText(rt, scene, consultationId),
    }),
  );
  return 'kept';
}

/**
 * S3c: shows at the appointment where it comes from the patient's own address. Whatever is no plain yes is
 * unread work.
 */
function recordCalendar(rt: Runtime, scene: Scene, consultationId: string): TakenMail {
  const text = answerText(rt, scene, consultationId);
  const known = loadConsultation(rt, consultationId);
  const isOwn = isFromPatientOf(scene.mail, known?.patient);
  const isPlain = scene.mail.calendar?.answer === 'accepted' && scene.mail.calendar.comment === '';
  settle(rt, (tx) =>
    insertIncoming(rt, tx, {
      ...rowOf(scene, {
        kind: isOwn ? 'calendar' : 'answer',
        state: isOwn && isPlain ? 'handled' : 'unread',
        consultationId,
      }),
      text,
    }),
  );
  return 'kept';
}

/** S3a: the signed form comes back, with the same checks as an upload. */
async function takeConsent(
  rt: Runtime,
  scene: Scene,
  { consultationId, files }: Decided<'consent'>,
): Promise<TakenMail> {
  const text = answerText(rt, scene, consultationId);
  // Whoever looks at the form reads what came with it; who wants to cancel is not to wait for that.
  const state = text.said?.wish ? 'unread' : 'handled';
  const row = { ...rowOf(scene, { kind: 'consent', state, consultationId }), text };
  try {
    await uploadConsent(rt, {
      id: consultationId,
      files: files.map(({ name, bytes }) => ({ name, bytes })),
      how: 'mail',
      by: { kind: 'patient' },
      record: (tx) => void insertIncoming(rt, tx, row),
    });
    return 'handled';
  } catch (error) {
    // A full disk: it is read again when there is room, for it is still in the mailbox.
    if (!(error instanceof Refusal) || storeFailed(error)) throw error;
    const reason: MailReason =
      error.code === 'bad_document'
        ? `document_${(error.detail as { reason: string }).reason}`
        : 'not_expected';
    return wait(rt, scene, { kind: 'consent', reason, consultationId });
  }
}

function takeRequest(rt: Runtime, scene: Scene): TakenMail {
  const { mail } = scene;
  const { patient, implausible, reading } = mailRequest(rt, scene.patient);
  const left = mail.attachments.length > 0 || mail.droppedAttachments > 0 || mail.sealed !== null;
  const senderHash = rt.vault.lookupHash('mail', `sender\0${patient.email.toLowerCase()}`);
  const acknowledged = mayAcknowledge(rt, rt.db, patient.email, senderHash);
  submitRequest(rt, {
    patient,
    source: 'mail',
    by: { kind: 'patient' },
    record: (tx, consultationId) =>
      insertIncoming(rt, tx, {
        ...rowOf(scene, { kind: 'request', state: 'handled', consultationId }),
        header: { ...headerOf(mail), ...(reading.writer && { writer: reading.writer }) },
        reason: left ? 'files_left' : undefined,
        text: shownText(mail, true, { implausible, reading }),
        senderHash,
        acknowledged,
      }),
    receipt: acknowledged
      ? { autoReplied: true, ...(mail.messageId && { inReplyTo: mail.messageId }) }
      : null,
  });
  return left ? 'kept' : 'handled';
}

/** Of a mail that belongs to nobody yet, the wish is kept for whoever finds out. */
function waitingText(
  rt: Runtime,
  scene: Scene,
  { consultationId, reason }: Pick<Decided<'wait'>, 'consultationId' | 'reason'>,
): IncomingText {
  if (consultationId !== null) return answerText(rt, scene, consultationId);
  const { mail, of, said } = scene;
  const facts = saidInMail(said.words, { wish: said.wish });
  const mayBeRequest = reason === 'near_keyword' || (of.kind === 'person' && of.keyword);
  return { ...shownText(mail, mayBeRequest), said: facts };
}

/** Into the practice's inbox, with what is needed to decide. */
function wait(
  rt: Runtime,
  scene: Scene,
  { kind, reason, consultationId }: Pick<Decided<'wait'>, 'kind' | 'reason' | 'consultationId'>,
): TakenMail {
  const { mail } = scene;
  const bytes = mail.attachments.reduce((sum, file) => sum + file.bytes.length, 0);
  settle(rt, (tx) =>
    insertIncoming(rt, tx, {
      ...rowOf(scene, { kind, state: 'waiting', consultationId }),
      reason,
      text: waitingText(rt, scene, { consultationId, reason }),
      // What no upload would take is not kept here either; the mail itself stays in the mailbox.
      files: bytes <= uploadLimits.bytes ? mail.attachments : [],
    }),
  );
  return 'kept';
}
