import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, minute } from '../../../../consultation/durations.ts';
import { createSetupLink } from '../../../../db/staff.ts';
import { write } from '../../../../db/write.ts';
import { disableAccount, resetAccount } from '../../../../procedure/accounts.ts';
import { loginLimit } from '../../../../security/limits.ts';
import { revokeSessions } from '../../../../security/sessions.ts';
import { account, password, practice } from './door.ts';

const email = 'sommer@praxis.example';

/** The cookie of that name from an answer, as a browser sends it back. */
function cookie(answer: Response, name: string): string {
  const line = answer.headers
    .getSetCookie()
    .find((text) => text.startsWith(`${name}=`) && !text.includes('=;'));
  return line?.split(';')[0] ?? '';
}

/** A practice, and a device that has signed in there. */
async function known(address = email) {
  const house = practice();
  const user = account(house.rt, 'doctor', address);
  const answer = await house.post('/practice/login', { email: address, password });
  return { ...house, user, answer, device: cookie(answer, '__Host-device') };
}

type House = Awaited<ReturnType<typeof known>>;

const signIn = ({ post }: Pick<House, 'post'>, fields: { email?: string; password?: string }, device = '') =>
  post('/practice/login', { email, password, ...fields }, device ? { Cookie: device } : {});

/** Five wrong ones: from here on this address is stopped for this account. */
async function failHere(house: Pick<House, 'post'>, address = email): Promise<void> {
  for (let time = 0; time < 5; time++) await signIn(house, { email: address, password: 'falsch geraten' });
  expect((await signIn(house, { email: address })).status).toBe(429);
}

describe('X3: a device that has signed in before', () => {
  test('its cookie is for this host alone, long-lived, and only its hash is stored', async () => {
    const { answer, device, rt } = await known();
    const line = answer.headers.getSetCookie().find((text) => text.startsWith('__Host-device=')) ?? '';
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', `Max-Age=${(180 * day) / 1000}`])
      expect(line).toContain(attribute);
    const stored = JSON.stringify(rt.db.$client.prepare('select * from devices').all());
    for (const part of device.slice('__Host-device='.length).split('.')) expect(stored).not.toContain(part);
  });

  test('gets in where its address is stopped, and the owner is told of the tries once', async () => {
    const house = await known();
    house.rt.clock.now += 10 * minute;
    await failHere(house);
    house.rt.clock.now += 2 * minute;
    const answer = await signIn(house, {}, house.device);
    expect(answer.status).toBe(303);
    const session = cookie(answer, '__Host-session');
    const words = 'Seit Ihrer letzten Anmeldung: 5 Versuche mit falschem Kennwort, zuletzt heute 10:10';
    expect(await (await house.get('/practice', session)).text()).toContain(words);
    expect(await (await house.get('/practice', session)).text()).not.toContain('falschem Kennwort');
  });

  test('without wrong ones nobody reads about any', async () => {
    const house = await known();
    const session = cookie(await signIn(house, {}, house.device), '__Host-session');
    expect(await (await house.get('/practice', session)).text()).not.toContain('falschem Kennwort');
  });

  test.each([
    ['of another user', async (_: House) => (await known('winter@praxis.example')).device],
    ['with another signature', async ({ device }: House) => `${device.slice(0, -4)}AAAA`],
    ['made up', async () => `__Host-device=${'a'.repeat(32)}.${'b'.repeat(43)}`],
    ['of no form', async () => '__Host-device=x'],
  ])('a cookie %s has no effect', async (_name, cookieOf) => {
    const house = await known();
    await failHere(house);
    expect((await signIn(house, {}, await cookieOf(house))).status).toBe(429);
  });

  test('a colleague who signs in at the same browser makes neither a stranger, and gets nothing of it before', async () => {
    const house = await known();
    const other = 'winter@praxis.example';
    account(house.rt, 'reception', other);
    await failHere(house, other);
    expect((await signIn(house, { email: other }, house.device)).status).toBe(429);
    // At another address the colleague signs in with the same browser.
    const elsewhere = await known();
    account(elsewhere.rt, 'reception', other);
    const both = cookie(await signIn(elsewhere, { email: other }, elsewhere.device), '__Host-device');
    await failHere(elsewhere);
    await failHere(elsewhere, other);
    for (const address of [email, other])
      expect((await signIn(elsewhere, { email: address }, both)).status).toBe(303);
  });

  test.each([
    ['sign out everywhere', ({ rt, user }: House) => revokeSessions(rt, user.id)],
    ['a reset', ({ rt, user }: House) => void resetAccount(rt, { user, by: 'system' })],
    [
      'half a year without a sign-in',
      ({ rt }: House) => {
        rt.clock.now += 181 * day;
      },
    ],
  ])('after %s it is a stranger', async (_name, revoke) => {
    const house = await known();
    revoke(house);
    await failHere(house);
    expect((await signIn(house, {}, house.device)).status).toBe(429);
  });

  test('after the password was set anew by a link, or the account was disabled, none is left', async () => {
    const house = await known();
    const token = write(house.rt, (tx) =>
      createSetupLink(house.rt, tx, { userId: house.user.id, purpose: 'setup', ttlMs: minute }),
    );
    const fresh = await house.post(`/practice/setup/${token}`, { password, repeat: password });
    await failHere(house);
    expect((await signIn(house, {}, house.device)).status).toBe(429);
    // The browser that has set it is known.
    expect((await signIn(house, {}, cookie(fresh, '__Host-device'))).status).toBe(303);
    account(house.rt, 'admin', 'verwaltung@praxis.example');
    disableAccount(house.rt, { id: house.user.id, by: 'system' });
    expect(house.rt.db.$client.prepare('select count(*) from devices').pluck().get()).toBe(0);
  });

  test('what was revoked does not come back with the next sign-in at the same browser', async () => {
    const house = await known();
    revokeSessions(house.rt, house.user.id);
    const again = await signIn(house, {}, house.device);
    expect(again.status).toBe(303);
    await failHere(house);
    expect((await signIn(house, {}, house.device)).status).toBe(429);
    expect((await signIn(house, {}, cookie(again, '__Host-device'))).status).toBe(303);
  });

  test('a thief of the cookie has ten tries, not more', async () => {
    const house = await known();
    for (let time = 0; time < 10; time++)
      expect((await signIn(house, { password: 'falsch geraten' }, house.device)).status).toBe(422);
    expect((await signIn(house, { password: 'falsch geraten' }, house.device)).status).toBe(429);
  });
});

describe('the allowance of a known device', () => {
  const address = fc.nat({ max: 40 }).map((number) => `address ${number}`);
  const who = fc.constantFrom('doctor', 'reception', 'nobody');
  const tries = fc.array(fc.record({ from: address, email: who }), { maxLength: 400 });

  test('in any order of strangers’ failures, from any number of addresses, its right password is looked at', () => {
    fc.assert(
      fc.property(tries, address, (strangers, home) => {
        const limit = loginLimit();
        for (const { from, email: account } of strangers) {
          limit.begin(from, account);
          const own = limit.begin(home, 'doctor', 'device');
          expect(own).not.toBeNull();
          own?.succeeded();
        }
      }),
    );
  });

  test('a stranger gains no try by it: with devices about, as many are looked at as without', () => {
    fc.assert(
      fc.property(tries, fc.infiniteStream(fc.nat({ max: 3 })), (strangers, noise) => {
        const [alone, beside] = [loginLimit(), loginLimit()];
        for (const { from, email: account } of strangers) {
          for (let left = noise.next().value; left > 0; left--) {
            const attempt = beside.begin(from, account, `device ${left}`);
            if (left === 2) attempt?.succeeded();
            if (left === 3) attempt?.notTried();
          }
          expect(beside.begin(from, account) === null).toBe(alone.begin(from, account) === null);
        }
      }),
    );
  });
});
