import type { LoginRefusal } from '../../mail/login_refusal.ts';

/**
 * What a mail server's refusal to let us in means, for IT.
 *
 * @param setting where the login stands
 * @returns null for what is no such refusal
 */
export function loginWords(code: string, setting: 'SMTP_URL' | 'IMAP_URL'): string | null {
  const words = Object.hasOwn(refusals, code) ? refusals[code as keyof typeof refusals] : null;
  return words ? `${words.replace('URL', setting)} (${code})` : null;
}

type ConsentCode =
  | 'ENOTOKENS'
  | 'ENOCONSENT'
  | 'ECONSENT'
  | 'EOAUTHCLIENT'
  | 'EOAUTHSCOPE'
  | 'EOAUTHREQUEST'
  | 'EOAUTHSERVER'
  | 'ESTORAGE';

const refused = 'user name or password in URL is refused';

/** The compiler asks for the words of a new one. */
const refusals: Record<LoginRefusal | ConsentCode, string> = {
  EAUTH: refused,
  EAUTHAPP: `${refused}; this provider takes an app password from programs, not the account's own, or a consent (OAuth)`,
  EAUTHMS: `${refused}; Microsoft mostly takes no passwords from programs, but a consent (OAuth: SMTP_OAUTH, IMAP_OAUTH)`,
  EAUTHSWITCH: `${refused}, or access by mail programs (POP3/IMAP) is not switched on in the settings of the mailbox`,
  EAUTHOWN: `${refused}; this provider has a password of its own for mail programs ("Passwort für E-Mail-Programme")`,
  ENOPASSWORDS:
    'the server takes no passwords (basic authentication is disabled): sign in with a consent (OAuth: SMTP_OAUTH, IMAP_OAUTH)',
  ESMTPOFF:
    'sending by programs is switched off for this account (SMTP AUTH, "SmtpClientAuthentication is disabled")',
  EAPPPASSWORD:
    "the server wants an app password (application-specific password) in URL, not the account's own",
  EIMAPOFF: 'access by mail programs (IMAP, SMTP) is not switched on in the settings of the mailbox',
  EPASSWORDEXPIRED: 'the password of the mailbox has expired',
  ELOCKED: 'the provider has locked the account; sign in with a browser, it says why',
  EWEBLOGIN: 'the provider wants somebody to sign in with a browser first',
  EPOLICY: "the organisation's rules do not let this program in (conditional access, security defaults)",
  ENOTOKENS: 'the server offers no sign-in by consent (XOAUTH2, OAUTHBEARER)',
  ETOKEN:
    'the server does not take the consent: is it for this mailbox, and may this account use IMAP and SMTP?',
  EWRONGBOX: 'the consent is for another account than the one in URL',
  ENOCONSENT: 'nobody has consented yet: in the assistant of the practice, step "Mail"',
  ECONSENT:
    'the consent is over or was taken back: consent anew in the assistant of the practice, step "Mail"',
  EOAUTHCLIENT:
    'the provider does not take OAUTH_CLIENT_ID or OAUTH_CLIENT_SECRET (secrets expire), or OAUTH_TENANT is another one',
  EOAUTHSCOPE:
    'the registered program may not reach mail: add the permissions for IMAP and SMTP, and consent anew',
  EOAUTHREQUEST: "the provider's sign-in server refuses the request; is OAUTH_CLIENT_ID of the right kind?",
  EOAUTHSERVER: "the provider's sign-in server is not reached or does not answer",
  ESTORAGE: 'the database cannot be read or written now',
  ELATER: 'the server asks to try again later',
};
