import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Config } from '../config/settings.ts';
import { isFromProxy } from './client_address.ts';
import type { AppEnv } from './env.ts';

/** Under which name a page was opened, and under which it is at home. */
export interface ForeignHost {
  opened: string;
  own: string;
}

/**
 * What is asked under a foreign name is none of ours: links, cookies and sockets would not fit, and a page of
 * somebody else's could reach into the practice's network by it (DNS rebinding). At home is the host of
 * `PUBLIC_URL`, at whatever port, and this machine itself. Behind a proxy of `TRUST_PROXY` counts what that
 * one was asked for.
 *
 * @returns null for a name that is ours; `two` where there are two, and nobody knows which one counts
 */
export function foreignHost(c: Context<AppEnv>, config: Config): ForeignHost | 'two' | null {
  if (hostHeaders(c) > 1) return 'two';
  const { url = '' } = incomingOf(c);
  // RFC 9112, 3.2.2: then the address in the line counts, and not the header.
  if (
    /^[a-z][a-z0-9+.-]*:\/\//i.test(url) &&
    nameOf(URL.parse(url)?.host ?? '') !== nameOf(c.req.header('host') ?? '')
  )
    return 'two';
  const opened = openedHost(c, config);
  // HTTP/1.0, which no browser speaks, names none.
  if (opened === undefined) return null;
  const name = nameOf(opened);
  const own = config.publicUrl.host;
  const isOurs = name === nameOf(own) || isThisMachine(name);
  return isOurs ? null : { opened: opened.slice(0, 200), own };
}

/** Whether this request came under the name of `PUBLIC_URL`, and not by a way that only this machine has. */
export function isAtPublicUrl(c: Context<AppEnv>, config: Config): boolean {
  const opened = openedHost(c, config);
  return opened !== undefined && nameOf(opened) === nameOf(config.publicUrl.host);
}

/**
 * Under another port of the own name: pages open there, but forms are refused, because their origin is
 * another one.
 *
 * @returns the two; null where it is the host of `PUBLIC_URL`, or nobody knows
 */
export function foreignPort(c: Context<AppEnv>, config: Config): ForeignHost | null {
  const opened = openedHost(c, config);
  const own = config.publicUrl.host;
  return opened === undefined || opened.toLowerCase() === own ? null : { opened: opened.slice(0, 200), own };
}

/** Under which name somebody has asked, behind a proxy that one. */
function openedHost(c: Context<AppEnv>, config: Config): string | undefined {
  const forwarded = isFromProxy(c, config.trustProxy) ? c.req.header('x-forwarded-host') : undefined;
  return forwarded?.split(',').at(-1)?.trim() ?? c.req.header('host');
}

function hostHeaders(c: Context<AppEnv>): number {
  const { rawHeaders = [] } = incomingOf(c);
  return rawHeaders.filter((text, index) => index % 2 === 0 && /^host$/i.test(text)).length;
}

/** Node's own request; empty where a test asks the application without one. */
export function incomingOf(c: Context<AppEnv>): Partial<IncomingMessage> {
  return ((c.env ?? {}) as { incoming?: IncomingMessage }).incoming ?? {};
}

/** Without the port, and without the dot that ends a whole name (RFC 1034, 3.1). */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}

function isThisMachine(name: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(name);
}
