import { Hono } from 'hono';
import { recordAudit } from '../../db/audit.ts';
import { findUserByEmail } from '../../db/staff.ts';
import type { AppEnv, Runtime } from '../../runtime.ts';
import { clientAddress } from '../../security/client_address.ts';
import { TooBusy, verifyPassword } from '../../security/passwords.ts';
import { endSession, startSession } from '../../security/sessions.ts';
import { loginThrottle } from '../../security/throttle.ts';
import { renderPage } from '../../views/components/layout.ts';
import { type LoginNotice, LoginPage } from '../../views/practice/login.ts';
import { pageContext } from '../page_context.ts';

/** `/practice/login`, `/practice/logout`. The answer never tells whether an account exists. */
export function loginRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const throttle = loginThrottle();

  app.get('/practice/login', (c) => {
    const next = localPath(c.req.query('next'));
    if (c.get('staff')) return c.redirect(next, 303);
    const notice: LoginNotice | null = c.req.query('ended')
      ? 'ended'
      : c.req.query('signed_out')
        ? 'signed_out'
        : null;
    return c.html(renderPage(LoginPage({ context: pageContext(rt, c), next, email: '', notice })));
  });

  app.post('/practice/login', async (c) => {
    const form = await c.req.parseBody();
    const email = textOf(form.email).trim().toLowerCase().slice(0, 254);
    const next = localPath(textOf(form.next));
    const from = clientAddress(c, rt.config.trustProxy);
    const again = (notice: LoginNotice, status: 422 | 429 | 503) =>
      c.html(renderPage(LoginPage({ context: pageContext(rt, c), next, email, notice })), status);

    if (await throttle.blocked(from, email)) return again('blocked', 429);
    const user = findUserByEmail(rt, email);
    let right: boolean;
    try {
      right = await verifyPassword(textOf(form.password), user?.passwordHash ?? null);
    } catch (error) {
      if (error instanceof TooBusy) return again('busy', 503);
      throw error;
    }
    if (!user || !right || user.disabledAt !== null) {
      await throttle.failed(from, email);
      recordAudit(rt.db, { at: rt.now(), actor: user?.id ?? 'system', action: 'login_failed' });
      return again('wrong', 422);
    }
    await throttle.succeeded(from, email);
    // P17: a second factor would be asked for here, before there is a session.
    startSession(rt, c, user.id);
    recordAudit(rt.db, { at: rt.now(), actor: user.id, action: 'login' });
    return c.redirect(next, 303);
  });

  app.post('/practice/logout', (c) => {
    const staff = c.get('staff');
    endSession(rt, c);
    if (staff) recordAudit(rt.db, { at: rt.now(), actor: staff.userId, action: 'logout' });
    return c.redirect('/practice/login?signed_out=1', 303);
  });

  return app;
}

/** Only a page of the practice's own: `//evil.example` and `https:` lead nowhere. */
function localPath(text: string | undefined): string {
  return text && /^\/practice(\/[\w/-]*)?$/.test(text) ? text : '/practice';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
