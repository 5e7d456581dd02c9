import { describe, expect, test } from 'vitest';
import { minute, second } from '../../../../consultation/durations.ts';
import { createSetupLink, disableUser, type User } from '../../../../db/staff.ts';
import { write } from '../../../../db/write.ts';
import { resetFactor } from '../../../../procedure/second_factor.ts';
import { createSession } from '../../../../security/sessions.ts';
import { staff, type TestRuntime, testApp, testRuntime } from '../../../fixtures/runtime.ts';
import { softPasskey } from '../../../fixtures/soft_passkey.ts';
import { browserAt, setUpApp, type TestBrowser } from './browser.ts';
import { account, password } from './door.ts';

const required = () => testRuntime({ SECOND_FACTOR: 'required' });

const signIn = (browser: TestBrowser, { email }: User) =>
  browser.post('/practice/login', { email, password });

/** An account with an app, signed out again; the code of its set-up has been used. */
async function withApp(rt: TestRuntime, email = 'sommer@praxis.example') {
  const user = account(rt, 'doctor', email);
  const browser = browserAt(rt);
  await signIn(browser, user);
  const app = await setUpApp(rt, browser);
  rt.clock.now += 30 * second;
  return { user, ...app };
}

/** An account with a passkey. */
async function withPasskey(rt: TestRuntime, email = 'sommer@praxis.example') {
  const user = account(rt, 'doctor', email);
  const browser = browserAt(rt);
  await signIn(browser, user);
  const passkey = softPasskey(rt.config.publicUrl.origin);
  const challenge = await browser.challenge('/practice/login/set-up/challenge');
  const answer = await browser.post('/practice/login/set-up/passkey', {
    factorCredential: passkey.create(challenge),
  });
  expect(answer.status).toBe(200);
  return { user, passkey, browser };
}

describe('P17: between password and session', () => {
  test('setup link, password, app, recovery codes, inbox: no session before the last of them', async () => {
    const rt = required();
    const { id } = staff(rt, 'doctor');
    const link = { userId: id, purpose: 'setup', ttlMs: minute } as const;
    const token = write(rt, (tx) => createSetupLink(rt, tx, link));
    const browser = browserAt(rt);
    const first = await browser.post(`/practice/setup/${token}`, { password, repeat: password });
    expect(first.location).toBe('/practice/login/set-up');
    expect(browser.signedIn()).toBe(false);
    for (const path of ['/practice', '/practice/account', '/practice/users', '/practice/confirm/challenge'])
      expect((await browser.get(path)).location, path).toMatch(/^\/practice\/login\?/);
    const { codes, answer } = await setUpApp(rt, browser);
    expect(codes).toHaveLength(10);
    expect(answer.html).toContain('href="/practice"');
    expect((await browser.get('/practice')).status).toBe(200);
    // Shown once: the form cannot be sent again.
    expect((await browser.get('/practice/login/set-up')).location).toBe('/practice/login?late=1');
  });

  test('whoever has no factor yet is led to set one up; whoever has one is asked for it', async () => {
    const rt = required();
    const { user, code } = await withApp(rt);
    const browser = browserAt(rt);
    expect((await signIn(browser, user)).location).toBe('/practice/login/factor');
    expect((await browser.get('/practice/login/set-up')).location).toBe('/practice/login/factor');
    expect((await browser.get('/practice/login/set-up/app')).location).toBe('/practice/login/factor');
    expect((await browser.get('/practice/login/set-up/challenge')).status).toBe(403);
    expect(browser.signedIn()).toBe(false);
    expect((await browser.post('/practice/login/factor', { factorCode: code() })).location).toBe('/practice');
    expect((await browser.get('/practice')).status).toBe(200);
  });

  test('a new password by a setup link does not spare the factor', async () => {
    const rt = required();
    const { user } = await withApp(rt);
    const link = { userId: user.id, purpose: 'setup', ttlMs: minute } as const;
    const token = write(rt, (tx) => createSetupLink(rt, tx, link));
    const browser = browserAt(rt);
    const answer = await browser.post(`/practice/setup/${token}`, { password, repeat: password });
    expect(answer.location).toBe('/practice/login/factor');
    expect(browser.signedIn()).toBe(false);
  });

  test('optional: an account without one signs in by password, one that has one is asked', async () => {
    const rt = testRuntime();
    const plain = account(rt);
    const browser = browserAt(rt);
    expect((await signIn(browser, plain)).location).toBe('/practice');
    await setUpApp(rt, browser, '/practice/account/factors');
    const again = browserAt(rt);
    expect((await signIn(again, plain)).location).toBe('/practice/login/factor');
  });

  test('without a password, or five minutes after it, nothing is asked and nothing opened', async () => {
    const rt = required();
    const { user, code } = await withApp(rt);
    const browser = browserAt(rt);
    expect((await browser.post('/practice/login/factor', { factorCode: code() })).location).toBe(
      '/practice/login?late=1',
    );
    await signIn(browser, user);
    rt.clock.now += 5 * minute;
    expect((await browser.post('/practice/login/factor', { factorCode: code() })).location).toBe(
      '/practice/login?late=1',
    );
    expect(browser.signedIn()).toBe(false);
    expect((await browser.get('/practice/login?late=1')).html).toContain('Das hat etwas zu lange gedauert.');
  });

  test('an account that is disabled meanwhile gets no further', async () => {
    const rt = required();
    const { user, code } = await withApp(rt);
    const browser = browserAt(rt);
    await signIn(browser, user);
    write(rt, (tx) => disableUser(rt, tx, user.id));
    expect((await browser.post('/practice/login/factor', { factorCode: code() })).location).toBe(
      '/practice/login?late=1',
    );
    expect(browser.signedIn()).toBe(false);
  });

  test('a session that was there before ends, and a pending sign-in leads nowhere with another cookie', async () => {
    const rt = required();
    const { user } = await withApp(rt);
    const browser = browserAt(rt);
    await signIn(browser, user);
    const pending = browser.cookies.get('__Host-pending') ?? '';
    browser.cookies.set('__Host-session', pending);
    expect((await browser.get('/practice')).status).toBe(303);
  });
});

describe('codes of an app', () => {
  test('each counts once, also for somebody else at the same moment', async () => {
    const rt = required();
    const { user, code } = await withApp(rt);
    const [one, two] = [browserAt(rt), browserAt(rt)];
    await signIn(one, user);
    await signIn(two, user);
    const answers = await Promise.all(
      [one, two].map((each) => each.post('/practice/login/factor', { factorCode: code() })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect([one, two].filter((each) => each.signedIn())).toHaveLength(1);
  });

  test('the code of the set-up does not sign in as well', async () => {
    const rt = required();
    const { user, code } = await withApp(rt);
    rt.clock.now -= 30 * second;
    const browser = browserAt(rt);
    await signIn(browser, user);
    const answer = await browser.post('/practice/login/factor', { factorCode: code() });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Dieser Code stimmt nicht oder ist schon benutzt.');
    expect(answer.html).toMatch(/aria-invalid="true"/);
  });

  test('five wrong ones end the sign-in; ten in an hour let codes rest, and a recovery code still opens', async () => {
    const rt = required();
    const { user, code, codes } = await withApp(rt);
    const wrongOnes = async () => {
      const browser = browserAt(rt);
      await signIn(browser, user);
      for (let time = 0; time < 4; time++)
        expect((await browser.post('/practice/login/factor', { factorCode: '000000' })).status).toBe(422);
      const last = await browser.post('/practice/login/factor', { factorCode: '000000' });
      expect(last.location).toBe('/practice/login?tries=1');
      expect((await browser.get('/practice/login/factor')).location).toBe('/practice/login?late=1');
    };
    await wrongOnes();
    await wrongOnes();
    const owner = browserAt(rt);
    await signIn(owner, user);
    const rests = await owner.post('/practice/login/factor', { factorCode: code() });
    expect(rests.html).toContain('Das waren zu viele falsche Codes.');
    const opened = await owner.post('/practice/login/factor', { factorRecovery: codes[0] ?? '' });
    expect(opened.location).toBe('/practice/account?recovery=1');
    rt.clock.now += 61 * minute;
    const later = browserAt(rt);
    await signIn(later, user);
    expect((await later.post('/practice/login/factor', { factorCode: code() })).location).toBe('/practice');
  });

  test("another account's code, and an offer made for another, count for nothing", async () => {
    const rt = required();
    const one = await withApp(rt);
    const other = await withApp(rt, 'other@praxis.example');
    const browser = browserAt(rt);
    await signIn(browser, one.user);
    expect((await browser.post('/practice/login/factor', { factorCode: other.code() })).status).toBe(422);
    const [mine, theirs] = [
      account(rt, 'doctor', 'a@praxis.example'),
      account(rt, 'doctor', 'b@praxis.example'),
    ];
    const [me, them] = [browserAt(rt), browserAt(rt)];
    await signIn(me, mine);
    await signIn(them, theirs);
    const offer =
      /name="offer" value="([^"]+)"/.exec((await me.get('/practice/login/set-up/app')).html)?.[1] ?? '';
    const refused = await them.post('/practice/login/set-up/app', { offer, factorCode: '123456' });
    expect(refused.location).toBe('/practice/login/set-up/app');
  });

  test('of two who set up the first one at the same moment one does', async () => {
    const rt = required();
    const user = account(rt);
    const [one, two] = [browserAt(rt), browserAt(rt)];
    await signIn(one, user);
    await signIn(two, user);
    const results = await Promise.all([setUpApp(rt, one), setUpApp(rt, two)]);
    expect(results.filter(({ codes }) => codes.length === 10)).toHaveLength(1);
    expect([one, two].filter((each) => each.signedIn())).toHaveLength(1);
  });
});

describe('recovery codes', () => {
  test('two good ones for one password at the same moment: one session begins', async () => {
    const rt = required();
    const { user, code, codes } = await withApp(rt);
    const browser = browserAt(rt);
    await signIn(browser, user);
    const tries = [
      { factorRecovery: codes[0] ?? '' },
      { factorRecovery: codes[1] ?? '' },
      { factorCode: code() },
    ];
    const answers = await Promise.all(tries.map((fields) => browser.post('/practice/login/factor', fields)));
    const inside = answers.filter(({ location = '' }) => location && !location.startsWith('/practice/login'));
    expect(inside).toHaveLength(1);
  });

  test('each opens once, however it is typed; the account says how many are left', async () => {
    const rt = required();
    const { user, codes } = await withApp(rt);
    const typed = (codes[3] ?? '').toLowerCase().replaceAll('-', ' ');
    const browser = browserAt(rt);
    await signIn(browser, user);
    expect((await browser.post('/practice/login/factor', { factorRecovery: typed })).status).toBe(303);
    expect((await browser.get('/practice/account?recovery=1')).html).toContain('es sind noch 9');
    const again = browserAt(rt);
    await signIn(again, user);
    const refused = await again.post('/practice/login/factor', { factorRecovery: typed });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('oder er ist schon benutzt');
    expect(again.signedIn()).toBe(false);
  });

  test('neither they nor the secret of the app are in the database', async () => {
    const rt = required();
    const { codes, secret } = await withApp(rt);
    const stored = rt.db.$client.serialize().toString('latin1');
    for (const code of codes) {
      expect(stored).not.toContain(code);
      expect(stored).not.toContain(code.replaceAll('-', ''));
    }
    expect(stored).not.toContain(secret);
  });
});

describe('passkeys', () => {
  test('one alone signs in, without address and password', async () => {
    const rt = required();
    const { passkey } = await withPasskey(rt);
    const browser = browserAt(rt);
    const factorCredential = passkey.answer(await browser.challenge('/practice/login/passkey'));
    const next = '/practice/past';
    expect((await browser.post('/practice/login/passkey', { factorCredential, next })).location).toBe(
      '/practice/past',
    );
    expect((await browser.get('/practice')).status).toBe(200);
  });

  test('an answer counts once, and for five minutes', async () => {
    const rt = required();
    const { passkey } = await withPasskey(rt);
    const [one, two] = [browserAt(rt), browserAt(rt)];
    const factorCredential = passkey.answer(await one.challenge('/practice/login/passkey'));
    const answers = await Promise.all(
      [one, two].map((each) => each.post('/practice/login/passkey', { factorCredential })),
    );
    expect(answers.map(({ location }) => location).sort()).toEqual([
      '/practice',
      '/practice/login?passkey=1',
    ]);
    const late = passkey.answer(await two.challenge('/practice/login/passkey'));
    rt.clock.now += 5 * minute;
    expect((await two.post('/practice/login/passkey', { factorCredential: late })).location).toBe(
      '/practice/login?passkey=1',
    );
  });

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another address of the practice', { host: 'evil.example' }],
    ['no finger, face or PIN', { verified: false }],
    ['another key', { forged: true }],
    ['a counter that goes back: a copy', { counter: 1 }],
  ])('%s: refused', async (_what, faults) => {
    const rt = required();
    const { passkey } = await withPasskey(rt);
    const browser = browserAt(rt);
    const right = passkey.answer(await browser.challenge('/practice/login/passkey'));
    expect((await browser.post('/practice/login/passkey', { factorCredential: right })).location).toBe(
      '/practice',
    );
    const other = browserAt(rt);
    const factorCredential = passkey.answer(await other.challenge('/practice/login/passkey'), faults);
    expect((await other.post('/practice/login/passkey', { factorCredential })).location).toBe(
      '/practice/login?passkey=1',
    );
    expect(other.signedIn()).toBe(false);
  });

  test('challenges that we never made, or for something else, and nonsense: refused', async () => {
    const rt = required();
    const { passkey, user, browser } = await withPasskey(rt);
    const confirm = await browser.challenge('/practice/confirm/challenge');
    const other = browserAt(rt);
    await signIn(other, user);
    const factor = await other.challenge('/practice/login/factor/challenge');
    for (const challenge of ['AAAA', confirm, factor]) {
      const factorCredential = passkey.answer(challenge);
      const answer = await browserAt(rt).post('/practice/login/passkey', { factorCredential });
      expect(answer.location, challenge).toBe('/practice/login?passkey=1');
    }
    for (const factorCredential of ['', '{', 'null', '{"id":1}', '[]', '"x"', `{"id":"${passkey.id}"}`]) {
      const answer = await browserAt(rt).post('/practice/login/passkey', { factorCredential });
      expect(answer.location, factorCredential).toBe('/practice/login?passkey=1');
    }
  });

  test("after the password only that account's passkey counts", async () => {
    const rt = required();
    const mine = await withPasskey(rt);
    const theirs = await withPasskey(rt, 'other@praxis.example');
    const browser = browserAt(rt);
    await signIn(browser, mine.user);
    const path = '/practice/login/factor';
    const wrong = theirs.passkey.answer(await browser.challenge(`${path}/challenge`));
    expect((await browser.post(path, { factorCredential: wrong })).status).toBe(422);
    const right = mine.passkey.answer(await browser.challenge(`${path}/challenge`));
    expect((await browser.post(path, { factorCredential: right })).location).toBe('/practice');
  });

  test('of a disabled account: refused', async () => {
    const rt = required();
    const { passkey, user } = await withPasskey(rt);
    write(rt, (tx) => disableUser(rt, tx, user.id));
    const browser = browserAt(rt);
    const factorCredential = passkey.answer(await browser.challenge('/practice/login/passkey'));
    expect((await browser.post('/practice/login/passkey', { factorCredential })).location).toBe(
      '/practice/login?passkey=1',
    );
  });

  test('a page of another origin cannot sign anybody in', async () => {
    const rt = required();
    const { passkey } = await withPasskey(rt);
    const challenge = await browserAt(rt).challenge('/practice/login/passkey');
    const answer = await testApp(rt).request(`${rt.config.publicUrl.origin}/practice/login/passkey`, {
      method: 'POST',
      body: new URLSearchParams({ factorCredential: passkey.answer(challenge) }),
      headers: { Origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });

  test('after the practice has moved to another address a recovery code opens, and not the password alone', async () => {
    const rt = required();
    const { user } = await withPasskey(rt);
    rt.db.$client.prepare("update passkeys set host = 'old.example'").run();
    const browser = browserAt(rt);
    expect((await signIn(browser, user)).location).toBe('/practice/login/factor');
    const { html } = await browser.get('/practice/login/factor');
    expect(html).toContain('Ihr Passkey gehört zu einer anderen Adresse.');
    expect(html).toContain('data-testid="recovery-code"');
    expect(html).not.toContain('data-testid="passkey"');
  });
});

describe('a lost factor', () => {
  test('an administrator opens it: signed out everywhere, and the next sign-in sets up a new one', async () => {
    const rt = required();
    const { user, codes } = await withApp(rt);
    const session = `__Host-session=${createSession(rt, user.id)}`;
    const admin = staff(rt, 'admin');
    const app = testApp(rt);
    const { origin } = rt.config.publicUrl;
    const users = await app.request(`${origin}/practice/users`, { headers: { Cookie: admin.cookie } });
    expect(await users.text()).toContain('Zweiten Faktor zurücksetzen');
    const answer = await app.request(`${origin}/practice/users/${user.id}/reset-factor`, {
      method: 'POST',
      headers: { Cookie: admin.cookie, Origin: origin },
    });
    expect(await answer.text()).toContain('ist zurückgesetzt.');
    expect((await app.request(`${origin}/practice`, { headers: { Cookie: session } })).status).toBe(303);
    const browser = browserAt(rt);
    expect((await signIn(browser, user)).location).toBe('/practice/login/set-up');
    expect((await browser.post('/practice/login/factor', { factorRecovery: codes[0] ?? '' })).location).toBe(
      '/practice/login/set-up',
    );
  });

  test('a sign-in that was on its way ends with it, and a doctor cannot do it', async () => {
    const rt = required();
    const { user } = await withApp(rt);
    const browser = browserAt(rt);
    await signIn(browser, user);
    const doctor = staff(rt, 'doctor');
    const { origin } = rt.config.publicUrl;
    const refused = await testApp(rt).request(`${origin}/practice/users/${user.id}/reset-factor`, {
      method: 'POST',
      headers: { Cookie: doctor.cookie, Origin: origin },
    });
    expect(refused.status).toBe(403);
    resetFactor(rt, { userId: user.id, by: 'system' });
    expect((await browser.get('/practice/login/factor')).location).toBe('/practice/login?late=1');
  });
});

test('the page that sets an app up shows the same key when it is loaded again, until it is used', async () => {
  const rt = required();
  const user = account(rt);
  const browser = browserAt(rt);
  await signIn(browser, user);
  const keyOf = ({ html }: { html: string }) => /data-testid="factor-secret">([^<]+)</.exec(html)?.[1];
  const first = keyOf(await browser.get('/practice/login/set-up/app'));
  expect(first).toMatch(/^[A-Z2-7 ]{20,}$/);
  expect(keyOf(await browser.get('/practice/login/set-up/app'))).toBe(first);
  const other = browserAt(rt);
  await signIn(other, account(rt, 'doctor', 'weber@praxis.example'));
  expect(keyOf(await other.get('/practice/login/set-up/app'))).not.toBe(first);
  await setUpApp(rt, browser);
  const again = keyOf(await browser.get('/practice/account/factors/app'));
  expect(again).toMatch(/^[A-Z2-7 ]{20,}$/);
  expect(again).not.toBe(first);
});
