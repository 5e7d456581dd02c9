import { Hono } from 'hono';
import { listCheckReports } from '../../../db/check_reports.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { seeCheckReports } from '../../../procedure/check_report.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { patientName } from '../../../views/practice/patient_words.ts';
import { CheckReportsPage } from '../../../views/practice/settings/check_reports.ts';
import { pageContext } from '../../page_context.ts';

/** More than the practice looks through; older ones are found by their number with the browser's search. */
const shown = 100;

/** `/practice/checks`: technical checks that people have sent, for reception and doctors alike. */
export function checkReportRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/practice/checks', (c) => {
    const reports = listCheckReports(rt, shown).map((report) => ({
      ...report,
      patientName: nameOf(rt, report.consultationId),
    }));
    seeCheckReports(rt);
    const { retentionDays } = rt.config;
    return c.html(renderPage(CheckReportsPage({ context: pageContext(rt, c), reports, retentionDays })));
  });
}

function nameOf(rt: Runtime, consultationId: string | null): string | null {
  const consultation = consultationId === null ? null : loadConsultation(rt, consultationId);
  return consultation ? patientName(consultation.patient) : null;
}
