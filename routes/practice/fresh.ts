import { Buffer } from 'node:buffer';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { factorLimits } from '../../consultation/second_factor.ts';
import { listPasskeys } from '../../db/factors.ts';
import { noteConfirmed } from '../../procedure/own_account.ts';
import { factorsOf } from '../../procedure/second_factor.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv, StaffSession } from '../../security/env.ts';
import { requestOptions } from '../../security/passkeys.ts';
import { assertStillSignedIn } from '../../security/sessions.ts';
import { renderPage } from '../../views/components/layout.ts';
import { ConfirmPage } from '../../views/practice/account/confirm.ts';
import type { FactorErrors } from '../../views/practice/account/factor_fields.ts';
import { secretFields } from '../failure.ts';
import { type FormInput, readForm } from '../form_input.ts';
import { pageContext } from '../page_context.ts';
import { factorFields, factorWays, readFactor } from './account/factor_input.ts';
import { staffOf } from './acting.ts';
import { dangerousRoutes } from './fresh_routes.ts';

/** Carries secret fields of the form, sealed for this session. */
const keptField = 'factorKept';

/**
 * Before a dangerous act the person shows again who it is, where that was more than ten minutes ago. What was
 * typed is kept in the page that asks, and goes on with the answer; secret fields go along sealed.
 */
export function requireFresh(rt: Runtime): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const staff = c.get('staff');
    const isDangerous = dangerousTest(c);
    if (!staff || !isDangerous || rt.config.secondFactor === 'off' || isFresh(rt, staff)) return next();
    const form = c.req.method === 'POST' ? await readForm(c) : null;
    if (!isDangerous(rt, form)) return next();
    if (!form || !factorFields.some((name) => form.has(name))) return ask(rt, c, { form, errors: {} });
    const given = await readFactor(rt, form, { userId: staff.userId, purpose: confirmPurpose(staff) });
    assertStillSignedIn(c);
    if (given.answer !== 'right') return ask(rt, c, { form, errors: given.errors });
    noteConfirmed(rt, staff);
    c.set('keptSecrets', openSecrets(rt, staff, form.text(keptField)));
    return next();
  };
}

/** The challenge of a passkey that confirms, and the form of a download that waits for it. */
export function confirmRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/confirm/challenge', async (c) => {
      const staff = staffOf(c);
      const allowed = listPasskeys(rt, staff.userId);
      return c.json(await requestOptions(rt, { allowed, purpose: confirmPurpose(staff) }));
    })
    .post('/practice/confirm', async (c) => {
      const staff = staffOf(c);
      const form = await readForm(c);
      const to = form.text('to');
      if (!Object.hasOwn(dangerousRoutes, `GET ${to}`)) return c.redirect('/practice', 303);
      const given = await readFactor(rt, form, { userId: staff.userId, purpose: confirmPurpose(staff) });
      if (given.answer !== 'right') return ask(rt, c, { form, errors: given.errors, to });
      noteConfirmed(rt, staff);
      return c.redirect(to, 303);
    });
}

function dangerousTest(c: Context<AppEnv>) {
  for (const { method, path } of matchedRoutes(c)) {
    if (Object.hasOwn(dangerousRoutes, `${method} ${path}`)) return dangerousRoutes[`${method} ${path}`];
  }
  return undefined;
}

/** A clock that was set back makes nothing fresh for longer. */
function isFresh(rt: Runtime, { confirmedAt }: StaffSession): boolean {
  return Math.abs(rt.now() - confirmedAt) < factorLimits.freshMs;
}

/** Of the challenge of a passkey that confirms. */
export function confirmPurpose({ sessionHash }: StaffSession): string {
  return `confirm/${sessionHash}`;
}

/** @param to the download that waits, where the form is that of `/practice/confirm` */
function ask(
  rt: Runtime,
  c: Context<AppEnv>,
  { form, errors, to = c.req.path }: { form: FormInput | null; errors: FactorErrors; to?: string },
): Response | Promise<Response> {
  const staff = staffOf(c);
  const own: readonly string[] = [...factorFields, keptField, 'to'];
  const typed = (form?.entries() ?? []).filter(([name]) => !own.includes(name));
  const isSecret = (name: string) => secretFields.includes(name);
  const secrets = Object.fromEntries(typed.filter(([name]) => isSecret(name)));
  const kept =
    form?.text(keptField) || (Object.keys(secrets).length > 0 ? sealSecrets(rt, staff, secrets) : '');
  const isDownload = c.req.method === 'GET' || c.req.path === '/practice/confirm';
  const page = ConfirmPage({
    context: pageContext(rt, c),
    action: isDownload ? '/practice/confirm' : c.req.path,
    fields: isDownload
      ? [['to', to]]
      : [...typed.filter(([name]) => !isSecret(name)), ...(kept ? [[keptField, kept] as const] : [])],
    ways: factorWays(factorsOf(rt, staff.userId)),
    errors,
  });
  return c.html(renderPage(page), Object.keys(errors).length > 0 ? 422 : 403);
}

function sealSecrets(rt: Runtime, staff: StaffSession, secrets: Record<string, string>): string {
  return rt.vault.sealOwn(confirmPurpose(staff), JSON.stringify(secrets)).toString('base64url');
}

/** Empty where there are none, or they are not this session's. */
function openSecrets(rt: Runtime, staff: StaffSession, sealed: string): Record<string, string> {
  try {
    return JSON.parse(rt.vault.unsealOwn(confirmPurpose(staff), Buffer.from(sealed, 'base64url')));
  } catch {
    return {};
  }
}
