import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../security/env.ts';

/** Smaller ones would hardly get smaller. */
const leastBytes = 1024;

/**
 * Compresses pages and what else is text, as a whole: a stream of a few kB costs more than its page. What
 * scripts and stylesheets are was compressed when they were built.
 */
export function compressed(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const { res } = c;
    if (c.req.method === 'HEAD' || !isText(res) || res.headers.has('Content-Encoding')) return;
    const vary = res.headers.get('Vary');
    if (!vary) res.headers.set('Vary', 'Accept-Encoding');
    else if (!/accept-encoding/i.test(vary)) res.headers.set('Vary', `${vary}, Accept-Encoding`);
    if (!takesGzip(c.req.header('Accept-Encoding') ?? '')) return;
    const whole = Buffer.from(await res.arrayBuffer());
    const headers = new Headers(res.headers);
    const isWorthIt = whole.length >= leastBytes;
    if (isWorthIt) {
      headers.delete('Content-Length');
      headers.set('Content-Encoding', 'gzip');
    }
    // Hono would take over the headers of the answer before.
    c.res = undefined;
    c.res = new Response(isWorthIt ? gzipSync(whole) : whole, { status: res.status, headers });
  };
}

function isText({ headers }: Response): boolean {
  return /^text\/|^application\/(json|javascript)/.test(headers.get('Content-Type') ?? '');
}

/** As `Accept-Encoding` says (RFC 9110, 12.5.3): by its name, else by the star that means all others. */
export function takesGzip(header: string): boolean {
  let others = false;
  for (const part of header.toLowerCase().split(',')) {
    const [, name, weight = '1'] = /^\s*([\w*-]+)\s*(?:;\s*q=([\d.]+)\s*)?$/.exec(part) ?? [];
    if (name === 'gzip') return Number(weight) > 0;
    if (name === '*') others = Number(weight) > 0;
  }
  return others;
}
