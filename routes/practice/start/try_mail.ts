import { randomUUID } from 'node:crypto';
import { loadPractice } from '../../../db/settings.ts';
import { MailError, makeTransport, sendMail } from '../../../mail/transport.ts';
import type { Runtime } from '../../../runtime.ts';
import { testMail } from '../../../views/mail/test_mail.ts';

/**
 * Tries settings that are not saved yet: sends a real mail, opens the mailbox.
 *
 * @returns what does not work, in words; empty where all does
 */
export async function tryMail(
  rt: Runtime,
  settings: { SMTP_URL: string; MAIL_FROM: string; IMAP_URL: string },
  testTo: string,
): Promise<string[]> {
  const found = await Promise.all([
    sendTest(rt, settings, testTo),
    settings.IMAP_URL === '' ? null : tryImap(settings.IMAP_URL),
  ]);
  return found.filter((trouble) => trouble !== null);
}
