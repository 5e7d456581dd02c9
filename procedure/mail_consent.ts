import type { OAuthConfig } from '../config/oauth.ts';
import { minute, second } from '../consultation/durations.ts';
import { recordAudit } from '../db/audit.ts';
import type { Transaction } from '../db/database.ts';
import {
  changeConsentRequest,
  deleteConsentRequest,
  deleteMailConsent,
  findConsentRequest,
  grantMailConsent,
  insertConsentRequest,
  loadMailConsent,
  postponePoll,
  type StoredConsentRequest,
} from '../db/mail_consents.ts';
import { write } from '../db/write.ts';
import { mailboxPlace } from '../mail/mailbox_place.ts';
import { accountOf } from '../mail/oauth/access.ts';
import { SignInError } from '../mail/oauth/sign_in_error.ts';
import type { Granted } from '../mail/oauth/token_server.ts';
import { store, writeDown } from '../mail/oauth/write_down.ts';
import type { Runtime } from '../runtime.ts';

/*
 * Somebody of the practice consents, at the practice's own mail provider, that this program reads and sends
 * the mailbox's mails (OAuth 2): in this browser (RFC 6749 with PKCE), or with a code on another device (RFC
 * 8628). What is needed in between lies sealed in the database, so that a restart takes nothing away.
 */

/** Loaded with the first question: a start must not wait for it. */
const tokenServer = () => import('../mail/oauth/token_server.ts');

/** How long somebody may take at the provider's pages. */
const browserMs = 15 * minute;

/** What is known of the consent for the mailbox that is set. */
export type ConsentState =
  | { kind: 'none' }
  | { kind: 'given'; at: number }
  /** `code` says why it is over. */
  | { kind: 'over'; at: number; code: string };

/** Where the provider sends the browser back to; the practice registers this address there. */
export const consentBackPath = '/practice/start/consent/back';

export function redirectUri({ config }: Pick<Runtime, 'config'>): string {
  return new URL(consentBackPath, config.publicUrl).href;
}

/** The mailbox that is to be opened; empty where none is set. */
export function consentMailbox({ smtpUrl, imapUrl }: Runtime['config']): string {
  const url = imapUrl ?? smtpUrl;
  return url ? mailboxPlace(url).user : '';
}

export function consentState(rt: Runtime, oauth: OAuthConfig): ConsentState {
  const row = loadMailConsent(rt);
  if (row?.tokens?.account !== accountOf(rt.config, oauth)) return { kind: 'none' };
  return row.refusedAt === null
    ? { kind: 'given', at: row.grantedAt }
    : { kind: 'over', at: row.refusedAt, code: row.refusal ?? 'ECONSENT' };
}

/** @returns where to go and consent */
export async function beginInBrowser(rt: Runtime, oauth: OAuthConfig, userId: string): Promise<URL> {
  const { authorizationUrl, newVerifier } = await tokenServer();
  const { verifier, challenge, state } = await newVerifier();
  const back = redirectUri(rt);
  const now = rt.now();
  begin(rt, {
    idHash: rt.vault.lookupHash('consent', state),
    userId,
    request: { kind: 'code', account: accountOf(rt.config, oauth), verifier, redirectUri: back },
    expiresAt: now + browserMs,
    nextPollAt: now,
  });
  return authorizationUrl(oauth, { redirectUri: back, state, challenge, mailbox: consentMailbox(rt.config) });
}

/**
 * The browser is back. What it brings counts once, for whoever has begun, and only if it is the answer to
 * that.
 *
 * @throws SignInError
 */
export async function finishInBrowser(
  rt: Runtime,
  oauth: OAuthConfig,
  { userId, answer }: { userId: string; answer: URLSearchParams },
): Promise<void> {
  const state = answer.get('state') ?? '';
  const idHash = rt.vault.lookupHash('consent', state);
  const begun = change(rt, (tx) => {
    const found = findConsentRequest(rt, tx);
    const isThis = found?.idHash === idHash && found.userId === userId;
    return isThis && deleteConsentRequest(tx, idHash) ? found : null;
  });
  const { request } = begun ?? {};
  if (request?.kind !== 'code' || request.account !== accountOf(rt.config, oauth))
    throw new SignInError('ECONSENTOTHER');
  const { exchangeCode } = await tokenServer();
  const granted = await exchangeCode(oauth, answer, { ...request, state });
  await keep(rt, { granted, account: request.account, userId });
}

/** @throws SignInError */
export async function beginWithCode(rt: Runtime, oauth: OAuthConfig, userId: string): Promise<void> {
  const { askForDeviceCode } = await tokenServer();
  const { deviceCode, userCode, verificationUri, lastsMs, interval } = await askForDeviceCode(oauth);
  const account = accountOf(rt.config, oauth);
  const now = rt.now();
  begin(rt, {
    idHash: rt.vault.lookupHash('consent', deviceCode),
    userId,
    request: { kind: 'device', account, deviceCode, userCode, verificationUri, interval },
    expiresAt: now + lastsMs,
    nextPollAt: now + interval,
  });
}

/** A code that somebody is typing elsewhere. */
export interface WaitingCode {
  userCode: string;
  verificationUri: string;
  expiresAt: number;
  /** Milliseconds until the next question. */
  againMs: number;
}

/**
 * Asks the provider, if its time has come, whether somebody has consented with the code. Of many pages that
 * ask at once, one does.
 *
 * @returns the code while it waits; null where none is under way, or it has just been consented to
 * @throws SignInError where nobody will
 */
export async function lookAtCode(rt: Runtime, oauth: OAuthConfig): Promise<WaitingCode | null> {
  const found = findConsentRequest(rt);
  const { request } = found ?? {};
  if (!found || request?.kind !== 'device' || request.account !== accountOf(rt.config, oauth)) return null;
  const { userCode, verificationUri } = request;
  const waiting = (againMs: number) => ({ userCode, verificationUri, expiresAt: found.expiresAt, againMs });
  const { idHash } = found;
  const mine = change(rt, (tx) => {
    const now = rt.now();
    const current = findConsentRequest(rt, tx);
    return (
      current?.idHash === idHash &&
      current.nextPollAt <= now &&
      postponePoll(tx, idHash, now + request.interval)
    );
  });
  if (!mine) return waiting(Math.max(second, found.nextPollAt - rt.now()));
  const { askAboutDevice } = await tokenServer();
  try {
    const granted = await askAboutDevice(oauth, request.deviceCode);
    if (granted === 'pending') return waiting(request.interval);
    if (granted === 'slow_down') {
      const interval = request.interval + 5 * second;
      const slower = { idHash, request: { ...request, interval }, nextPollAt: rt.now() + interval };
      change(rt, (tx) => changeConsentRequest(rt, tx, slower));
      return waiting(interval);
    }
    await keep(rt, { granted, account: request.account, userId: found.userId, idHash });
    return null;
  } catch (error) {
    const code = error instanceof SignInError ? error.code : '';
    // Away for a moment: the code is still good.
    if (code === 'EOAUTHSERVER') return waiting(request.interval);
    // Only the provider's own answer ends it; a disk that takes nothing for a moment does not.
    if (code !== '' && code !== 'ESTORAGE') change(rt, (tx) => deleteConsentRequest(tx, idHash));
    throw error;
  }
}

/** @throws SignInError `ESTORAGE` */
export function giveUpConsent(rt: Runtime): void {
  const found = findConsentRequest(rt);
  if (found) change(rt, (tx) => deleteConsentRequest(tx, found.idHash));
}

/** The practice signs in by password from now on. */
export function forgetConsent(rt: Runtime): void {
  write(rt, deleteMailConsent);
}

function begin(rt: Runtime, request: StoredConsentRequest): void {
  change(rt, (tx) => insertConsentRequest(rt, tx, request));
}

/** @throws SignInError `ESTORAGE` where nothing could be written, in the words of whoever is signing in */
function change<T>(rt: Runtime, make: (tx: Transaction) => T): T {
  return store(() => write(rt, make));
}

/**
 * The provider gives it once, so it is written down as soon as the disk takes something.
 *
 * @throws SignInError where it would be over within the hour, `ESTORAGE`
 */
async function keep(
  rt: Runtime,
  given: { granted: Granted; account: string; userId: string; idHash?: string },
): Promise<void> {
  const { granted, account, userId, idHash } = given;
  const { accessToken, refreshToken, lastsMs } = granted;
  if (refreshToken === null) throw new SignInError('EOAUTHSCOPE');
  const now = rt.now();
  const access = { token: accessToken, since: now, until: now + lastsMs };
  await writeDown(() =>
    write(rt, (tx) => {
      if (idHash) deleteConsentRequest(tx, idHash);
      grantMailConsent(rt, tx, { account, refreshToken, access });
      recordAudit(tx, { at: now, actor: userId, action: 'mail_consent' });
    }),
  );
  rt.log.info({}, 'somebody has consented for the mailbox');
  rt.outbox.wake();
}
