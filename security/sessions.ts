import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { minute } from '../consultation/durations.ts';
import { generateToken } from '../consultation/link_token.ts';
import { deleteDevicesOf } from '../db/devices.ts';
import { deleteSession, deleteSessionsOf, findSession, insertSession, touchSession } from '../db/sessions.ts';
import { findUser } from '../db/staff.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from './env.ts';
import { rememberDevice } from './known_devices.ts';

/** Browsers accept it, `Secure` and all, on https and on http://localhost. */
const cookieName = '__Host-session';
const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const;

/** How often at most the time of the last request is written. */
const touchMs = minute;

/**
 * requirements.md, section 6: a new id at every sign-in; only its hash is stored. Returns the cookie's value.
 */
export function createSession(rt: Runtime, userId: string): string {
  const id = generateToken();
  write(rt, (tx) => insertSession(rt, tx, rt.vault.lookupHash('session', id), userId));
  return id;
}

/** Signs in on this browser, which is known from now on. What it had before ends. */
export function startSession(rt: Runtime, c: Context<AppEnv>, userId: string): void {
  endSession(rt, c);
  setCookie(c, cookieName, createSession(rt, userId), cookieOptions);
  rememberDevice(rt, c, userId);
}

/** Signs out on this browser; open sockets of the session close. */
export function endSession(rt: Runtime, c: Context<AppEnv>): void {
  const id = getCookie(c, cookieName);
  if (!id) return;
  const idHash = rt.vault.lookupHash('session', id);
  write(rt, (tx) => deleteSession(tx, idHash));
  rt.hub.dropSession(idHash);
  deleteCookie(c, cookieName, cookieOptions);
}

/** Ends every session of this user, e.g. after a new password; every device is a stranger again. */
export function revokeSessions(rt: Runtime, userId: string): void {
  const ended = write(rt, (tx) => {
    deleteDevicesOf(tx, userId);
    return deleteSessionsOf(tx, userId);
  });
  for (const idHash of ended) rt.hub.dropSession(idHash);
}

/** Did the browser bring a cookie that is good for nothing any more? */
export function hadSession(c: Context<AppEnv>): boolean {
  return getCookie(c, cookieName) !== undefined && c.get('staff') === undefined;
}

/** Finds out who is signed in and leaves it in `c.var.staff`; asks nothing of anybody. */
export function sessionMiddleware(rt: Runtime): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const id = getCookie(c, cookieName);
    const session = id ? findSession(rt, rt.vault.lookupHash('session', id)) : null;
    const user = session && findUser(rt, session.userId);
    if (session && user && user.disabledAt === null) {
      if (rt.now() - session.lastSeenAt >= touchMs) {
        write(rt, (tx) => touchSession(rt, tx, session.idHash));
      }
      const { failedBefore: number, lastFailedAt } = session;
      c.set('staff', {
        userId: user.id,
        name: user.name,
        role: user.role,
        sessionHash: session.idHash,
        failedSignIns: number > 0 && lastFailedAt !== null ? { number, lastAt: lastFailedAt } : null,
      });
    }
    await next();
  };
}
