import { Hono } from 'hono';
import { loadPractice } from '../../../db/settings.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { paperAsPdf } from '../../../papers/as_pdf.ts';
import { paperAsText } from '../../../papers/as_text.ts';
import { type Installation, installationOf } from '../../../papers/installation.ts';
import { isPaperName, makePaper, paperKinds } from '../../../papers/papers.ts';
import { commit } from '../../../program/files.ts';
import { shippedSoftware } from '../../../program/shipped_software.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { LegalPapersPage } from '../../../views/practice/settings/papers.ts';
import { showNotFound } from '../../failure.ts';
import { pageContext } from '../../page_context.ts';

/**
 * `/practice/papers`: what the practice has to be able to show (L7, L9), each as `/practice/papers/NAME.pdf`
 * and `NAME.txt`, made at this moment.
 */
export function paperRoutes(rt: Runtime): Hono<AppEnv> {
  const list = Object.entries(paperKinds).map(([name, { title, use }]) => ({ name, title, use }));
  return new Hono<AppEnv>()
    .get('/practice/papers', (c) =>
      c.html(renderPage(LegalPapersPage({ context: pageContext(rt, c), papers: list }))),
    )
    .get('/practice/papers/:file', async (c) => {
      const [, name = '', ending] = /^([a-z-]+)\.(pdf|txt)$/.exec(c.req.param('file')) ?? [];
      if (!isPaperName(name)) return showNotFound(rt, c);
      const installation = installationNow(rt);
      const paper = makePaper(name, installation);
      const isPdf = ending === 'pdf';
      const body = isPdf ? await paperAsPdf(paper, installation) : paperAsText(paper);
      return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
        'Content-Type': isPdf ? 'application/pdf' : 'text/plain; charset=utf-8',
        'Content-Disposition': `attachment; filename="${paperKinds[name].file}.${ending}"`,
        'Cache-Control': 'no-store',
      });
    });
}

function installationNow(rt: Runtime): Installation {
  const { kind } = rt.relay.status();
  return installationOf(rt.config, {
    practice: loadPractice(rt.db).settings,
    program: `Sprechzimmer ${packageJson.version} (${commit})`,
    software: shippedSoftware(),
    madeAt: rt.now(),
    relay: kind === 'embedded' ? 'own' : kind,
  });
}
