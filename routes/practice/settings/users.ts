import { type Context, Hono } from 'hono';
import { hasFactor } from '../../../consultation/second_factor.ts';
import { isLongUnused, parseRoles } from '../../../consultation/staff.ts';
import { findUser, listUsers, type User } from '../../../db/staff.ts';
import {
  accountProblems,
  addAccount,
  changeAccountRoles,
  disableAccount,
  type Invited,
  resetAccount,
} from '../../../procedure/accounts.ts';
import { factorsOf, resetFactor } from '../../../procedure/second_factor.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { accountErrors } from '../../../views/practice/settings/account_words.ts';
import { UsersPage } from '../../../views/practice/settings/users.ts';
import { showNotFound } from '../../failure.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';

interface Shown {
  link?: { name: string; url: string };
  notice?: string;
  reset?: string;
  values?: { name: string; email: string; roles: string[] };
  errors?: Record<string, string>;
  status?: 200 | 409 | 422;
}

/** P6: accounts are made here by an administrator, or on the command line. */
export function userRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  const showUsers = (
    c: Context<AppEnv>,
    { link, notice, reset, values, errors = {}, status = 200 }: Shown = {},
  ) => {
    const page = UsersPage({
      context: pageContext(rt, c),
      users: listUsers(rt).map((user) => userRow(rt, user)),
      link: link ?? null,
      notice: notice ?? null,
      reset: reset ?? null,
      values: values ?? { name: '', email: '', roles: ['doctor'] },
      errors,
      now: rt.now(),
    });
    return c.html(renderPage(page), status);
  };
  const linkOf = ({ user, url }: Invited) => ({ name: user.name, url });
  const actor = (c: Context<AppEnv>) => c.get('staff')?.userId ?? 'system';

  app.get('/practice/users', (c) => showUsers(c));

  app.post('/practice/users', async (c) => {
    const { text, all } = await readForm(c);
    const values = { name: text('name'), email: text('email'), roles: all('role') };
    const roles = parseRoles(values.roles);
    const errors = {
      ...accountErrors(accountProblems(rt, values), 'Diese Adresse hat schon einen Zugang.'),
      ...(!roles && { role: noRole }),
    };
    if (!roles || Object.keys(errors).length > 0) return showUsers(c, { values, errors, status: 422 });
    return showUsers(c, { link: linkOf(addAccount(rt, { ...values, roles, by: actor(c) })) });
  });

  app.post('/practice/users/:id/reset', (c) => {
    const user = findUser(rt, c.req.param('id'));
    if (!user) return showNotFound(rt, c);
    return showUsers(c, { link: linkOf(resetAccount(rt, { user, by: actor(c) })) });
  });

  app.post('/practice/users/:id/roles', async (c) => {
    const user = findUser(rt, c.req.param('id'));
    if (!user) return showNotFound(rt, c);
    const roles = parseRoles((await readForm(c)).all('role'));
    if (!roles) return showUsers(c, { notice: noRole, status: 422 });
    if (!changeAccountRoles(rt, { id: user.id, roles, by: actor(c) })) {
      const notice = 'Der letzte Zugang der Verwaltung behält diese Aufgabe.';
      return showUsers(c, { notice, status: 409 });
    }
    // Whoever gives up the administration may not open this page any more.
    const own = user.id === actor(c) && !roles.includes('admin');
    return c.redirect(own ? '/practice' : '/practice/users', 303);
  });

  app.post('/practice/users/:id/reset-factor', (c) => {
    const user = findUser(rt, c.req.param('id'));
    if (!user) return showNotFound(rt, c);
    resetFactor(rt, { userId: user.id, by: actor(c) });
    // The own one: signed out like everybody else.
    if (user.id === actor(c)) return c.redirect('/practice/login?signed_out=1', 303);
    return showUsers(c, { reset: user.name });
  });

  app.post('/practice/users/:id/disable', (c) => {
    const user = findUser(rt, c.req.param('id'));
    if (!user) return showNotFound(rt, c);
    if (!disableAccount(rt, { id: user.id, by: actor(c) })) {
      return showUsers(c, {
        notice: 'Der letzte Zugang der Verwaltung kann nicht gesperrt werden.',
        status: 409,
      });
    }
    return c.redirect('/practice/users', 303);
  });

  return app;
}

const noRole = 'Bitte wählen Sie mindestens eine Aufgabe.';

/** An account as the pages show it. */
export function userRow(rt: Runtime, user: User) {
  const { id, name, email, roles, passwordHash, disabledAt, lastSignInAt } = user;
  const state = disabledAt !== null ? 'disabled' : passwordHash === null ? 'invited' : 'active';
  const unused = isLongUnused(user, rt.now());
  return {
    id,
    name,
    email,
    roles,
    lastSignInAt,
    unused,
    state,
    secondFactor: hasFactor(factorsOf(rt, id)),
  } as const;
}
