import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import type { RequestCounts } from './metrics/request_counts.ts';

/**
 * One line and one count for a request: the route's pattern, never the path, because paths contain tokens
 * (D4). Successful requests for assets and probes are not worth a line.
 */
export function logRequests(rt: Runtime, counts: RequestCounts): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const ms = performance.now() - start;
    const { status } = c.res;
    const { method } = c.req;
    // Middleware is registered for ALL methods; the first other one is the page.
    const page = matchedRoutes(c).find((route) => route.method !== 'ALL')?.path;
    counts.add({
      method,
      route: page ?? (isAsset(c.req.path) ? '/static/*' : 'none'),
      status,
      seconds: ms / 1000,
    });
    const quiet = status < 400 && (isAsset(c.req.path) || /^\/(healthz|readyz|metrics)$/.test(c.req.path));
    if (quiet) return;
    rt.log.info(
      {
        request: c.get('requestId'),
        method,
        route: page ?? 'none',
        status,
        ms: Math.round(ms),
      },
      'request',
    );
  };
}

function isAsset(path: string): boolean {
  return path.startsWith('/static/');
}
