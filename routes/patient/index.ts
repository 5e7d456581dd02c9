import { Hono } from 'hono';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { calendarRoutes } from './appointment_ics.ts';
import { cancelRoutes } from './cancel.ts';
import { checkRoutes } from './check.ts';
import { chooseTimeRoutes } from './choose_time.ts';
import { consentRoutes } from './consent.ts';
import { dataRoutes } from './data.ts';
import { joinRoutes } from './join.ts';
import { languageRoutes } from './language.ts';
import { moveRoutes } from './move.ts';
import { otherTimeRoutes } from './other_time.ts';
import { personalPageRoutes } from './page.ts';
import { requestRoutes } from './request.ts';
import { patientVisitRoutes } from './visit.ts';
import { withdrawRoutes } from './withdraw.ts';

/** What patients open: the request, the personal page with all below it, the code, the technical check. */
export function patientRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  for (const routes of [
    requestRoutes,
    joinRoutes,
    checkRoutes,
    personalPageRoutes,
    languageRoutes,
    dataRoutes,
    consentRoutes,
    calendarRoutes,
    cancelRoutes,
    otherTimeRoutes,
    chooseTimeRoutes,
    withdrawRoutes,
    patientVisitRoutes,
    moveRoutes,
  ]) {
    app.route('/', routes(rt));
  }
  return app;
}
