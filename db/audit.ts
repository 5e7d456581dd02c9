import { and, count, desc, eq, gt, inArray, isNull, lt, max, notInArray } from 'drizzle-orm';
import { caseHash, extendChain } from './audit_chain.ts';
import type { Queryable, Transaction } from './database.ts';
import { audit, consultations } from './schema.ts';

/** One line of the audit: who did what when, never what it was about. */
export interface AuditLine {
  at: number;
  /** A user's id, `patient` or `system`. */
  actor: string;
  /** A short fixed word such as `accept` or `login_failed`. */
  action: string;
  consultationId?: string | null;
}

export function recordAudit(tx: Transaction, { at, actor, action, consultationId = null }: AuditLine): void {
  const link = { at, actor, action, caseHash: caseHash(consultationId) };
  tx.insert(audit)
    .values({ ...link, consultationId, hash: extendChain(tx, link) })
    .run();
}

/** Who looks at a patient's file writes one such line for each case and hour. */
export type Reading = 'read' | 'read_mail';
const readings: Reading[] = ['read', 'read_mail'];

/** @returns whether this person has been written down for this case since `since` */
export function hasRead(
  tx: Queryable,
  reader: { actor: string; action: Reading; consultationId: string | null; since: number },
): boolean {
  const { actor, action, consultationId, since } = reader;
  const found = tx
    .select({ id: audit.id })
    .from(audit)
    .where(
      and(
        gt(audit.at, since),
        eq(audit.actor, actor),
        eq(audit.action, action),
        consultationId === null ? isNull(audit.consultationId) : eq(audit.consultationId, consultationId),
      ),
    )
    .limit(1)
    .get();
  return found !== undefined;
}

/** What was done with a consultation, newest first; who only read it is in the practice's log. */
export function listAudit(tx: Queryable, consultationId: string): AuditLine[] {
  return tx
    .select({ at: audit.at, actor: audit.actor, action: audit.action })
    .from(audit)
    .where(and(eq(audit.consultationId, consultationId), notInArray(audit.action, readings)))
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

/** Wrong passwords, codes and passkeys for this account since `since`. */
export function failuresSince(
  tx: Queryable,
  userId: string,
  since: number,
): { number: number; lastAt: number | null } {
  const failed = tx
    .select({ number: count(), lastAt: max(audit.at) })
    .from(audit)
    .where(
      and(
        eq(audit.actor, userId),
        inArray(audit.action, ['login_failed', 'factor_failed']),
        gt(audit.at, since),
      ),
    );
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

/** How often somebody has done something since `since`, in milliseconds since the epoch. */
export function countActs(tx: Queryable, act: { actor: string; action: string; since: number }): number {
  const found = tx
    .select({ number: count() })
    .from(audit)
    .where(and(gt(audit.at, act.since), eq(audit.actor, act.actor), eq(audit.action, act.action)))
    .get();
  return found?.number ?? 0;
}

/** A line of the practice's log. */
export interface LogLine extends AuditLine {
  id: number;
  consultationId: string | null;
  /**
   * As in the subject of mails; null where it is about no consultation, or about one that has been erased.
   */
  reference: string | null;
  /** It was about a consultation that has been erased since. */
  erased: boolean;
}

/** Newest first. @param before only lines before this one; null from the newest on */
export function listLog(
  tx: Queryable,
  { before, limit }: { before: number | null; limit: number },
): LogLine[] {
  return tx
    .select({
      id: audit.id,
      at: audit.at,
      actor: audit.actor,
      action: audit.action,
      consultationId: audit.consultationId,
      caseHash: audit.caseHash,
      reference: consultations.reference,
    })
    .from(audit)
    .leftJoin(consultations, eq(consultations.id, audit.consultationId))
    .where(before === null ? undefined : lt(audit.id, before))
    .orderBy(desc(audit.id))
    .limit(limit)
    .all()
    .map(({ caseHash, ...line }) => ({ ...line, erased: caseHash !== null && line.consultationId === null }));
}

/** The newest acts of one account among `actions`, newest first. */
export function listActs(
  tx: Queryable,
  { actor, actions, limit }: { actor: string; actions: readonly string[]; limit: number },
): AuditLine[] {
  return tx
    .select({ at: audit.at, actor: audit.actor, action: audit.action })
    .from(audit)
    .where(and(eq(audit.actor, actor), inArray(audit.action, [...actions])))
    .orderBy(desc(audit.id))
    .limit(limit)
    .all();
}
