import type { MiddlewareHandler } from 'hono';
import { second } from '../consultation/durations.ts';
import { untilWritable } from '../db/storage_watch.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';

/** So long a person looks at a page that is being sent before it is time to say why. */
const patienceMs = 8 * second;

/**
 * X4: what is sent waits here while another program holds the database, and everybody else is served. If that
 * lasts, the step finds it held and its page says so, with what was typed.
 */
export function whenWritable(rt: Runtime): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.method === 'POST') await untilWritable(rt, patienceMs);
    return next();
  };
}
