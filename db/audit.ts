import { desc, eq } from 'drizzle-orm';
import type { Queryable } from './database.ts';
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

export function recordAudit(tx: Queryable, line: AuditLine): void {
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
