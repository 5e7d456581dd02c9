import { type Context, Hono } from 'hono';
import { factorLimits, hasFactor } from '../../../consultation/second_factor.ts';
import { browserName } from '../../../consultation/user_agent.ts';
import { listPasskeys } from '../../../db/factors.ts';
import type { PendingSignIn } from '../../../db/pending_sign_ins.ts';
import { loadPractice } from '../../../db/settings.ts';
import { findUser, type User } from '../../../db/staff.ts';
import { qrSvgPath } from '../../../documents/qr.ts';
import {
  addCodeApp,
  addPasskey,
  factorsOf,
  type NewRecoveryCodes,
} from '../../../procedure/second_factor.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { creationOptions, passkeysPossible } from '../../../security/passkeys.ts';
import { pendingOf } from '../../../security/pending.ts';
import { newTotpSecret, totpAddress } from '../../../security/totp.ts';
import { renderPage } from '../../../views/components/layout.ts';
import {
  FactorAppPage,
  FactorSetupPage,
  type SetupPlace,
} from '../../../views/practice/account/factor_setup.ts';
import { factorWords } from '../../../views/practice/account/factor_words.ts';
import { RecoveryCodesPage } from '../../../views/practice/account/recovery_codes.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { staffOf } from '../acting.ts';
import { enterPending, factorPath, factorSetupPath } from './enter.ts';
import { openOffer, sealOffer } from './factor_input.ts';

/** Who sets a factor up, and what happens then. */
interface Setup {
  user: User;
  place: SetupPlace;
  /** Of the challenge that a new passkey answers. */
  purpose: string;
  /** Only an account that has none yet may: on the way in. */
  onlyFirst: boolean;
  /** The way on, once it is there. */
  done(codes: NewRecoveryCodes): Response | Promise<Response>;
  /** It was not right. */
  refuse(words: string): Response | Promise<Response>;
}

/** P17: the first factor, at `/practice/login/set-up`, after the password and before there is a session. */
export function factorSetupRoutes(rt: Runtime): Hono<AppEnv> {
  return setupPages(rt, factorSetupPath, (c) => {
    const found = pendingOf(rt, c);
    if (!found) return c.redirect('/practice/login?late=1', 303);
    // Meanwhile it has one, so this password alone opens nothing.
    if (hasFactor(factorsOf(rt, found.user.id))) return c.redirect(factorPath, 303);
    return pendingSetup(rt, c, found);
  }).get(factorSetupPath, (c) => {
    const found = pendingOf(rt, c);
    if (!found) return c.redirect('/practice/login?late=1', 303);
    if (hasFactor(factorsOf(rt, found.user.id))) return c.redirect(factorPath, 303);
    return showChoice(rt, c);
  });
}

function pendingSetup(
  rt: Runtime,
  c: Context<AppEnv>,
  { pending, user }: { pending: PendingSignIn; user: User },
): Setup {
  return {
    user,
    place: factorSetupPath,
    purpose: `set-up/${pending.idHash}`,
    onlyFirst: true,
    done(codes) {
      if (!enterPending(rt, c, pending)) return c.redirect('/practice/login?late=1', 303);
      return showRecoveryCodes(rt, c, { codes, email: user.email, next: pending.next });
    },
    refuse: (words) => showChoice(rt, c, words),
  };
}

function showChoice(rt: Runtime, c: Context<AppEnv>, error?: string): Response | Promise<Response> {
  const page = FactorSetupPage({
    context: pageContext(rt, c),
    passkeys: passkeysPossible(rt.config),
    addressMayChange: rt.config.publicUrl.hostname === 'localhost',
    error,
  });
  return c.html(renderPage(page), error ? 422 : 200);
}

/** Further factors of one's own account, below `/practice/account/factors`; the guards stand before it. */
export function moreFactorRoutes(
  rt: Runtime,
  refuse: (c: Context<AppEnv>, words: string) => Response | Promise<Response>,
): Hono<AppEnv> {
  return setupPages(rt, '/practice/account/factors', (c) => {
    const { userId, sessionHash } = staffOf(c);
    const user = findUser(rt, userId);
    if (!user) return c.redirect('/practice/login', 303);
    return {
      user,
      place: '/practice/account/factors',
      purpose: `more/${sessionHash}`,
      onlyFirst: false,
      done: (codes) =>
        codes.length > 0
          ? showRecoveryCodes(rt, c, { codes, email: user.email, next: '/practice/account' })
          : c.redirect('/practice/account?done=factor', 303),
      refuse: (words) => refuse(c, words),
    };
  });
}

/** Shown once: nobody can look them up later. */
export function showRecoveryCodes(
  rt: Runtime,
  c: Context<AppEnv>,
  shown: { codes: readonly string[]; email: string; next: string },
): Response | Promise<Response> {
  return c.html(renderPage(RecoveryCodesPage({ context: pageContext(rt, c), ...shown })));
}

/** The pages of both ways. @param setupOf who is at it; a response where nobody may be */
function setupPages(
  rt: Runtime,
  place: SetupPlace,
  setupOf: (c: Context<AppEnv>) => Setup | Response,
): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  /** By purpose: a page that is loaded again shows what the app has been shown already. */
  const shown = new Map<string, { secret: string; until: number }>();

  function secretFor(purpose: string): string {
    for (const [other, { until }] of shown) if (until < rt.ran()) shown.delete(other);
    const secret = shown.get(purpose)?.secret ?? newTotpSecret();
    shown.set(purpose, { secret, until: rt.ran() + factorLimits.settingUpMs });
    return secret;
  }

  app.get(`${place}/challenge`, async (c) => {
    const setup = setupOf(c);
    if (setup instanceof Response) return c.json({}, 403);
    const known = listPasskeys(rt, setup.user.id);
    const { user: owner, purpose } = setup;
    return c.json(await creationOptions(rt, { owner, known, purpose, practice: practiceName(rt) }));
  });

  app.post(`${place}/passkey`, async (c) => {
    const setup = setupOf(c);
    if (setup instanceof Response) return setup;
    const credential = (await readForm(c)).text('factorCredential');
    const { purpose, onlyFirst } = setup;
    const codes = await addPasskey(rt, setup.user.id, {
      purpose,
      credential,
      onlyFirst,
      name: deviceName(c),
    });
    return codes ? setup.done(codes) : setup.refuse(factorWords.newPasskey);
  });

  app.get(`${place}/app`, (c) => {
    const setup = setupOf(c);
    if (setup instanceof Response) return setup;
    return showApp(rt, c, setup, { secret: secretFor(setup.purpose) });
  });

  app.post(`${place}/app`, async (c) => {
    const setup = setupOf(c);
    if (setup instanceof Response) return setup;
    const form = await readForm(c);
    const secret = openOffer(rt, setup.user.id, form.text('offer'));
    if (!secret) return c.redirect(`${place}/app`, 303);
    const code = form.text('factorCode');
    const codes = addCodeApp(rt, setup.user.id, { secret, code, onlyFirst: setup.onlyFirst });
    if (codes) {
      shown.delete(setup.purpose);
      return setup.done(codes);
    }
    return showApp(rt, c, setup, { secret, error: code === '' ? factorWords.empty : factorWords.codeClock });
  });

  return app;
}

function showApp(
  rt: Runtime,
  c: Context<AppEnv>,
  { user, place }: Setup,
  { secret, error }: { secret: string; error?: string },
): Response | Promise<Response> {
  const page = FactorAppPage({
    context: pageContext(rt, c),
    place,
    secret,
    offer: sealOffer(rt, user.id, secret),
    qr: qrSvgPath(totpAddress(secret, { issuer: practiceName(rt), account: user.email })),
    error,
  });
  return c.html(renderPage(page), error ? 422 : 200);
}

function practiceName(rt: Runtime): string {
  return loadPractice(rt.db).settings.name || 'Videosprechstunde';
}

/** What a passkey is called until its owner gives it another name. */
function deviceName(c: Context<AppEnv>): string {
  const { name, system } = browserName(c.req.header('user-agent') ?? '');
  return `${name}, ${system}`;
}
