import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import type { Roles } from '../../consultation/staff.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { mayOpen, pageAbove } from '../../security/rights.ts';
import { renderPage } from '../../views/components/layout.ts';
import { NothingUnsentPage, UnsentPage } from '../../views/practice/account/unsent.ts';
import { secretFields } from '../failure.ts';
import { readForm } from '../form_input.ts';
import { isFormOfOurPage } from '../kept_answers.ts';
import { pageContext } from '../page_context.ts';
import { staffOf } from './acting.ts';
import { type UnsentForm, UnsentShelf } from './unsent_shelf.ts';

/** What is asked there is secret, or goes with the sign-in that has ended. */
const secretPlaces = /^\/practice\/(account|users|setup|login|logout|restore|start|confirm|again)(\/|$)/;
const secretName = /password|secret|factor|credential/i;

/**
 * A form that somebody sends when the session has ended meanwhile loses nothing: what it held is kept in
 * memory, and after the sign-in a page offers to send it. Only where the server knows whose session it was,
 * so that a stranger keeps nothing here, and for nobody else; never what is secret, and no files. A script
 * has its page still.
 */
export function unsentForms(rt: Runtime): { keep: MiddlewareHandler<AppEnv>; routes: Hono<AppEnv> } {
  const shelf = new UnsentShelf(rt.ran);
  const path = '/practice/again';

  const app = new Hono<AppEnv>()
    .get(`${path}/:number`, (c) => {
      const typed = ownUnsent(c);
      const context = pageContext(rt, c);
      if (!typed) return c.html(renderPage(NothingUnsentPage({ context })), 404);
      shelf.noteSeen(c.req.param('number'));
      const { action, fields } = typed;
      return c.html(renderPage(UnsentPage({ context, action, fields, drop: c.req.path })));
    })
    .post(`${path}/:number`, (c) => {
      const typed = ownUnsent(c);
      if (!typed) return c.redirect('/practice', 303);
      shelf.forget(c.req.param('number'));
      return c.redirect(pageAbove(typed.action, staffOf(c).roles), 303);
    });

  /** Whoever may not do it any more is not asked whether to. */
  function ownUnsent(c: Context<AppEnv>): UnsentForm | null {
    const { userId, roles } = staffOf(c);
    const typed = shelf.find(c.req.param('number') ?? '', userId);
    return maySend(typed, roles) ? typed : null;
  }

  /** A sign-in that took a detour, e.g. over a wrong code, ends at the overview and not where it began. */
  function firstUnseen(c: Context<AppEnv>): string | null {
    const staff = c.get('staff');
    if (!staff || c.req.method !== 'GET' || c.req.header('Sec-Fetch-Dest') === 'empty') return null;
    const number = shelf.takeUnseen(staff.userId);
    return number && maySend(shelf.find(number, staff.userId), staff.roles) ? number : null;
  }

  return {
    routes: app,
    async keep(c, next) {
      const unseen = c.req.path === '/practice' ? firstUnseen(c) : null;
      if (unseen) return c.redirect(`${path}/${unseen}`, 303);
      await next();
      const owner = c.get('staff')?.userId ?? c.get('staffBefore')?.userId;
      if (owner === undefined || c.req.method !== 'POST' || secretPlaces.test(c.req.path)) return undefined;
      if (!leadsToSignIn(c.res)) {
        // An answer that says "later" has done nothing.
        if (c.res.status < 500 && c.get('form') && shelf.holds(owner)) {
          shelf.forgetSent({ owner, action: c.req.path, fields: await typedFields(c) });
        }
        return undefined;
      }
      const type = c.req.header('Content-Type') ?? '';
      if (!isFormOfOurPage(c) || !/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
      const fields = await typedFields(c);
      if (!fields.some(isTyped) || fields.some(isSecret)) return undefined;
      const routes = formRoutes(c);
      if (routes.length === 0) return undefined;
      const number = shelf.keep({ owner, routes, action: c.req.path, fields });
      if (!number) return undefined;
      const query = new URLSearchParams({ next: `${path}/${number}`, typed: '1' });
      c.header('Location', `/practice/login?${query}`);
      return undefined;
    },
  };
}

function maySend(typed: UnsentForm | null, roles: Roles): typed is UnsentForm {
  return typed?.routes.every((route) => mayOpen(route, roles)) === true;
}

function leadsToSignIn({ status, headers }: Response): boolean {
  return status === 303 && headers.get('Location')?.startsWith('/practice/login?') === true;
}

/** Nothing where it is too large or no form. Who was signed out while it came has typed it all the same. */
async function typedFields(c: Context<AppEnv>): Promise<UnsentForm['fields']> {
  const staff = c.get('staff');
  c.set('staff', undefined);
  try {
    return (await readForm(c)).entries();
  } catch (error) {
    if (error instanceof HTTPException) return [];
    throw error;
  } finally {
    c.set('staff', staff);
  }
}

/** Middleware is registered for ALL methods. */
function formRoutes(c: Context<AppEnv>): string[] {
  return matchedRoutes(c)
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
}

/** A button that carries nothing but the page's own version is pressed again where its page is. */
function isTyped([name, value]: readonly [string, string]): boolean {
  return name !== 'version' && value !== '';
}

function isSecret([name]: readonly [string, string]): boolean {
  return secretFields.includes(name) || secretName.test(name);
}
