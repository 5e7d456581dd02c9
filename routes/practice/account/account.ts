import { type Context, Hono } from 'hono';
import { listActs } from '../../../db/audit.ts';
import { calendarFeedSince } from '../../../db/calendar_feeds.ts';
import { loadPractice } from '../../../db/settings.ts';
import { findUser, wantsSignInMail } from '../../../db/staff.ts';
import {
  changeOwnPassword,
  checkOwnPassword,
  endOwnSessions,
  ownSessions,
} from '../../../procedure/own_account.ts';
import { factorsOf, nameFactor, removeFactor, renewRecoveryCodes } from '../../../procedure/second_factor.ts';
import { chooseSignInMail } from '../../../procedure/sign_in_notice.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { passkeysPossible } from '../../../security/passkeys.ts';
import { checkPassword, hashPassword } from '../../../security/passwords.ts';
import { assertStillSignedIn, SignedOut } from '../../../security/sessions.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { AccountPage } from '../../../views/practice/account/account.ts';
import { showNotFound } from '../../failure.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { staffOf } from '../acting.ts';
import { ownFeedRoutes } from './calendar_feed.ts';
import { passwordWords } from './factor_input.ts';
import { moreFactorRoutes, showRecoveryCodes } from './factor_setup.ts';
import { passwordProblems } from './password_words.ts';

const doneWords = new Map([
  ['password', 'Ihr Kennwort ist geändert. Andere Geräte sind abgemeldet.'],
  ['factor', 'Der zweite Schutz ist hinzugefügt.'],
  ['name', 'Der Name ist gespeichert.'],
  ['removed', 'Er ist entfernt.'],
  ['session', 'Das Gerät ist abgemeldet.'],
  ['notices', 'Ihre Wahl ist gespeichert.'],
  ['feed', 'Das Abo ist beendet. Der Link gilt nicht mehr.'],
]);

/** What one's own list of sign-ins tells of. */
const signInActs = [
  'login',
  'login_failed',
  'factor_failed',
  'confirm_failed',
  'logout',
  'recovery_used',
  'password_set',
  'password_changed',
  'factor_added',
  'factor_removed',
  'sessions_ended',
];

type Errors = Parameters<typeof AccountPage>[0]['errors'];

/** `/practice/account`: one's own password, second factor, devices and sign-ins; for every role. */
export function accountRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/practice/account', (c) => showAccount(rt, c));

  app.post('/practice/account/password', async (c) => {
    const staff = staffOf(c);
    const form = await readForm(c);
    // Not tidied: blanks at the ends are part of a password.
    const [[current = ''], [password = ''], [repeat = '']] = [
      form.all('factorPassword'),
      form.all('password'),
      form.all('repeat'),
    ];
    const user = findUser(rt, staff.userId);
    const about = [user?.email ?? '', staff.name, loadPractice(rt.db).settings.name];
    const problem = checkPassword(password, about);
    const own = await checkOwnPassword(rt, staff.userId, current);
    assertStillSignedIn(c);
    const errors: Errors = {
      ...(own.answer !== 'right' && { factorPassword: passwordWords[own.answer] }),
      ...(problem && { password: passwordProblems[problem] }),
      ...(!problem && repeat !== password && { repeat: 'Die beiden Eingaben sind nicht gleich.' }),
    };
    if (own.answer !== 'right' || Object.keys(errors).length > 0) return showAccount(rt, c, errors);
    const change = { from: own.hash, to: await hashPassword(password) };
    if (!changeOwnPassword(rt, staff, change)) throw new SignedOut();
    return c.redirect('/practice/account?done=password', 303);
  });

  app.route(
    '/',
    moreFactorRoutes(rt, (c, passkey) => showAccount(rt, c, { passkey })),
  );

  app.route('/', ownFeedRoutes(rt));

  app.post('/practice/account/factors/:id/name', async (c) => {
    const name = (await readForm(c)).text('name').replace(/\s+/g, ' ').slice(0, 60);
    const named = name !== '' && nameFactor(rt, staffOf(c).userId, { id: c.req.param('id'), name });
    return named ? c.redirect('/practice/account?done=name', 303) : showNotFound(rt, c);
  });

  app.post('/practice/account/factors/:id/remove', (c) => {
    const result = removeFactor(rt, staffOf(c).userId, c.req.param('id'));
    if (result === 'unknown') return showNotFound(rt, c);
    if (result === 'removed') return c.redirect('/practice/account?done=removed', 303);
    const factors = 'Das ist Ihr letzter zweiter Schutz. Richten Sie erst einen anderen ein.';
    return showAccount(rt, c, { factors });
  });

  app.post('/practice/account/recovery', (c) => {
    const { userId } = staffOf(c);
    const email = findUser(rt, userId)?.email ?? '';
    return showRecoveryCodes(rt, c, {
      codes: renewRecoveryCodes(rt, userId),
      email,
      next: '/practice/account',
    });
  });

  app.post('/practice/account/notices', async (c) => {
    chooseSignInMail(rt, staffOf(c).userId, (await readForm(c)).text('mail') === 'yes');
    return c.redirect('/practice/account?done=notices', 303);
  });

  app.post('/practice/account/sessions/end', async (c) => {
    const session = (await readForm(c)).text('session');
    if (!endOwnSessions(rt, staffOf(c).userId, session)) return showNotFound(rt, c);
    return c.redirect('/practice/account?done=session', 303);
  });

  app.post('/practice/account/sessions/end-all', (c) => {
    endOwnSessions(rt, staffOf(c).userId, null);
    return c.redirect('/practice/login?signed_out=1', 303);
  });

  return app;
}

function showAccount(rt: Runtime, c: Context<AppEnv>, errors: Errors = {}): Response | Promise<Response> {
  const { userId, sessionHash, roles } = staffOf(c);
  const user = findUser(rt, userId);
  const factors = factorsOf(rt, userId);
  const left = factors.recoveryCodesLeft;
  const used = `Sie haben einen Notfall-Code benutzt, es sind noch ${left}. Richten Sie jetzt ein neues Gerät oder eine neue App ein.`;
  const page = AccountPage({
    context: pageContext(rt, c),
    email: user?.email ?? '',
    factors,
    passkeys: passkeysPossible(rt.config),
    hasPassword: user?.passwordHash != null,
    sessions: ownSessions(rt, userId).map(({ idHash, ...session }) => ({
      ...session,
      id: idHash,
      current: idHash === sessionHash,
    })),
    feed: roles.includes('doctor') ? { since: calendarFeedSince(rt, userId) } : null,
    mailSignIns: wantsSignInMail(rt, userId),
    signIns: listActs(rt.db, { actor: userId, actions: signInActs, limit: 20 }),
    done: c.req.query('recovery') ? used : (doneWords.get(c.req.query('done') ?? '') ?? null),
    errors,
  });
  return c.html(renderPage(page), Object.keys(errors).length > 0 ? 422 : 200);
}
