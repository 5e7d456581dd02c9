import type { Config } from '../../config/settings.ts';
import { MailboxError, openMailbox } from '../../mail/imap.ts';
import { mailboxPlace } from '../../mail/mailbox_place.ts';
import type { AccessTokens } from '../../mail/oauth/access.ts';
import type { Finding } from './finding.ts';
import { loginWords } from './login_words.ts';
import { withMailAccess } from './mail_access.ts';

/** Signs in and opens the folder, as the intake does; nothing in it is changed. */
export function checkImap(config: Config): Promise<Finding> {
  return withMailAccess(config, 'imap', (tokens) => tryMailbox(config, tokens));
}

async function tryMailbox({ imapUrl, imapHandled }: Config, tokens: AccessTokens | null): Promise<Finding> {
  if (!imapUrl) return { what: 'imap', result: 'off', text: 'IMAP_URL is not set: no mail intake' };
  const { folder } = mailboxPlace(imapUrl);
  try {
    const { client } = await openMailbox({ imapUrl, tokens });
    const mails = client.mailbox ? client.mailbox.exists : 0;
    const readOnly = client.mailbox !== false && client.mailbox.readOnly === true;
    const news = client.capabilities.has('IDLE')
      ? 'new mail is told at once (IDLE)'
      : 'looked at every minute (no IDLE)';
    client.close();
    if (readOnly)
      return failed(`${folder} may only be read: handled mails cannot be marked (${imapHandled.what})`);
    return { what: 'imap', result: 'ok', text: `${folder} is open, mails in it: ${mails}; ${news}` };
  } catch (error) {
    if (!(error instanceof MailboxError)) throw error;
    return failed(
      loginWords(error.code, 'IMAP_URL') ??
        reasons[error.code]?.(folder) ??
        `the mailbox cannot be opened: ${error.code}`,
    );
  }
}

function failed(text: string): Finding {
  return { what: 'imap', result: 'failed', text };
}

/** What IT can put right, in words; anything else is said by its code. */
const reasons: Record<string, (folder: string) => string> = {
  ENOFOLDER: (folder) => `there is no folder ${folder} (ENOFOLDER)`,
  ECONNREFUSED: () => 'nothing listens at host and port of IMAP_URL (ECONNREFUSED)',
  ENOTFOUND: () => 'the host in IMAP_URL is not known (ENOTFOUND)',
  ETIMEDOUT: () => 'no answer; a firewall may be in between (ETIMEDOUT)',
  ETLS: () => 'the server offers no encryption (STARTTLS), so the password was not sent (ETLS)',
};
