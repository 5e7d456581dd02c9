import type { ImapFlow, ImapFlowOptions } from 'imapflow';
import { storeFailed } from '../consultation/storage_trouble.ts';
import { type LoginTry, loginRefusal } from './login_refusal.ts';
import { openFolder } from './mailbox_folder.ts';
import { mailboxPlace, percentDecoded } from './mailbox_place.ts';
import { type AccessTokens, withAccessToken } from './oauth/access.ts';

/**
 * The mailbox cannot be read. `code` is short and fixed, never the server's words: those may name an account.
 */
export class MailboxError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`mailbox: ${code}`);
    this.code = code;
  }
}

const timeoutMs = 20_000;
/** A look every minute keeps the line busy; one that stays silent for longer is dead. */
const silenceMs = 90_000;
/** Longer than any mail that is downloaded (mailbox_look.ts). */
const literalLimit = 64 * 1024 * 1024;

/** Where the mailbox is, and how it is signed in at. */
export interface MailboxLogin {
  /**
   * `imaps://` (TLS from the start) or `imap://` (STARTTLS where offered); name and password percent-encoded.
   */
  imapUrl: string;
  /** By consent; null: by the password in the address. */
  tokens: AccessTokens | null;
}

export interface OpenMailbox {
  client: ImapFlow;
  /** Some servers end the connection when the token does; null where it was a password. */
  until: number | null;
}

/**
 * Connects, signs in and opens the folder; nothing is marked as read by that. The caller closes the
 * connection.
 *
 * @param signal gives it up
 * @throws MailboxError
 */
export async function openMailbox(
  { imapUrl, tokens }: MailboxLogin,
  signal?: AbortSignal,
): Promise<OpenMailbox> {
  if (!tokens) return { client: await connectTo(imapUrl, null, signal), until: null };
  return withAccessToken(tokens, {
    attempt: async ({ token, until }) => ({ client: await connectTo(imapUrl, token, signal), until }),
    isRefused: (error) => error instanceof MailboxError && error.code === 'ETOKEN',
    explain: (code) => new MailboxError(code),
  });
}

async function connectTo(imapUrl: string, token: string | null, signal?: AbortSignal): Promise<ImapFlow> {
  // Loaded with the first connection: a start must not wait for it.
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow(connectionOptions(imapUrl, token));
  // The command that waits for an answer fails as well; without a listener it would end the process.
  client.on('error', () => {});
  const giveUp = () => client.close();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    await client.connect();
    await openFolder(client, mailboxPlace(imapUrl).folder);
    return client;
  } catch (error) {
    const by = token === null ? 'password' : 'token';
    const code = loginErrorCode(error, client, by) ?? mailboxErrorCode(error);
    client.close();
    throw new MailboxError(code);
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

/**
 * `EAUTH`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`, `ESTORAGE` (our own disk), …; what the library calls otherwise
 * gets the name that Node uses.
 */
export function mailboxErrorCode(error: unknown): string {
  const found = error as {
    code?: string;
    mailboxMissing?: boolean;
    tlsFailed?: boolean;
  };
  if (storeFailed(error)) return 'ESTORAGE';
  if (found.mailboxMissing) return 'ENOFOLDER';
  const code = typeof found.code === 'string' ? found.code : '';
  if (/TIMEOUT$/.test(code)) return 'ETIMEDOUT';
  if (/^(NoConnection|EConnectionClosed|StateLogout|ClosedAfterConnect)/.test(code)) return 'ECONNRESET';
  if (/^[A-Z][A-Z0-9_]*$/.test(code)) return code;
  return found.tlsFailed ? 'ETLS' : 'EUNKNOWN';
}

/** @returns null where the login is not what it failed at */
function loginErrorCode(
  error: unknown,
  { host, capabilities, secureConnection, authenticated }: ImapFlow,
  by: LoginTry['by'],
): string | null {
  const { authenticationFailed, response, responseText, serverResponseCode } = error as {
    authenticationFailed?: boolean;
    response?: unknown;
    responseText?: unknown;
    serverResponseCode?: unknown;
  };
  const takesTokens = ['AUTH=XOAUTH2', 'AUTH=OAUTHBEARER', 'AUTH=XOAUTH'].some((one) =>
    capabilities.has(one),
  );
  if (by === 'token' && !authenticated && capabilities.size > 0 && !takesTokens) return 'ENOTOKENS';
  if (!authenticationFailed) return null;
  const said = [serverResponseCode && `[${serverResponseCode}]`, response, responseText];
  const words = said.filter((one) => typeof one === 'string').join(' ');
  const code = loginRefusal(words, { host, by });
  if (code !== 'EAUTH' || !capabilities.has('LOGINDISABLED')) return code;
  // RFC 9051, 6.2.3: no password as it stands, or (RFC 7628) none at all.
  return takesTokens || secureConnection ? 'ENOPASSWORDS' : 'ETLS';
}

function connectionOptions(imapUrl: string, token: string | null): ImapFlowOptions {
  const { host, port, user } = mailboxPlace(imapUrl);
  const { protocol, password } = new URL(imapUrl);
  const secure = protocol === 'imaps:';
  const local = ['localhost', '127.0.0.1', '::1'].includes(host);
  return {
    host,
    port,
    secure,
    auth: token === null ? { user, pass: percentDecoded(password) } : { user, accessToken: token },
    // A password or a token must not leave the machine in the clear because a machine on the way hides
    // STARTTLS.
    ...(!secure && !local && (password !== '' || token !== null) && { doSTARTTLS: true }),
    tls: { minVersion: 'TLSv1.2' },
    logger: false,
    clientInfo: { name: 'Sprechzimmer' },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: silenceMs,
    maxLiteralSize: literalLimit,
    autoIdleDelay: 200,
  };
}
