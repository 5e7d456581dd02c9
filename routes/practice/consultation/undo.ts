import { Hono } from 'hono';
import { undoStep } from '../../../procedure/undo_step.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { readForm } from '../../form_input.ts';
import { actorOf } from '../acting.ts';
import { asRefusal, refusalStatus, showRefusal } from '../refused.ts';
import { showConsultation } from './consultation_page.ts';

/** `/practice/consultations/:id/undo`: takes the last step back, within the seconds that its mail waits. */
export function undoRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/practice/consultations/:id/undo', async (c) => {
    const id = c.req.param('id');
    const form = await readForm(c);
    try {
      const next = undoStep(rt, { id, step: form.text('step'), by: actorOf(c) });
      if (form.text('back') === 'mails') return c.redirect('/practice/mails?done=undone', 303);
      return c.redirect(`/practice/consultations/${next}?done=undone`, 303);
    } catch (error) {
      const { code } = asRefusal(error);
      if (code === 'not_found') return showRefusal(rt, c, code);
      return showConsultation(rt, c, id, { refusal: code, status: refusalStatus(code) });
    }
  });
}
