import { Hono } from 'hono';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { userRoutes } from '../settings/users.ts';
import { markPath, ownMark } from '../start/reach.ts';
import { demoLoginRoutes } from './demo_login.ts';
import { factorRoutes } from './factor.ts';
import { factorSetupRoutes } from './factor_setup.ts';
import { loginRoutes } from './login.ts';
import { setupRoutes } from './setup.ts';

/** How staff get in, and who they are. */
export function staffRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  for (const routes of [loginRoutes, factorRoutes, factorSetupRoutes, setupRoutes, demoLoginRoutes])
    app.route('/', routes(rt));
  app.get(markPath, (c) => c.text(ownMark));
  app.route('/', userRoutes(rt));
  return app;
}
