import { Hono } from 'hono';
import { findUser, findUserByEmail, type User } from '../../../db/staff.ts';
import { recordSignIn, strengthenPassword } from '../../../procedure/accounts.ts';
import type { Runtime } from '../../../runtime.ts';
import { clientAddress } from '../../../security/client_address.ts';
import type { AppEnv } from '../../../security/env.ts';
import { knownDevice } from '../../../security/known_devices.ts';
import { loginLimit } from '../../../security/limits.ts';
import { hashPassword, needsRehash, verifyPassword } from '../../../security/passwords.ts';
import { endSession } from '../../../security/sessions.ts';
import { TooBusy } from '../../../security/turns.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { type LoginNotice, LoginPage } from '../../../views/practice/account/login.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { afterPassword } from './enter.ts';
import { localPath } from './local_path.ts';

/** Said where another page leads here, by the name in the address. */
const loginNotices = ['typed', 'ended', 'elsewhere', 'signed_out', 'late', 'tries', 'passkey'] as const;

/** `/practice/login`, `/practice/logout`. The answer never tells whether an account exists. */
export function loginRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const limit = loginLimit();

  app.get('/practice/login', (c) => {
    const next = localPath(c.req.query('next'));
    if (c.get('staff')) return c.redirect(next, 303);
    const notice = loginNotices.find((known) => c.req.query(known)) ?? null;
    return c.html(renderPage(LoginPage({ context: pageContext(rt, c), next, email: '', notice })));
  });

  app.post('/practice/login', async (c) => {
    const form = await readForm(c);
    const email = form.text('email').toLowerCase().slice(0, 254);
    // Not tidied: blanks at the ends are part of a password.
    const [password = ''] = form.all('password');
    const next = localPath(form.text('next'));
    const from = clientAddress(c, rt.config.trustProxy);
    const again = (notice: LoginNotice, status: 422 | 429 | 503) => {
      // In a flood there are hundreds of these at once, and each stream of gzip takes 260 kB.
      c.header('Cache-Control', 'no-store, no-transform');
      return c.html(renderPage(LoginPage({ context: pageContext(rt, c), next, email, notice })), status);
    };

    const user = findUserByEmail(rt, email);
    const device = knownDevice(rt, c, user?.id);
    const attempt = limit.begin(from, email, device);
    if (!attempt) return again('blocked', 429);
    const asker = device ? null : { address: from, account: email };
    let right: boolean;
    try {
      right = await verifyPassword(password, user?.passwordHash ?? null, asker);
    } catch (error) {
      attempt.notTried();
      if (error instanceof TooBusy) return again('busy', 503);
      throw error;
    }
    // Meanwhile it may have been changed, or the account locked.
    const now = user && findUser(rt, user.id);
    if (!now || !right || now.disabledAt !== null || now.passwordHash !== user.passwordHash) {
      recordSignIn(rt, user?.id ?? null, 'login_failed');
      return again('wrong', 422);
    }
    attempt.succeeded();
    await strengthen(rt, user, password);
    return afterPassword(rt, c, { userId: user.id, next });
  });

  app.post('/practice/logout', (c) => {
    const staff = c.get('staff');
    endSession(rt, c);
    if (staff) recordSignIn(rt, staff.userId, 'logout');
    return c.redirect('/practice/login?signed_out=1', 303);
  });

  return app;
}

/**
 * A password that was hashed with less work than we ask for now can be hashed anew only while it is at hand.
 */
async function strengthen(rt: Runtime, user: User, password: string): Promise<void> {
  const { passwordHash } = user;
  if (passwordHash === null || !needsRehash(passwordHash)) return;
  try {
    strengthenPassword(rt, { ...user, passwordHash }, await hashPassword(password));
  } catch (error) {
    // Not now, then: the next sign-in does it.
    if (!(error instanceof TooBusy)) throw error;
  }
}
