import { and, desc, eq, gt, lte, ne, or } from 'drizzle-orm';
import { hour, minute } from '../consultation/durations.ts';
import { failedSignIns } from './audit.ts';
import type { Transaction } from './database.ts';
import { sessions, users } from './schema.ts';
import type { Store } from './store.ts';

/** requirements.md, section 6: 30 minutes idle, 12 hours at most. */
export const sessionLimits = { idleMs: 30 * minute, longestMs: 12 * hour } as const;

/** So much a clock is set back by in daily use. */
const clockStepMs = hour;

export interface StoredSession {
  idHash: string;
  userId: string;
  createdAt: number;
  lastSeenAt: number;
  /** When the person last showed who it is; what may be done depends on it. */
  confirmedAt: number;
  /** Browser and system in words. */
  device: string;
  /**
   * Wrong passwords for the account since the sign-in before, and the last of them; nobody has been told yet.
   */
  failedBefore: number;
  lastFailedAt: number | null;
}

type Reader = Pick<Store, 'db' | 'now'>;

export function insertSession(
  rt: Pick<Store, 'now'>,
  tx: Transaction,
  session: Pick<StoredSession, 'idHash' | 'userId' | 'device'>,
): void {
  const now = rt.now();
  const { number: failedBefore, lastAt: lastFailedAt } = failedSignIns(tx, session.userId);
  tx.insert(sessions)
    .values({ ...session, createdAt: now, lastSeenAt: now, confirmedAt: now, failedBefore, lastFailedAt })
    .run();
  // Every way to sign in comes through here.
  tx.update(users).set({ lastSignInAt: now }).where(eq(users.id, session.userId)).run();
}

/** The owner has read about the failed sign-ins. */
export function noteTold(tx: Transaction, idHash: string): void {
  tx.update(sessions).set({ failedBefore: 0 }).where(eq(sessions.idHash, idHash)).run();
}

/** The person has shown again who it is. */
export function confirmSession(rt: Pick<Store, 'now'>, tx: Transaction, idHash: string): void {
  tx.update(sessions).set({ confirmedAt: rt.now() }).where(eq(sessions.idHash, idHash)).run();
}

/** Those that are alive, the newest first. */
export function listSessions(rt: Reader, userId: string): StoredSession[] {
  return rt.db
    .select()
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.lastSeenAt))
    .all()
    .filter((session) => findSession(rt, session.idHash) !== null);
}

/** @returns false where it is nobody's, or another's */
export function deleteOwnSession(tx: Transaction, userId: string, idHash: string): boolean {
  const own = and(eq(sessions.userId, userId), eq(sessions.idHash, idHash));
  return tx.delete(sessions).where(own).run().changes === 1;
}

/** Null when there is none or its time is over. */
export function findSession(rt: Reader, idHash: string): StoredSession | null {
  const session = rt.db.select().from(sessions).where(eq(sessions.idHash, idHash)).get();
  if (!session) return null;
  const now = rt.now();
  const idle = now - session.lastSeenAt;
  const age = now - session.createdAt;
  // A session from the future began under a clock that has been set back since: it would last until then.
  const alive = idle < sessionLimits.idleMs && age < sessionLimits.longestMs && age > -clockStepMs;
  return alive ? session : null;
}

/** Whose a session is and when it was used last, be it alive or not; null when there is none (any more). */
export function lastOfSession(
  rt: Pick<Store, 'db'>,
  idHash: string,
): Pick<StoredSession, 'userId' | 'lastSeenAt'> | null {
  const { userId, lastSeenAt } = sessions;
  const found = rt.db.select({ userId, lastSeenAt }).from(sessions).where(eq(sessions.idHash, idHash));
  return found.get() ?? null;
}

/** `lapsed`: its time is over; `gone`: there is no such session (any more). */
export function sessionState(rt: Reader, idHash: string): 'alive' | 'lapsed' | 'gone' {
  if (findSession(rt, idHash)) return 'alive';
  const found = rt.db.select({ id: sessions.idHash }).from(sessions).where(eq(sessions.idHash, idHash)).get();
  return found ? 'lapsed' : 'gone';
}

export function touchSession(rt: Pick<Store, 'now'>, tx: Transaction, idHash: string): void {
  tx.update(sessions).set({ lastSeenAt: rt.now() }).where(eq(sessions.idHash, idHash)).run();
}

export function deleteSession(tx: Transaction, idHash: string): void {
  tx.delete(sessions).where(eq(sessions.idHash, idHash)).run();
}

/** @returns the hashes of the sessions that ended */
export function deleteSessionsOf(tx: Transaction, userId: string, exceptHash = ''): string[] {
  return tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.idHash, exceptHash)))
    .returning({ idHash: sessions.idHash })
    .all()
    .map(({ idHash }) => idHash);
}

/** Everybody signs in anew. */
export function deleteAllSessions(tx: Transaction): void {
  tx.delete(sessions).run();
}

/**
 * requirements.md, section 6: the idle time does not run during a call. A session that has ended stays ended,
 * call or not.
 */
export function keepAlive(rt: Reader, tx: Transaction, isBusy: (userId: string) => boolean): void {
  for (const { userId, idHash } of tx.select().from(sessions).all()) {
    if (isBusy(userId) && findSession(rt, idHash)) touchSession(rt, tx, idHash);
  }
}

export function deleteExpiredSessions(rt: Pick<Store, 'now'>, tx: Transaction): void {
  const now = rt.now();
  tx.delete(sessions)
    .where(
      or(
        lte(sessions.lastSeenAt, now - sessionLimits.idleMs),
        lte(sessions.createdAt, now - sessionLimits.longestMs),
        gt(sessions.createdAt, now + clockStepMs),
      ),
    )
    .run();
}
