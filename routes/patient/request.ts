import { Hono } from 'hono';
import { isMailLimitReached } from '../../db/mails.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { linkTo } from '../../views/components/language.ts';
import { renderPage } from '../../views/components/layout.ts';
import { RequestPage, RequestSentPage } from '../../views/patient/request.ts';
import { requestForm } from '../../views/patient/request_parts.ts';
import { readForm } from '../form_input.ts';
import { formLanguage, ownLanguage } from '../own_language.ts';
import { requestIntake, type Taken } from './request_intake.ts';
import { requestStepRoutes } from './request_steps.ts';

/**
 * S2: the request by form. A wrong check digit never blocks; the practice sees it (requirements.md, section
 * 5).
 */
export function requestRoutes(rt: Runtime): Hono<AppEnv> {
  const intake = requestIntake(rt);

  return new Hono<AppEnv>()
    .get('/request', (c) => c.html(renderPage(RequestPage(intake.blank(ownLanguage(rt, c))))))
    .post('/request', async (c) => {
      const form = await readForm(c);
      const sent = intake.read(form);
      const { context, asked } = formLanguage(rt, c, { form, id: requestForm, kept: sent.language });
      const taken: Taken = asked ? { status: 422 } : intake.take(c, sent);
      if (taken.status === 303) return c.redirect(linkTo(context, '/request/sent'), 303);
      return c.html(renderPage(RequestPage(intake.asSent(context, sent, taken.again))), taken.status);
    })
    .get('/request/sent', (c) =>
      c.html(renderPage(RequestSentPage({ context: ownLanguage(rt, c), mailsWait: isMailLimitReached(rt) }))),
    )
    .route('/', requestStepRoutes(rt, intake));
}
