import { Hono } from 'hono';
import { isRefusal } from '../../consultation/refusal.ts';
import { chooseTime } from '../../procedure/offer_times.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { readForm } from '../form_input.ts';
import { withLink } from './link.ts';
import { showPersonalPage } from './page.ts';

/** `/c/TOKEN/choose`: one of the times that the practice has offered (S3c). */
export function chooseTimeRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().post(
    '/c/:token/choose',
    withLink(rt, async (scene) => {
      const { c, consultation, base } = scene;
      const at = (await readForm(c)).text('at');
      if (!/^\d{1,15}$/.test(at)) return showPersonalPage(rt, scene, { choice: 'none', status: 422 });
      try {
        chooseTime(rt, { id: consultation.id, startsAt: Number(at) });
      } catch (error) {
        if (!isRefusal(error, 'time_taken')) throw error;
        return showPersonalPage(rt, scene, { choice: 'taken', status: 409 });
      }
      return c.redirect(`${base}?done=chosen`, 303);
    }),
  );
}
