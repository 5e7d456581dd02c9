import { Hono } from 'hono';
import { cancelConsultation } from '../../procedure/cancel.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { renderPage } from '../../views/components/layout.ts';
import { CancelPage } from '../../views/patient/confirm.ts';
import { caseLanguage } from '../own_language.ts';
import { withLink } from './link.ts';

/** `/c/TOKEN/cancel`: the patient cancels the appointment (S3c). Afterwards the page says so (410). */
export function cancelRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(
      '/c/:token/cancel',
      withLink(rt, ({ c, consultation, base }) => {
        const { startsAt } = consultation;
        if (startsAt === null) return c.redirect(`${base}/withdraw`, 303);
        return c.html(
          renderPage(CancelPage({ context: caseLanguage(rt, c, consultation, base), base, startsAt })),
        );
      }),
    )
    .post(
      '/c/:token/cancel',
      withLink(rt, ({ c, consultation, base }) => {
        cancelConsultation(rt, { id: consultation.id, by: { kind: 'patient' } });
        return c.redirect(base, 303);
      }),
    );
}
