import { and, eq, gt, lte, ne, or } from 'drizzle-orm';
import { hour, minute } from '../consultation/durations.ts';
import type { Runtime } from '../runtime.ts';
import { sessions } from './schema.ts';

/** Section 6: 30 minutes idle, 12 hours at most. */
const sessionLimits = { idleMs: 30 * minute, longestMs: 12 * hour } as const;

/** So much a clock is set back by in daily use. */
const clockStepMs = hour;

export interface StoredSession {
  idHash: string;
  userId: string;
  createdAt: number;
  lastSeenAt: number;
}

type Reader = Pick<Runtime, 'db' | 'now'>;

export function insertSession(rt: Reader, idHash: string, userId: string): void {
  const now = rt.now();
  rt.db.insert(sessions).values({ idHash, userId, createdAt: now, lastSeenAt: now }).run();
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

export function touch(rt: Reader, idHash: string): void {
  rt.db.update(sessions).set({ lastSeenAt: rt.now() }).where(eq(sessions.idHash, idHash)).run();
}

export function deleteSession(rt: Reader, idHash: string): void {
  rt.db.delete(sessions).where(eq(sessions.idHash, idHash)).run();
}

/** @returns the hashes of the sessions that ended */
export function deleteSessionsOf(rt: Reader, userId: string, exceptHash = ''): string[] {
  return rt.db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.idHash, exceptHash)))
    .returning({ idHash: sessions.idHash })
    .all()
    .map(({ idHash }) => idHash);
}

/** Everybody signs in anew. */
export function deleteAllSessions(rt: Pick<Runtime, 'db'>): void {
  rt.db.delete(sessions).run();
}

/** Section 6: the idle time does not run during a call. A session that has ended stays ended, call or not. */
export function keepAlive(rt: Reader, isBusy: (userId: string) => boolean): void {
  for (const { userId, idHash } of rt.db.select().from(sessions).all()) {
    if (isBusy(userId) && findSession(rt, idHash)) touch(rt, idHash);
  }
}

export function deleteExpiredSessions(rt: Reader): void {
  const now = rt.now();
  rt.db
    .delete(sessions)
    .where(
      or(
        lte(sessions.lastSeenAt, now - sessionLimits.idleMs),
        lte(sessions.createdAt, now - sessionLimits.longestMs),
        gt(sessions.createdAt, now + clockStepMs),
      ),
    )
    .run();
}
