import { and, count, desc, eq, gt, max } from 'drizzle-orm';
import type { Queryable, Transaction } from './database.ts';
import { audit } from './schema.ts';

/** One line of the audit: who did what when, never what it was about. */
export interface AuditLine {
  at: number;
  /** A user's id, `patient` or `system`. */
  actor: string;
  /** A short fixed word such as `accept` or `login_failed`. */
  action: string;
  consultationId?: string | null;
}

export function recordAudit(tx: Transaction, line: AuditLine): void {
  tx.insert(audit)
    .values({ ...line, consultationId: line.consultationId ?? null })
    .run();
}

/** Newest first. */
export function listAudit(tx: Queryable, consultationId: string): AuditLine[] {
  return tx
    .select({ at: audit.at, actor: audit.actor, action: audit.action })
    .from(audit)
    .where(eq(audit.consultationId, consultationId))
    .orderBy(desc(audit.id))
    .all();
}

/** Wrong passwords for this account since the last sign-in. */
export function failedSignIns(tx: Queryable, userId: string): { number: number; lastAt: number | null } {
  const of = (action: string) => and(eq(audit.actor, userId), eq(audit.action, action));
  const last = tx
    .select({ at: max(audit.at) })
    .from(audit)
    .where(of('login'))
    .get();
  const failed = tx
    .select({ number: count(), lastAt: max(audit.at) })
    .from(audit)
    .where(and(of('login_failed'), gt(audit.at, last?.at ?? 0)));
  return failed.get() ?? { number: 0, lastAt: null };
}

/** When the newest line was written, in milliseconds since the epoch; null while there is none. */
export function lastAct(tx: Queryable): number | null {
  return (
    tx
      .select({ at: max(audit.at) })
      .from(audit)
      .get()?.at ?? null
  );
}
