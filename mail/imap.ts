import type { ImapFlow, ImapFlowOptions } from 'imapflow';
import { storeFailed } from '../consultation/storage_trouble.ts';
import { loginRefusal } from './login_refusal.ts';
import { openFolder } from './mailbox_folder.ts';

/** What `IMAP_URL` names: a server, an account and a folder. */
export interface MailboxPlace {
  host: string;
  port: number;
  user: string;
  /** `INBOX` unless the address has a path. */
  folder: string;
}

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

/**
 * Connects, signs in and opens the folder; nothing is marked as read by that. The caller closes the
 * connection.
 *
 * @param imapUrl `imaps://` (TLS from the start) or `imap://` (STARTTLS where offered); name and password
 * percent-encoded
 * @param signal gives it up
 * @throws MailboxError
 */
export async function openMailbox(imapUrl: string, signal?: AbortSignal): Promise<ImapFlow> {
  // Loaded with the first connection: a start must not wait for it.
  const { ImapFlow } = await import('imapflow');
  const options = connectionOptions(imapUrl);
  const client = new ImapFlow(options);
  // The command that waits for an answer fails as well; without a listener it would end the process.
  client.on('error', () => {});
  const giveUp = () => client.close();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    await client.connect();
    await openFolder(client, mailboxPlace(imapUrl).folder);
    return client;
  } catch (error) {
    client.close();
    throw new MailboxError(loginErrorCode(error, client) ?? mailboxErrorCode(error));
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

export function mailboxPlace(imapUrl: string): MailboxPlace {
  const { protocol, hostname, port, username, pathname } = new URL(imapUrl);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (protocol === 'imaps:' ? 993 : 143),
    user: decode(username),
    folder: decode(pathname.slice(1)) || 'INBOX',
  };
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
function loginErrorCode(error: unknown, { host, capabilities, secureConnection }: ImapFlow): string | null {
  const { authenticationFailed, response, responseText, serverResponseCode } = error as {
    authenticationFailed?: boolean;
    response?: unknown;
    responseText?: unknown;
    serverResponseCode?: unknown;
  };
  if (!authenticationFailed) return null;
  const said = [serverResponseCode && `[${serverResponseCode}]`, response, responseText];
  const words = said.filter((one) => typeof one === 'string').join(' ');
  const code = loginRefusal(words, { host, by: 'password' });
  if (code !== 'EAUTH' || !capabilities.has('LOGINDISABLED')) return code;
  // RFC 9051, 6.2.3: no password as it stands, or (RFC 7628) none at all.
  const takesTokens = ['AUTH=XOAUTH2', 'AUTH=OAUTHBEARER'].some((one) => capabilities.has(one));
  return takesTokens || secureConnection ? 'ENOPASSWORDS' : 'ETLS';
}

function connectionOptions(imapUrl: string): ImapFlowOptions {
  const { host, port, user } = mailboxPlace(imapUrl);
  const { protocol, password } = new URL(imapUrl);
  const secure = protocol === 'imaps:';
  const local = ['localhost', '127.0.0.1', '::1'].includes(host);
  return {
    host,
    port,
    secure,
    auth: { user, pass: decode(password) },
    // A password must not leave the machine in the clear because a machine on the way hides STARTTLS.
    ...(!secure && !local && password !== '' && { doSTARTTLS: true }),
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

/** Percent-encoding as it stands in addresses; a lone `%` in a password means itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
