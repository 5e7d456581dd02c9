import type { MiddlewareHandler } from 'hono';
import { type Look, lookQuery, readLook } from '../consultation/look.ts';
import { loadAssets } from '../program/assets.ts';
import type { AppEnv } from '../security/env.ts';

/** An address of ours on a finished page, but for the practice's own; what stands there has no bare quote. */
const ownAddress = /(?<= (?:href|action)=")(\/(?!\/|practice\b|static\/)[^"#]*)/g;

/**
 * P18: text size and contrast hold for the visit. Patients get no cookie, and there is no other memory
 * without a script, so what was chosen travels in the address: every link, form and redirect carries it on.
 */
export function keepLook(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const look = readLook((name) => c.req.query(name));
    const query = lookQuery(look);
    if (query === '' || /^\/(practice|static|signal)(\/|$)/.test(c.req.path)) return next();
    c.set('look', look);
    await next();
    const { status } = c.res;
    const headers = new Headers(c.res.headers);
    const location = headers.get('Location');
    if (location?.startsWith('/')) {
      headers.set('Location', withQuery(location, query));
      c.res = undefined;
      c.res = new Response(null, { status, headers });
    } else if (headers.get('Content-Type')?.startsWith('text/html')) {
      const html = await c.res.text();
      headers.delete('Content-Length');
      c.res = undefined;
      const inside = query.replace('&', '&amp;');
      const looking = withLook(html, look).replace(ownAddress, (address) => withQuery(address, inside));
      c.res = new Response(looking, { status, headers });
    }
    return undefined;
  };
}

/** Here and not in the page, since an answer that was kept may be opened again with another look. */
function withLook(html: string, { text, contrast }: Look): string {
  const root = [text !== 'normal' && ` data-text="${text}"`, contrast && ' data-contrast="more"'];
  const style = `<link rel="stylesheet" href="${loadAssets().style('look')}"/>`;
  return html.replace('<html', `<html${root.filter(Boolean).join('')}`).replace('</head>', `${style}</head>`);
}

function withQuery(address: string, query: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}
