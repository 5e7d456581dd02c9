import { Hono } from 'hono';
import { loadPractice } from '../../../db/settings.ts';
import { consumeDemoLink } from '../../../procedure/accounts.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { startSession } from '../../../security/sessions.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { MessagePage } from '../../../views/public/message.ts';
import { pageContext } from '../../page_context.ts';

/**
 * `/practice/demo/TOKEN` signs the demo doctor in, once and within 15 minutes (contract.md). Only a demo has
 * it.
 */
export function demoLoginRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/practice/demo/:token', (c) => {
    const user = loadPractice(rt.db).demo ? consumeDemoLink(rt, c.req.param('token')) : null;
    if (user) {
      startSession(rt, c, user.id);
      return c.redirect('/practice', 303);
    }
    // A visitor who opens the link again in the same browser is signed in already.
    if (c.get('staff')) return c.redirect('/practice', 303);
    const page = MessagePage({
      context: pageContext(rt, c),
      kind: 'wait',
      title: 'Dieser Demo-Link gilt nicht mehr',
      text: 'Er gilt einmal und 15 Minuten lang. Starten Sie die Demo neu, dann gibt es einen neuen.',
    });
    return c.html(renderPage(page), 410);
  });
}
