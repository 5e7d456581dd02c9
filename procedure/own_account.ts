import { factorLimits } from '../consultation/second_factor.ts';
import { countActs, recordAudit } from '../db/audit.ts';
import { confirmSession, findSession, listSessions, type StoredSession } from '../db/sessions.ts';
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

/** Tries at one's own password that are being looked at, by user. */
const underWay = new Map<string, number>();

/** `right` names the hash that it was right for: another request may change it meanwhile. */
type OwnPassword = { answer: 'right'; hash: string } | { answer: 'wrong' | 'blocked' | 'busy' };

/**
 * The password of somebody who is signed in, asked for again. Whoever sits down at an open page has few
 * tries, also many at once.
 *
 * @returns `busy` where nothing was looked at
 */
export async function checkOwnPassword(rt: Runtime, userId: string, password: string): Promise<OwnPassword> {
  const since = rt.now() - factorLimits.triesWindowMs;
  const failed = countActs(rt.db, { actor: userId, action: 'confirm_failed', since });
  const trying = underWay.get(userId) ?? 0;
  if (failed + trying >= factorLimits.triesPerAccount) return { answer: 'blocked' };
  underWay.set(userId, trying + 1);
  const { passwordHash = null } = findUser(rt, userId) ?? {};
  try {
    if ((await verifyPassword(password, passwordHash)) && passwordHash !== null)
      return { answer: 'right', hash: passwordHash };
    write(rt, (tx) => recordAudit(tx, { at: rt.now(), actor: userId, action: 'confirm_failed' }));
    return { answer: 'wrong' };
  } catch (error) {
    if (error instanceof TooBusy) return { answer: 'busy' };
    throw error;
  } finally {
    const left = (underWay.get(userId) ?? 1) - 1;
    if (left > 0) underWay.set(userId, left);
    else underWay.delete(userId);
  }
}

/**
 * A new password; everybody else who was signed in with the old one is signed out.
 *
 * @param change.from the hash of the password that was shown: of two at once the first one counts
 * @returns false where that is not the password any more, or this session has ended
 */
export function changeOwnPassword(
  rt: Runtime,
  { userId, sessionHash }: Own,
  change: { from: string; to: string },
): boolean {
  const changed = write(rt, (tx) => {
    if (findUser(rt, userId, tx)?.passwordHash !== change.from || !findSession(rt, sessionHash)) return false;
    setPassword(tx, userId, change.to);
    recordAudit(tx, { at: rt.now(), actor: userId, action: 'password_changed' });
    return true;
  });
  if (changed) revokeSessions(rt, userId, sessionHash);
  return changed;
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
