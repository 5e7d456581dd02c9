import { Hono } from 'hono';
import type { CaseIndex } from '../../db/case_index.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { requireRight } from '../../security/guards.ts';
import { standForStaff } from '../page_context.ts';
import { accountRoutes } from './account/account.ts';
import { staffRoutes } from './account/staff_routes.ts';
import { practiceCalendarRoutes } from './calendar/calendar.ts';
import { consultationRoutes } from './consultation/consultation.ts';
import { documentRoutes } from './consultation/documents.ts';
import { guestRoutes } from './consultation/guests.ts';
import { recordRoutes } from './consultation/record.ts';
import { slipRoutes } from './consultation/slip.ts';
import { undoRoutes } from './consultation/undo.ts';
import { practiceVisitRoutes } from './consultation/visits.ts';
import { confirmRoutes, requireFresh } from './fresh.ts';
import { helpRoutes } from './help.ts';
import { callbackRoutes } from './inbox/callbacks.ts';
import { doctorWordRoutes } from './inbox/doctor_word.ts';
import { inboxRoutes } from './inbox/inbox.ts';
import { listRoutes } from './inbox/lists.ts';
import { mergeRoutes } from './inbox/merge.ts';
import { newConsultationRoutes } from './inbox/new_consultation.ts';
import { nowRoutes } from './inbox/now.ts';
import { searchRoutes } from './inbox/search.ts';
import { incomingRoutes } from './mails/incoming.ts';
import { mailTemplateRoutes } from './mails/mail_templates.ts';
import { outboxRoutes } from './mails/outbox.ts';
import { noteReadings } from './reading.ts';
import { restoreRoutes } from './restore/restore.ts';
import { sentOnce } from './sent_once.ts';
import { backupRoutes } from './settings/backup.ts';
import { checkReportRoutes } from './settings/check_reports.ts';
import { hoursRoutes } from './settings/hours.ts';
import { logRoutes } from './settings/log.ts';
import { paperRoutes } from './settings/papers.ts';
import { printRoutes } from './settings/print.ts';
import { settingsRoutes } from './settings/settings.ts';
import { statisticsRoutes } from './settings/statistics.ts';
import { staffContext } from './staff_context.ts';
import { startRoutes } from './start/index.ts';
import { unsentForms } from './unsent.ts';

/**
 * Everything below `/practice`. One guard stands before all of it and asks the table in security/rights.ts.
 */
export function practiceRoutes(rt: Runtime, index: CaseIndex): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const unsent = unsentForms(rt);
  app.use('/practice/*', (c, next) => {
    standForStaff(c, (counted) => staffContext(rt, c, counted));
    return next();
  });
  app.use('/practice/*', unsent.keep);
  app.use('/practice/*', requireRight(rt));
  app.use('/practice/*', requireFresh(rt));
  app.use('/practice/*', sentOnce(rt));
  app.use('/practice/*', noteReadings(rt));
  app.use('/practice/*', (c, next) => {
    c.set('cases', index);
    return next();
  });
  for (const routes of [
    staffRoutes,
    practiceCalendarRoutes,
    doctorWordRoutes,
    callbackRoutes,
    // Before `/practice/consultations/:id`, which would take "new" for an id.
    newConsultationRoutes,
    nowRoutes,
    consultationRoutes,
    undoRoutes,
    mergeRoutes,
    documentRoutes,
    guestRoutes,
    slipRoutes,
    recordRoutes,
    practiceVisitRoutes,
    settingsRoutes,
    hoursRoutes,
    printRoutes,
    paperRoutes,
    startRoutes,
    mailTemplateRoutes,
    outboxRoutes,
    incomingRoutes,
    checkReportRoutes,
    statisticsRoutes,
    backupRoutes,
    restoreRoutes,
    accountRoutes,
    confirmRoutes,
    logRoutes,
    helpRoutes,
  ]) {
    app.route('/', routes(rt));
  }
  app.route('/', unsent.routes);
  for (const routes of [inboxRoutes, listRoutes, searchRoutes]) app.route('/', routes(rt, index));
  return app;
}
