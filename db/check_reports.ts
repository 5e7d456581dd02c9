import { randomInt, randomUUID } from 'node:crypto';
import { count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { CheckReport } from '../consultation/technical_check.ts';
import type { Queryable, Transaction } from './database.ts';
import { checkReports } from './schema.ts';
import type { Store } from './store.ts';

type Row = typeof checkReports.$inferSelect;
type Reader = Pick<Store, 'db' | 'vault'>;

/**
 * @param keep so many stay of those that belong to the same consultation, or to none: the newest
 * @returns the number
 */
export function insertCheckReport(
  rt: Reader & Pick<Store, 'now'>,
  tx: Transaction,
  input: Pick<CheckReport, 'consultationId' | 'browser' | 'findings'>,
  keep: number,
): string {
  const { consultationId, browser, findings } = input;
  const id = randomUUID();
  const number = freeNumber(tx);
  const sealedReport = rt.vault.sealOwn(place(id), JSON.stringify({ browser, findings }));
  tx.insert(checkReports).values({ id, number, consultationId, sealedReport, createdAt: rt.now() }).run();
  const older = tx
    .select({ id: checkReports.id })
    .from(checkReports)
    .where(
      consultationId === null
        ? isNull(checkReports.consultationId)
        : eq(checkReports.consultationId, consultationId),
    )
    .orderBy(...newestFirst)
    .limit(keep)
    .offset(keep)
    .all();
  const ids = older.map((report) => report.id);
  if (ids.length > 0) tx.delete(checkReports).where(inArray(checkReports.id, ids)).run();
  return number;
}

/** Newest first, at most `limit`. */
export function listCheckReports(rt: Reader, limit: number): CheckReport[] {
  const rows = rt.db
    .select()
    .from(checkReports)
    .orderBy(...newestFirst)
    .limit(limit)
    .all();
  return rows.map((row) => openReport(rt, row));
}

/** Those of one consultation, newest first. */
export function checkReportsOf(rt: Reader, consultationId: string): CheckReport[] {
  const rows = rt.db
    .select()
    .from(checkReports)
    .where(eq(checkReports.consultationId, consultationId))
    .orderBy(...newestFirst)
    .all();
  return rows.map((row) => openReport(rt, row));
}

/** Who has opened the list has seen what is on it. */
export function markCheckReportsSeen(rt: Pick<Store, 'now'>, tx: Transaction): void {
  tx.update(checkReports).set({ seenAt: rt.now() }).where(isNull(checkReports.seenAt)).run();
}

export function countUnseenCheckReports(rt: Pick<Store, 'db'>): number {
  return (
    rt.db.select({ number: count() }).from(checkReports).where(isNull(checkReports.seenAt)).get()?.number ?? 0
  );
}

const newestFirst = [desc(checkReports.createdAt), desc(sql`rowid`)];

function place(id: string): string {
  return `check_reports/${id}`;
}

/** With thousands of reports a number may come twice; the list shows the time beside it. */
function freeNumber(tx: Queryable): string {
  for (let attempt = 0; ; attempt++) {
    const number = String(randomInt(1000, 10_000));
    const taken = tx.select().from(checkReports).where(eq(checkReports.number, number)).get();
    if (!taken || attempt === 20) return number;
  }
}

function openReport(rt: Reader, { sealedReport, ...row }: Row): CheckReport {
  const report = JSON.parse(rt.vault.unsealOwn(place(row.id), sealedReport)) as Pick<
    CheckReport,
    'browser' | 'findings'
  >;
  return { ...row, ...report };
}
