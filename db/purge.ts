import { and, asc, eq, gt, inArray, isNull, lt, lte, not, type SQL, sql } from 'drizzle-orm';
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

/** So many rows are looked at before others have their turn. */
const lookedAtOnce = 500;

/**
 * Open consultations that nobody has touched and whose appointment, if any, is over for as long; a portion.
 *
 * @param after the `next` of the portion before; empty for the first
 */
export function idleConsultations(
  rt: Pick<Store, 'db'>,
  cutoff: number,
  after = '',
): { ids: string[]; next: string | null } {
  const { id, stage, startsAt, updatedAt, endedAt } = consultations;
  const rows = rt.db
    .select({ id, stage, startsAt, updatedAt, endedAt })
    .from(consultations)
    .where(and(isNull(endedAt), lte(updatedAt, cutoff), gt(id, after)))
    .orderBy(asc(id))
    .limit(lookedAtOnce)
    .all();
  const ids = rows.filter((facts) => due(facts, cutoff) === 'lapse').map((facts) => facts.id);
  return { ids, next: rows.length < lookedAtOnce ? null : (rows.at(-1)?.id ?? null) };
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

/** What is erased in one transaction, by number and by the bytes of its documents: some ten milliseconds. */
const mostCases = 20;
const mostBytes = 1024 * 1024;

/** Those of them that are erased at once; one at least, while there is any. */
export function nextEnded(tx: Queryable, cutoff: number): string[] {
  const rows = tx
    .select({ id: consultations.id })
    .from(consultations)
    .where(lte(consultations.endedAt, cutoff))
    .limit(mostCases)
    .all();
  const weights = tx
    .select({ id: documents.consultationId, bytes: sql<number>`sum(length(${documents.sealedContent}))` })
    .from(documents)
    .where(
      inArray(
        documents.consultationId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(documents.consultationId)
    .all();
  const weightOf = new Map(weights.map(({ id, bytes }) => [id, bytes]));
  const ids: string[] = [];
  let all = 0;
  for (const { id } of rows) {
    all += weightOf.get(id) ?? 0;
    if (ids.length > 0 && all > mostBytes) break;
    ids.push(id);
  }
  return ids;
}

/** SQLite takes a bounded number of parameters, so ids go in portions. */
const portion = 500;

function portions(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / portion) }, (_, index) =>
    ids.slice(index * portion, (index + 1) * portion),
  );
}

/** Nothing yet. */
export function emptyReport(): PurgeReport {
  return {
    consultations: 0,
    documents: 0,
    mails: 0,
    visits: 0,
    audit: 0,
    checkReports: 0,
    callbacks: 0,
    incomingMails: 0,
  };
}

/** What would be erased with these consultations, and what is too old whatever becomes of its own. */
export function countRows(tx: Queryable, ids: string[], cutoff: number, now: number): PurgeReport {
  const report = emptyReport();
  const fresh = {
    checkReports: sql`${checkReports.createdAt} > ${cutoff}`,
    incomingMails: not(staleMails(cutoff)),
  };
  for (const some of portions(ids)) addCases(report, tx, some, fresh);
  const number = { number: sql<number>`count(*)` };
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

/** @param only which rows count; without it all of them */
function addCases(
  report: PurgeReport,
  tx: Queryable,
  ids: string[],
  only: { checkReports?: SQL; incomingMails?: SQL } = {},
): void {
  const number = { number: sql<number>`count(*)` };
  report.consultations += ids.length;
  for (const [name, table, where] of [
    ['documents', documents, undefined],
    ['mails', mails, undefined],
    ['visits', visits, undefined],
    ['checkReports', checkReports, only.checkReports],
    ['incomingMails', incomingMails, only.incomingMails],
  ] as const) {
    const found = tx
      .select(number)
      .from(table)
      .where(and(inArray(table.consultationId, ids), where))
      .get();
    report[name] += found?.number ?? 0;
  }
}

/**
 * What is too old whatever becomes of its consultation. A mail of a consultation lives as long as
 * that does: letters answer it.
 */
function staleMails(cutoff: number): SQL {
  const { createdAt, consultationId, state } = incomingMails;
  return sql`(${createdAt} <= ${cutoff} and (${consultationId} is null or ${state} not in ('handled', 'unread')))`;
}

/** D3: everything about these consultations. @returns what it was */
export function eraseCases(tx: Transaction, ids: string[]): PurgeReport {
  const report = emptyReport();
  addCases(report, tx, ids);
  forgetCases(tx, ids);
  tx.update(consultations).set({ followUpOf: null }).where(inArray(consultations.followUpOf, ids)).run();
  tx.update(consultations).set({ mergedInto: null }).where(inArray(consultations.mergedInto, ids)).run();
  // Documents, mails in and out, visits, links and check reports go with their consultation (foreign keys, on
  // delete cascade).
  tx.delete(consultations).where(inArray(consultations.id, ids)).run();
  return report;
}

/**
 * D3: a portion of what is older than `cutoff` and belongs to no consultation that is.
 *
 * @returns what it was, and whether that was all
 */
export function eraseOldRows(
  tx: Transaction,
  cutoff: number,
  now: number,
): { report: PurgeReport; done: boolean } {
  const report = emptyReport();
  report.audit = eraseLines(tx, lastOldLine(tx, cutoff, now));
  // Also those that were sent on the way to no visit.
  const { id: reportId, createdAt } = checkReports;
  const oldReports = tx.select({ id: reportId }).from(checkReports).where(lte(createdAt, cutoff)).limit(50);
  report.checkReports = tx.delete(checkReports).where(inArray(reportId, oldReports)).run().changes;
  const { id: callbackId } = callbacks;
  const oldCalls = tx
    .select({ id: callbackId })
    .from(callbacks)
    .where(lte(callbacks.createdAt, cutoff))
    .limit(50);
  report.callbacks = tx.delete(callbacks).where(inArray(callbackId, oldCalls)).run().changes;
  const { id: mailId } = incomingMails;
  // With what is attached to them.
  const oldMails = tx.select({ id: mailId }).from(incomingMails).where(staleMails(cutoff)).limit(5);
  report.incomingMails = tx.delete(incomingMails).where(inArray(mailId, oldMails)).run().changes;
  // Of mails that are not in the mailbox any more.
  const { fingerprint, begunAt } = mailReadings;
  const oldMarks = tx.select({ fingerprint }).from(mailReadings).where(lte(begunAt, cutoff)).limit(500);
  const marks = tx.delete(mailReadings).where(inArray(fingerprint, oldMarks)).run().changes;
  tx.delete(setupLinks).where(lt(setupLinks.expiresAt, now)).run();
  const { audit, checkReports: reports, callbacks: calls, incomingMails: arrived } = report;
  return { report, done: audit + reports + calls + arrived + marks === 0 };
}

/** A case that should not have been made. */
export function eraseCase(tx: Transaction, id: string): void {
  forgetCases(tx, [id]);
  tx.delete(consultations).where(eq(consultations.id, id)).run();
}

/**
 * `secure_delete` zeroes the pages; the checkpoint takes the old ones out of the WAL as well. It does not
 * wait for others who read.
 *
 * @returns false where somebody does, e.g. a backup: then it is still to be done
 */
export function emptyWal(rt: Pick<Store, 'db'>): boolean {
  const client = rt.db.$client;
  const patience = client.pragma('busy_timeout', { simple: true });
  client.pragma('busy_timeout = 0');
  const [row] = client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  client.pragma(`busy_timeout = ${patience}`);
  return row?.busy === 0;
}
