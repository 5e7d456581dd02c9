import { type Context, Hono } from 'hono';
import { listUnsent, outboxStatus } from '../../../db/mails.ts';
import { handOverMail } from '../../../procedure/hand_over.ts';
import { sendMailAgain } from '../../../procedure/send_again.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { OutboxPage } from '../../../views/practice/mails/outbox.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { actorOf } from '../acting.ts';

const limit = 50;

/** `/practice/mails`: what has not gone out; handing over by other means, and sending again. */
export function outboxRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/mails', (c) => {
      const { queued, failed } = outboxStatus(rt);
      const mails = listUnsent(rt, limit);
      return c.html(renderPage(OutboxPage({ context: pageContext(rt, c), mails, count: queued + failed })));
    })
    .post('/practice/mails/:id/handed-over', async (c) => {
      const back = await pageBack(c);
      handOverMail(rt, c.req.param('id'));
      return c.redirect(back, 303);
    })
    .post('/practice/mails/:id/again', async (c) => {
      const back = await pageBack(c);
      sendMailAgain(rt, { mailId: c.req.param('id'), by: actorOf(c) });
      return c.redirect(back, 303);
    });
}

/** The page that the button was on: the list, or the consultation that the form names. */
async function pageBack(c: Context<AppEnv>): Promise<string> {
  const consultation = (await readForm(c)).text('consultation');
  return /^[0-9a-f-]{36}$/.test(consultation)
    ? `/practice/consultations/${consultation}#mails`
    : '/practice/mails';
}
