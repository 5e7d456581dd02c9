import { Hono } from 'hono';
import type { AppEnv, Runtime } from '../../runtime.ts';
import { requireRole, requireStaff } from '../../security/guards.ts';
import { checkReportRoutes } from './check_reports.ts';
import { consultationRoutes } from './consultation.ts';
import { documentRoutes } from './documents.ts';
import { guestRoutes } from './guests.ts';
import { inboxRoutes } from './inbox.ts';
import { incomingRoutes } from './incoming.ts';
import { mailTemplateRoutes } from './mail_templates.ts';
import { newConsultationRoutes } from './new_consultation.ts';
import { outboxRoutes } from './outbox.ts';
import { settingsRoutes } from './settings.ts';
import { slipRoutes } from './slip.ts';
import { staffRoutes } from './staff_routes.ts';
import { startRoutes } from './start/index.ts';
import { statisticsRoutes } from './statistics.ts';
import { visitRoutes } from './visits.ts';

/** Everything below `/practice`. What needs no session comes first; the guards stand before all the rest. */
export function practiceRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.route('/', staffRoutes(rt));
  app.use('/practice/*', requireStaff(rt));
  app.use('/practice/settings/*', requireRole(rt, 'doctor', 'admin'));
  for (const routes of [
    inboxRoutes,
    // Before `/practice/consultations/:id`, which would take "new" for an id.
    newConsultationRoutes,
    consultationRoutes,
    documentRoutes,
    guestRoutes,
    slipRoutes,
    visitRoutes,
    settingsRoutes,
    startRoutes,
    mailTemplateRoutes,
    outboxRoutes,
    incomingRoutes,
    checkReportRoutes,
    statisticsRoutes,
  ]) {
    app.route('/', routes(rt));
  }
  return app;
}
