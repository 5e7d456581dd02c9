import { describe, expect, onTestFinished, test } from 'vitest';
import { minute, second } from '../../../../consultation/durations.ts';
import { loadMailConsent } from '../../../../db/mail_consents.ts';
import { Vault } from '../../../../db/sealing.ts';
import { finishInBrowser } from '../../../../procedure/mail_consent.ts';
import { oauthClient, startOAuth } from '../../../fixtures/oauth_server.ts';
import { configOf, oauthSettings } from '../../../mail/oauth/scene.ts';
import { openPractice, words } from '../desk.ts';

/* K5: somebody of the practice consents, from the assistant, at a real server of OAuth 2. */

const page = '/practice/start/consent';

async function openConsent(
  settings: Record<string, string> = {},
  server: Parameters<typeof startOAuth>[0] = {},
) {
  const oauth = await startOAuth(server);
  onTestFinished(() => oauth.stop());
  const practice = openPractice(oauthSettings(oauth, settings));
  const lines: string[] = [];
  const keep = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  practice.rt.log = { info: keep, warn: keep, error: keep };
  const admin = practice.desk('admin');
  /** Where the page leads, as a browser follows it. */
  const leave = async (desk = admin) => {
    const { html, status } = await desk.post(page, { do: 'browser' });
    expect(status).toBe(200);
    return /href="([^"]+)"[^>]*data-testid="consent-leave"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  };
  const state = async (desk = admin) =>
    /data-testid="consent" data-state="(\w+)"/.exec((await desk.get(page)).html)?.[1];
  const pathOf = (address: string) => address.replace('http://localhost:8080', '');
  /** The provider's answer is refused: it leads to a page whose address has nothing of it. */
  const failed = async (path: string, desk = admin) => {
    const { status, location } = await desk.get(path);
    expect(status).toBe(303);
    expect(location).toMatch(/^\/practice\/start\/consent\?trouble=E[A-Z]+$/);
    return desk.get(location ?? '');
  };
  return { ...practice, oauth, admin, leave, state, pathOf, failed, lines };
}

describe('in the browser', () => {
  test('leads to the provider with a question of its own, and back to a page without secrets', async () => {
    const { rt, oauth, admin, leave, state, pathOf, lines } = await openConsent();
    expect(await state()).toBe('ask');
    const address = await leave();
    const asked = new URL(address).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: oauthClient.id,
      redirect_uri: 'http://localhost:8080/practice/start/consent/back',
      code_challenge_method: 'S256',
      login_hint: 'praxis',
      scope:
        'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access',
    });
    expect(asked.get('state')?.length).toBeGreaterThan(40);
    const back = await oauth.consent(address, 'praxis');
    const returned = await admin.get(pathOf(back));
    expect([returned.status, returned.location]).toEqual([303, page]);
    expect(loadMailConsent(rt)?.tokens?.refreshToken).toBeTruthy();
    const [line] = rt.db.$client.prepare("select actor from audit where action = 'mail_consent'").all();
    expect(line).toEqual({ actor: admin.id });
    // Nothing listens at port 1: the consent is there, the mailbox is not.
    const { html } = await admin.get(page);
    expect(html).toContain('data-state="tried"');
    expect(words(html)).toContain('Die Zustimmung ist da, aber das Postfach öffnet sich nicht');
    const code = new URL(back).searchParams.get('code') ?? '';
    for (const secret of [...oauth.secrets, code]) {
      expect(html).not.toContain(secret);
      expect(lines.join('\n')).not.toContain(secret);
    }
  });

  test('an answer counts once, for whoever has asked, and for the last question only', async () => {
    const { rt, oauth, admin, desk, leave, pathOf, failed } = await openConsent();
    const first = await oauth.consent(await leave(), 'praxis');
    const second = await oauth.consent(await leave(), 'praxis');
    const refused = async (path: string, who = admin) => {
      const { html } = await failed(path, who);
      expect(words(html)).toContain('Das ist nicht die Antwort auf die letzte Frage von hier');
      expect(loadMailConsent(rt)).toBeNull();
    };
    await refused(pathOf(first));
    // Somebody else's browser, a made-up state, none at all, no code, everything twice.
    await refused(pathOf(second), desk('admin'));
    const third = await oauth.consent(await leave(), 'praxis');
    const forged = new URL(third);
    forged.searchParams.set('state', 'x'.repeat(43));
    await refused(pathOf(forged.href));
    await refused(`${page}/back`);
    await refused(`${page}/back?state=${new URL(third).searchParams.get('state')}`);
    // The right one is used up by that: whoever has seen the state has not got the code.
    await refused(pathOf(third));
    expect(oauth.asked).toEqual([]);

    const right = pathOf(await oauth.consent(await leave(), 'praxis'));
    expect((await admin.get(right)).status).toBe(303);
    const kept = loadMailConsent(rt)?.tokens;
    await failed(right);
    expect(loadMailConsent(rt)?.tokens).toEqual(kept);
    expect(oauth.asked).toEqual(['authorization_code']);
  });

  test('a code that another has brought into our answer opens nothing (PKCE)', async () => {
    const { rt, oauth, leave, pathOf, failed } = await openConsent();
    const other = new URL(await oauth.consent(await leave(), 'angreifer')).searchParams.get('code') ?? '';
    const mine = new URL(await oauth.consent(await leave(), 'praxis'));
    mine.searchParams.set('code', other);
    await failed(pathOf(mine.href));
    expect(loadMailConsent(rt)).toBeNull();
  });

  test('declined, too late, or a provider that does not answer: in plain words', async () => {
    const { rt, oauth, leave, pathOf, failed } = await openConsent();
    const declined = await failed(pathOf(await oauth.consent(await leave(), 'praxis', 'no')));
    expect(words(declined.html)).toContain('wurde „Ablehnen“ gewählt');
    const late = pathOf(await oauth.consent(await leave(), 'praxis'));
    rt.clock.now += 16 * minute;
    expect(words((await failed(late)).html)).toContain('Bitte beginnen Sie noch einmal');
    rt.clock.now -= 16 * minute;
    oauth.behave('down');
    const silent = await failed(pathOf(await oauth.consent(await leave(), 'praxis')));
    expect(words(silent.html)).toContain('Der Anmeldeserver des Anbieters antwortet nicht');
    oauth.behave({ error: 'invalid_client' });
    const wrong = await failed(pathOf(await oauth.consent(await leave(), 'praxis')));
    expect(words(wrong.html)).toContain('nimmt sein Geheimnis nicht an');
    expect(loadMailConsent(rt)).toBeNull();
  });

  test('of what the address says only our own codes are told', async () => {
    const { admin } = await openConsent();
    for (const code of ['EANRUF', 'Bitte+rufen+Sie+an', '', 'toString', '__proto__', '%F0%9F', '<b>']) {
      const { status, html } = await admin.get(`${page}?trouble=${code}`);
      expect([status, words(html).includes('Noch keine Zustimmung')], code).toEqual([200, false]);
    }
    expect(words((await admin.get(`${page}?trouble=ESTORAGE`)).html)).toContain('nichts speichern');
  });

  test('a restart in between loses nothing; another setting does', async () => {
    const { rt, oauth, admin, leave, pathOf, failed } = await openConsent();
    const before = pathOf(await oauth.consent(await leave(), 'praxis'));
    // All that a process knows is gone; what is in the database stays.
    const restarted = { ...rt, vault: new Vault(rt.config.secretKey) };
    const answer = new URL(`http://localhost${before}`).searchParams;
    await finishInBrowser(restarted, configOf(rt), { userId: admin.id, answer });
    expect(loadMailConsent(rt)?.tokens?.refreshToken).toBeTruthy();
    const other = pathOf(await oauth.consent(await leave(), 'praxis'));
    if (rt.config.oauth) rt.config.oauth = { ...rt.config.oauth, clientId: 'ein-anderes' };
    await failed(other);
    // The old program's answer is shown to nobody.
    expect(oauth.asked).toEqual(['authorization_code']);
  });

  test('through a tunnel the page says where the browser would come back to', async () => {
    const { admin } = await openConsent({ PUBLIC_URL: 'https://video.praxis.example' });
    const { html } = await admin.get(page, { Host: 'localhost:8080' });
    expect(words(html)).toContain('Öffnen Sie diese Seite unter der Adresse der Praxis');
    expect(html).not.toContain('value="browser"');
    expect((await admin.get(page, { Host: 'video.praxis.example' })).html).toContain('value="browser"');
  });
});

describe('with a code on another device', () => {
  test('the page shows it, looks by itself as often as it may, and is done', async () => {
    const { rt, oauth, admin, state } = await openConsent();
    expect((await admin.post(page, { do: 'code' })).location).toBe(page);
    const { html, headers } = await admin.get(page);
    const code = /data-testid="consent-code">([^<]+)</.exec(html)?.[1] ?? '';
    expect(code).toMatch(/^[A-Z]{4}-[A-Z]{4}$/);
    expect(html).toContain(`${oauth.url}/device`);
    expect(headers.get('refresh')).toBe(`5;url=${page}`);
    // Five tabs do not ask more often than one.
    await Promise.all(Array.from({ length: 5 }, () => admin.get(page)));
    expect(oauth.asked).toEqual(['devicecode']);
    rt.clock.now += 6 * second;
    await Promise.all(Array.from({ length: 5 }, () => admin.get(page)));
    expect(oauth.asked).toEqual(['devicecode', 'device_code']);
    await oauth.consentToCode(code, 'praxis');
    rt.clock.now += 6 * second;
    expect(await state()).toBe('tried');
    expect(loadMailConsent(rt)?.tokens?.refreshToken).toBeTruthy();
    const [line] = rt.db.$client.prepare("select actor from audit where action = 'mail_consent'").all();
    expect(line).toEqual({ actor: admin.id });
  });

  test('a provider that wants to be asked less often is, and one that is away for a moment is waited for', async () => {
    const { rt, oauth, admin } = await openConsent();
    await admin.post(page, { do: 'code' });
    oauth.behave({ error: 'slow_down' }, 1);
    rt.clock.now += 6 * second;
    expect((await admin.get(page)).headers.get('refresh')).toBe(`10;url=${page}`);
    rt.clock.now += 6 * second;
    await admin.get(page);
    expect(oauth.asked).toEqual(['devicecode', 'device_code']);
    oauth.behave('down', 1);
    rt.clock.now += 5 * second;
    expect((await admin.get(page)).html).toContain('data-state="code"');
    rt.clock.now += 11 * second;
    expect((await admin.get(page)).html).toContain('data-state="code"');
    expect(oauth.asked).toHaveLength(4);
  });

  test.each([
    ['access_denied', 'wurde „Ablehnen“ gewählt'],
    ['authorization_declined', 'wurde „Ablehnen“ gewählt'],
    ['expired_token', 'Der Code ist abgelaufen'],
    ['invalid_client', 'nimmt sein Geheimnis nicht an'],
  ])('%s', async (error, told) => {
    const { rt, oauth, admin, state } = await openConsent();
    await admin.post(page, { do: 'code' });
    oauth.behave({ error });
    rt.clock.now += 6 * second;
    expect(words((await admin.get(page)).html)).toContain(told);
    // And nobody is asked any more.
    rt.clock.now += minute;
    expect(await state()).toBe('ask');
    expect(oauth.asked).toHaveLength(2);
  });

  test('declined on the other device, given up here, and a code that nobody has used', async () => {
    const { rt, oauth, admin, state } = await openConsent();
    const code = async () => {
      await admin.post(page, { do: 'code' });
      return /data-testid="consent-code">([^<]+)</.exec((await admin.get(page)).html)?.[1] ?? '';
    };
    await oauth.consentToCode(await code(), 'praxis', 'no');
    rt.clock.now += 6 * second;
    expect(words((await admin.get(page)).html)).toContain('wurde „Ablehnen“ gewählt');
    await code();
    await admin.post(page, { do: 'cancel' });
    expect(await state()).toBe('ask');
    await code();
    rt.clock.now += 10 * minute;
    expect(await state()).toBe('ask');
    expect(loadMailConsent(rt)).toBeNull();
  });

  test('what the page does not know changes nothing', async () => {
    const { admin, state } = await openConsent();
    await admin.post(page, { do: 'code' });
    for (const act of ['', 'Cancel', 'cancel,code', 'löschen', 'toString']) {
      const { status, html } = await admin.post(page, { do: act });
      expect(status, act).toBe(422);
      expect(html).toContain('data-state="code"');
    }
    expect((await admin.post(page, {})).status).toBe(422);
    expect(await state()).toBe('code');
    expect((await admin.post(page, { do: 'cancel' })).location).toBe(page);
    expect(await state()).toBe('ask');
  });

  test('Google does not open mail by it, so it is not offered', async () => {
    const { admin } = await openConsent({ IMAP_OAUTH: 'google', SMTP_OAUTH: 'google' }, { like: 'google' });
    const { html } = await admin.get(page);
    expect(html).toContain('Bei Google zustimmen');
    expect(html).not.toContain('value="code"');
  });
});

test('without OAuth there is nothing to consent to; only administrators may', async () => {
  const { desk } = openPractice();
  expect((await desk('admin').get(page)).location).toBe('/practice/start/mail');
  expect((await desk('doctor').get(page)).status).toBe(403);
  expect((await desk('reception').get(`${page}/back?code=x&state=y`)).status).toBe(403);
});

test('for an organisation nobody is asked: the page tries the program itself', async () => {
  const tenant = 'praxis-sommer.example';
  const settings = { IMAP_OAUTH: 'microsoft-app', SMTP_OAUTH: 'microsoft-app', OAUTH_TENANT: tenant };
  const { oauth, admin } = await openConsent(settings, { tenant });
  const { html } = await admin.get(page);
  expect(html).toContain('data-state="tried"');
  expect(oauth.asked).toEqual(['client_credentials']);
  expect((await admin.post(page, { do: 'browser' })).location).toBe('/practice/start/mail');
});
