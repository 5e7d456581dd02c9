import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';

/** What a proxy adds: a program that asks through one is not on this machine, wherever the proxy is. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether the numbers may be read: from this machine itself, or with the token.
 *
 * @param token null: from this machine only
 */
export function mayReadMetrics(c: Context, token: string | null): boolean {
  const [, sent] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (sent !== undefined) return token !== null && sameText(sent, token);
  return isFromThisMachine(c);
}

/** By the connection, never by what the request says of itself; a proxy on this machine does not count. */
function isFromThisMachine(c: Context): boolean {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const peer = incoming?.socket?.remoteAddress ?? '';
  const isLoopback = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(peer);
  // A proxy that adds none of its headers still passes on the name that was asked for.
  const isOwnName = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(c.req.header('host') ?? '');
  return isLoopback && isOwnName && forwarding.every((name) => c.req.header(name) === undefined);
}

/** In the same time for every wrong text. */
function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
