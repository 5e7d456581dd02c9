import { type Context, Hono } from 'hono';
import { offeredLanguage, readLanguage } from '../../../consultation/language.ts';
import { qrSvgPath } from '../../../documents/qr.ts';
import { wordsIn } from '../../../languages/words.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { HandoutPage } from '../../../views/practice/settings/handout.ts';
import { PosterPage } from '../../../views/practice/settings/poster.ts';
import { PaperPage } from '../../../views/practice/settings/print.ts';
import { pageContext } from '../../page_context.ts';

/**
 * `/practice/print`: the poster (L8) and the hand-out, made from what the practice says of itself; in each
 * language that patients may read (`?language=`), and in large print (`?large=`).
 */
export function printRoutes(rt: Runtime): Hono<AppEnv> {
  const qrTo = (path: string) => qrSvgPath(`${rt.config.publicUrl.origin}${path}`);
  const printed = (c: Context<AppEnv>) => ({
    context: pageContext(rt, c),
    words: wordsIn(offeredLanguage(readLanguage(c.req.query('language')), rt.config.languages) ?? 'de'),
    large: Boolean(c.req.query('large')),
  });
  return new Hono<AppEnv>()
    .get('/practice/print', (c) => {
      const { languages } = rt.config;
      return c.html(renderPage(PaperPage({ context: pageContext(rt, c), languages })));
    })
    .get('/practice/print/poster', (c) =>
      c.html(renderPage(PosterPage({ ...printed(c), qr: qrTo('/request') }))),
    )
    .get('/practice/print/handout', (c) => {
      const { joinEarlyMinutes } = rt.config;
      return c.html(renderPage(HandoutPage({ ...printed(c), qr: qrTo('/join'), joinEarlyMinutes })));
    });
}
