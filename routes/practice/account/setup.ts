import { type Context, Hono } from 'hono';
import { loadPractice } from '../../../db/settings.ts';
import { findSetupLink } from '../../../db/staff.ts';
import { setPasswordByLink } from '../../../procedure/accounts.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { checkPassword, hashPassword } from '../../../security/passwords.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { SetupPage } from '../../../views/practice/account/setup.ts';
import { MessagePage } from '../../../views/public/message.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { afterPassword } from './enter.ts';
import { passwordProblems } from './password_words.ts';

/** P6: `/practice/setup/TOKEN`, one-time; sets the password, and leads on to the second factor. */
export function setupRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/practice/setup/:token', (c) => {
    const user = findSetupLink(rt, c.req.param('token'), 'setup');
    if (!user) return usedUp(rt, c);
    return c.html(renderPage(SetupPage({ context: pageContext(rt, c), ...user, errors: {} })));
  });

  app.post('/practice/setup/:token', async (c) => {
    const token = c.req.param('token');
    const user = findSetupLink(rt, token, 'setup');
    if (!user) return usedUp(rt, c);
    const form = await readForm(c);
    // Not tidied: blanks at the ends are part of a password.
    const [password = ''] = form.all('password');
    const problem = checkPassword(password, [user.email, user.name, loadPractice(rt.db).settings.name]);
    const errors = {
      ...(problem && { password: passwordProblems[problem] }),
      ...(!problem &&
        form.all('repeat')[0] !== password && { repeat: 'Die beiden Eingaben sind nicht gleich.' }),
    };
    if (Object.keys(errors).length > 0) {
      return c.html(renderPage(SetupPage({ context: pageContext(rt, c), ...user, errors })), 422);
    }
    const passwordHash = await hashPassword(password);
    if (!setPasswordByLink(rt, { token, passwordHash })) return usedUp(rt, c);
    // A practice without a name has not been set up.
    const first = user.roles.includes('admin') && loadPractice(rt.db).settings.name === '';
    return afterPassword(rt, c, { userId: user.id, next: first ? '/practice/start' : '/practice' });
  });

  return app;
}

function usedUp(rt: Runtime, c: Context<AppEnv>) {
  const page = MessagePage({
    context: pageContext(rt, c),
    kind: 'wait',
    title: 'Dieser Zugangslink gilt nicht mehr',
    text: 'Er wurde schon benutzt oder ist älter als 72 Stunden. Ihre Verwaltung gibt Ihnen einen neuen.',
    link: { href: '/practice/login', label: 'Zur Anmeldung' },
  });
  return c.html(renderPage(page), 410);
}
