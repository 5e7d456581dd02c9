import { describe, expect, test } from 'vitest';
import { minute, second } from '../../../consultation/durations.ts';
import { loadPractice } from '../../../db/settings.ts';
import { listUsers } from '../../../db/staff.ts';
import { dangerousRoutes } from '../../../routes/practice/fresh_routes.ts';
import { allRoutes, staff, testApp, testRuntime } from '../../fixtures/runtime.ts';
import { softPasskey } from '../../fixtures/soft_passkey.ts';
import { browserAt, hidden, setUpApp } from './account/browser.ts';
import { account, password } from './account/door.ts';

/**
 * Forms of the practice that need no second look: they change one case, one's own things, or let in by a
 * factor of their own. A new form stands here or in `dangerousRoutes`.
 */
const harmless = [
  // The way in, and out.
  'POST /practice/login',
  'POST /practice/login/passkey',
  'POST /practice/login/factor',
  'POST /practice/login/set-up/app',
  'POST /practice/login/set-up/passkey',
  'POST /practice/setup/:token',
  'POST /practice/logout',
  'POST /practice/confirm',
  // Ask for password and factor themselves, every time; before that nothing is replaced.
  'POST /practice/restore/file',
  'POST /practice/restore/key',
  'POST /practice/restore/drop',
  'POST /practice/restore/begin',
  'POST /practice/restore/back',
  // A file of the practice software fills a form in; an entry goes where IT has said.
  'POST /practice/consultations/new/file',
  'POST /practice/consultations/:id/record.gdt',
  'POST /practice/consultations/:id/record.pdf',
  // One's own account: the password is asked for there, and signing out takes nothing.
  'POST /practice/account/password',
  'POST /practice/account/factors/:id/name',
  'POST /practice/account/sessions/end',
  'POST /practice/account/calendar/end',
  'POST /practice/account/sessions/end-all',
  // Lets go of what was typed and not sent.
  'POST /practice/again/:number',
  // Looks, and changes nothing.
  'POST /practice/search',
  // One case.
  'POST /practice/now',
  'POST /practice/consultations/new',
  'POST /practice/consultations/:id/ACTION',
  'POST /practice/consultations/:id/guests',
  'POST /practice/consultations/:id/guests/:guest/remove',
  'POST /practice/consultations/:id/guests/:guest/admit',
  'POST /practice/visits/:id/admit',
  'POST /practice/visits/:id/call',
  'POST /practice/visits/:id/end',
  'POST /practice/callbacks/new',
  'POST /practice/callbacks/:id/done',
  'POST /practice/callbacks/:id/open',
  // What those who wait are told.
  'POST /practice/doctors/:id/delay',
  'POST /practice/doctors/:id/state',
  'POST /practice/visits/:id/undo',
  'POST /practice/incoming/:id/assign',
  'POST /practice/incoming/:id/attach',
  'POST /practice/incoming/:id/read',
  'POST /practice/incoming/:id/request',
  'POST /practice/incoming/:id/discard',
  'POST /practice/mails/:id/handed-over',
  'POST /practice/mails/:id/again',
  // What the practice says of itself.
  'POST /practice/settings/hours/:id',
  'POST /practice/settings/hours/:id/off',
  'POST /practice/settings/hours/:id/off/remove',
  'POST /practice/settings/logo',
  'POST /practice/settings/mails/:kind',
  'POST /practice/settings/mails/:kind/preview',
  'POST /practice/settings/mails/:kind/reset',
];

const general = (route: string) =>
  route.replace(/^(POST \/practice\/consultations\/:id\/)(?!guests)[\w/-]+$/, '$1ACTION');

test('every form of the practice is either dangerous or harmless', async () => {
  const forms = (await allRoutes(testRuntime()))
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/practice'))
    .map(({ method, path }) => general(`${method} ${path}`));
  const listed = [...Object.keys(dangerousRoutes).filter((route) => route.startsWith('POST')), ...harmless];
  expect([...new Set(forms)].sort()).toEqual(listed.sort());
});

/** An administrator with an app who was last asked eleven minutes ago. */
async function stale() {
  const rt = testRuntime({ SECOND_FACTOR: 'required' });
  const user = account(rt, ['admin', 'doctor']);
  const browser = browserAt(rt);
  await browser.post('/practice/login', { email: user.email, password });
  const app = await setUpApp(rt, browser);
  rt.clock.now += 11 * minute;
  return { rt, user, browser, ...app };
}

const added = { name: 'Dr. Neu', email: 'neu@praxis.example', role: 'doctor' };

describe('a factor that is older than ten minutes is asked for again', () => {
  test('before every dangerous act, and nothing happens without it', async () => {
    const { rt, browser } = await stale();
    const before = rt.db.$client.prepare('select count(*) from audit').pluck().get();
    for (const route of Object.keys(dangerousRoutes)) {
      const [method, pattern = ''] = route.split(' ');
      const path = pattern.replace(/:\w+/g, 'x');
      const answer = await (method === 'GET'
        ? browser.get(path)
        : browser.post(path, { email: 'x@y.example' }));
      expect(answer.status, route).toBe(403);
      expect(answer.html, route).toContain('Sind Sie es noch?');
    }
    expect(rt.db.$client.prepare('select count(*) from audit').pluck().get()).toBe(before);
  });

  test('what was typed stays in the page and goes on with the answer; then ten minutes of quiet', async () => {
    const { rt, browser, code } = await stale();
    const asked = await browser.post('/practice/users', added);
    for (const [name, value] of Object.entries(added)) expect(hidden(asked.html, name)).toBe(value);
    expect(asked.html).toContain('action="/practice/users"');
    expect(listUsers(rt)).toHaveLength(1);
    const wrong = await browser.post('/practice/users', { ...added, factorCode: '000000' });
    expect(wrong.status).toBe(422);
    expect(hidden(wrong.html, 'name')).toBe('Dr. Neu');
    expect(listUsers(rt)).toHaveLength(1);
    const done = await browser.post('/practice/users', { ...added, factorCode: code() });
    expect(done.status).toBe(200);
    expect(done.html).toContain('Zugangslink für Dr. Neu');
    rt.clock.now += 9 * minute;
    expect((await browser.post('/practice/users', { ...added, email: 'b@praxis.example' })).status).toBe(200);
    rt.clock.now += minute;
    expect((await browser.post('/practice/users', { ...added, email: 'c@praxis.example' })).status).toBe(403);
  });

  test('the same code does not confirm twice, and a sign-in elsewhere confirms nothing here', async () => {
    const { rt, browser, code, user } = await stale();
    const other = browserAt(rt);
    await other.post('/practice/login', { email: user.email, password });
    expect((await other.post('/practice/login/factor', { factorCode: code() })).status).toBe(303);
    expect((await browser.post('/practice/users', { ...added, factorCode: code() })).status).toBe(422);
    rt.clock.now += 30 * second;
    expect((await browser.post('/practice/users', { ...added, factorCode: code() })).status).toBe(200);
  });

  test('a passkey does it too, with a challenge of this very session', async () => {
    const { rt, browser, code } = await stale();
    const passkey = softPasskey(rt.config.publicUrl.origin);
    const place = '/practice/account/factors';
    await browser.post('/practice/confirm', { to: `${place}/app`, factorCode: code() });
    const made = passkey.create(await browser.challenge(`${place}/challenge`));
    expect((await browser.post(`${place}/passkey`, { factorCredential: made })).location).toBe(
      '/practice/account?done=factor',
    );
    rt.clock.now += 11 * minute;
    const other = browserAt(rt);
    const signIn = passkey.answer(await other.challenge('/practice/login/passkey'));
    await other.post('/practice/login/passkey', { factorCredential: signIn });
    const theirs = passkey.answer(await other.challenge('/practice/confirm/challenge'));
    expect((await browser.post('/practice/users', { ...added, factorCredential: theirs })).status).toBe(422);
    const right = passkey.answer(await browser.challenge('/practice/confirm/challenge'));
    expect((await browser.post('/practice/users', { ...added, factorCredential: right })).status).toBe(200);
  });

  test('secrets that were typed go along sealed, and only in their session', async () => {
    const { rt, browser, code } = await stale();
    rt.changeSettings = () => {};
    const mail = {
      smtpHost: 'mail.invalid',
      smtpPort: '25',
      smtpSecurity: 'starttls',
      smtpUser: 'x',
      password: 'geheim-9',
    };
    const asked = await browser.post('/practice/start/mail', { ...mail, testTo: 'a@b.example' });
    expect(asked.html).not.toContain('geheim-9');
    const factorKept = hidden(asked.html, 'factorKept');
    expect(factorKept).not.toBe('');
    const { password: _, ...rest } = mail;
    const done = await browser.post('/practice/start/mail', {
      ...rest,
      testTo: 'a@b.example',
      factorKept,
      factorCode: code(),
    });
    // It was tried with the password, which is kept as the assistant keeps it.
    expect(done.html).toContain('name="keptPassword"');
    expect(rt.db.$client.serialize().toString('latin1')).not.toContain('geheim-9');
  });

  test('a download waits for it and comes then', async () => {
    const { browser, code } = await stale();
    const asked = await browser.get('/practice/statistics.csv');
    expect(asked.html).toContain('action="/practice/confirm"');
    const to = hidden(asked.html, 'to');
    expect(to).toBe('/practice/statistics.csv');
    expect(
      (await browser.post('/practice/confirm', { to: 'https://evil.example', factorCode: code() })).location,
    ).toBe('/practice');
    expect((await browser.post('/practice/confirm', { to, factorCode: code() })).location).toBe(to);
    expect((await browser.get(to)).html).toContain('quarter;doctor;completed');
  });

  test('settings ask only where the sender or the relay changes', async () => {
    const { rt, browser, code } = await stale();
    const { settings, version } = loadPractice(rt.db);
    const form = { ...settings, version: String(version) };
    expect(
      (await browser.post('/practice/settings', { ...form, welcomeText: 'Guten Tag' })).location,
    ).toContain('done=settings');
    const next = { ...form, version: String(version + 1), welcomeText: 'Guten Tag' };
    expect(
      (await browser.post('/practice/settings', { ...next, email: 'other@praxis.example' })).status,
    ).toBe(403);
    expect((await browser.post('/practice/settings', { ...next, relayOnly: 'yes' })).status).toBe(403);
    const done = await browser.post('/practice/settings', { ...next, relayOnly: 'yes', factorCode: code() });
    expect(done.location).toContain('done=settings');
    expect(loadPractice(rt.db).settings.relayOnly).toBe('yes');
  });

  test('an account without a factor shows its password again', async () => {
    const rt = testRuntime();
    const user = account(rt, 'admin');
    const browser = browserAt(rt);
    await browser.post('/practice/login', { email: user.email, password });
    rt.clock.now += 11 * minute;
    expect((await browser.post('/practice/users', added)).html).toContain('name="factorPassword"');
    expect((await browser.post('/practice/users', { ...added, factorPassword: 'falsch' })).status).toBe(422);
    expect((await browser.post('/practice/users', { ...added, factorPassword: password })).status).toBe(200);
  });

  test('the first set-up is not held up, a demo never, and nobody is asked for what is not theirs', async () => {
    const rt = testRuntime();
    rt.db.$client.prepare("update practice set settings = '{}'").run();
    const admin = staff(rt, 'admin');
    const doctor = staff(rt, 'doctor');
    rt.clock.now += 11 * minute;
    const { origin } = rt.config.publicUrl;
    const post = (path: string, cookie: string, app = testApp(rt)) =>
      app.request(origin + path, { method: 'POST', headers: { Cookie: cookie, Origin: origin } });
    expect((await post('/practice/start/practice', admin.cookie)).status).toBe(422);
    rt.config.secondFactor = 'off';
    expect((await post('/practice/users', admin.cookie)).status).toBe(422);
    expect((await post('/practice/users', doctor.cookie)).status).toBe(403);
  });
});
