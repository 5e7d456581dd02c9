import { type Context, Hono } from 'hono';
import { listUnsent, outboxStatus } from '../../../db/mails.ts';
import { handOverMail } from '../../../procedure/hand_over.ts';
import { sendMailAgain } from '../../../procedure/send_again.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { OutboxPage } from '../../../views/practice/mails/outbox.ts';
import type { UndoOffer } from '../../../views/practice/undo_bar.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { actorOf } from '../acting.ts';
import { undoOffer } from '../consultation/undo_offer.ts';

const limit = 50;
const list = '/practice/mails';

/** `/practice/mails`: what has not gone out; handing over by other means, and sending again. */
export function outboxRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/mails', (c) => {
      const { queued, failed } = outboxStatus(rt);
      const page = OutboxPage({
        context: pageContext(rt, c),
        mails: listUnsent(rt, limit),
        count: queued + failed,
        undo: undoOfferFor(rt, c.req.query('undo') ?? ''),
        isUndone: c.req.query('done') === 'undone',
      });
      return c.html(renderPage(page));
    })
    .post('/practice/mails/:id/handed-over', async (c) => {
      const back = await pageBack(c);
      handOverMail(rt, c.req.param('id'));
      return c.redirect(back, 303);
    })
    .post('/practice/mails/:id/again', async (c) => {
      const back = await pageBack(c);
      const of = sendMailAgain(rt, { mailId: c.req.param('id'), by: actorOf(c) });
      const isOpen = of !== null && undoOffer(rt, of) !== null;
      return c.redirect(isOpen && back === list ? `${list}?undo=${of}` : back, 303);
    });
}

/** The page that the button was on: the list, or the consultation that the form names. */
async function pageBack(c: Context<AppEnv>): Promise<string> {
  const consultation = (await readForm(c)).text('consultation');
  return /^[0-9a-f-]{36}$/.test(consultation) ? `/practice/consultations/${consultation}#mails` : list;
}

/** What has just been sent again from the list. */
function undoOfferFor(rt: Runtime, consultationId: string): UndoOffer | null {
  const offer = undoOffer(rt, consultationId);
  return offer && { ...offer, back: 'mails' };
}
