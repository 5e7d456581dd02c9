import { randomUUID } from 'node:crypto';
import { and, asc, count, desc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { PatientField } from '../consultation/patient.ts';
import type { IncomingKind, IncomingMail, IncomingText, NewIncomingMail } from '../letters/incoming.ts';
import type { MailReason } from '../letters/reasons.ts';
import type { IncomingHeader, MailFile } from '../letters/received.ts';
import type { Queryable, Transaction } from './database.ts';
import { packFiles, unpackFiles } from './mail_files.ts';
import { incomingMails } from './schema.ts';
import type { Store } from './store.ts';

type Row = typeof incomingMails.$inferSelect;
type Reader = Pick<Store, 'db' | 'vault'>;

/**
 * Writes a mail in the transaction of what it causes.
 *
 * @throws SqliteError `SQLITE_CONSTRAINT_UNIQUE` for a mail that was taken already
 */
export function insertIncoming(
  rt: Pick<Store, 'vault' | 'now'>,
  tx: Transaction,
  mail: NewIncomingMail,
): string {
  const id = randomUUID();
  const { header, text, files = [], acknowledged, reason = null, senderHash = null, ...columns } = mail;
  tx.insert(incomingMails)
    .values({
      ...columns,
      id,
      reason,
      senderHash,
      acknowledgedAt: acknowledged ? rt.now() : null,
      sealedHeader: rt.vault.sealOwn(place(id, 'header'), JSON.stringify(header)),
      sealedText: text ? rt.vault.sealOwn(place(id, 'text'), JSON.stringify(text)) : null,
      sealedAttachments:
        files.length > 0 ? rt.vault.sealOwn(place(id, 'attachments'), packFiles(files)) : null,
      createdAt: rt.now(),
    })
    .run();
  return id;
}

/** What became of a mail that was taken before; null for a new one. */
export function findTaken(
  rt: Pick<Store, 'db'>,
  fingerprint: string,
): Pick<Row, 'kind' | 'state' | 'reason'> | null {
  const { kind, state, reason } = incomingMails;
  const found = rt.db.select({ kind, state, reason }).from(incomingMails);
  return found.where(eq(incomingMails.fingerprint, fingerprint)).get() ?? null;
}

/** Has an acknowledgement gone to this address since the given time? */
export function wasAcknowledged(tx: Queryable, senderHash: string, since: number): boolean {
  const found = tx
    .select({ id: incomingMails.id })
    .from(incomingMails)
    .where(and(eq(incomingMails.senderHash, senderHash), gt(incomingMails.acknowledgedAt, since)));
  return found.limit(1).get() !== undefined;
}

export function loadIncoming(rt: Reader, id: string, tx: Queryable = rt.db): IncomingMail | null {
  const row = tx.select(shownColumns).from(incomingMails).where(eq(incomingMails.id, id)).get();
  return row ? openIncoming(rt, row) : null;
}

/** The files of a waiting mail, in their order; empty where none are kept. */
export function loadIncomingFiles(rt: Reader, id: string): MailFile[] {
  const { sealedAttachments } = incomingMails;
  const row = rt.db.select({ sealedAttachments }).from(incomingMails).where(eq(incomingMails.id, id)).get();
  if (!row?.sealedAttachments) return [];
  return unpackFiles(rt.vault.unsealOwnBytes(place(id, 'attachments'), row.sealedAttachments));
}

/** Oldest first. */
export function listIncomingOf(rt: Reader, consultationId: string): IncomingMail[] {
  const rows = rt.db
    .select(shownColumns)
    .from(incomingMails)
    .where(eq(incomingMails.consultationId, consultationId))
    .orderBy(asc(incomingMails.createdAt), sql`rowid`);
  return rows.all().map((row) => openIncoming(rt, row));
}

/** What waits for the practice, newest first. */
export function listWaitingMails(rt: Reader, limit: number, offset = 0): IncomingMail[] {
  const rows = rt.db
    .select(shownColumns)
    .from(incomingMails)
    .where(eq(incomingMails.state, 'waiting'))
    .orderBy(desc(incomingMails.createdAt), sql`rowid desc`)
    .limit(limit)
    .offset(offset);
  return rows.all().map((row) => openIncoming(rt, row));
}

export function countWaitingMails(rt: Pick<Store, 'db'>): number {
  const waiting = rt.db.select({ number: count() }).from(incomingMails);
  return waiting.where(eq(incomingMails.state, 'waiting')).get()?.number ?? 0;
}

/**
 * The practice has decided about a waiting mail; its text and files go, unless the consultation needs the
 * text.
 *
 * @returns false when somebody else was faster
 */
export function settleIncoming(
  rt: Pick<Store, 'vault'>,
  tx: Transaction,
  id: string,
  outcome: {
    state: 'handled' | 'unread' | 'discarded';
    kind?: IncomingKind;
    consultationId?: string;
    text?: IncomingText;
  },
): boolean {
  const { text, ...columns } = outcome;
  const result = tx
    .update(incomingMails)
    .set({
      ...columns,
      reason: null,
      sealedText: text ? rt.vault.sealOwn(place(id, 'text'), JSON.stringify(text)) : null,
      sealedAttachments: null,
    })
    .where(and(eq(incomingMails.id, id), eq(incomingMails.state, 'waiting')))
    .run();
  return result.changes === 1;
}

/** The mail that a request was read from, while its words are kept; null for one that came otherwise. */
export function loadRequestMail(
  rt: Pick<Store, 'vault'>,
  tx: Queryable,
  consultationId: string,
): (IncomingMail & { text: IncomingText }) | null {
  const { consultationId: of, kind, state, sealedText } = incomingMails;
  const row = tx
    .select(shownColumns)
    .from(incomingMails)
    .where(and(eq(of, consultationId), eq(kind, 'request'), eq(state, 'handled'), isNotNull(sealedText)))
    .orderBy(asc(incomingMails.createdAt), sql`rowid`)
    .get();
  const mail = row && openIncoming(rt, row);
  return mail?.text ? { ...mail, text: mail.text } : null;
}

/** The fields of a request that nobody has looked at yet, though they are doubtful. */
export function unsureFields(
  rt: Pick<Store, 'vault'>,
  tx: Queryable,
  consultationId: string,
): PatientField[] {
  const reading = loadRequestMail(rt, tx, consultationId)?.text.reading;
  return (reading?.unsure ?? []).map(({ field }) => field);
}

export function replaceText(rt: Pick<Store, 'vault'>, tx: Transaction, id: string, text: IncomingText): void {
  tx.update(incomingMails)
    .set({ sealedText: rt.vault.sealOwn(place(id, 'text'), JSON.stringify(text)) })
    .where(eq(incomingMails.id, id))
    .run();
}

/**
 * The request has been decided: nobody needs to check how it was read any more. What waits keeps its text,
 * and so does what was said in the conversation.
 */
export function forgetRequestText(tx: Transaction, consultationId: string): void {
  tx.update(incomingMails)
    .set({ sealedText: null })
    .where(
      and(
        eq(incomingMails.consultationId, consultationId),
        eq(incomingMails.state, 'handled'),
        inArray(incomingMails.kind, ['request', 'other']),
      ),
    )
    .run();
}

/** Everything but the files, which may be large. */
const shownColumns = {
  id: incomingMails.id,
  kind: incomingMails.kind,
  state: incomingMails.state,
  reason: incomingMails.reason,
  consultationId: incomingMails.consultationId,
  receivedAt: incomingMails.receivedAt,
  sealedHeader: incomingMails.sealedHeader,
  sealedText: incomingMails.sealedText,
};

function openIncoming(rt: Pick<Store, 'vault'>, row: Pick<Row, keyof typeof shownColumns>): IncomingMail {
  const { sealedHeader, sealedText, ...columns } = row;
  const open = (column: 'header' | 'text', sealed: Row['sealedText']) =>
    sealed && (JSON.parse(rt.vault.unsealOwn(place(row.id, column), sealed)) as unknown);
  return {
    ...columns,
    reason: row.reason as MailReason | null,
    header: (open('header', sealedHeader) ?? { from: null, messageId: null, date: null }) as IncomingHeader,
    text: open('text', sealedText) as IncomingText | null,
  };
}

function place(id: string, column: 'header' | 'text' | 'attachments'): string {
  return `incoming_mails/${id}/${column}`;
}
