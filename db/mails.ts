import { randomUUID } from 'node:crypto';
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  lte,
  max,
  min,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { day, hour } from '../consultation/durations.ts';
import { longestUndoMs } from '../consultation/undo.ts';
import type { MailEntry } from '../letters/entry.ts';
import { type Channel, smsKinds } from '../letters/kinds.ts';
import type { OutgoingMail } from '../letters/message.ts';
import { loadSealer } from './consultation_keys.ts';
import type { Queryable, Transaction } from './database.ts';
import { mails } from './schema.ts';
import type { Store } from './store.ts';

type Row = typeof mails.$inferSelect;
type Reader = Pick<Store, 'db' | 'vault'>;

/** Oldest first, the order in which they were written. */
export function listMails(rt: Reader, consultationId: string): MailEntry[] {
  const rows = rt.db
    .select()
    .from(mails)
    .where(eq(mails.consultationId, consultationId))
    .orderBy(asc(mails.createdAt), sql`rowid`);
  return rows.all().map((row) => openMail(rt, row));
}

/** Which consultations have a mail that did not arrive. */
export function consultationsInTrouble(rt: Pick<Store, 'db'>): Set<string> {
  const rows = rt.db
    .selectDistinct({ consultationId: mails.consultationId })
    .from(mails)
    .where(inArray(mails.state, ['failed', 'bounced']));
  return new Set(rows.all().map(({ consultationId }) => consultationId));
}

/**
 * Mails that wait or have failed, newest first: what the practice tells by other means where no mail goes
 * out.
 */
export function listUnsent(rt: Reader, limit: number): MailEntry[] {
  const rows = rt.db
    .select()
    .from(mails)
    .where(inArray(mails.state, ['queued', 'failed', 'bounced']))
    .orderBy(desc(mails.createdAt), sql`rowid desc`)
    .limit(limit);
  return rows.all().map((row) => openMail(rt, row));
}

/** Times in milliseconds since the epoch. */
export function outboxStatus(rt: Pick<Store, 'db'>): {
  queued: number;
  failed: number;
  oldestQueuedAt: number | null;
} {
  const rows = rt.db
    .select({ state: mails.state, number: count(), oldest: min(mails.createdAt) })
    .from(mails)
    .where(inArray(mails.state, ['queued', 'failed', 'bounced']))
    .groupBy(mails.state)
    .all();
  const of = (state: string) => rows.find((row) => row.state === state);
  return {
    queued: of('queued')?.number ?? 0,
    // What came back has not arrived either.
    failed: (of('failed')?.number ?? 0) + (of('bounced')?.number ?? 0),
    oldestQueuedAt: of('queued')?.oldest ?? null,
  };
}

/** `MAILS_PER_DAY`: as many mails have gone out in the last 24 hours as may. Text messages do not count. */
export function isMailLimitReached(rt: Pick<Store, 'db' | 'now'> & MailLimit): boolean {
  const { mailsPerDay } = rt.config;
  if (mailsPerDay === null) return false;
  const now = rt.now();
  const sent = rt.db
    .select({ number: count() })
    .from(mails)
    // What a clock that was set back since calls the future does not count for ever.
    .where(and(gt(mails.sentAt, now - day), lte(mails.sentAt, now), notInArray(mails.kind, [...smsKinds])))
    .get();
  return (sent?.number ?? 0) >= mailsPerDay;
}

interface MailLimit {
  config: { mailsPerDay: number | null };
}

/** Mails that have not arrived: tried and to be tried again, given up, and sent back. */
export function countFailedMails(rt: Pick<Store, 'db'>): Record<'retrying' | 'failed' | 'bounced', number> {
  const rows = rt.db
    .select({ state: mails.state, number: count() })
    .from(mails)
    .where(and(inArray(mails.state, ['queued', 'failed', 'bounced']), isNotNull(mails.lastError)))
    .groupBy(mails.state)
    .all();
  const of = (state: string) => rows.find((row) => row.state === state)?.number ?? 0;
  return { retrying: of('queued'), failed: of('failed'), bounced: of('bounced') };
}

/** Writes a mail in the transaction of the change that caused it. */
export function insertMail(
  rt: Pick<Store, 'db' | 'vault' | 'now'>,
  tx: Transaction,
  input: { consultationId: string; kind: string; messageId: string; message: OutgoingMail },
): string {
  const id = randomUUID();
  const now = rt.now();
  tx.insert(mails)
    .values({
      id,
      consultationId: input.consultationId,
      kind: input.kind,
      messageId: input.messageId,
      sealedMessage: loadSealer(rt, input.consultationId, tx).seal(
        `mail/${id}`,
        JSON.stringify(input.message),
      ),
      state: 'queued',
      nextAttemptAt: now,
      createdAt: now,
    })
    .run();
  return id;
}

/** Which of our mails carries one of these Message-IDs; the first that is found, in the order given. */
export function findSentMail(
  rt: Pick<Store, 'db'>,
  messageIds: readonly string[],
): { id: string; consultationId: string; kind: string } | null {
  for (const messageId of messageIds.slice(0, 50)) {
    const { id, consultationId, kind } = mails;
    const row = rt.db.select({ id, consultationId, kind }).from(mails).where(eq(mails.messageId, messageId));
    const found = row.get();
    if (found) return found;
  }
  return null;
}

/** @param status of RFC 3463, such as `5.1.1`; null where the notice had none */
export function markBounced(tx: Transaction, id: string, status: string | null): void {
  tx.update(mails)
    .set({ state: 'bounced', lastError: status ?? 'bounced', leaseUntil: 0 })
    .where(eq(mails.id, id))
    .run();
}

/** When the last of a kind was written; milliseconds since the epoch, null where there is none. */
export function lastWrittenAt(tx: Queryable, consultationId: string, kind: string): number | null {
  const { createdAt } = mails;
  const row = tx
    .select({ at: max(createdAt) })
    .from(mails)
    .where(and(eq(mails.consultationId, consultationId), eq(mails.kind, kind)))
    .get();
  return row?.at ?? null;
}

/** The practice has told the patient another way. */
export function markHandedOver(tx: Transaction, id: string): void {
  tx.update(mails)
    .set({ state: 'handed_over' })
    .where(and(eq(mails.id, id), inArray(mails.state, ['queued', 'failed', 'bounced'])))
    .run();
}

/** @param to the address of today; null: where it went before */
export function sendAgain(
  rt: Reader & Pick<Store, 'now'>,
  tx: Transaction,
  mail: MailEntry,
  to: string | null,
): void {
  const sealer = loadSealer(rt, mail.consultationId, tx);
  tx.update(mails)
    .set({
      state: 'queued',
      attempts: 0,
      nextAttemptAt: rt.now(),
      leaseUntil: 0,
      lastError: null,
      ...(to !== null && {
        sealedMessage: sealer.seal(`mail/${mail.id}`, JSON.stringify({ ...mail.message, to })),
      }),
    })
    .where(and(eq(mails.id, mail.id), inArray(mails.state, ['failed', 'bounced', 'handed_over'])))
    .run();
}

export function loadMail(rt: Reader, id: string, tx: Queryable = rt.db): MailEntry | null {
  const row = tx.select().from(mails).where(eq(mails.id, id)).get();
  return row ? openMail(rt, row, tx) : null;
}

/**
 * After a restore nobody knows which of the waiting mails have gone out since the backup: the practice
 * decides.
 *
 * @returns how many
 */
export function holdQueued(tx: Transaction): number {
  return tx
    .update(mails)
    .set({ state: 'failed', lastError: 'ERESTORED', leaseUntil: 0 })
    .where(eq(mails.state, 'queued'))
    .run().changes;
}

/**
 * Takes the mails that are due, oldest first, for `leaseMs` milliseconds; after that another run may take
 * them again.
 */
export function claimDue(
  rt: Reader & Pick<Store, 'now'>,
  tx: Transaction,
  { leaseMs, limit, channel }: { leaseMs: number; limit: number; channel: Channel },
): MailEntry[] {
  const now = rt.now();
  const due = tx
    .select()
    .from(mails)
    .where(
      and(
        eq(mails.state, 'queued'),
        channel === 'sms' ? inArray(mails.kind, [...smsKinds]) : notInArray(mails.kind, [...smsKinds]),
        isOver(mails.nextAttemptAt, now, longestPauseMs),
        isOver(mails.leaseUntil, now, leaseMs),
        isOver(mails.heldUntil, now, longestUndoMs),
      ),
    )
    .orderBy(asc(mails.createdAt), sql`rowid`)
    .limit(limit)
    .all();
  return due.flatMap((row) => claim(rt, tx, row, now + leaseMs));
}

/** The longest pause between attempts, and a little. */
const longestPauseMs = 2 * hour;

/**
 * A time further ahead than any that is ever set comes from a clock that has been set back since: it is over
 * as well.
 */
function isOver(column: SQLiteColumn, now: number, longest: number) {
  return or(lte(column, now), gt(column, now + longest));
}

function claim(rt: Reader, tx: Transaction, row: Row, leaseUntil: number): MailEntry[] {
  const attempts = row.attempts + 1;
  try {
    const entry = openMail(rt, { ...row, attempts }, tx);
    tx.update(mails).set({ leaseUntil, attempts }).where(eq(mails.id, row.id)).run();
    return [entry];
  } catch {
    // A damaged row must not hold up all the others.
    tx.update(mails).set({ state: 'failed', lastError: 'EUNSEALED' }).where(eq(mails.id, row.id)).run();
    return [];
  }
}

/** So long the step that has caused these mails can be taken back. */
export function holdMails(tx: Transaction, ids: readonly string[], until: number): void {
  tx.update(mails)
    .set({ heldUntil: until })
    .where(inArray(mails.id, [...ids]))
    .run();
}

/** When the next mail that waits for that may go; null where none does. */
export function nextHeldUntil(rt: Pick<Store, 'db' | 'now'>): number | null {
  const next = rt.db.select({ at: min(mails.heldUntil) }).from(mails);
  return next.where(and(eq(mails.state, 'queued'), gt(mails.heldUntil, rt.now()))).get()?.at ?? null;
}

/** Whatever waits for its next attempt is due now. */
export function hurryQueued(rt: Pick<Store, 'now'>, tx: Transaction): void {
  const now = rt.now();
  tx.update(mails)
    .set({ nextAttemptAt: now })
    .where(and(eq(mails.state, 'queued'), gt(mails.nextAttemptAt, now)))
    .run();
}

/**
 * One practice is one process: when it starts, whoever held a lease is dead, and the mail need not wait for
 * its end.
 */
export function releaseLeases(tx: Transaction): void {
  tx.update(mails).set({ leaseUntil: 0 }).where(gt(mails.leaseUntil, 0)).run();
}

export function markSent(rt: Pick<Store, 'now'>, tx: Transaction, id: string): void {
  tx.update(mails)
    .set({ state: 'sent', sentAt: rt.now(), lastError: null, leaseUntil: 0 })
    .where(eq(mails.id, id))
    .run();
}

/** @param failure.retryAt null: final */
export function markFailed(
  tx: Transaction,
  id: string,
  failure: { code: string; retryAt: number | null },
): void {
  tx.update(mails)
    .set({
      lastError: failure.code,
      leaseUntil: 0,
      ...(failure.retryAt === null ? { state: 'failed' } : { nextAttemptAt: failure.retryAt }),
    })
    // The practice may have handed it over while it was under way.
    .where(and(eq(mails.id, id), eq(mails.state, 'queued')))
    .run();
}

/** Opens a row. */
export function openMail(rt: Reader, row: Row, tx: Queryable = rt.db): MailEntry {
  const sealer = loadSealer(rt, row.consultationId, tx);
  const { sealedMessage, nextAttemptAt: _next, leaseUntil: _lease, ...entry } = row;
  return {
    ...entry,
    message: JSON.parse(sealer.unseal(`mail/${row.id}`, sealedMessage).toString('utf8')) as OutgoingMail,
  };
}
