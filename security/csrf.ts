import type { MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import type { Config } from '../config/settings.ts';
import type { AppEnv } from './env.ts';

/**
 * Forms of signed-in staff come from our own pages only. `Sec-Fetch-Site` counts as well as `Origin`, because
 * our `Referrer-Policy: no-referrer` makes browsers send `Origin: null` with forms (Fetch, "append a request
 * Origin header"). A request with neither header comes from no browser, so nobody's cookie is abused.
 */
export function csrfProtection(config: Config): MiddlewareHandler<AppEnv> {
  const protect = csrf({ origin: config.publicUrl.origin, secFetchSite: 'same-origin' });
  return (c, next) =>
    c.req.header('origin') === undefined && c.req.header('sec-fetch-site') === undefined
      ? next()
      : protect(c, next);
}
