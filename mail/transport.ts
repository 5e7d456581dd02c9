import { Buffer } from 'node:buffer';
import type { NodemailerError, Transporter } from 'nodemailer';
import type { Config } from '../config/settings.ts';
import { readMailbox, wireAddress } from '../consultation/mail_address.ts';
import type { Logo } from '../consultation/practice.ts';
import { logoPlace, type OutgoingMail, singleLine, withSafeHeaders } from '../letters/message.ts';
import { type LoginTry, loginRefusal } from './login_refusal.ts';
import { percentDecoded } from './mailbox_place.ts';
import { type AccessTokens, withAccessToken } from './oauth/access.ts';

/** The way out: nodemailer on `SMTP_URL`, and the sender from `MAIL_FROM` if it is set. */
export interface MailTransport {
  /**
   * Nodemailer is loaded with the first mail: a start must not wait for it.
   *
   * @param token instead of the password
   */
  mailer(token?: string): Promise<Transporter>;
  /** Signing in by consent; null by password, or not at all. */
  tokens: AccessTokens | null;
  host: string;
  mailFrom: string | null;
}

/** Why a mail could not be sent. */
export class MailError extends Error {
  /**
   * About this mail: the status of RFC 3463 (`5.1.1`) where the server gives one, else its reply code
   * (`550`). About the server: `ECONNREFUSED`, `EAUTH`, `ESENDER`, … Never the server's words, which may name
   * the patient's address.
   */
  readonly code: string;
  /** Trying again would not help. */
  readonly permanent: boolean;
  /** The server said nothing about this mail: it was not reached, or the connection broke. */
  readonly unreachable: boolean;

  constructor(code: string, permanent: boolean, unreachable = false) {
    super(`mail not sent: ${code}`);
    this.code = code;
    this.permanent = permanent;
    this.unreachable = unreachable;
  }
}

interface TransportOptions {
  /** Signs every mail (RFC 6376). */
  dkim?: Config['dkim'];
  /** Longest silence of the server that is borne. */
  timeoutMs?: number;
  tokens?: AccessTokens | null;
}

/**
 * RFC 3834: nobody's holiday notice should answer a letter; Exchange asks in its own words. Bounces are
 * welcome.
 */
const letterHeaders = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' };

/**
 * Two programs that answer each other must stop here: RFC 3834 (3.1.7), Exchange, and older programs that
 * know only `Precedence`. The envelope keeps the practice's sender: RFC 3834 (3.3) allows an empty one, but
 * servers that take mail from customers (RFC 6409) mostly refuse it, SPF then has nothing to look at, and the
 * bounce would be lost.
 */
const acknowledgementHeaders = {
  'Auto-Submitted': 'auto-replied',
  'X-Auto-Response-Suppress': 'All',
  Precedence: 'auto_reply',
};

/**
 * One connection for each mail: a practice sends a few an hour, and a kept connection would only be found
 * dead.
 *
 * @param smtpUrl `smtp://` (STARTTLS where offered) or `smtps://`, for a server on this machine with
 * nodemailer's own options as query parameters
 * @returns null where there is no server: mails then wait in the outbox
 */
export function makeTransport(
  smtpUrl: string | null,
  mailFrom: string | null,
  { dkim = null, timeoutMs = 20_000, tokens = null }: TransportOptions = {},
): MailTransport | null {
  if (!smtpUrl) return null;
  const { protocol, username, hostname } = new URL(smtpUrl);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const options = {
    url: smtpUrl,
    // A password must not leave the machine in the clear because a machine on the way hides STARTTLS.
    requireTLS: protocol === 'smtp:' && username !== '' && !local,
    tls: { minVersion: 'TLSv1.2' as const },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    ...(dkim && {
      dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  let mailer: Promise<Transporter> | undefined;
  const withToken = async (accessToken: string) => {
    const { createTransport } = await import('nodemailer');
    // In the address it would be a password as well; nobody is shown both.
    const { url, ...rest } = options;
    const place = new URL(url);
    const user = percentDecoded(place.username);
    place.username = place.password = '';
    return createTransport({ ...rest, url: place.href, auth: { type: 'OAuth2', user, accessToken } });
  };
  return {
    host: hostname,
    mailFrom,
    tokens,
    mailer(token) {
      if (token !== undefined) return withToken(token);
      mailer ??= import('nodemailer').then(({ createTransport }) => createTransport(options));
      return mailer;
    },
  };
}

/** One try, signed in as the transport says. @throws MailError */
function withMailer<T>(transport: MailTransport, use: (mailer: Transporter) => Promise<T>): Promise<T> {
  const attempt = async (token?: string) => {
    const mailer = await transport.mailer(token);
    try {
      return await use(mailer);
    } catch (error) {
      const by = token === undefined ? 'password' : 'token';
      throw classify(error as NodemailerError, { host: transport.host, by });
    }
  };
  if (!transport.tokens) return attempt();
  return withAccessToken(transport.tokens, {
    attempt: ({ token }) => attempt(token),
    isRefused: (error) => error instanceof MailError && error.code === 'ETOKEN',
    explain: (code) => new MailError(code, false, true),
  });
}

/**
 * Hands one mail to the server.
 *
 * @param entry `messageId` without its angle brackets; it stays the same for every attempt
 * @param practice the sender's name, where answers go, and the logo that the mail shows
 * @param signal gives the attempt up
 * @throws MailError
 */
export async function sendMail(
  transport: MailTransport,
  entry: { messageId: string; message: OutgoingMail },
  practice: { name: string; email: string; logo?: Logo | null },
  signal?: AbortSignal,
): Promise<void> {
  const message = withSafeHeaders(entry.message);
  const sender = senderOf(transport, practice);
  if (!sender) throw new MailError('ENOSENDER', false, true);
  const to = wireAddress(message.to);
  if (!to) throw new MailError('EADDRESS', true);
  const replyTo = wireAddress(practice.email);
  const logo = message.html.includes(logoPlace) ? mailedLogo(practice.logo) : null;
  await withMailer(transport, (mailer) =>
    mailer.sendMail({
      // Objects, because a string would be read as a list of addresses.
      from: sender,
      to: { name: '', address: to },
      envelope: { from: sender.address, to: [to] },
      ...(replyTo && { replyTo: { name: sender.name, address: replyTo } }),
      messageId: `<${entry.messageId}>`,
      ...(message.inReplyTo && { inReplyTo: `<${message.inReplyTo}>` }),
      ...(message.references?.length && { references: message.references.map((id) => `<${id}>`) }),
      subject: message.subject,
      text: message.text,
      html: message.html.replace(logoPlace, () => (logo ? logoTag : '')),
      textEncoding: 'quoted-printable',
      headers: message.autoReplied ? acknowledgementHeaders : letterHeaders,
      xMailer: false,
      disableFileAccess: true,
      disableUrlAccess: true,
      attachments: [
        ...message.attachments.map(({ filename, contentType, content }) => ({
          filename,
          contentType,
          content: Buffer.from(content, 'base64'),
        })),
        ...(logo ? [logoPart(logo)] : []),
      ],
      // As an alternative, which mail programs offer to put into the calendar, and as invite.ics for all
      // others.
      ...(message.calendar && {
        icalEvent: {
          method: message.calendar.method,
          content: message.calendar.ics,
          filename: 'invite.ics',
        },
      }),
      ...(signal && { signal }),
    }),
  );
}

/** A larger one stays on the pages: it would go out with every mail, and mailboxes are small. */
const mostLogoBytes = 150 * 1024;
const logoId = 'logo@sprechzimmer';
/** The practice's name stands below, so the picture needs no words. */
const logoTag = `<img src="cid:${logoId}" alt="" height="48" style="display:block;height:48px;max-width:100%;margin:0 0 12px" />`;

function mailedLogo(logo: Logo | null | undefined): Logo | null {
  return logo && logo.bytes.length <= mostLogoBytes ? logo : null;
}

/** RFC 2392: shown where the HTML names its id, and no file of its own. */
function logoPart({ type, bytes }: Logo) {
  return {
    cid: logoId,
    filename: type === 'image/png' ? 'logo.png' : 'logo.jpg',
    contentType: type,
    contentDisposition: 'inline' as const,
    content: bytes,
  };
}

/**
 * Goes as far as a mail would before it names its sender: connection, TLS, login.
 *
 * @throws MailError
 */
export async function reachServer(transport: MailTransport): Promise<void> {
  await withMailer(transport, (mailer) => mailer.verify());
}

/** `MAIL_FROM` or else the practice's own address, under the practice's name unless `MAIL_FROM` has one. */
export function senderOf(
  transport: MailTransport,
  practice: { name: string; email: string },
): { name: string; address: string } | null {
  const { mailFrom } = transport;
  const given = mailFrom === null ? { name: '', address: practice.email } : readMailbox(mailFrom);
  const address = wireAddress(given.address);
  return address ? { name: singleLine(given.name) || singleLine(practice.name), address } : null;
}

/**
 * Permanent is only what the server says about this mail or its recipient. A refused login or sender (5xx,
 * too) is a setting that the practice can put right while the mail waits.
 */
function classify(error: NodemailerError, login: LoginTry): MailError {
  const { responseCode = 0, command = '' } = error;
  if (responseCode) {
    // 421 closes the connection, wherever it comes (RFC 5321, 3.8): the mail is not what it is about.
    const aboutMail = (['RCPT TO', 'DATA'].includes(command) && responseCode !== 421) || responseCode === 552;
    if (aboutMail) return new MailError(statusOf(error), error.permanent === true);
    if (command === 'MAIL FROM') return new MailError('ESENDER', false, true);
    if (error.code === 'EAUTH') {
      const refusal = loginRefusal(error.response ?? '', login);
      const code = responseCode < 500 && refusal.startsWith('EAUTH') ? 'ELATER' : refusal;
      return new MailError(code, false, true);
    }
    return new MailError(error.code === 'ETLS' ? 'ETLS' : String(responseCode), false, true);
  }
  const code = String(error.originalCode ?? error.code ?? '');
  const known = /^[A-Z][A-Z0-9_]*$/.test(code) ? code : 'EUNKNOWN';
  // EMESSAGE without a reply: larger than the server's announced limit.
  const permanent = ['EMESSAGE', 'EENVELOPE', 'EFILEACCESS', 'EURLACCESS'].includes(known);
  return new MailError(known, permanent, !permanent && known !== 'EUNKNOWN');
}

/**
 * `5.1.1` says more than `550`; a status of another class than the reply would be a mistake of the server's.
 */
function statusOf({ responseCode, response = '' }: NodemailerError): string {
  const [, status] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? [];
  return status?.[0] === String(responseCode)[0] ? (status ?? '') : String(responseCode);
}
