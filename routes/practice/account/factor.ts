import { type Context, Hono } from 'hono';
import { factorLimits, hasFactor } from '../../../consultation/second_factor.ts';
import { listPasskeys } from '../../../db/factors.ts';
import type { PendingSignIn } from '../../../db/pending_sign_ins.ts';
import { findUser, type User } from '../../../db/staff.ts';
import { checkPasskey, factorsOf } from '../../../procedure/second_factor.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { requestOptions } from '../../../security/passkeys.ts';
import { endPending, noteTry, pendingOf } from '../../../security/pending.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { FactorPage } from '../../../views/practice/account/factor.ts';
import type { FactorErrors } from '../../../views/practice/account/factor_fields.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { enterPending, enterPractice, factorPath, factorSetupPath } from './enter.ts';
import { factorWays, readFactor } from './factor_input.ts';
import { localPath } from './local_path.ts';

/**
 * P17: `/practice/login/factor` between password and session, and `/practice/login/passkey` instead of both.
 */
export function factorRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get(factorPath, (c) => {
    const found = pendingOf(rt, c);
    return found ? showFactorPage(rt, c, found, {}) : again(c);
  });

  app.get(`${factorPath}/challenge`, async (c) => {
    const found = pendingOf(rt, c);
    if (!found) return c.json({}, 403);
    const allowed = listPasskeys(rt, found.user.id);
    return c.json(await requestOptions(rt, { allowed, purpose: factorPurpose(found.pending) }));
  });

  app.post(factorPath, async (c) => {
    const found = pendingOf(rt, c);
    if (!found) return again(c);
    const { pending, user } = found;
    if (!hasFactor(factorsOf(rt, user.id))) return c.redirect(factorSetupPath, 303);
    const given = await readFactor(rt, await readForm(c), {
      userId: user.id,
      purpose: factorPurpose(pending),
    });
    if (given.answer !== 'right') {
      if (given.by === null) return showFactorPage(rt, c, found, given.errors);
      noteTry(rt, pending);
      if (pending.tries + 1 < factorLimits.triesPerSignIn) return showFactorPage(rt, c, found, given.errors);
      endPending(rt, c);
      return c.redirect('/practice/login?tries=1', 303);
    }
    if (!enterPending(rt, c, pending)) return again(c);
    const lost = given.by === 'factorRecovery';
    return c.redirect(lost ? '/practice/account?recovery=1' : pending.next, 303);
  });

  app.get('/practice/login/passkey', async (c) =>
    c.json(await requestOptions(rt, { allowed: [], purpose: 'sign-in' })),
  );

  app.post('/practice/login/passkey', async (c) => {
    const form = await readForm(c);
    const credential = form.text('factorCredential');
    const userId = await checkPasskey(rt, { purpose: 'sign-in', credential, userId: null });
    const user = userId && findUser(rt, userId);
    if (!user || user.disabledAt !== null) return c.redirect('/practice/login?passkey=1', 303);
    enterPractice(rt, c, user.id);
    return c.redirect(localPath(form.text('next')), 303);
  });

  return app;
}

function showFactorPage(
  rt: Runtime,
  c: Context<AppEnv>,
  { user }: { user: User },
  errors: FactorErrors,
): Response | Promise<Response> {
  const factors = factorsOf(rt, user.id);
  if (!hasFactor(factors)) return c.redirect(factorSetupPath, 303);
  const ways = factorWays(factors);
  const otherAddress = factors.passkeys.some(({ fits }) => !fits) && !ways.passkey;
  const page = FactorPage({ context: pageContext(rt, c), ways, errors, otherAddress });
  return c.html(renderPage(page), Object.keys(errors).length > 0 ? 422 : 200);
}

/** Nobody has shown a password, or it is too long ago. */
function again(c: Context<AppEnv>): Response {
  return c.redirect('/practice/login?late=1', 303);
}

function factorPurpose({ idHash }: PendingSignIn): string {
  return `factor/${idHash}`;
}
