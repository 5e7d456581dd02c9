import { beforeAll, describe, expect, test } from 'vitest';
import { markDemo } from '../../../db/settings.ts';
import { createSetupLink, createUser, listUsers, setPassword } from '../../../db/staff.ts';
import type { Role } from '../../../runtime.ts';
import { hashPassword } from '../../../security/passwords.ts';
import { formRequest, staff, type TestRuntime, testApp, testRuntime } from '../../fixtures/runtime.ts';

const password = 'ein langes Kennwort mit Igel';
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

const minute = 60_000;

function practice() {
  const rt = testRuntime();
  const app = testApp(rt);
  const { origin } = rt.config.publicUrl;
  return {
    rt,
    get: (path: string, cookie = '') => app.request(origin + path, { headers: { Cookie: cookie } }),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      app.request(origin + path, formRequest(fields, { Origin: origin, ...headers })),
  };
}

function account(rt: TestRuntime, role: Role = 'doctor', email = 'sommer@praxis.example') {
  const user = createUser(rt, { email, name: 'Dr. Anna Sommer', role });
  setPassword(rt, user.id, passwordHash);
  return user;
}

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('section 6: sign-in', () => {
  test('the session is a __Host- cookie that scripts cannot read; only its hash is stored', async () => {
    const { rt, post, get } = practice();
    account(rt);
    const answer = await post('/practice/login', { email: ' Sommer@Praxis.example ', password });
    expect(answer.status).toBe(303);
    const [line = ''] = answer.headers.getSetCookie();
    expect(line).toMatch(/^__Host-session=[A-Za-z0-9_-]{32};/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(line).toContain(attribute);
    expect(line).not.toMatch(/Domain|Expires|Max-Age/);
    expect((await get('/practice', cookieOf(answer))).status).toBe(200);
    const value = cookieOf(answer).split('=')[1] ?? '';
    const stored = JSON.stringify(rt.db.$client.prepare('select * from sessions').all());
    expect(stored).not.toContain(value);
  });

  test('a new id at every sign-in; the old one is good for nothing', async () => {
    const { rt, post, get } = practice();
    account(rt);
    const first = cookieOf(await post('/practice/login', { email: 'sommer@praxis.example', password }));
    const second = await post(
      '/practice/login',
      { email: 'sommer@praxis.example', password },
      { Cookie: first },
    );
    const cookies = second.headers.getSetCookie().filter((line) => !line.includes('Max-Age=0'));
    expect(cookies[0]?.split(';')[0]).not.toBe(first);
    expect((await get('/practice', first)).status).toBe(303);
  });

  test('30 minutes idle or 12 hours end it, and the words say so', async () => {
    const { rt, get } = practice();
    const { cookie } = staff(rt, 'doctor');
    rt.clock.now += 29 * minute;
    expect((await get('/practice', cookie)).status).toBe(200);
    rt.clock.now += 29 * minute;
    expect((await get('/practice', cookie)).status).toBe(200);
    rt.clock.now += 31 * minute;
    const answer = await get('/practice/past', cookie);
    expect(answer.headers.get('Location')).toBe('/practice/login?next=%2Fpractice%2Fpast&ended=1');
    expect(await (await get('/practice/login?ended=1')).text()).toContain('Sie waren länger nicht aktiv.');

    const long = staff(rt, 'doctor').cookie;
    for (let quarter = 0; quarter < 47; quarter++) {
      rt.clock.now += 15 * minute;
      expect((await get('/practice', long)).status).toBe(200);
    }
    rt.clock.now += 15 * minute;
    expect((await get('/practice', long)).status).toBe(303);
  });

  test('signing out ends it on the server', async () => {
    const { rt, get, post } = practice();
    const { cookie } = staff(rt, 'doctor');
    expect((await post('/practice/logout', {}, { Cookie: cookie })).status).toBe(303);
    expect((await get('/practice', cookie)).status).toBe(303);
  });

  test('the answer does not tell whether the account exists, is disabled, or the password is wrong', async () => {
    const { rt, post } = practice();
    account(rt);
    const disabled = account(rt, 'doctor', 'gone@praxis.example');
    rt.db.$client.prepare('update users set disabled_at = 1 where id = ?').run(disabled.id);
    const texts = [];
    for (const [email, word] of [
      ['sommer@praxis.example', 'falsch'],
      ['nobody@praxis.example', password],
      ['gone@praxis.example', password],
      ['sommer@praxis.example', ''],
    ] as const) {
      const answer = await post('/practice/login', { email, password: word });
      expect(answer.status).toBe(422);
      texts.push((await answer.text()).replaceAll(email, 'ADDRESS'));
    }
    expect(new Set(texts).size).toBe(1);
  });

  test('P16: the sixth failure in a quarter of an hour is not even tried, and the address stays in the field', async () => {
    const { rt, post } = practice();
    account(rt);
    const fail = () => post('/practice/login', { email: 'sommer@praxis.example', password: 'falsch' });
    for (let attempt = 0; attempt < 5; attempt++) expect((await fail()).status).toBe(422);
    const blocked = await post('/practice/login', { email: 'sommer@praxis.example', password });
    expect(blocked.status).toBe(429);
    expect(await blocked.text()).toContain('value="sommer@praxis.example"');
    // Another account from the same address is not locked out with it.
    account(rt, 'reception', 'empfang@praxis.example');
    expect((await post('/practice/login', { email: 'empfang@praxis.example', password })).status).toBe(303);
  });

  test.each([
    'https://evil.example',
    '//evil.example',
    '/practice/../../x',
    '/\\evil.example',
    'javascript:alert(1)',
  ])('afterwards it never leads to %s', async (next) => {
    const { rt, post } = practice();
    account(rt);
    const answer = await post('/practice/login', { email: 'sommer@praxis.example', password, next });
    expect(answer.headers.get('Location')).toBe('/practice');
  });
});

describe('P6: accounts', () => {
  const setup = (rt: TestRuntime) => {
    const user = createUser(rt, { email: 'neu@praxis.example', name: 'Neu', role: 'reception' });
    return `/practice/setup/${createSetupLink(rt, { userId: user.id, purpose: 'setup', ttlMs: 72 * 60 * minute })}`;
  };

  test('a setup link sets the password once, says the notice of P1 and signs in', async () => {
    const { rt, get, post } = practice();
    const link = setup(rt);
    const page = await (await get(link)).text();
    expect(page).toContain('Nicht zertifiziert nach Anlage 31b BMV-Ä – keine Abrechnung zulasten der GKV');
    const short = await post(link, { password: 'zu kurz', repeat: 'zu kurz' });
    expect(short.status).toBe(422);
    expect(await short.text()).not.toContain('zu kurz"');
    expect((await post(link, { password, repeat: `${password}!` })).status).toBe(422);
    const answer = await post(link, { password, repeat: password });
    expect(answer.status).toBe(303);
    expect((await get('/practice', cookieOf(answer))).status).toBe(200);
    expect((await get(link)).status).toBe(410);
    expect((await post(link, { password, repeat: password })).status).toBe(410);
  });

  test('it ends after 72 hours, and a new one ends the old', async () => {
    const { rt, get } = practice();
    const first = setup(rt);
    const user = listUsers(rt)[0];
    const second = createSetupLink(rt, { userId: user?.id ?? '', purpose: 'setup', ttlMs: 72 * 60 * minute });
    expect((await get(first)).status).toBe(410);
    rt.clock.now += 73 * 60 * minute;
    expect((await get(`/practice/setup/${second}`)).status).toBe(410);
  });

  test('only an administrator adds, resets and disables; the link is shown once', async () => {
    const { rt, get, post } = practice();
    for (const role of ['doctor', 'reception'] as const) {
      const { cookie } = staff(rt, role);
      expect((await get('/practice/users', cookie)).status).toBe(403);
      expect(
        (
          await post(
            '/practice/users',
            { name: 'X', email: 'x@y.example', role: 'admin' },
            { Cookie: cookie },
          )
        ).status,
      ).toBe(403);
    }
    const { id, cookie } = staff(rt, 'admin');
    const wrong = await post(
      '/practice/users',
      { name: 'Dr. Neu', email: 'neu', role: 'king' },
      { Cookie: cookie },
    );
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="Dr. Neu"');
    const added = await post(
      '/practice/users',
      { name: '<b>Dr. Neu', email: 'neu@praxis.example', role: 'doctor' },
      { Cookie: cookie },
    );
    const html = await added.text();
    expect(html).toContain('&lt;b>Dr. Neu');
    const link = /\/practice\/setup\/[A-Za-z0-9_-]{32}/.exec(html)?.[0] ?? '';
    expect((await get(link)).status).toBe(200);
    expect(await (await get('/practice/users', cookie)).text()).not.toContain('/practice/setup/');

    const fresh = listUsers(rt).find((user) => user.email === 'neu@praxis.example')?.id ?? '';
    expect((await post(`/practice/users/${fresh}/disable`, {}, { Cookie: cookie })).status).toBe(303);
    expect((await get(link)).status).toBe(410);
    expect((await post(`/practice/users/${id}/disable`, {}, { Cookie: cookie })).status).toBe(409);
  });

  test('who is disabled is out at once', async () => {
    const { rt, get, post } = practice();
    const { cookie: admin } = staff(rt, 'admin');
    const doctor = staff(rt, 'doctor');
    await post(`/practice/users/${doctor.id}/disable`, {}, { Cookie: admin });
    expect((await get('/practice', doctor.cookie)).status).toBe(303);
  });

  test('a demo link signs in only where there is a demo, once and for 15 minutes', async () => {
    const { rt, get } = practice();
    const user = account(rt);
    const link = () =>
      `/practice/demo/${createSetupLink(rt, { userId: user.id, purpose: 'demo', ttlMs: 15 * minute })}`;
    expect((await get(link())).status).toBe(410);
    markDemo(rt.db);
    const once = link();
    expect((await get(once)).status).toBe(303);
    expect((await get(once)).status).toBe(410);
    const late = link();
    rt.clock.now += 16 * minute;
    expect((await get(late)).status).toBe(410);
  });
});

describe('forms of signed-in staff come from our own pages', () => {
  test.each([
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ Origin: 'null' }, 403],
    // Our `no-referrer` makes browsers send this with our own forms.
    [{ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, 303],
    [{}, 303],
  ])('%j: %i', async (headers, status) => {
    const rt = testRuntime();
    const app = testApp(rt);
    const { cookie } = staff(rt, 'doctor');
    const { origin } = rt.config.publicUrl;
    const answer = await app.request(
      `${origin}/practice/logout`,
      formRequest({}, { Cookie: cookie, ...(headers as Record<string, string>) }),
    );
    expect(answer.status).toBe(status);
  });
});

describe('section 6: headers', () => {
  test('every page is strict: no inline code, no other origin, no frame, nothing kept, not to be found', async () => {
    const { get } = practice();
    for (const path of ['/', '/request', '/practice/login', '/nothing']) {
      const { headers } = await get(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=31536000/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Permissions-Policy')).toMatch(
        /camera=\(self\), microphone=\(self\), display-capture=\(self\)/,
      );
      expect(headers.get('X-Robots-Tag')).toBe('noindex');
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
  });
});
