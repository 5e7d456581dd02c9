import { onTestFinished } from 'vitest';
import { grantMailConsent } from '../../../db/mail_consents.ts';
import { write } from '../../../db/write.ts';
import { accessTokens, accountOf } from '../../../mail/oauth/access.ts';
import { authorizationUrl, exchangeCode, newVerifier } from '../../../mail/oauth/token_server.ts';
import { oauthClient, startOAuth, type TestOAuth } from '../../fixtures/oauth_server.ts';
import { type TestRuntime, testRuntime } from '../../fixtures/runtime.ts';

const back = 'http://localhost:8080/practice/start/consent/back';

/** Settings for signing in by consent at this server. */
export function oauthSettings(oauth: TestOAuth, more: Record<string, string> = {}): Record<string, string> {
  return {
    IMAP_URL: 'imap://praxis@127.0.0.1:1/INBOX',
    SMTP_URL: 'smtp://praxis@127.0.0.1:1',
    IMAP_OAUTH: 'microsoft',
    SMTP_OAUTH: 'microsoft',
    OAUTH_CLIENT_ID: oauthClient.id,
    OAUTH_CLIENT_SECRET: oauthClient.secret,
    OAUTH_SERVER: oauth.url,
    ...more,
  };
}

/** Somebody consents in a browser, at the real server, and what comes is kept. */
export async function consentAs(rt: TestRuntime, oauth: TestOAuth, mailbox = 'praxis'): Promise<void> {
  const config = configOf(rt);
  const { verifier, challenge, state } = await newVerifier();
  const url = authorizationUrl(config, { redirectUri: back, state, challenge, mailbox });
  const answer = new URL(await oauth.consent(url.href, mailbox)).searchParams;
  const granted = await exchangeCode(config, answer, { redirectUri: back, state, verifier });
  const now = rt.now();
  const access = { token: granted.accessToken, since: now, until: now + granted.lastsMs };
  const account = accountOf(rt.config, config);
  write(rt, (tx) => grantMailConsent(rt, tx, { account, refreshToken: granted.refreshToken, access }));
}

export function configOf(rt: TestRuntime) {
  if (!rt.config.oauth) throw new Error('no OAuth');
  return rt.config.oauth;
}

/** A practice that has consented. */
export async function consented(options: Parameters<typeof startOAuth>[0] = {}) {
  const oauth = await startOAuth(options);
  onTestFinished(() => oauth.stop());
  const rt = testRuntime(oauthSettings(oauth));
  const lines: string[] = [];
  const keep = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  rt.log = { info: keep, warn: keep, error: keep };
  await consentAs(rt, oauth);
  oauth.asked.length = 0;
  return { oauth, rt, lines, tokens: accessTokens(rt, configOf(rt)) };
}
