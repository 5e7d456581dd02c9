import { and, eq, inArray, isNull, lt, lte, not, type SQL, sql } from 'drizzle-orm';
import { due } from '../consultation/retention.ts';
import { eraseLines, forgetCases, lastOldLine } from './audit_chain.ts';
import type { Queryable, Transaction } from './database.ts';
import {
  audit,
  callbacks,
  checkReports,
  consultations,
  documents,
  incomingMails,
  mailReadings,
  mails,
  setupLinks,
  visits,
} from './schema.ts';
import type { Store } from './store.ts';

/** How many rows a purge erased, or would erase. */
export interface PurgeReport {
  consultations: number;
  documents: number;
  mails: number;
  visits: number;
  audit: number;
  /** Technical checks that somebody has sent. */
  checkReports: number;
  /** Calls to make, done or not. */
  callbacks: number;
  /** Mails that came: of erased consultations, and older ones that belong to none or still wait. */
  incomingMails: number;
}

/** Open consultations that nobody has touched and whose appointment, if any, is over for as long. */
export function idleConsultations(rt: Pick<Store, 'db'>, cutoff: number): string[] {
  const { id, stage, startsAt, updatedAt, endedAt } = consultations;
  return rt.db
    .select({ id, stage, startsAt, updatedAt, endedAt })
    .from(consultations)
    .where(and(isNull(endedAt), lte(updatedAt, cutoff)))
    .all()
    .filter((facts) => due(facts, cutoff) === 'lapse')
    .map((facts) => facts.id);
}

/** Consultations that ended at `cutoff` or before. */
export function endedConsultations(tx: Queryable, cutoff: number): string[] {
  const ended = tx
    .select({ id: consultations.id })
    .from(consultations)
    .where(lte(consultations.endedAt, cutoff))
    .all();
  return ended.map(({ id }) => id);
}

/** SQLite takes a bounded number of parameters, so ids go in portions. */
const portion = 500;

function portions(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / portion) }, (_, index) =>
    ids.slice(index * portion, (index + 1) * portion),
  );
}

/** What `eraseRows` would erase. */
export function countRows(tx: Queryable, ids: string[], cutoff: number, now: number): PurgeReport {
  const number = { number: sql<number>`count(*)` };
  const report = {
    consultations: ids.length,
    documents: 0,
    mails: 0,
    visits: 0,
    audit: 0,
    checkReports: 0,
    callbacks: 0,
    incomingMails: 0,
  };
  for (const some of portions(ids)) {
    for (const [name, table] of [
      ['documents', documents],
      ['mails', mails],
      ['visits', visits],
    ] as const) {
      report[name] +=
        tx.select(number).from(table).where(inArray(table.consultationId, some)).get()?.number ?? 0;
    }
    report.checkReports +=
      tx
        .select(number)
        .from(checkReports)
        .where(and(inArray(checkReports.consultationId, some), sql`${checkReports.createdAt} > ${cutoff}`))
        .get()?.number ?? 0;
    report.incomingMails +=
      tx
        .select(number)
        .from(incomingMails)
        .where(and(inArray(incomingMails.consultationId, some), not(staleMails(cutoff))))
        .get()?.number ?? 0;
  }
  report.incomingMails += tx.select(number).from(incomingMails).where(staleMails(cutoff)).get()?.number ?? 0;
  report.checkReports +=
    tx.select(number).from(checkReports).where(lte(checkReports.createdAt, cutoff)).get()?.number ?? 0;
  report.callbacks +=
    tx.select(number).from(callbacks).where(lte(callbacks.createdAt, cutoff)).get()?.number ?? 0;
  report.audit +=
    tx
      .select(number)
      .from(audit)
      .where(lte(audit.id, lastOldLine(tx, cutoff, now)))
      .get()?.number ?? 0;
  return report;
}

/**
 * What is too old whatever becomes of its consultation. A mail of a consultation lives as long as
 * that does: letters answer it.
 */
function staleMails(cutoff: number): SQL {
  const { createdAt, consultationId, state } = incomingMails;
  return sql`(${createdAt} <= ${cutoff} and (${consultationId} is null or ${state} not in ('handled', 'unread')))`;
}

/** D3: everything about these consultations, and what is older than `cutoff` and belongs to none. */
export function eraseRows(tx: Transaction, ids: string[], cutoff: number, now: number): void {
  for (const some of portions(ids)) {
    forgetCases(tx, some);
    tx.update(consultations).set({ followUpOf: null }).where(inArray(consultations.followUpOf, some)).run();
    tx.update(consultations).set({ mergedInto: null }).where(inArray(consultations.mergedInto, some)).run();
    // Documents, mails in and out, visits, links and check reports go with their consultation (foreign keys,
    // on delete cascade).
    tx.delete(consultations).where(inArray(consultations.id, some)).run();
  }
  eraseLines(tx, lastOldLine(tx, cutoff, now));
  // Also those that were sent on the way to no visit.
  tx.delete(checkReports).where(lte(checkReports.createdAt, cutoff)).run();
  tx.delete(callbacks).where(lte(callbacks.createdAt, cutoff)).run();
  tx.delete(incomingMails).where(staleMails(cutoff)).run();
  // Of mails that are not in the mailbox any more.
  tx.delete(mailReadings).where(lte(mailReadings.begunAt, cutoff)).run();
  tx.delete(setupLinks).where(lt(setupLinks.expiresAt, now)).run();
}

/** A case that should not have been made. */
export function eraseCase(tx: Transaction, id: string): void {
  forgetCases(tx, [id]);
  tx.delete(consultations).where(eq(consultations.id, id)).run();
}

/** `secure_delete` zeroes the pages; the checkpoint takes the old ones out of the WAL as well. */
export function emptyWal(rt: Pick<Store, 'db'>): void {
  rt.db.$client.pragma('wal_checkpoint(TRUNCATE)');
}
