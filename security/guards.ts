import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Role } from '../consultation/staff.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from './env.ts';
import { hadSession } from './sessions.ts';

/** Lets only signed-in staff pass; others go to the sign-in and come back afterwards. */
export function requireStaff(_rt: Runtime): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.get('staff')) return next();
    // A form cannot be sent again by a redirect; the page it came from can be opened again.
    const wanted = c.req.method === 'GET' ? c.req.path : '/practice';
    const query = new URLSearchParams({ next: wanted, ...(hadSession(c) && { ended: '1' }) });
    return c.redirect(`/practice/login?${query}`, 303);
  };
}

/** D4, P5: roles are the server's. Shown as a page in words by the application's error handler. */
export function requireRole(_rt: Runtime, ...roles: Role[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const staff = c.get('staff');
    if (!staff || !roles.includes(staff.role)) throw new HTTPException(403);
    return next();
  };
}
