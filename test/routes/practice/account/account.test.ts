import { describe, expect, test } from 'vitest';
import { hour, minute, second } from '../../../../consultation/durations.ts';
import { roles } from '../../../../consultation/staff.ts';
import { recordAudit } from '../../../../db/audit.ts';
import { write } from '../../../../db/write.ts';
import { staff, testApp, testRuntime } from '../../../fixtures/runtime.ts';
import { browserAt, hidden, recoveryCodes, setUpApp } from './browser.ts';
import { account, password } from './door.ts';

const fresh = 'noch ein langes Kennwort mit Fuchs';

async function signedIn(environment: Record<string, string> = {}, role: (typeof roles)[number] = 'doctor') {
  const rt = testRuntime(environment);
  const user = account(rt, role);
  const browser = browserAt(rt);
  await browser.post('/practice/login', { email: user.email, password });
  return { rt, user, browser };
}

describe('/practice/account', () => {
  test('is there for every role, and in the navigation', async () => {
    const rt = testRuntime();
    for (const role of roles) {
      const { cookie } = staff(rt, role);
      const url = `${rt.config.publicUrl.origin}/practice/account`;
      const answer = await testApp(rt).request(url, { headers: { Cookie: cookie } });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('href="/practice/account" aria-current="page"');
    }
  });

  test('the own password: the old one is asked for, other devices are signed out, this one stays', async () => {
    const { rt, user, browser } = await signedIn();
    const other = browserAt(rt);
    await other.post('/practice/login', { email: user.email, password });
    const change = (factorPassword: string, next: string, repeat = next) =>
      browser.post('/practice/account/password', { factorPassword, password: next, repeat });
    const wrong = await change('falsch', fresh);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('id="factorPassword-error"');
    expect((await change(password, 'kurz')).html).toContain('id="password-error"');
    expect((await change(password, fresh, `${fresh}!`)).html).toContain('id="repeat-error"');
    expect((await other.get('/practice')).status).toBe(200);
    expect((await change(password, fresh)).location).toBe('/practice/account?done=password');
    expect((await browser.get('/practice')).status).toBe(200);
    expect((await other.get('/practice')).status).toBe(303);
    expect((await browserAt(rt).post('/practice/login', { email: user.email, password })).status).toBe(422);
    expect((await browserAt(rt).post('/practice/login', { email: user.email, password: fresh })).status).toBe(
      303,
    );
  });

  test('whoever sits down at an open page has ten tries at the password', async () => {
    const { rt, user, browser } = await signedIn();
    const guess = (factorPassword: string) =>
      browser.post('/practice/account/password', { factorPassword, password: fresh, repeat: fresh });
    // Nine have been here before.
    const wrong = { at: rt.now(), actor: user.id, action: 'confirm_failed' };
    write(rt, (tx) => {
      for (let time = 0; time < 9; time++) recordAudit(tx, wrong);
    });
    expect((await guess('falsch')).html).toContain('Dieses Kennwort stimmt nicht.');
    expect((await guess(password)).html).toContain('Bitte warten Sie eine Stunde.');
  });

  test('also forty at once, and whoever fails at the door takes none of them away', async () => {
    const { rt, user, browser } = await signedIn();
    const thief = { at: rt.now(), actor: user.id, action: 'factor_failed' };
    write(rt, (tx) => {
      for (let time = 0; time < 20; time++) recordAudit(tx, thief);
    });
    const guess = (factorPassword: string) =>
      browser.post('/practice/account/password', { factorPassword, password: fresh, repeat: fresh });
    const answers = await Promise.all(Array.from({ length: 40 }, () => guess('falsch')));
    const looked = answers.filter(({ html }) => html.includes('Dieses Kennwort stimmt nicht.'));
    expect(looked.length).toBe(10);
    expect((await guess(password)).html).toContain('Bitte warten Sie eine Stunde.');
  });

  test('of two who change it at once the first counts, and signs the other out', async () => {
    const { rt, user, browser } = await signedIn();
    const intruder = browserAt(rt);
    await intruder.post('/practice/login', { email: user.email, password });
    const change = (who: typeof browser, next: string) =>
      who.post('/practice/account/password', { factorPassword: password, password: next, repeat: next });
    const answers = await Promise.all([change(browser, fresh), change(intruder, `${fresh} zwei`)]);
    const won = answers.findIndex(({ location }) => location === '/practice/account?done=password');
    expect(answers.map(({ location }) => location)).toContain('/practice/login?ended=1');
    const counts = [fresh, `${fresh} zwei`][won] ?? '';
    expect(
      (await browserAt(rt).post('/practice/login', { email: user.email, password: counts })).status,
    ).toBe(303);
    expect((await (won === 0 ? browser : intruder).get('/practice')).status).toBe(200);
    expect((await (won === 0 ? intruder : browser).get('/practice')).status).toBe(303);
  });

  test('the old password opens nothing after it was changed, however early it was sent', async () => {
    const { rt, user, browser } = await signedIn();
    const late = Array.from({ length: 6 }, () => browserAt(rt));
    const [changed, ...others] = await Promise.all([
      browser.post('/practice/account/password', {
        factorPassword: password,
        password: fresh,
        repeat: fresh,
      }),
      ...late.map((one) => one.post('/practice/login', { email: user.email, password })),
    ]);
    expect(changed?.location).toBe('/practice/account?done=password');
    for (const one of late) expect((await one.get('/practice')).status).toBe(303);
    expect(others.length).toBe(6);
  });

  test('devices: which browser and since when, never an address; one or all are signed out', async () => {
    const { rt, user } = await signedIn();
    const app = testApp(rt);
    const device = async (agent: string) => {
      const answer = await app.request(`${rt.config.publicUrl.origin}/practice/login`, {
        method: 'POST',
        body: new URLSearchParams({ email: user.email, password }),
        headers: { 'User-Agent': agent, 'X-Forwarded-For': '203.0.113.7' },
      });
      return answer.headers.getSetCookie()[0]?.split(';')[0]?.split('=')[1] ?? '';
    };
    const [one, two] = [browserAt(rt), browserAt(rt)];
    one.cookies.set(
      '__Host-session',
      await device('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'),
    );
    two.cookies.set(
      '__Host-session',
      await device('Mozilla/5.0 (Linux; Android 15) Chrome/140.0.0.0 Mobile Safari/537.36'),
    );
    const page = (await one.get('/practice/account')).html;
    expect(page).toContain('Firefox 140, Linux');
    expect(page).toContain('Chrome 140, Android');
    expect(page).not.toContain('203.0.113.7');
    const session = [...page.matchAll(/name="session" value="([^"]+)"/g)].map(([, value]) => value ?? '');
    // Its own has no button of its own.
    expect(session).toHaveLength(2);
    const stranger = await signedInAs(rt);
    expect(
      (await stranger.post('/practice/account/sessions/end', { session: session[0] ?? '' })).status,
    ).toBe(404);
    for (const each of session) await one.post('/practice/account/sessions/end', { session: each });
    expect((await two.get('/practice')).status).toBe(303);
    expect((await one.get('/practice')).status).toBe(200);
    expect((await one.post('/practice/account/sessions/end-all')).location).toBe(
      '/practice/login?signed_out=1',
    );
    expect((await one.get('/practice')).status).toBe(303);
  });

  async function signedInAs(rt: ReturnType<typeof testRuntime>) {
    const user = account(rt, 'reception', 'empfang@praxis.example');
    const browser = browserAt(rt);
    await browser.post('/practice/login', { email: user.email, password });
    return browser;
  }

  test('one reads the own sign-ins and failed ones, and nobody else’s', async () => {
    const { rt, user, browser } = await signedIn();
    await browserAt(rt).post('/practice/login', { email: user.email, password: 'falsch' });
    const page = (await browser.get('/practice/account')).html;
    expect(page).toContain('Anmeldung gescheitert');
    const other = await signedInAs(rt);
    expect((await other.get('/practice/account')).html).not.toContain('Anmeldung gescheitert');
  });

  test('the last factor stays where one is required; another one, and it may go', async () => {
    const { rt, browser } = await signedIn({ SECOND_FACTOR: 'required' });
    await setUpApp(rt, browser);
    const remove = () => browser.post('/practice/account/factors/app/remove');
    const refused = await remove();
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Das ist Ihr letzter zweiter Schutz.');
    expect((await browser.post('/practice/account/factors/unknown/remove')).status).toBe(404);
    rt.config.secondFactor = 'optional';
    expect((await remove()).location).toBe('/practice/account?done=removed');
    expect((await browser.get('/practice/account')).html).toContain('Noch ist keiner eingerichtet');
  });

  test('another app takes the place of the one before; its codes are asked for from then on', async () => {
    const { rt, user, browser } = await signedIn({ SECOND_FACTOR: 'required' });
    const first = await setUpApp(rt, browser);
    rt.clock.now += minute;
    const second_ = await setUpApp(rt, browser, '/practice/account/factors');
    expect(second_.answer.location).toBe('/practice/account?done=factor');
    rt.clock.now += 30 * second;
    const again = browserAt(rt);
    await again.post('/practice/login', { email: user.email, password });
    expect((await again.post('/practice/login/factor', { factorCode: first.code() })).status).toBe(422);
    expect((await again.post('/practice/login/factor', { factorCode: second_.code() })).status).toBe(303);
  });

  test('an offer for an app is good for half an hour', async () => {
    const { rt, browser } = await signedIn();
    const { html } = await browser.get('/practice/account/factors/app');
    rt.clock.now += hour / 2;
    await browser.get('/practice');
    const late = await browser.post('/practice/account/factors/app', {
      offer: hidden(html, 'offer'),
      factorCode: '123456',
    });
    expect(late.status).not.toBe(200);
  });

  test('new recovery codes end the old ones', async () => {
    const { rt, user, browser } = await signedIn({ SECOND_FACTOR: 'required' });
    const { codes } = await setUpApp(rt, browser);
    const renewed = recoveryCodes((await browser.post('/practice/account/recovery')).html);
    expect(renewed).toHaveLength(10);
    const again = browserAt(rt);
    await again.post('/practice/login', { email: user.email, password });
    expect((await again.post('/practice/login/factor', { factorRecovery: codes[0] ?? '' })).status).toBe(422);
    expect((await again.post('/practice/login/factor', { factorRecovery: renewed[0] ?? '' })).status).toBe(
      303,
    );
  });
});
