import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hour, minute, second } from '../../../consultation/durations.ts';
import { closeDatabase, databaseFile, openDatabase } from '../../../db/database.ts';
import {
  deleteMailConsent,
  grantMailConsent,
  lendMailConsent,
  loadMailConsent,
  returnMailConsent,
} from '../../../db/mail_consents.ts';
import { resealAll } from '../../../db/rotate_key.ts';
import { Vault } from '../../../db/sealing.ts';
import { write } from '../../../db/write.ts';
import { accessTokens, tokensFor } from '../../../mail/oauth/access.ts';
import { oauthClient, publicClient, startOAuth } from '../../fixtures/oauth_server.ts';
import { testRuntime } from '../../fixtures/runtime.ts';
import { configOf, consentAs, consented, oauthSettings } from './scene.ts';

/* K5: the practice's consent, kept and renewed at a real server of OAuth 2. */

const refreshToken = (rt: Parameters<typeof loadMailConsent>[0]) =>
  loadMailConsent(rt)?.tokens?.refreshToken ?? '';

test('a token is used as long as it holds, and renewed some minutes before it ends', async () => {
  const { oauth, rt, tokens } = await consented();
  const first = await tokens.get();
  rt.clock.now += 54 * minute;
  expect(await tokens.get()).toEqual(first);
  expect(oauth.asked).toEqual([]);
  rt.clock.now += 2 * minute;
  const second = await tokens.get();
  expect(second.token).not.toBe(first.token);
  expect(oauth.asked).toEqual(['refresh_token']);
  expect(await oauth.mailboxOf(second.token)).toBe('praxis');
});

test('many who ask at once ask the provider once, also from another process', async () => {
  const { oauth, rt } = await consented();
  rt.clock.now += hour;
  const other = openDatabase(databaseFile(rt.config.dataDir));
  onTestFinished(() => closeDatabase(other));
  const sources = [rt, { ...rt, db: other }].flatMap((one) =>
    Array.from({ length: 10 }, () => accessTokens(one, configOf(rt))),
  );
  const got = await Promise.all(sources.map((source) => source.get()));
  expect(new Set(got.map(({ token }) => token)).size).toBe(1);
  expect(oauth.asked).toEqual(['refresh_token']);
});

test('a refresh token that counts once is written down before its access token is used, ten times over', async () => {
  const { oauth, rt, tokens } = await consented();
  const seen = new Set([refreshToken(rt)]);
  for (let nth = 1; nth <= 10; nth++) {
    rt.clock.now += hour;
    const { token } = await tokens.get();
    expect(loadMailConsent(rt)?.tokens?.access?.token).toBe(token);
    seen.add(refreshToken(rt));
  }
  expect(seen.size).toBe(11);
  expect(oauth.asked).toHaveLength(10);
});

test('a provider that keeps its refresh token is asked with the same one again', async () => {
  const { oauth, rt, tokens } = await consented({ strict: false });
  const before = refreshToken(rt);
  rt.clock.now += hour;
  await tokens.get();
  rt.clock.now += hour;
  await tokens.get();
  expect(refreshToken(rt)).toBe(before);
  expect(oauth.asked).toHaveLength(2);
});

test('a consent that was taken back is told, nobody is asked again for an hour, and a new one opens', async () => {
  const { oauth, rt, tokens, lines } = await consented();
  await oauth.takeBack();
  rt.clock.now += hour;
  await expect(tokens.get()).rejects.toMatchObject({ code: 'ECONSENT' });
  await expect(tokens.get()).rejects.toMatchObject({ code: 'ECONSENT' });
  rt.clock.now += 59 * minute;
  await expect(tokens.get()).rejects.toMatchObject({ code: 'ECONSENT' });
  expect(oauth.asked).toEqual(['refresh_token']);
  expect(lines.filter((line) => line.includes('ECONSENT'))).toHaveLength(1);
  rt.clock.now += 2 * minute;
  await expect(tokens.get()).rejects.toMatchObject({ code: 'ECONSENT' });
  expect(oauth.asked).toHaveLength(2);
  await consentAs(rt, oauth);
  expect(await oauth.mailboxOf((await tokens.get()).token)).toBe('praxis');
});

test.each([
  ['invalid_client', undefined, 'EOAUTHCLIENT'],
  ['invalid_client', 'AADSTS7000222: The provided client secret keys for app are expired.', 'EOAUTHCLIENT'],
  [
    'unauthorized_client',
    "AADSTS700016: Application with identifier 'x' was not found in the directory",
    'EOAUTHCLIENT',
  ],
  [
    'invalid_grant',
    'AADSTS65001: The user or administrator has not consented to use the application',
    'EOAUTHSCOPE',
  ],
  ['invalid_grant', 'AADSTS700082: The refresh token has expired due to inactivity.', 'ECONSENT'],
  ['invalid_grant', 'AADSTS50173: The provided grant has expired due to it being revoked', 'ECONSENT'],
  ['interaction_required', 'AADSTS50076: you must use multi-factor authentication', 'ECONSENT'],
  ['invalid_scope', undefined, 'EOAUTHSCOPE'],
  ['temporarily_unavailable', undefined, 'EOAUTHSERVER'],
  ['something_new', undefined, 'EOAUTHREQUEST'],
])('%s (%s) is told as %s', async (error, description, code) => {
  const { oauth, rt, tokens } = await consented();
  oauth.behave({ error, ...(description && { description }) });
  rt.clock.now += hour;
  await expect(tokens.get()).rejects.toMatchObject({ code });
  // Whoever has put it right and starts the server anew need not wait for an hour.
  oauth.behave('normal');
  rt.clock.now += second;
  expect(await oauth.mailboxOf((await accessTokens(rt, configOf(rt)).get()).token)).toBe('praxis');
});

test.each(['down', 'nonsense'] as const)(
  'a provider that is %s costs nothing while the token holds',
  async (how) => {
    const { oauth, rt, tokens } = await consented();
    const first = await tokens.get();
    oauth.behave(how);
    rt.clock.now += 57 * minute;
    expect(await tokens.get()).toEqual(first);
    rt.clock.now += 4 * minute;
    await expect(tokens.get()).rejects.toMatchObject({ code: 'EOAUTHSERVER' });
    // It is no verdict on the consent.
    oauth.behave('normal');
    expect((await tokens.get()).token).not.toBe(first.token);
  },
);

test('a provider that is not there is told as that, at once', async () => {
  const { oauth, rt, tokens } = await consented();
  await oauth.stop();
  rt.clock.now += hour;
  await expect(tokens.get()).rejects.toMatchObject({ code: 'EOAUTHSERVER' });
});

test('a slow answer is waited for, by all who want it', async () => {
  const { oauth, rt, tokens } = await consented();
  oauth.behave('slow');
  rt.clock.now += hour;
  const [one, other] = await Promise.all([tokens.get(), tokens.get()]);
  expect(one).toEqual(other);
  expect(oauth.asked).toEqual(['refresh_token']);
});

test('an answer that gets lost: a provider that forgives goes on, one that does not is told as over', async () => {
  // Deno asks a second time by itself where a connection ends before the answer; Node says so.
  const codeOf = (asking: Promise<unknown>) => asking.then(() => null).catch(({ code }) => code as string);
  const lenient = await consented({ strict: false });
  lenient.oauth.behave('lose', 1);
  lenient.rt.clock.now += hour;
  expect([null, 'EOAUTHSERVER']).toContain(await codeOf(lenient.tokens.get()));
  await lenient.tokens.get();

  const strict = await consented({ strict: true });
  strict.oauth.behave('lose', 1);
  strict.rt.clock.now += hour;
  expect(['EOAUTHSERVER', 'ECONSENT']).toContain(await codeOf(strict.tokens.get()));
  expect(await codeOf(strict.tokens.get())).toBe('ECONSENT');
});

test('a disk that takes nothing: nobody is asked, and what has just come is not lost', async () => {
  const { oauth, rt, tokens } = await consented();
  const takesNothing = (yes: boolean) => rt.db.$client.pragma(`query_only = ${yes ? 'on' : 'off'}`);
  rt.clock.now += hour;
  takesNothing(true);
  await expect(tokens.get()).rejects.toMatchObject({ code: 'ESTORAGE' });
  expect(oauth.asked).toEqual([]);

  takesNothing(false);
  oauth.behave('slow');
  const asking = tokens.get();
  await expect.poll(() => oauth.asked.length).toBe(1);
  takesNothing(true);
  // The answer has come and is tried to be written, until it can be.
  await new Promise((resolve) => setTimeout(resolve, 3500));
  takesNothing(false);
  const { token } = await asking;
  expect(loadMailConsent(rt)?.tokens?.access?.token).toBe(token);
  rt.clock.now += hour;
  await tokens.get();
  expect(oauth.asked).toHaveLength(2);
});

test('whoever died while asking is waited for, but not for ever', async () => {
  const { oauth, rt, tokens } = await consented();
  rt.clock.now += hour;
  write(rt, (tx) => lendMailConsent(tx, 'a dead process', rt.now() + 30 * second));
  const waiting = tokens.get();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(oauth.asked).toEqual([]);
  rt.clock.now += 31 * second;
  await waiting;
  expect(oauth.asked).toEqual(['refresh_token']);
});

test('whoever needs a minute to write its answer down is not overtaken, also from another process', async () => {
  const { oauth, rt, tokens } = await consented();
  rt.clock.now += hour;
  oauth.behave('slow');
  const asking = tokens.get();
  await expect.poll(() => oauth.asked.length).toBe(1);
  // A question of 15 s, and then ten tries that wait 5 s each, with pauses.
  rt.clock.now += 74 * second;
  const other = openDatabase(databaseFile(rt.config.dataDir));
  onTestFinished(() => closeDatabase(other));
  const others = accessTokens({ ...rt, db: other }, configOf(rt)).get();
  expect(await others).toEqual(await asking);
  expect(oauth.asked).toEqual(['refresh_token']);
});

/** What another process has written down meanwhile. */
function theirsIn(rt: Awaited<ReturnType<typeof consented>>['rt']) {
  const before = loadMailConsent(rt)?.tokens;
  if (!before) throw new Error('no consent');
  const access = { token: 'theirs', since: rt.now(), until: rt.now() + hour };
  return { ...before, refreshToken: 'their next', access };
}

test('an answer that comes after its time is not used: what another process has got counts', async () => {
  const { oauth, rt, tokens } = await consented();
  rt.clock.now += hour;
  oauth.behave('slow');
  const asking = tokens.get();
  await expect.poll(() => oauth.asked.length).toBe(1);
  // Asleep for so long that another one has the turn.
  rt.clock.now += 10 * minute;
  write(rt, (tx) => lendMailConsent(tx, 'another', rt.now() + 30 * second));
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const theirs = theirsIn(rt);
  expect(write(rt, (tx) => returnMailConsent(rt, tx, 'another', { tokens: theirs }))).toBe(true);
  expect(await asking).toEqual(theirs.access);
  expect(loadMailConsent(rt)?.tokens).toEqual(theirs);
  expect(oauth.asked).toEqual(['refresh_token']);
});

test('a new consent that is given while the old one is renewed, or refused, is the one that counts', async () => {
  for (const how of ['slow', 'lose'] as const) {
    const { oauth, rt, tokens } = await consented();
    rt.clock.now += hour;
    const theirs = theirsIn(rt);
    const grant = () => write(rt, (tx) => grantMailConsent(rt, tx, theirs));
    oauth.behave(how === 'slow' ? 'slow' : async () => grant());
    const asking = tokens.get();
    await expect.poll(() => oauth.asked.length).toBeGreaterThan(0);
    if (how === 'slow') grant();
    expect(await asking, how).toEqual(theirs.access);
    expect(loadMailConsent(rt)).toMatchObject({ tokens: theirs, refusedAt: null });
  }
});

test('a consent that is deleted while it is renewed opens nothing any more', async () => {
  const { oauth, rt, tokens } = await consented();
  rt.clock.now += hour;
  oauth.behave('slow');
  const asking = tokens.get();
  await expect.poll(() => oauth.asked.length).toBe(1);
  write(rt, deleteMailConsent);
  await expect(asking).rejects.toMatchObject({ code: 'ENOCONSENT' });
  expect(loadMailConsent(rt)).toBeNull();
});

test('a clock that jumps makes nothing hold for longer, and locks nobody out', async () => {
  const { oauth, rt, tokens } = await consented();
  const { now } = rt.clock;
  rt.clock.now = now + 400 * 24 * hour;
  const ahead = await tokens.get();
  // Set back: what was taken in the future is asked for anew.
  rt.clock.now = now;
  write(rt, (tx) => lendMailConsent(tx, 'from the future', now + 400 * 24 * hour));
  const after = await tokens.get();
  expect(after.token).not.toBe(ahead.token);
  expect(oauth.asked).toHaveLength(2);
});

test('a token that a mail server does not take is renewed once; a young one is not', async () => {
  const { oauth, rt, tokens } = await consented();
  const { token } = await tokens.get();
  await expect(tokens.get(token)).rejects.toMatchObject({ code: 'ETOKEN' });
  expect(oauth.asked).toEqual([]);
  rt.clock.now += 10 * minute;
  const [one, other] = await Promise.all([tokens.get(token), tokens.get(token)]);
  expect(one.token).not.toBe(token);
  expect(other).toEqual(one);
  expect(oauth.asked).toEqual(['refresh_token']);
});

test('a consent is for one program and one mailbox: with other settings there is none', async () => {
  const { oauth, rt } = await consented();
  for (const change of [
    { OAUTH_CLIENT_ID: publicClient.id },
    { OAUTH_TENANT: 'andere-praxis' },
    { IMAP_URL: 'imap://andere@127.0.0.1:1/INBOX' },
    { SMTP_URL: 'smtp://andere@127.0.0.1:1' },
  ]) {
    const other = testRuntime({ ...oauthSettings(oauth, change) });
    const tokens = tokensFor({ ...rt, config: other.config }, 'imap');
    await expect(tokens?.get(), JSON.stringify(change)).rejects.toMatchObject({ code: 'ENOCONSENT' });
  }
  // Another folder or port is the same mailbox.
  const same = testRuntime(oauthSettings(oauth, { IMAP_URL: 'imap://praxis@127.0.0.1:2/INBOX/Praxis' }));
  await tokensFor({ ...rt, config: same.config }, 'imap')?.get();
  expect(oauth.asked).toEqual([]);
});

test('for a whole organisation the program signs in by itself, and nobody is asked', async () => {
  const oauth = await startOAuth({ tenant: 'praxis-sommer.example' });
  onTestFinished(() => oauth.stop());
  const rt = testRuntime(
    oauthSettings(oauth, {
      IMAP_OAUTH: 'microsoft-app',
      SMTP_OAUTH: 'microsoft-app',
      OAUTH_TENANT: 'praxis-sommer.example',
    }),
  );
  const tokens = accessTokens(rt, configOf(rt));
  const [one, other] = await Promise.all([tokens.get(), tokens.get()]);
  expect(one).toEqual(other);
  expect(await oauth.mailboxOf(one.token)).toBe('praxis');
  rt.clock.now += hour;
  await tokens.get();
  expect(oauth.asked).toEqual(['client_credentials', 'client_credentials']);
});

test('Google is asked at its own addresses, and a program without a secret needs none', async () => {
  const google = await startOAuth({ like: 'google' });
  onTestFinished(() => google.stop());
  const rt = testRuntime(oauthSettings(google, { IMAP_OAUTH: 'google', SMTP_OAUTH: 'google' }));
  await consentAs(rt, google);
  rt.clock.now += hour;
  expect(await google.mailboxOf((await accessTokens(rt, configOf(rt)).get()).token)).toBe('praxis');

  const microsoft = await startOAuth();
  onTestFinished(() => microsoft.stop());
  const { OAUTH_CLIENT_SECRET: _without, ...settings } = oauthSettings(microsoft);
  const open = testRuntime({ ...settings, OAUTH_CLIENT_ID: publicClient.id });
  await consentAs(open, microsoft);
  open.clock.now += hour;
  expect(await microsoft.mailboxOf((await accessTokens(open, configOf(open)).get()).token)).toBe('praxis');
});

test('D4: tokens and secret lie sealed in the file, and are in no line of the log', async () => {
  const { oauth, rt, lines, tokens } = await consented();
  for (const how of ['normal', 'down', 'normal'] as const) {
    oauth.behave(how);
    rt.clock.now += hour;
    await tokens.get().catch(() => {});
  }
  await oauth.takeBack();
  rt.clock.now += hour;
  await tokens.get().catch(() => {});
  rt.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  const file = readFileSync(join(rt.config.dataDir, 'sprechzimmer.sqlite')).toString('latin1');
  expect(oauth.secrets.length).toBeGreaterThan(6);
  for (const secret of [...oauth.secrets, oauthClient.secret]) {
    expect(file.includes(secret)).toBe(false);
    expect(lines.join('\n')).not.toContain(secret);
  }
});

test('another key of the practice opens the same consent, and the old one opens it no more', async () => {
  const { oauth, rt, tokens } = await consented();
  await tokens.get();
  const to = new Vault(Buffer.alloc(32, 9));
  resealAll(rt, { from: rt.vault, to }, null);
  const renewed = { ...rt, vault: to };
  expect(loadMailConsent(rt)?.tokens).toBeNull();
  await expect(accessTokens(rt, configOf(rt)).get()).rejects.toMatchObject({ code: 'ENOCONSENT' });
  rt.clock.now += hour;
  const { token } = await accessTokens({ ...renewed, now: rt.now }, configOf(rt)).get();
  expect(await oauth.mailboxOf(token)).toBe('praxis');
});
