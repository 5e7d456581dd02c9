import type { Config } from '../../config/settings.ts';
import { readMailbox } from '../../consultation/mail_address.ts';
import type { AccessTokens } from '../../mail/oauth/access.ts';
import { MailError, makeTransport, reachServer } from '../../mail/transport.ts';
import type { Finding } from './finding.ts';
import { loginWords } from './login_words.ts';
import { withMailAccess } from './mail_access.ts';

/** Connects and signs in, as for a mail; nothing is sent. */
export function checkSmtp(config: Config): Promise<Finding> {
  return withMailAccess(config, 'smtp', (tokens) => tryServer(config, tokens));
}

async function tryServer(config: Config, tokens: AccessTokens | null): Promise<Finding> {
  const { smtpUrl, mailFrom, dkim } = config;
  const transport = makeTransport(smtpUrl, mailFrom, { timeoutMs: patienceMs, tokens });
  if (!smtpUrl || !transport)
    return { what: 'smtp', result: 'off', text: 'SMTP_URL is not set: mails wait in the outbox' };
  try {
    await reachServer(transport);
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    const text =
      loginWords(error.code, 'SMTP_URL') ??
      reasons[error.code] ??
      `the server cannot be used (${error.code})`;
    return { what: 'smtp', result: 'failed', text };
  }
  const password = new URL(smtpUrl).username === '' ? 'no login needed' : 'the login is accepted';
  const login = tokens ? 'the consent is accepted' : password;
  const sender = mailFrom ? readMailbox(mailFrom).address : "the practice's address";
  const signed = dkim ? `, signed for ${dkim.domain}` : '';
  return {
    what: 'smtp',
    result: 'ok',
    text: `the server answers, ${login}; mails come from ${sender}${signed}`,
  };
}

const patienceMs = 8000;

/** What IT can put right, in words; anything else is said by its code. */
const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens at host and port of SMTP_URL (ECONNREFUSED)',
  ENOTFOUND: 'the host in SMTP_URL is not known (ENOTFOUND)',
  EDNS: 'the host in SMTP_URL is not known (EDNS)',
  ETIMEDOUT: 'no answer; a firewall may be in between (ETIMEDOUT)',
  ETLS: 'the server offers no encryption (STARTTLS), so the password was not sent (ETLS)',
  CERT_HAS_EXPIRED: "the server's certificate is over (CERT_HAS_EXPIRED)",
  ERR_TLS_CERT_ALTNAME_INVALID:
    "the server's certificate is for another name than the one in SMTP_URL (ERR_TLS_CERT_ALTNAME_INVALID)",
};
