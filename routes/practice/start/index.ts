import { Hono } from 'hono';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { startPath, startSteps } from '../../../views/practice/start/frame.ts';
import { startAddressRoutes } from './address.ts';
import { startBackupRoutes } from './backup.ts';
import { startConsentRoutes } from './consent.ts';
import { startDoctorRoutes } from './doctor.ts';
import { startDoneRoutes } from './done.ts';
import { startMailRoutes } from './mail.ts';
import { startPracticeRoutes } from './practice.ts';
import { startRelayRoutes } from './relay.ts';

/**
 * `/practice/start/…`: the set-up assistant of the first run, for administrators; it can be gone through
 * again at any time.
 */
export function startRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/practice/start', (c) => c.redirect(startPath(startSteps[0]), 303));
  for (const routes of [
    startPracticeRoutes,
    startDoctorRoutes,
    startMailRoutes,
    startConsentRoutes,
    startRelayRoutes,
    startAddressRoutes,
    startBackupRoutes,
    startDoneRoutes,
  ]) {
    app.route('/', routes(rt));
  }
  return app;
}
