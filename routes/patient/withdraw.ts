import { Hono } from 'hono';
import { withdrawConsent } from '../../procedure/cancel.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { renderPage } from '../../views/components/layout.ts';
import { WithdrawPage } from '../../views/patient/confirm.ts';
import { caseLanguage } from '../own_language.ts';
import { withLink } from './link.ts';

/** `/c/TOKEN/withdraw`: withdraws the consent, or the request where none was given yet (P12). */
export function withdrawRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(
      '/c/:token/withdraw',
      withLink(rt, ({ c, consultation, base }) => {
        const context = caseLanguage(rt, c, consultation, base);
        const { retentionDays } = rt.config;
        return c.html(renderPage(WithdrawPage({ context, base, consultation, retentionDays })));
      }),
    )
    .post(
      '/c/:token/withdraw',
      withLink(rt, ({ c, consultation, base }) => {
        withdrawConsent(rt, { id: consultation.id, by: { kind: 'patient' } });
        return c.redirect(base, 303);
      }),
    );
}
