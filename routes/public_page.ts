import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import type { PageContext } from '../views/components/context.ts';
import { renderPage } from '../views/components/layout.ts';

/**
 * Pages that are the same for everybody: rendered and compressed once, and again when the practice changes
 * its settings.
 *
 * @param contextOf how the page knows its reader: in German, or in a language of their own
 * @returns answers a request with the page; kept by path and language
 */
export function publicPages(rt: Runtime, contextOf: (rt: Runtime, c: Context<AppEnv>) => PageContext) {
  const kept = new Map<string, { state: string; html: string; gzip: Uint8Array<ArrayBuffer> }>();
  return (c: Context<AppEnv>, render: (context: PageContext) => VNode): Response => {
    const context = contextOf(rt, c);
    if (context.look) return c.html(renderPage(render(context))) as Response;
    const place = [c.req.path, context.words.language, context.carried].join(' ');
    const state = JSON.stringify([context.practice, context.hasLogo, context.demo]);
    let page = kept.get(place);
    if (page?.state !== state) {
      const html = renderPage(render(context));
      page = { state, html, gzip: new Uint8Array(gzipSync(html)) };
      kept.set(place, page);
    }
    c.header('Vary', 'Accept-Encoding, Accept-Language');
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.html(page.html) as Response;
    return c.body(page.gzip, 200, { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Encoding': 'gzip' });
  };
}
