import type { Context, MiddlewareHandler } from 'hono';
import type { VNode } from 'preact';
import { acceptedLanguage, offeredLanguage, readLanguage } from '../consultation/language.ts';
import { changeMark } from '../db/change_mark.ts';
import { loadPractice } from '../db/settings.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import { foreignHost } from '../security/own_host.ts';
import type { PageContext } from '../views/components/context.ts';
import { renderPage } from '../views/components/layout.ts';
import { ownLanguage } from './own_language.ts';

/** Pages by languages by encodings are more; few are ever asked. */
const mostKept = 500;

interface KeptPage {
  practice: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

/**
 * A page that is the same for everybody who asks in the same language: nothing of it depends on who asks,
 * when, or what was sent.
 */
export function publicPage(
  rt: Runtime,
  c: Context<AppEnv>,
  render: (context: PageContext) => VNode,
): Response {
  const context = ownLanguage(rt, c);
  if (!context.look) c.set('isPublic', true);
  c.header('Vary', 'Accept-Encoding, Accept-Language');
  return c.html(renderPage(render(context))) as Response;
}

/**
 * Such a page is made and compressed once, with all its headers, and again when the practice changes what
 * stands in it. It is answered before everything else that a request goes through but its line in the log.
 */
export function keepPublicPages(rt: Runtime): MiddlewareHandler<AppEnv> {
  const kept = new Map<string, KeptPage>();
  const paths = new Set<string>();
  const practiceNow = practiceWatch(rt);
  return async (c, next) => {
    const key = answerKey(rt, c);
    if (key === null) return next();
    const isKnown = paths.has(c.req.path) && foreignHost(c, rt.config) === null;
    const practice = isKnown ? practiceNow() : null;
    const page = kept.get(key);
    if (page && page.practice === practice) return new Response(page.body, { headers: page.headers });
    await next();
    if (!c.get('isPublic') || c.res.status !== 200) return undefined;
    paths.add(c.req.path);
    if (practice === null) return undefined;
    const body = new Uint8Array(await c.res.arrayBuffer());
    const headers = Object.fromEntries(c.res.headers);
    c.res = undefined;
    c.res = new Response(body, { headers });
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, { practice, headers, body });
    return undefined;
  };
}

/** What an answer depends on; null where it is not always the same. */
function answerKey({ config: { languages } }: Runtime, c: Context<AppEnv>): string | null {
  if (c.req.method !== 'GET') return null;
  const query = /\?.*/s.exec(c.req.url)?.[0] ?? '';
  if (query !== '' && !/^\?lang=[\w-]{1,20}$/.test(query)) return null;
  const encodings = (c.req.header('accept-encoding') ?? '').toLowerCase();
  // Weighed ones are the compressing middleware's matter.
  if (/[;*]/.test(encodings)) return null;
  const offered = encodings.split(',').map((one) => one.trim());
  const encoding = ['gzip', 'deflate'].find((one) => offered.includes(one)) ?? '';
  const chosen = offeredLanguage(readLanguage(c.req.query('lang')), languages) ?? '';
  const accepted = acceptedLanguage(c.req.header('accept-language') ?? '', languages);
  return [c.req.path, chosen, accepted, encoding].join(' ');
}

/** What of the practice stands on such pages. It is read anew only after something has been written. */
function practiceWatch(rt: Runtime): () => string {
  const markNow = changeMark(rt.db);
  let mark = '';
  let practice = '';
  return () => {
    const now = markNow();
    if (now !== mark) practice = JSON.stringify(loadPractice(rt.db));
    mark = now;
    return practice;
  };
}
