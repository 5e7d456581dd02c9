import { factorLimits } from '../consultation/second_factor.ts';
import { countActs, recordAudit } from '../db/audit.ts';
import { confirmSession, listSessions, type StoredSession } from '../db/sessions.ts';
import { findUser, setPassword } from '../db/staff.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { verifyPassword } from '../security/passwords.ts';
import { revokeSession, revokeSessions } from '../security/sessions.ts';
import { TooBusy } from '../security/turns.ts';

/** Whose session it is. */
interface Own {
  userId: string;
  sessionHash: string;
}

/**
 * The password of somebody who is signed in, asked for again. Whoever sits down at an open page has few
 * tries.
 *
 * @returns `busy` where nothing was looked at
 */
export async function checkOwnPassword(
  rt: Runtime,
  userId: string,
  password: string,
): Promise<'right' | 'wrong' | 'blocked' | 'busy'> {
  const since = rt.now() - factorLimits.triesWindowMs;
  const failed = countActs(rt.db, { actor: userId, action: 'factor_failed', since });
  if (failed >= factorLimits.triesPerAccount) return 'blocked';
  const { passwordHash = null } = findUser(rt, userId) ?? {};
  try {
    if (await verifyPassword(password, passwordHash)) return 'right';
  } catch (error) {
    if (error instanceof TooBusy) return 'busy';
    throw error;
  }
  write(rt, (tx) => recordAudit(tx, { at: rt.now(), actor: userId, action: 'factor_failed' }));
  return 'wrong';
}

/** A new password; everybody else who was signed in with the old one is signed out. */
export function changeOwnPassword(rt: Runtime, { userId, sessionHash }: Own, passwordHash: string): void {
  write(rt, (tx) => {
    setPassword(tx, userId, passwordHash);
    recordAudit(tx, { at: rt.now(), actor: userId, action: 'password_changed' });
  });
  revokeSessions(rt, userId, sessionHash);
}

/** The person has shown again who it is: for ten minutes nobody asks. */
export function noteConfirmed(rt: Runtime, { userId, sessionHash }: Own): void {
  write(rt, (tx) => {
    confirmSession(rt, tx, sessionHash);
    recordAudit(tx, { at: rt.now(), actor: userId, action: 'confirmed' });
  });
}

export function ownSessions(rt: Runtime, userId: string): StoredSession[] {
  return listSessions(rt, userId);
}

/**
 * @param session its hash; null for all of them, this one too. @returns false where it is none of one's own
 */
export function endOwnSessions(rt: Runtime, userId: string, session: string | null): boolean {
  if (session !== null && !revokeSession(rt, userId, session)) return false;
  if (session === null) revokeSessions(rt, userId);
  write(rt, (tx) => recordAudit(tx, { at: rt.now(), actor: userId, action: 'sessions_ended' }));
  return true;
}
