import { Hono } from 'hono';
import { askOtherTime, mostWishCharacters, unreadWish } from '../../procedure/ask_time.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { renderPage } from '../../views/components/layout.ts';
import { OtherTimePage, timeForm } from '../../views/patient/other_time.ts';
import { readForm } from '../form_input.ts';
import { caseLanguage } from '../own_language.ts';
import { caseFormLanguage } from './case_form.ts';
import { withLink } from './link.ts';

/** `/c/TOKEN/time`: the patient asks for another time (S3c); the practice answers. */
export function otherTimeRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(
      '/c/:token/time',
      withLink(rt, ({ c, consultation, base }) => {
        if (consultation.startsAt === null) return c.redirect(base, 303);
        const context = caseLanguage(rt, c, consultation, base);
        const wish = unreadWish(rt, consultation)?.text?.said?.words ?? '';
        return c.html(
          renderPage(OtherTimePage({ context, base, consultation, wish, limit: mostWishCharacters })),
        );
      }),
    )
    .post(
      '/c/:token/time',
      withLink(rt, async (scene) => {
        const { c, consultation, base } = scene;
        const form = await readForm(c);
        const { context, asked } = caseFormLanguage(rt, scene, { form, id: timeForm });
        const { words } = context;
        const wish = form.text('wish');
        const error =
          wish === ''
            ? words.t('wish-missing')
            : wish.length > mostWishCharacters && words.t('wish-too-long', { most: mostWishCharacters });
        if (asked || error) {
          const page = OtherTimePage({
            context,
            base,
            consultation,
            wish,
            error: error || undefined,
            limit: mostWishCharacters,
          });
          return c.html(renderPage(page), 422);
        }
        askOtherTime(rt, { id: consultation.id, words: wish });
        return c.redirect(base, 303);
      }),
    );
}
