import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { generateToken } from '../consultation/link_token.ts';
import { deviceLifeMs, findDevice, insertDevice, touchDevice } from '../db/devices.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from './env.ts';

/*
 * X3: a browser from which somebody has signed in before is known by a cookie, and has an allowance of its
 * own in limits.ts. The cookie proves nothing else: without the password it opens nothing.
 *
 * `TOKEN.TOKEN.…SIGNATURE`: one random token for each person who signs in here, and one signature over all,
 * so that what was made up costs no look into the database. Stored is only the hash of token and user: the
 * token of one is good for nobody else. A token that was revoked never becomes good again.
 */
const cookieName = '__Host-device';
/** So many people share one browser. */
const mostTokens = 5;
const form = /^((?:[A-Za-z0-9_-]{32}\.){1,5})([A-Za-z0-9_-]{43})$/;

/** @returns the device's id; null where this browser is not known for this user */
export function knownDevice(rt: Runtime, c: Context<AppEnv>, userId: string | undefined): string | null {
  const tokens = broughtTokens(rt, c);
  if (userId === undefined || tokens.length === 0) return null;
  return findDevice(rt, userId, tokens.map(hashFor(rt, userId)))?.id ?? null;
}

/** This browser has just signed in. */
export function rememberDevice(rt: Runtime, c: Context<AppEnv>, userId: string): void {
  const before = broughtTokens(rt, c);
  const known = knownDevice(rt, c, userId);
  const tokens = known ? before : [generateToken(), ...before].slice(0, mostTokens);
  write(rt, (tx) => {
    if (known) touchDevice(rt, tx, known);
    else insertDevice(rt, tx, { userId, tokenHash: hashFor(rt, userId)(tokens[0] ?? '') });
  });
  const text = tokens.map((token) => `${token}.`).join('');
  setCookie(c, cookieName, text + signature(rt, text), {
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    maxAge: deviceLifeMs / 1000,
  });
}

/** Of what this browser is known by; null where it is not. Good for recognising it a moment later. */
export function browserMark(rt: Runtime, c: Context<AppEnv>): string | null {
  const tokens = broughtTokens(rt, c);
  return tokens.length > 0 ? rt.vault.lookupHash('device', `browser ${tokens.join('.')}`) : null;
}

function broughtTokens(rt: Runtime, c: Context<AppEnv>): string[] {
  const [, text = '', signed = ''] = form.exec(getCookie(c, cookieName) ?? '') ?? [];
  if (text === '' || !timingSafeEqual(Buffer.from(signed), Buffer.from(signature(rt, text)))) return [];
  return text.split('.').slice(0, -1);
}

function signature(rt: Runtime, text: string): string {
  return rt.vault.lookupHash('device', `tokens ${text}`);
}

function hashFor(rt: Runtime, userId: string): (token: string) => string {
  return (token) => rt.vault.lookupHash('device', `user ${userId} ${token}`);
}
