import { and, inArray, isNull, lt, lte, not, type SQL, sql } from 'drizzle-orm';
import { due, retentionCutoff } from '../consultation/retention.ts';
import type { Queryable } from '../db/database.ts';
import {
  audit,
  checkReports,
  consultations,
  documents,
  incomingMails,
  mails,
  setupLinks,
  visits,
} from '../db/schema.ts';
import type { Runtime } from '../runtime.ts';
import { takeStep } from './step.ts';

/** How many rows a purge erased, or would erase. */
export interface PurgeReport {
  consultations: number;
  documents: number;
  mails: number;
  visits: number;
  audit: number;
  /** Technical checks that somebody has sent. */
  checkReports: number;
  /** Mails that came: of erased consultations, and older ones that belong to none or still wait. */
  incomingMails: number;
}

/**
 * D3: erases everything about consultations that ended `RETENTION_DAYS` ago, and what is older in the audit. What was
 * left open and untouched for as long is closed first: nothing stays because somebody forgot it.
 *
 * @param input.now milliseconds since the epoch
 * @param input.dryRun only counts
 */
export function purge(rt: Runtime, input: { now: number; dryRun: boolean }): PurgeReport {
  const cutoff = retentionCutoff(input.now, rt.config.retentionDays);
  const idle = idleConsultations(rt, cutoff);
  if (!input.dryRun) {
    for (const id of idle) takeStep(rt, { id, by: { kind: 'system' } }, 'lapse', () => ({ endedAt: cutoff }));
  }
  const report = rt.db.transaction(
    (tx) => {
      const ended = tx
        .select({ id: consultations.id })
        .from(consultations)
        .where(lte(consultations.endedAt, cutoff))
        .all();
      const ids = [...new Set([...ended.map(({ id }) => id), ...idle])];
      const report = countRows(tx, ids, cutoff);
      if (!input.dryRun) eraseRows(tx, ids, cutoff, input.now);
      return report;
    },
    { behavior: 'immediate' },
  );
  // `secure_delete` zeroes the pages; the checkpoint takes the old ones out of the WAL as well.
  const erased = Object.values(report).some((number) => number > 0);
  if (!input.dryRun && erased) rt.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  return report;
}

/** Open consultations that nobody has touched and whose appointment, if any, is over for as long. */
function idleConsultations(rt: Runtime, cutoff: number): string[] {
  const { id, stage, startsAt, updatedAt, endedAt } = consultations;
  return rt.db
    .select({ id, stage, startsAt, updatedAt, endedAt })
    .from(consultations)
    .where(and(isNull(endedAt), lte(updatedAt, cutoff)))
    .all()
    .filter((facts) => due(facts, cutoff) === 'lapse')
    .map((facts) => facts.id);
}

/** SQLite takes a bounded number of parameters, so ids go in portions. */
const portion = 500;

function portions(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / portion) }, (_, index) =>
    ids.slice(index * portion, (index + 1) * portion),
  );
}

function countRows(tx: Queryable, ids: string[], cutoff: number): PurgeReport {
  const number = { number: sql<number>`count(*)` };
  const report = {
    consultations: ids.length,
    documents: 0,
    mails: 0,
    visits: 0,
    audit: 0,
    checkReports: 0,
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
    // Lines older than the cutoff are counted once, below.
    report.audit +=
      tx
        .select(number)
        .from(audit)
        .where(and(inArray(audit.consultationId, some), sql`${audit.at} > ${cutoff}`))
        .get()?.number ?? 0;
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
  report.audit += tx.select(number).from(audit).where(lte(audit.at, cutoff)).get()?.number ?? 0;
  return report;
}

/**
 * What is too old whatever becomes of its consultation. A handled mail lives as long as its consultation does: letters
 * answer it.
 */
function staleMails(cutoff: number): SQL {
  const { createdAt, consultationId, state } = incomingMails;
  return sql`(${createdAt} <= ${cutoff} and (${consultationId} is null or ${state} <> 'handled'))`;
}

function eraseRows(tx: Queryable, ids: string[], cutoff: number, now: number): void {
  for (const some of portions(ids)) {
    tx.delete(audit).where(inArray(audit.consultationId, some)).run();
    tx.update(consultations).set({ followUpOf: null }).where(inArray(consultations.followUpOf, some)).run();
    // Documents, mails in and out, visits, links and check reports go with their consultation (foreign keys, on delete cascade).
    tx.delete(consultations).where(inArray(consultations.id, some)).run();
  }
  tx.delete(audit).where(lte(audit.at, cutoff)).run();
  // Also those that were sent on the way to no visit.
  tx.delete(checkReports).where(lte(checkReports.createdAt, cutoff)).run();
  tx.delete(incomingMails).where(staleMails(cutoff)).run();
  tx.delete(setupLinks).where(lt(setupLinks.expiresAt, now)).run();
}
