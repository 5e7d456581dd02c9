import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { minute } from '../../../../consultation/durations.ts';
import { keepAlive } from '../../../../db/sessions.ts';
import { findUser, setPassword } from '../../../../db/staff.ts';
import { write } from '../../../../db/write.ts';
import { createSession } from '../../../../security/sessions.ts';
import { staff, testApp, testRuntime } from '../../../fixtures/runtime.ts';
import { account, cookieOf, password, practice } from './door.ts';

describe('requirements.md, section 6: sign-in', () => {
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

  test('it does not run out during a call, and a call revives none that has ended', async () => {
    const { rt, get } = practice();
    const doctor = staff(rt, 'doctor');
    const reception = staff(rt, 'reception');
    const old = `__Host-session=${createSession(rt, doctor.id)}`;
    rt.clock.now += 20 * minute;
    const inCall = `__Host-session=${createSession(rt, doctor.id)}`;
    rt.clock.now += 15 * minute;
    for (let passed = 0; passed < 60; passed++) {
      write(rt, (tx) => keepAlive(rt, tx, (userId) => userId === doctor.id));
      rt.clock.now += minute;
    }
    expect((await get('/practice', inCall)).status).toBe(200);
    expect((await get('/practice', old)).status).toBe(303);
    expect((await get('/practice', reception.cookie)).status).toBe(303);
  });

  test('the time of the last request is written at most once a minute', async () => {
    const { rt, get } = practice();
    const { cookie } = staff(rt, 'doctor');
    const lastSeen = () => rt.db.$client.prepare('select last_seen_at from sessions').pluck().get();
    const start = lastSeen();
    rt.clock.now += 59_000;
    await get('/practice', cookie);
    expect(lastSeen()).toBe(start);
    rt.clock.now += 1_000;
    await get('/practice', cookie);
    expect(lastSeen()).toBe(rt.clock.now);
  });

  test('a password that was hashed with less work is hashed anew at sign-in', async () => {
    const { rt, post } = practice();
    const user = account(rt);
    const weak = await argon2id({
      password,
      salt: new Uint8Array(16),
      memorySize: 1024,
      iterations: 1,
      parallelism: 1,
      hashLength: 32,
      outputType: 'encoded',
    });
    write(rt, (tx) => setPassword(tx, user.id, weak));
    const signIn = () => post('/practice/login', { email: user.email, password });
    expect((await signIn()).status).toBe(303);
    expect(findUser(rt, user.id)?.passwordHash).toContain('m=19456,t=2,p=1');
    expect((await signIn()).status).toBe(303);
  });

  test('blanks at the ends belong to the password', async () => {
    const { rt, post } = practice();
    account(rt);
    const padded = await post('/practice/login', {
      email: 'sommer@praxis.example',
      password: `${password} `,
    });
    expect(padded.status).toBe(422);
  });

  test('sign-ins are noted without address and without what was typed', async () => {
    const { rt, post } = practice();
    const { id } = account(rt);
    await post('/practice/login', { email: 'nobody@praxis.example', password: 'falsch' });
    await post('/practice/login', { email: 'sommer@praxis.example', password: 'falsch' });
    await post('/practice/login', { email: 'sommer@praxis.example', password });
    const lines = rt.db.$client.prepare('select actor, action from audit order by id').all();
    expect(lines).toEqual([
      { actor: 'system', action: 'login_failed' },
      { actor: id, action: 'login_failed' },
      { actor: id, action: 'login' },
    ]);
    expect(JSON.stringify(rt.db.$client.prepare('select * from audit').all())).not.toMatch(/@|127\.0|falsch/);
  });

  test('a form that is none is refused in words', async () => {
    const rt = testRuntime();
    const answer = await testApp(rt).request(`${rt.config.publicUrl.origin}/practice/login`, {
      method: 'POST',
      body: 'nonsense',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    });
    expect(answer.status).toBe(400);
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
