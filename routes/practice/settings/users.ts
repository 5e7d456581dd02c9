import { type Context, Hono } from 'hono';
import { roles } from '../../../consultation/staff.ts';
import { findUser, findUserByEmail, listUsers, type User } from '../../../db/staff.ts';
import { addAccount, disableAccount, type Invited, resetAccount } from '../../../procedure/accounts.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { requireRole } from '../../../security/guards.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { mailAddressMessage } from '../../../views/components/mail_address_words.ts';
import { UsersPage } from '../../../views/practice/settings/users.ts';
import { showNotFound } from '../../failure.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';

const nothing = { link: null, notice: null, values: { name: '', email: '', role: 'doctor' }, errors: {} };

/** P6: accounts are made here by an administrator, or on the command line. */
export function userRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use('/practice/users/*', requireRole(rt, 'admin'));

  const show = (
    c: Context<AppEnv>,
    props: Partial<typeof nothing> | object,
    status: 200 | 409 | 422 = 200,
  ) => {
    const page = UsersPage({
      context: pageContext(rt, c),
      users: listUsers(rt).map(userRow),
      ...nothing,
      ...props,
    });
    return c.html(renderPage(page), status);
  };
  const linkOf = ({ user, url }: Invited) => ({ name: user.name, url });
  const actor = (c: Context<AppEnv>) => c.get('staff')?.userId ?? 'system';

  app.get('/practice/users', (c) => show(c, {}));

  app.post('/practice/users', async (c) => {
    const { text } = await readForm(c);
    const values = { name: text('name'), email: text('email'), role: text('role') };
    const role = roles.find((known) => known === values.role);
    const wrongAddress = mailAddressMessage(values.email);
    const errors = {
      ...((values.name === '' || values.name.length > 100) && { name: 'Bitte tragen Sie den Namen ein.' }),
      ...(wrongAddress && { email: wrongAddress }),
      ...(findUserByEmail(rt, values.email) && { email: 'Diese Adresse hat schon einen Zugang.' }),
      ...(!role && { role: 'Bitte wählen Sie eine Aufgabe.' }),
    };
    if (!role || Object.keys(errors).length > 0) return show(c, { values, errors }, 422);
    return show(c, { link: linkOf(addAccount(rt, { ...values, role, by: actor(c) })) });
  });

  app.post('/practice/users/:id/reset', (c) => {
    const user = findUser(rt, c.req.param('id'));
    if (!user) return showNotFound(rt, c);
    return show(c, { link: linkOf(resetAccount(rt, { user, by: actor(c) })) });
  });

  app.post('/practice/users/:id/disable', (c) => {
    const user = findUser(rt, c.req.param('id'));
    if (!user) return showNotFound(rt, c);
    if (!disableAccount(rt, { id: user.id, by: actor(c) })) {
      return show(c, { notice: 'Der letzte Zugang der Verwaltung kann nicht gesperrt werden.' }, 409);
    }
    return c.redirect('/practice/users', 303);
  });

  return app;
}

/** An account as the pages show it. */
export function userRow({ id, name, email, role, passwordHash, disabledAt }: User) {
  const state = disabledAt !== null ? 'disabled' : passwordHash === null ? 'invited' : 'active';
  return { id, name, email, role, state } as const;
}
