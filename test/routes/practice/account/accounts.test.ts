import { describe, expect, test } from 'vitest';
import { hour, minute } from '../../../../consultation/durations.ts';
import { markDemo } from '../../../../db/settings.ts';
import { createSetupLink, createUser, findUser, listUsers } from '../../../../db/staff.ts';
import { write } from '../../../../db/write.ts';
import { staff, type TestRuntime } from '../../../fixtures/runtime.ts';
import { account, cookieOf, password, practice } from './door.ts';

describe('P6: accounts', () => {
  const setup = (rt: TestRuntime) => {
    const user = write(rt, (tx) =>
      createUser(rt, tx, { email: 'neu@praxis.example', name: 'Neu', roles: ['reception'] }),
    );
    const link = { userId: user.id, purpose: 'setup', ttlMs: 72 * hour } as const;
    return `/practice/setup/${write(rt, (tx) => createSetupLink(rt, tx, link))}`;
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

  test('a new password ends the sessions of the old one', async () => {
    const { rt, get, post } = practice();
    const doctor = staff(rt, 'doctor');
    const token = write(rt, (tx) =>
      createSetupLink(rt, tx, { userId: doctor.id, purpose: 'setup', ttlMs: minute }),
    );
    const answer = await post(`/practice/setup/${token}`, { password, repeat: password });
    expect((await get('/practice', doctor.cookie)).status).toBe(303);
    expect((await get('/practice', cookieOf(answer))).status).toBe(200);
  });

  test('of two who use a setup link at the same moment one sets the password', async () => {
    const { rt, post } = practice();
    const link = setup(rt);
    const answers = await Promise.all([1, 2].map(() => post(link, { password, repeat: password })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  });

  test('it ends after 72 hours, and a new one ends the old', async () => {
    const { rt, get } = practice();
    const first = setup(rt);
    const user = listUsers(rt)[0];
    const second = write(rt, (tx) =>
      createSetupLink(rt, tx, { userId: user?.id ?? '', purpose: 'setup', ttlMs: 72 * hour }),
    );
    expect((await get(first)).status).toBe(410);
    rt.clock.now += 73 * hour;
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

  test('one account has two tasks; the last administrator keeps that one; others sign in anew', async () => {
    const { rt, get, post } = practice();
    const { id, cookie } = staff(rt, 'admin');
    const doctor = staff(rt, 'doctor');
    const change = (user: string, ...own: string[]) =>
      post(`/practice/users/${user}/roles`, { role: own.join(',') }, { Cookie: cookie });
    expect((await change(id, 'doctor')).status).toBe(409);
    expect((await change(id)).status).toBe(422);
    expect((await get('/practice/past', cookie)).status).toBe(403);
    expect((await change(id, 'admin', 'doctor')).status).toBe(303);
    expect((await get('/practice/past', cookie)).status).toBe(200);
    expect((await change(doctor.id, 'reception')).status).toBe(303);
    expect((await get('/practice', doctor.cookie)).status).toBe(303);
    expect(findUser(rt, doctor.id)?.roles).toEqual(['reception']);
  });

  test('L5: the list says when somebody last signed in, and marks who has not for 90 days', async () => {
    const { rt, get } = practice();
    const { id } = staff(rt, 'doctor', 'Dr. Fort');
    rt.clock.now += 89 * 24 * hour;
    const { cookie } = staff(rt, 'admin');
    const list = async () => (await (await get('/practice/users', cookie)).text()).replace(/\s+/g, ' ');
    expect(await list()).toContain('zuletzt angemeldet vor 3 Monaten');
    expect(await list()).not.toContain('90 Tage nicht benutzt');
    rt.clock.now += 24 * hour;
    const later = staff(rt, 'admin').cookie;
    const page = await (await get('/practice/users', later)).text();
    expect(page).toContain('90 Tage nicht benutzt');
    expect(findUser(rt, id)?.lastSignInAt).toBe(rt.now() - 90 * 24 * hour);
  });

  test('an account whose link cannot be written is not there either', async () => {
    const { rt, post } = practice();
    const { cookie } = staff(rt, 'admin');
    rt.db.$client.exec(
      "create temp trigger no_link before insert on main.setup_links begin select raise(abort, 'no'); end",
    );
    const fields = { name: 'Dr. Neu', email: 'neu@praxis.example', role: 'doctor' };
    expect((await post('/practice/users', fields, { Cookie: cookie })).status).toBe(500);
    expect(listUsers(rt).map(({ email }) => email)).not.toContain('neu@praxis.example');
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
      `/practice/demo/${write(rt, (tx) => createSetupLink(rt, tx, { userId: user.id, purpose: 'demo', ttlMs: 15 * minute }))}`;
    expect((await get(link())).status).toBe(410);
    write(rt, (tx) => markDemo(tx));
    const once = link();
    expect((await get(once)).status).toBe(303);
    expect((await get(once)).status).toBe(410);
    const late = link();
    rt.clock.now += 16 * minute;
    expect((await get(late)).status).toBe(410);
  });
});
