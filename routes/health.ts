import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';

/** `/healthz`: the process is up. `/readyz`: the database answers and is migrated (it is opened only then). */
export function healthRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', (c) => {
      try {
        rt.db.get(sql`select count(*) from users`);
        return c.text('ready');
      } catch {
        return c.text('not ready', 503);
      }
    });
}
