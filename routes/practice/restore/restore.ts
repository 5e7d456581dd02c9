import { type Context, Hono } from 'hono';
import { glanceAt } from '../../../db/glance.ts';
import { loadPractice } from '../../../db/settings.ts';
import { checkOwnPassword } from '../../../procedure/own_account.ts';
import { RestoreDesk, type RestoreFault } from '../../../procedure/restore_backup.ts';
import { factorsOf } from '../../../procedure/second_factor.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { assertStillSignedIn } from '../../../security/sessions.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { factorWords } from '../../../views/practice/account/factor_words.ts';
import { RestoreBusyPage } from '../../../views/practice/restore/busy.ts';
import { restoreFaultWords } from '../../../views/practice/restore/fault_words.ts';
import { type RestoreErrors, RestorePage } from '../../../views/practice/restore/restore.ts';
import { BodyTooLarge } from '../../body.ts';
import { showNotFound } from '../../failure.ts';
import { fileInForm, NoFileChosen } from '../../file_in_form.ts';
import { type FormInput, readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { factorWays, passwordWords, readFactor } from '../account/factor_input.ts';
import { staffOf } from '../acting.ts';
import { confirmPurpose } from '../fresh.ts';

const path = '/practice/restore';
/** So long the server takes to start anew with a small practice, in seconds. */
const restartSeconds = 5;

/**
 * `/practice/restore`: a backup is sent in, opened, looked at, and put in the place of what is here, on a
 * server that is new as on one that works. Password and factor are asked for each time.
 */
export function restoreRoutes(rt: Runtime): Hono<AppEnv> {
  const desk = new RestoreDesk(rt);
  const app = new Hono<AppEnv>();
  app.use(path, served);
  app.use(`${path}/*`, served);
  return app
    .get(path, (c) => show(c, {}))
    .post(`${path}/file`, async (c) => {
      const announced = Number(c.req.header('content-length')) || null;
      return answer(c, 'file', await desk.receive(announced, sent(c)).catch(notTaken));
    })
    .post(`${path}/key`, async (c) => {
      const form = await readForm(c);
      const [file] = form.files('secretFile');
      const secret = file ? file.bytes.toString('utf8') : (form.all('backupSecret')[0] ?? '');
      const fault = await desk.open({ secret, practiceKey: form.text('practiceKey') });
      const isOfPractice = fault === 'other_key' || fault === 'bad_practice_key' || fault === 'key_fixed';
      return answer(c, isOfPractice ? 'practiceKey' : 'backupSecret', fault);
    })
    .post(`${path}/drop`, async (c) => answer(c, 'file', await desk.drop()))
    .post(`${path}/begin`, (c) => act(c, (by) => desk.begin(by)))
    .post(`${path}/back`, (c) => act(c, (by) => desk.takeBack(by)));

  async function act(c: Context<AppEnv>, begin: (by: string) => RestoreFault | null): Promise<Response> {
    const errors = desk.underWay() ? null : await notConfirmed(rt, c, await readForm(c));
    if (errors) return show(c, errors);
    // A second click finds what the first one has begun.
    const fault = desk.underWay() ? null : begin(staffOf(c).userId);
    const to = desk.underWay();
    return fault || !to ? answer(c, 'begin', fault ?? 'gone') : busy(c, to);
  }

  async function served(c: Context<AppEnv>, next: () => Promise<void>): Promise<Response | undefined> {
    if (!rt.replacing) return showNotFound(rt, c);
    await next();
    return undefined;
  }

  async function* sent(c: Context<AppEnv>): AsyncGenerator<Uint8Array, void> {
    // The file's own bytes, and a little around them.
    yield* fileInForm(c, { most: desk.most() });
    // It may have taken an hour.
    assertStillSignedIn(c);
  }

  function answer(
    c: Context<AppEnv>,
    field: keyof RestoreErrors,
    fault: RestoreFault | null,
  ): Response | Promise<Response> {
    return fault ? show(c, { [field]: restoreFaultWords(fault) }) : c.redirect(path, 303);
  }

  function show(c: Context<AppEnv>, errors: RestoreErrors): Response | Promise<Response> {
    const page = RestorePage({
      context: pageContext(rt, c),
      stand: desk.stand(),
      now: { ...glanceAt(rt), name: loadPractice(rt.db).settings.name },
      waiting: rt.hub.presentIds().length,
      keptSince: desk.keptSince(),
      keepDays: rt.config.backupKeepDays,
      failed: rt.replacing?.failed ?? null,
      ways: factorWays(factorsOf(rt, staffOf(c).userId)),
      errors,
    });
    return c.html(renderPage(page), Object.keys(errors).length > 0 ? 422 : 200);
  }

  function busy(c: Context<AppEnv>, publicUrl: URL): Response | Promise<Response> {
    const next = `${publicUrl.origin}/practice/login`;
    c.header('Refresh', `${restartSeconds};url=${next}`);
    return c.html(renderPage(RestoreBusyPage({ context: pageContext(rt, c), next })));
  }
}

function notTaken(error: unknown): RestoreFault {
  if (error instanceof NoFileChosen) return 'no_file';
  if (error instanceof BodyTooLarge) return 'too_large';
  throw error;
}

/** What is wrong with password and factor, both of which are asked for; null where nothing is. */
async function notConfirmed(rt: Runtime, c: Context<AppEnv>, form: FormInput): Promise<RestoreErrors | null> {
  const staff = staffOf(c);
  const { userId } = staff;
  if (!factorWays(factorsOf(rt, userId)).password) {
    // Not tidied: blanks at the ends are part of a password.
    const { answer } = await checkOwnPassword(rt, userId, form.all('password')[0] ?? '');
    if (answer !== 'right') return { password: passwordWords[answer] };
  }
  const given = await readFactor(rt, form, { userId, purpose: confirmPurpose(staff) });
  assertStillSignedIn(c);
  if (given.answer === 'right') return null;
  return Object.keys(given.errors).length > 0 ? given.errors : { passkey: factorWords.passkey };
}
