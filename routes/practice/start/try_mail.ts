import { randomUUID } from 'node:crypto';
import { loadPractice } from '../../../db/settings.ts';
import { MailboxError, openMailbox } from '../../../mail/imap.ts';
import {
  MailError,
  type MailTransport,
  makeTransport,
  reachServer,
  sendMail,
} from '../../../mail/transport.ts';
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
    withSmtp(settings.SMTP_URL, settings.MAIL_FROM || null, (transport) => sendTest(rt, transport, testTo)),
    settings.IMAP_URL === '' ? null : tryImap(settings.IMAP_URL),
  ]);
  return found.filter((trouble) => trouble !== null);
}

/** Connects and signs in; nothing is sent. */
export function trySmtp(smtpUrl: string, mailFrom: string | null): Promise<string | null> {
  return withSmtp(smtpUrl, mailFrom, reachServer);
}

/** Signs in and opens the folder; nothing in it is changed. */
export async function tryImap(imapUrl: string): Promise<string | null> {
  try {
    (await openMailbox(imapUrl, AbortSignal.timeout(patienceMs))).close();
    return null;
  } catch (error) {
    if (!(error instanceof MailboxError)) throw error;
    return `Posteingang: ${troubleReason(error.code, 'intake').reason}`;
  }
}

async function withSmtp(
  smtpUrl: string,
  mailFrom: string | null,
  use: (transport: MailTransport) => Promise<unknown>,
): Promise<string | null> {
  const transport = makeTransport(smtpUrl, mailFrom, { timeoutMs: patienceMs });
  if (!transport) return null;
  try {
    await use(transport);
    return null;
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    const aboutMail =
      !error.unreachable && 'Der Mailserver lehnt die Testmail ab. Bitte prüfen Sie Absender und Empfänger.';
    return `Postausgang: ${aboutMail || troubleReason(error.code, 'outbox').reason}`;
  } finally {
    (await transport.mailer()).close();
  }
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
