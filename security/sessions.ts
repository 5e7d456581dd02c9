import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { minute } from '../consultation/durations.ts';
import { generateToken } from '../consultation/link_token.ts';
import { storeFailed } from '../consultation/storage_trouble.ts';
import { browserName } from '../consultation/user_agent.ts';
import { deleteDevicesOf } from '../db/devices.ts';
import { deletePendingOf } from '../db/pending_sign_ins.ts';
import {
  deleteOwnSession,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  lastOfSession,
  noteTold,
  sessionLimits,
  touchSession,
} from '../db/sessions.ts';
import { findUser } from '../db/staff.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv, StaffSession } from './env.ts';
import { browserMark, rememberDevice } from './known_devices.ts';
import { SessionMemory } from './session_memory.ts';

/** Browsers accept it, `Secure` and all, on https and on http://localhost. */
const cookieName = '__Host-session';
const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const;

/** How often at most the time of the last request is written. */
const touchMs = minute;

/**
 * requirements.md, section 6: a new id at every sign-in; only its hash is stored. Returns the cookie's value.
 */
export function createSession(rt: Runtime, userId: string, device = ''): string {
  const id = generateToken();
  const idHash = rt.vault.lookupHash('session', id);
  write(rt, (tx) => insertSession(rt, tx, { idHash, userId, device }));
  return id;
}

/** Signs in on this browser, which is known from now on. What it had before ends. */
export function startSession(rt: Runtime, c: Context<AppEnv>, userId: string): void {
  endSession(rt, c);
  const id = createSession(rt, userId, deviceOf(c));
  setCookie(c, cookieName, id, cookieOptions);
  c.set('sessionAfter', rt.vault.lookupHash('session', id));
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
  c.set('sessionAfter', null);
}

/**
 * Ends every session of this user, e.g. after a new password, and what was on its way to one; every device is
 * a stranger again.
 *
 * @param exceptHash the session that stays
 */
export function revokeSessions(rt: Runtime, userId: string, exceptHash = ''): void {
  const ended = write(rt, (tx) => {
    deletePendingOf(tx, userId);
    deleteDevicesOf(tx, userId);
    return deleteSessionsOf(tx, userId, exceptHash);
  });
  for (const idHash of ended) rt.hub.dropSession(idHash);
}

/** The owner has read about the failed sign-ins. */
export function noteToldOfFailures(rt: Runtime, idHash: string): void {
  write(rt, (tx) => noteTold(tx, idHash));
}

/** Ends one session of this user. @returns false where it is none of this user's */
export function revokeSession(rt: Runtime, userId: string, idHash: string): boolean {
  const ended = write(rt, (tx) => deleteOwnSession(tx, userId, idHash));
  if (ended) rt.hub.dropSession(idHash);
  return ended;
}

/** D4: enough to tell one's own devices apart, and no more. */
function deviceOf(c: Context<AppEnv>): string {
  const { name, version, system } = browserName(c.req.header('user-agent') ?? '');
  return `${[name, version].filter(Boolean).join(' ')}, ${system}`;
}

/**
 * Why somebody who was signed in on this browser is not any more: `ended` by itself, or `elsewhere` by a
 * sign-out in another window or on another device; null where nothing says that anybody was.
 */
export function howEnded(rt: Runtime, c: Context<AppEnv>): 'ended' | 'elsewhere' | null {
  if (c.get('staff')) return null;
  const before = c.get('staffBefore');
  if (before) return rt.now() - before.lastSeenAt < sessionLimits.idleMs ? 'elsewhere' : 'ended';
  return getCookie(c, cookieName) === undefined ? null : 'ended';
}

/** Somebody has been signed out, or has other tasks, since this request began. */
export class SignedOut extends Error {}

/**
 * What was allowed before a body came, or a password was hashed, may not be allowed any more. Call it after
 * whatever an act of staff has waited for.
 *
 * @throws SignedOut
 */
export function assertStillSignedIn(c: Context<AppEnv>): void {
  const before = c.get('staff');
  if (!before) return;
  const now = c.get('staffNow')?.() ?? null;
  if (now?.userId !== before.userId || now.roles.join() !== before.roles.join()) throw new SignedOut();
}

/** Finds out who is signed in and leaves it in `c.var.staff`; asks nothing of anybody. */
export function sessionMiddleware(rt: Runtime): MiddlewareHandler<AppEnv> {
  const memory = new SessionMemory();
  return async (c, next) => {
    const id = getCookie(c, cookieName);
    const idHash = id ? rt.vault.lookupHash('session', id) : null;
    const staff = idHash && staffOfSession(rt, idHash);
    const marks = [idHash, browserMark(rt, c)].filter((mark) => mark !== null);
    if (!staff) {
      const before = memory.find(marks) ?? (idHash && lastOfSession(rt, idHash));
      if (before) c.set('staffBefore', before);
    } else {
      memory.note(marks, { userId: staff.userId, lastSeenAt: rt.now() });
      if (rt.now() - staff.lastSeenAt >= touchMs) noteUse(rt, staff.sessionHash);
      c.set('staff', staff);
      c.set('staffNow', () => staffOfSession(rt, staff.sessionHash));
    }
    await next();
  };
}

/** Where nothing can be written, pages can still be read. */
function noteUse(rt: Runtime, sessionHash: string): void {
  try {
    write(rt, (tx) => touchSession(rt, tx, sessionHash));
  } catch (error) {
    if (!storeFailed(error)) throw error;
  }
}

function staffOfSession(rt: Runtime, idHash: string): (StaffSession & { lastSeenAt: number }) | null {
  const session = findSession(rt, idHash);
  const user = session && findUser(rt, session.userId);
  if (!session || !user || user.disabledAt !== null) return null;
  const { idHash: sessionHash, confirmedAt, lastSeenAt, failedBefore: number, lastFailedAt } = session;
  return {
    userId: user.id,
    name: user.name,
    roles: user.roles,
    sessionHash,
    confirmedAt,
    lastSeenAt,
    failedSignIns: number > 0 && lastFailedAt !== null ? { number, lastAt: lastFailedAt } : null,
  };
}
