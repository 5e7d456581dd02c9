import { randomUUID } from 'node:crypto';
import { loadPractice } from '../../../db/settings.ts';
import { MailboxError, type MailboxLogin, openMailbox } from '../../../mail/imap.ts';
import { isRefusedLogin } from '../../../mail/login_refusal.ts';
import { type AccessTokens, tokensFor } from '../../../mail/oauth/access.ts';
import {
  MailError,
  type MailTransport,
  makeTransport,
  reachServer,
  sendMail,
} from '../../../mail/transport.ts';
import { noteProof } from '../../../procedure/proof.ts';
import type { Runtime } from '../../../runtime.ts';
import { troubleReason } from '../../../views/practice/mail_trouble_words.ts';

const patienceMs = 8000;

/**
 * Tries settings that are not saved yet: sends a real mail and opens the mailbox.
 *
 * @returns what does not work, in words; empty where all does
 */
export async function tryMail(
  rt: Runtime,
  settings: { SMTP_URL: string; MAIL_FROM: string; IMAP_URL: string },
  testTo: string,
): Promise<string[]> {
  const found = await Promise.all([
    withSmtp(byPassword(settings.SMTP_URL, settings.MAIL_FROM), (transport) =>
      sendTest(rt, transport, testTo),
    ),
    settings.IMAP_URL === '' ? null : tryImap({ imapUrl: settings.IMAP_URL, tokens: null }),
  ]);
  return found.filter((trouble) => trouble !== null);
}

/**
 * Sends a real mail with the settings of now, and remembers that one was taken.
 *
 * @returns what does not work, in words; null where it was taken
 */
export async function tryOwnSmtp(rt: Runtime, testTo: string): Promise<string | null> {
  const trouble = await withSmtp(ownSmtp(rt), (transport) => sendTest(rt, transport, testTo));
  if (trouble === null) noteProof(rt, 'mail_accepted');
  return trouble;
}

/** How the practice's own mail server is signed in at, with the settings of now. */
export function ownSmtp(rt: Runtime): SmtpLogin {
  const { smtpUrl, mailFrom } = rt.config;
  return { smtpUrl, mailFrom, tokens: tokensFor(rt, 'smtp') };
}

/** The same of its mailbox; null where none is read. */
export function ownImap(rt: Runtime): MailboxLogin | null {
  const { imapUrl } = rt.config;
  return imapUrl ? { imapUrl, tokens: tokensFor(rt, 'imap') } : null;
}

interface SmtpLogin {
  smtpUrl: string | null;
  mailFrom: string | null;
  tokens: AccessTokens | null;
}

function byPassword(smtpUrl: string, mailFrom: string): SmtpLogin {
  return { smtpUrl, mailFrom: mailFrom || null, tokens: null };
}

/** Connects and signs in; nothing is sent. */
export function trySmtp(login: SmtpLogin): Promise<string | null> {
  return withSmtp(login, reachServer);
}

/** Signs in and opens the folder; nothing in it is changed. */
export async function tryImap(login: MailboxLogin): Promise<string | null> {
  try {
    (await openMailbox(login, AbortSignal.timeout(patienceMs))).client.close();
    return null;
  } catch (error) {
    if (!(error instanceof MailboxError)) throw error;
    return `Posteingang: ${refusalWords(error.code, 'intake')}`;
  }
}

async function withSmtp(
  { smtpUrl, mailFrom, tokens }: SmtpLogin,
  use: (transport: MailTransport) => Promise<unknown>,
): Promise<string | null> {
  const transport = makeTransport(smtpUrl, mailFrom, { timeoutMs: patienceMs, tokens });
  if (!transport) return null;
  try {
    await use(transport);
    return null;
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    const aboutMail =
      !error.unreachable && 'Der Mailserver lehnt die Testmail ab. Bitte prüfen Sie Absender und Empfänger.';
    return `Postausgang: ${aboutMail || refusalWords(error.code, 'outbox')}`;
  }
}

/** What a provider wants done at its own pages is said too; the rest is what this page is for. */
function refusalWords(code: string, job: 'outbox' | 'intake'): string {
  const { reason, remedy } = troubleReason(code, job);
  return isRefusedLogin(code) && code !== 'EAUTH' ? `${reason} ${remedy}` : reason;
}

function sendTest(rt: Runtime, transport: MailTransport, to: string): Promise<void> {
  const practice = loadPractice(rt.db).settings;
  const text = `Guten Tag,\n\ndiese Mail zeigt, dass der Versand aus Sprechzimmer arbeitet. Sie müssen nichts tun.\n\n${practice.name}\n`;
  return sendMail(
    transport,
    {
      messageId: `${randomUUID()}@${rt.config.publicUrl.hostname}`,
      message: { to, subject: 'Testmail von Sprechzimmer', text, html: '', attachments: [] },
    },
    practice,
    AbortSignal.timeout(2 * patienceMs),
  );
}
