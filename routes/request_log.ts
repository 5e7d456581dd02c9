import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import type { RequestCounts } from './metrics/request_counts.ts';

const assetRoute = '/static/*';
const quietRoutes = [assetRoute, '/healthz', '/readyz', '/metrics'];

/**
 * One line and one count for a request: the route's pattern, never the path, because paths contain tokens
 * (D4).
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
    const route = page ?? (isAsset(c.req.path) ? assetRoute : 'none');
    logRequest(rt, counts, { request: c.get('requestId'), method, route, status, ms });
  };
}

/** An answered request. */
interface Answered {
  /** A number of our own. */
  request: string;
  method: string;
  /** The route's pattern. */
  route: string;
  status: number;
  ms: number;
}

/** Successful requests for assets and probes are not worth a line. */
export function logRequest(rt: Pick<Runtime, 'log'>, counts: RequestCounts, answered: Answered): void {
  const { request, method, route, status, ms } = answered;
  counts.add({ method, route, status, seconds: ms / 1000 });
  if (status < 400 && quietRoutes.includes(route)) return;
  const shown = route === assetRoute ? 'none' : route;
  rt.log.info({ request, method, route: shown, status, ms: Math.round(ms) }, 'request');
}

function isAsset(path: string): boolean {
  return path.startsWith('/static/');
}
