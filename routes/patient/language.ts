import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { chooseLanguage } from '../../procedure/choose_language.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { readForm } from '../form_input.ts';
import { pagesOfCase } from '../own_language.ts';
import { withLink } from './link.ts';

/**
 * `/c/TOKEN/language`: the patient chooses a language, which the case keeps; back to where that was. Also who
 * has come by the dial-in code, before the visit.
 */
export function languageRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().post(
    '/c/:token/language',
    withLink(
      rt,
      async ({ c, consultation, base }) => {
        const language = (await readForm(c)).one('language', rt.config.languages);
        if (language === null) throw new HTTPException(400);
        chooseLanguage(rt, { id: consultation.id, language });
        const page = `/${c.req.query('page') ?? ''}`;
        return c.redirect(pagesOfCase.includes(page) ? base + page : base, 303);
      },
      () => true,
    ),
  );
}
