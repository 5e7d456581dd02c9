import { Hono } from 'hono';
import { isReady } from '../db/database.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';

/**
 * `/healthz`: the process is up. `/readyz`: the database answers and is migrated (it is opened only then).
 */
export function healthRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', (c) => (isReady(rt.db) ? c.text('ready') : c.text('not ready', 503)));
}
