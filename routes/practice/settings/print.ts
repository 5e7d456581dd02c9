import { Hono } from 'hono';
import { qrSvgPath } from '../../../documents/qr.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { HandoutPage } from '../../../views/practice/settings/handout.ts';
import { PosterPage } from '../../../views/practice/settings/poster.ts';
import { PaperPage } from '../../../views/practice/settings/print.ts';
import { pageContext } from '../../page_context.ts';

/** `/practice/print`: the poster (L8) and the hand-out, made from what the practice says of itself. */
export function printRoutes(rt: Runtime): Hono<AppEnv> {
  const qrTo = (path: string) => qrSvgPath(`${rt.config.publicUrl.origin}${path}`);
  return new Hono<AppEnv>()
    .get('/practice/print', (c) => c.html(renderPage(PaperPage({ context: pageContext(rt, c) }))))
    .get('/practice/print/poster', (c) =>
      c.html(renderPage(PosterPage({ context: pageContext(rt, c), qr: qrTo('/request') }))),
    )
    .get('/practice/print/handout', (c) => {
      const { joinEarlyMinutes } = rt.config;
      const page = HandoutPage({ context: pageContext(rt, c), qr: qrTo('/join'), joinEarlyMinutes });
      return c.html(renderPage(page));
    });
}
