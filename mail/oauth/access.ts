import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { OAuthConfig } from '../../config/oauth.ts';
import { hour, minute, second } from '../../consultation/durations.ts';
import {
  type AccessToken,
  grantMailConsent,
  lendMailConsent,
  loadMailConsent,
  type MailConsent,
  type MailTokens,
  returnMailConsent,
} from '../../db/mail_consents.ts';
import { write } from '../../db/write.ts';
import type { Runtime } from '../../runtime.ts';
import { mailboxPlace } from '../mailbox_place.ts';
import { patienceMs } from './patience.ts';
import { SignInError } from './sign_in_error.ts';
import type { Granted } from './token_server.ts';
import { longestWriteMs, store, writeDown } from './write_down.ts';

/** What a mail server is shown instead of a password. */
export interface AccessTokens {
  /**
   * One that holds for some minutes more, asking for it if need be.
   *
   * @param refused one that a mail server has just not taken: another one is wanted
   * @throws SignInError
   */
  get(refused?: string): Promise<AccessToken>;
}

/** Null: by the password in its address. */
export function tokensFor(rt: AccessRuntime, which: 'imap' | 'smtp'): AccessTokens | null {
  const { oauth } = rt.config;
  return oauth?.[which] ? accessTokens(rt, oauth) : null;
}

export type AccessRuntime = Pick<Runtime, 'config' | 'db' | 'vault' | 'now' | 'log'>;

/**
 * Longer than a question to the token server and all that is tried to write its answer down: whoever asked
 * meanwhile would use the same refresh token a second time.
 */
const lendMs = patienceMs + longestWriteMs + 15 * second;
/** How often whoever waits for another's question looks. */
const lookMs = 100;
/** A token that is younger and refused is not too old: asking for the next would change nothing. */
const youngMs = 2 * minute;
/** What is over is asked about again so seldom: an administrator may have put it right. */
const refusedMs = hour;

/**
 * Tokens of the practice's one consent. They lie sealed in the database, and so does the note that somebody
 * is asking for the next: many refresh tokens count once, and `check` runs beside the server. So nobody asks
 * while somebody else does, whichever process that is, and what comes is written down before it is used. Who
 * comes back too late (a machine that slept) uses nothing of it, and goes on from what is written there now.
 */
export function accessTokens(rt: AccessRuntime, config: OAuthConfig): AccessTokens {
  const account = accountOf(rt.config, config);
  // What was refused before may have been put right by whoever has started us anew.
  const startedAt = rt.now();

  async function get(refused?: string): Promise<AccessToken> {
    const me = randomUUID();
    const end = performance.now() + lendMs + 10 * second;
    for (;;) {
      const row = loadMailConsent(rt);
      const step = nextStep(row, refused);
      if (step === 'wait') {
        if (performance.now() > end) throw new SignInError('EOAUTHSERVER');
        await after(lookMs, undefined, { ref: false });
        continue;
      }
      if (step !== 'ask') return step;
      // Somebody may have come first since.
      const lent = store(() =>
        write(rt, (tx) => {
          let current = loadMailConsent(rt, tx);
          if (config.way === 'microsoft-app' && current?.tokens?.account !== account) {
            grantMailConsent(rt, tx, { account, refreshToken: null, access: null });
            current = loadMailConsent(rt, tx);
          }
          if (nextStep(current, refused) !== 'ask' || !current?.tokens) return null;
          lendMailConsent(tx, me, rt.now() + lendMs);
          return current.tokens;
        }),
      );
      if (lent) return (await askForNext(me, lent, refused)) ?? get(refused);
    }
  }

  /** @throws SignInError where nothing helps but a person */
  function nextStep(row: MailConsent | null, refused: string | undefined): AccessToken | 'wait' | 'ask' {
    const now = rt.now();
    const tokens = row?.tokens;
    if (!row || tokens?.account !== account) {
      if (config.way === 'microsoft-app') return 'ask';
      throw new SignInError('ENOCONSENT');
    }
    const { access } = tokens;
    if (access && access.token !== refused && holds(access, now)) return access;
    if (row.busyUntil !== null && isBetween(now, row.busyUntil - lendMs, row.busyUntil)) return 'wait';
    if (
      row.refusedAt !== null &&
      row.refusedAt >= startedAt &&
      isBetween(now, row.refusedAt, row.refusedAt + refusedMs)
    )
      throw new SignInError(row.refusal ?? 'ECONSENT');
    if (access && access.token === refused && isBetween(now, access.since, access.since + youngMs))
      throw new SignInError('ETOKEN');
    return 'ask';
  }

  /** @returns null where it took so long that somebody else has the turn, or there is another consent now */
  async function askForNext(me: string, before: MailTokens, refused?: string): Promise<AccessToken | null> {
    const since = rt.now();
    let granted: Granted;
    // Loaded with the first question: a start must not wait for it.
    const { askAsProgram, refresh } = await import('./token_server.ts');
    try {
      granted =
        before.refreshToken === null
          ? await askAsProgram(config)
          : await refresh(config, before.refreshToken);
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      const { code } = error;
      const isOver = code !== 'EOAUTHSERVER';
      const outcome = isOver ? { refusal: code } : {};
      if (!store(() => write(rt, (tx) => returnMailConsent(rt, tx, me, outcome)))) return null;
      if (isOver) rt.log.warn({ code }, 'the mailbox cannot be signed in at: its consent is over');
      const { access } = before;
      // The server is away, and what we have still holds for some minutes.
      if (!isOver && access && access.token !== refused && isBetween(rt.now(), access.since, access.until))
        return access;
      throw error;
    }
    const access = { token: granted.accessToken, since, until: since + granted.lastsMs };
    const tokens = { account, refreshToken: granted.refreshToken ?? before.refreshToken, access };
    if (!(await writeDown(() => write(rt, (tx) => returnMailConsent(rt, tx, me, { tokens }))))) return null;
    rt.log.info({}, 'the consent for the mailbox was renewed');
    return access;
  }

  return { get };
}

/**
 * Signs in with a token, and once more with another one where a server takes this one no longer: it may have
 * ended it early, or count time otherwise than we do.
 *
 * @param use `explain` makes a failure to get one into the caller's kind of error
 */
export async function withAccessToken<T>(
  tokens: AccessTokens,
  use: {
    attempt(access: AccessToken): Promise<T>;
    isRefused(error: unknown): boolean;
    explain(code: string): Error;
  },
): Promise<T> {
  const get = (refused?: string) =>
    tokens.get(refused).catch((error) => {
      throw error instanceof SignInError ? use.explain(error.code) : error;
    });
  const first = await get();
  try {
    return await use.attempt(first);
  } catch (error) {
    if (!use.isRefused(error)) throw error;
    return use.attempt(await get(first.token));
  }
}

/** For which program at which provider, and for which mailbox: another one needs a consent of its own. */
export function accountOf(
  { smtpUrl, imapUrl }: Pick<Runtime['config'], 'smtpUrl' | 'imapUrl'>,
  { way, clientId, token, imap, smtp }: OAuthConfig,
): string {
  const user = (url: string | null) => (url ? mailboxPlace(url).user : '');
  return JSON.stringify([way, clientId, token.href, imap ? user(imapUrl) : '', smtp ? user(smtpUrl) : '']);
}

/** Some minutes more, or a fifth of its life: a server takes it, and the mail goes out, before it ends. */
function holds({ since, until }: AccessToken, now: number): boolean {
  return isBetween(now, since, until - Math.min(5 * minute, (until - since) / 5));
}

/** A clock that was set back is in no time that it is asked about. */
function isBetween(now: number, from: number, until: number): boolean {
  return now >= from - minute && now < until;
}
