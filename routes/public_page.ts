import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import type { PageContext } from '../views/components/context.ts';
import { renderPage } from '../views/components/layout.ts';
import { pageContext } from './page_context.ts';

/**
 * Pages that are the same for everybody: rendered and compressed once, and again when the practice changes
 * its settings.
 *
 * @returns answers a request with the page; kept by the path
 */
export function publicPages(rt: Runtime) {
  const kept = new Map<string, { state: string; html: string; gzip: Uint8Array<ArrayBuffer> }>();
  return (c: Context<AppEnv>, render: (context: PageContext) => VNode): Response => {
    const context = pageContext(rt, c);
    const state = JSON.stringify([context.practice, context.hasLogo, context.demo]);
    let page = kept.get(c.req.path);
    if (page?.state !== state) {
      const html = renderPage(render(context));
      page = { state, html, gzip: new Uint8Array(gzipSync(html)) };
      kept.set(c.req.path, page);
    }
    c.header('Vary', 'Accept-Encoding');
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.html(page.html) as Response;
    return c.body(page.gzip, 200, { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Encoding': 'gzip' });
  };
}
