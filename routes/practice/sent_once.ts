import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { second } from '../../consultation/durations.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { readForm } from '../form_input.ts';

/** So long after it was done, the same form counts as the same act. */
const sameActMs = 10 * second;

/** Each makes something new every time and leaves no trace by which a second one would be refused. */
const makingRoutes: ReadonlySet<string> = new Set([
  '/practice/callbacks/new',
  '/practice/consultations/new',
  '/practice/now',
  '/practice/consultations/:id/answer',
  '/practice/consultations/:id/ask',
  '/practice/consultations/:id/follow-up',
  '/practice/consultations/:id/guests',
]);

interface Act {
  /** Of path and form: nothing of what was typed is kept. */
  hash: string;
  /** Where it led; null where nothing was made. */
  next: Promise<string | null>;
  /** By `rt.ran`; infinite while it is being done. */
  until: number;
}

/**
 * A second click sends the form again: it makes nothing and leads to what the first has made. Only an
 * account's last act is remembered, so that what was taken back, or done with something else in between, can
 * be done again.
 */
export function sentOnce(rt: Runtime): MiddlewareHandler<AppEnv> {
  const last = new Map<string, Act>();
  return async (c, next) => {
    const userId = c.get('staff')?.userId;
    if (!userId || c.req.method !== 'POST') return next();
    if (!matchedRoutes(c).some(({ path }) => makingRoutes.has(path))) {
      last.delete(userId);
      return next();
    }
    const hash = await hashOf(rt, c);
    const known = last.get(userId);
    if (known?.hash === hash && rt.ran() < known.until) {
      const made = await known.next;
      if (made !== null) return c.redirect(made, 303);
    }
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const act: Act = { hash, next: promise, until: Number.POSITIVE_INFINITY };
    last.set(userId, act);
    try {
      await next();
    } finally {
      act.until = rt.ran() + sameActMs;
      resolve(c.res.status === 303 ? c.res.headers.get('Location') : null);
    }
    return undefined;
  };
}

async function hashOf(rt: Runtime, c: Context<AppEnv>): Promise<string> {
  const form = await readForm(c);
  return rt.vault.lookupHash('sent', JSON.stringify([c.req.path, form.entries()]));
}
