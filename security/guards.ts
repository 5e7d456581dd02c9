import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from './env.ts';
import { mayOpen, type Right, rights } from './rights.ts';
import { howEnded } from './sessions.ts';

/**
 * D4, P5: lets pass whoever the table of rights lets pass. Others go to the sign-in and come back afterwards,
 * or read that this is not theirs: the application's error handler says it in words.
 */
export function requireRight(rt: Runtime): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const staff = c.get('staff');
    const routes = routesOf(c);
    const roles = staff?.roles ?? null;
    // All that match, not only the first: no order of routes opens what the table closes.
    if (routes.length > 0 && routes.every((route) => mayOpen(route, roles))) return next();
    if (!staff) return toSignIn(rt, c);
    // A page that does not exist is told as that.
    if (routes.length === 0) return next();
    throw new NotYours(routes);
  };
}

/** Somebody is signed in, but with other tasks than this takes. */
export class NotYours extends HTTPException {
  readonly right: Right | undefined;

  constructor(routes: readonly string[]) {
    super(403);
    this.right = rights[routes[0] ?? ''];
  }
}

/** Middleware is registered for ALL methods; the others are pages and forms. */
function routesOf(c: Context<AppEnv>): string[] {
  return matchedRoutes(c)
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
}

function toSignIn(rt: Runtime, c: Context<AppEnv>): Response {
  // A form cannot be sent again by a redirect: routes/practice/unsent.ts keeps what it held.
  const wanted = c.req.method === 'GET' ? c.req.path : '/practice';
  const ended = howEnded(rt, c);
  const query = new URLSearchParams({ next: wanted, ...(ended && { [ended]: '1' }) });
  return c.redirect(`/practice/login?${query}`, 303);
}
