import { randomUUID } from 'node:crypto';
import { and, asc, count, desc, eq, inArray, lte, min } from 'drizzle-orm';
import type { OutgoingMail } from '../mail/message.ts';
import type { Runtime } from '../runtime.ts';
import { loadSealer } from './consultation_keys.ts';
import type { Queryable } from './database.ts';
import { mails } from './schema.ts';

type Row = typeof mails.$inferSelect;
type Reader = Pick<Runtime, 'db' | 'vault'>;

/** A mail of the outbox with its contents opened. */
export interface MailEntry {
  id: string;
  consultationId: string;
  kind: string;
  messageId: string;
  state: Row['state'];
  attempts: number;
  lastError: string | null;
  createdAt: number;
  sentAt: number | null;
  message: OutgoingMail;
}

/** Oldest first, the order in which they were written. */
export function listMails(rt: Reader, consultationId: string): MailEntry[] {
  const rows = rt.db
    .select()
    .from(mails)
    .where(eq(mails.consultationId, consultationId))
    .orderBy(asc(mails.createdAt));
  return rows.all().map((row) => openMail(rt, row));
}

/** Mails that wait or have failed, newest first: what the practice tells by other means where no mail goes out. */
export function listUnsent(rt: Reader, limit: number): MailEntry[] {
  const rows = rt.db
    .select()
    .from(mails)
    .where(inArray(mails.state, ['queued', 'failed']))
    .orderBy(desc(mails.createdAt))
    .limit(limit);
  return rows.all().map((row) => openMail(rt, row));
}

/** Times in milliseconds since the epoch. */
export function outboxStatus(rt: Pick<Runtime, 'db'>): {
  queued: number;
  failed: number;
  oldestQueuedAt: number | null;
} {
  const rows = rt.db
    .select({ state: mails.state, number: count(), oldest: min(mails.createdAt) })
    .from(mails)
    .where(inArray(mails.state, ['queued', 'failed']))
    .groupBy(mails.state)
    .all();
  const of = (state: string) => rows.find((row) => row.state === state);
  return {
    queued: of('queued')?.number ?? 0,
    failed: of('failed')?.number ?? 0,
    oldestQueuedAt: of('queued')?.oldest ?? null,
  };
}

/** Writes a mail in the transaction of the change that caused it. */
export function insertMail(
  rt: Pick<Runtime, 'db' | 'vault' | 'now'>,
  tx: Queryable,
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

/** The practice has told the patient another way. */
export function markHandedOver(rt: Pick<Runtime, 'db'>, id: string): void {
  rt.db
    .update(mails)
    .set({ state: 'handed_over' })
    .where(and(eq(mails.id, id), inArray(mails.state, ['queued', 'failed'])))
    .run();
}

export function sendAgain(rt: Pick<Runtime, 'db' | 'now'>, id: string): void {
  rt.db
    .update(mails)
    .set({ state: 'queued', attempts: 0, nextAttemptAt: rt.now(), leaseUntil: 0 })
    .where(and(eq(mails.id, id), inArray(mails.state, ['failed', 'handed_over'])))
    .run();
}

/** Takes the mails that are due for `leaseMs` milliseconds; after that another run may take them again. */
export function claimDue(rt: Reader & Pick<Runtime, 'now'>, leaseMs: number, limit = 20): MailEntry[] {
  const now = rt.now();
  return rt.db.transaction((tx) => {
    const due = tx
      .select()
      .from(mails)
      .where(and(eq(mails.state, 'queued'), lte(mails.nextAttemptAt, now), lte(mails.leaseUntil, now)))
      .orderBy(asc(mails.createdAt))
      .limit(limit)
      .all();
    for (const row of due) {
      tx.update(mails)
        .set({ leaseUntil: now + leaseMs, attempts: row.attempts + 1 })
        .where(eq(mails.id, row.id))
        .run();
    }
    return due.map((row) => openMail(rt, { ...row, attempts: row.attempts + 1 }));
  });
}

export function markSent(rt: Pick<Runtime, 'db' | 'now'>, id: string): void {
  rt.db
    .update(mails)
    .set({ state: 'sent', sentAt: rt.now(), lastError: null, leaseUntil: 0 })
    .where(eq(mails.id, id))
    .run();
}

/** @param failure.retryAt null: final */
export function markFailed(
  rt: Pick<Runtime, 'db'>,
  id: string,
  failure: { code: string; retryAt: number | null },
): void {
  rt.db
    .update(mails)
    .set({
      lastError: failure.code,
      leaseUntil: 0,
      ...(failure.retryAt === null ? { state: 'failed' } : { nextAttemptAt: failure.retryAt }),
    })
    .where(eq(mails.id, id))
    .run();
}

function openMail(rt: Reader, row: Row): MailEntry {
  const sealer = loadSealer(rt, row.consultationId);
  const { sealedMessage, nextAttemptAt: _next, leaseUntil: _lease, ...entry } = row;
  return {
    ...entry,
    message: JSON.parse(sealer.unseal(`mail/${row.id}`, sealedMessage).toString('utf8')) as OutgoingMail,
  };
}
