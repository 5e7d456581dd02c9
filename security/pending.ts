import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { generateToken } from '../consultation/link_token.ts';
import {
  countTry,
  deletePending,
  findPending,
  insertPending,
  type PendingSignIn,
} from '../db/pending_sign_ins.ts';
import { findUser, type User } from '../db/staff.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from './env.ts';

/*
 * P17: between password and second factor. No session, so no guard lets anybody pass; this cookie opens the
 * factor's pages and nothing else.
 */

const cookieName = '__Host-pending';
const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const;

/** The password was right. What this browser had begun before ends. */
export function startPending(
  rt: Runtime,
  c: Context<AppEnv>,
  { userId, next, ttlMs }: { userId: string; next: string; ttlMs: number },
): void {
  endPending(rt, c);
  const id = generateToken();
  const idHash = rt.vault.lookupHash('pending', id);
  write(rt, (tx) => insertPending(tx, { idHash, userId, next, expiresAt: rt.now() + ttlMs }));
  setCookie(c, cookieName, id, cookieOptions);
}

/** Who has shown the password on this browser; null where nobody has, or it is over. */
export function pendingOf(rt: Runtime, c: Context<AppEnv>): { pending: PendingSignIn; user: User } | null {
  const id = getCookie(c, cookieName);
  const pending = id ? findPending(rt, rt.vault.lookupHash('pending', id)) : null;
  const user = pending && findUser(rt, pending.userId);
  return pending && user && user.disabledAt === null ? { pending, user } : null;
}

/** One more try that was not right. */
export function noteTry(rt: Runtime, { idHash }: PendingSignIn): void {
  write(rt, (tx) => countTry(tx, idHash));
}

/** It becomes a session. @returns false where another request was faster */
export function takePending(rt: Runtime, { idHash }: PendingSignIn): boolean {
  return write(rt, (tx) => deletePending(tx, idHash));
}

export function endPending(rt: Runtime, c: Context<AppEnv>): void {
  const id = getCookie(c, cookieName);
  if (!id) return;
  write(rt, (tx) => deletePending(tx, rt.vault.lookupHash('pending', id)));
  deleteCookie(c, cookieName, cookieOptions);
}
