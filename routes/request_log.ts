import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppEnv, Runtime } from '../runtime.ts';

/**
 * One line for a request: the route's pattern, never the path, because paths contain tokens (D4). Successful requests for
 * assets and probes are not worth a line.
 */
export function logRequests(rt: Runtime): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const quiet = c.res.status < 400 && /^\/(static|healthz|readyz)/.test(c.req.path);
    if (quiet) return;
    rt.log.info(
      {
        request: c.get('requestId'),
        method: c.req.method,
        // Middleware is registered for ALL methods; the first other one is the page.
        route: matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'none',
        status: c.res.status,
        ms: Math.round(performance.now() - start),
      },
      'request',
    );
  };
}
