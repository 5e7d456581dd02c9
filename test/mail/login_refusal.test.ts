import { describe, expect, onTestFinished, test } from 'vitest';
import { checkImap } from '../../cli/check/imap.ts';
import { checkSmtp } from '../../cli/check/smtp.ts';
import { isRefusedLogin, loginRefusal } from '../../mail/login_refusal.ts';
import { troubleReason } from '../../views/practice/mail_trouble_words.ts';
import { startRefusingImap } from '../fixtures/refusing_imap.ts';
import { testRuntime } from '../fixtures/runtime.ts';
import { startSmtp } from '../fixtures/smtp.ts';

/* K5: what providers really say, from public reports and their help pages. */

const nobody = 'mail.praxis.example';

const said: [words: string, code: string, host?: string][] = [
  // Microsoft
  [
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [BM1P287.PROD.OUTLOOK.COM]',
    'ENOPASSWORDS',
  ],
  ['NO Basic authentication is disabled.', 'ENOPASSWORDS'],
  ['550 5.7.30 Basic authentication is not supported for Client Submission.', 'ENOPASSWORDS'],
  ['NO [AUTHENTICATIONFAILED] BasicAuthBlocked', 'ENOPASSWORDS'],
  ['NO LOGIN failed.', 'ENOPASSWORDS', 'outlook.office365.com'],
  ['NO AUTHENTICATE failed.', 'ENOPASSWORDS', 'imap-mail.outlook.com'],
  [
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled',
    'ESMTPOFF',
  ],
  [
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
    'ESMTPOFF',
  ],
  [
    '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.',
    'EPOLICY',
  ],
  [
    "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
    'EPOLICY',
  ],
  [
    '535 5.7.3 Authentication unsuccessful [FR2P281CA0111.DEUP281.PROD.OUTLOOK.COM]',
    'EAUTHMS',
    'smtp.office365.com',
  ],
  [
    'NO LOGIN failed. Account is blocked. Login to your account via a web browser to verify your identity.',
    'EWEBLOGIN',
  ],
  // Google
  [
    '534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor ffacd0b85a97d',
    'EAPPPASSWORD',
  ],
  [
    '[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)',
    'EAPPPASSWORD',
  ],
  ['[AUTHENTICATIONFAILED] Invalid credentials (Failure)', 'EAUTHAPP', 'imap.gmail.com'],
  [
    '535-5.7.8 Username and Password not accepted. 535 5.7.8 https://support.google.com/mail/?p=BadCredentials',
    'EAUTHAPP',
    'smtp.gmail.com',
  ],
  [
    '[ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)',
    'EWEBLOGIN',
  ],
  [
    '534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1> Please log in via your web browser',
    'EWEBLOGIN',
  ],
  [
    '[ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)',
    'EIMAPOFF',
  ],
  [
    '[ALERT] IMAP access is disabled for your domain. Please contact your domain administrator for questions about this feature. (Failure)',
    'EIMAPOFF',
  ],
  ['[ALERT] Too many simultaneous connections. (Failure)', 'ELATER'],
  ['454 4.7.0 Too many login attempts, please try again later.', 'ELATER'],
  // GMX, WEB.DE and their like
  ['NO IMAP access is not activated for this account', 'EIMAPOFF'],
  ['NO POP3/IMAP ist nicht eingeschaltet', 'EIMAPOFF'],
  ['535 Bitte aktivieren Sie POP3/IMAP in den Einstellungen Ihres Postfachs', 'EIMAPOFF'],
  ['NO authentication failed', 'EAUTHSWITCH', 'imap.gmx.net'],
  ['535 Authentication credentials invalid', 'EAUTHSWITCH', 'smtp.web.de'],
  ['NO [AUTHENTICATIONFAILED] Authentication failed.', 'EAUTHOWN', 'secureimap.t-online.de'],
  // By the standard (RFC 5530), and anybody's own words
  ['[EXPIRED] That password is not longer valid', 'EPASSWORDEXPIRED'],
  ["[UNAVAILABLE] User's backend down for maintenance", 'ELATER'],
  ['[AUTHENTICATIONFAILED] Your account has been locked', 'ELOCKED'],
  ['535 Ihr Postfach wurde gesperrt', 'ELOCKED'],
  ['535 5.7.8 Error: authentication failed: Invalid user name or password', 'EAUTH'],
  ['[AUTHENTICATIONFAILED] Authentication failed.', 'EAUTH'],
  ['NO LOGIN failed.', 'EAUTH'],
  ['', 'EAUTH'],
  ['NO [AUTHENTICATIONFAILED] Authentication failed.', 'EAUTH', 'imap.strato.de'],
];

test.each(said)('%s: %s', (words, code, host = nobody) => {
  expect(loginRefusal(words, { host, by: 'password' })).toBe(code);
});

test('every refusal has words of its own for the practice, and never those of a wrong password where it is none', () => {
  const codes = new Set(said.map(([, code]) => code));
  for (const code of codes) {
    for (const job of ['outbox', 'intake'] as const) {
      const { reason, remedy } = troubleReason(code, job);
      expect(reason, code).not.toContain('bricht ab');
      expect(remedy, code).not.toBe('');
      if (!code.startsWith('EAUTH')) expect(reason, code).not.toContain('Benutzername oder Passwort');
    }
    expect(isRefusedLogin(code), code).toBe(code !== 'ELATER');
  }
});

test('what a server says goes no further: a code has no words in it, however long or hostile they are', () => {
  for (const words of [
    'erika@mail.example',
    'x'.repeat(1_000_000),
    '\u0000\r\n'.repeat(1000),
    'imap '.repeat(50_000),
  ]) {
    const start = performance.now();
    expect(loginRefusal(words, { host: nobody, by: 'password' })).toMatch(/^E[A-Z]+$/);
    expect(performance.now() - start).toBeLessThan(500);
  }
});

describe('check and the mail server', () => {
  test.each([
    [
      535,
      '5.7.139 Authentication unsuccessful, basic authentication is disabled.',
      /takes no passwords.*OAuth.*\(ENOPASSWORDS\)/,
    ],
    [534, '5.7.9 Application-specific password required.', /app password.*\(EAPPPASSWORD\)/],
    [535, '5.7.139 SmtpClientAuthentication is disabled for the Tenant.', /switched off.*\(ESMTPOFF\)/],
    [454, '4.7.0 Temporary authentication failure', /try again later \(ELATER\)/],
    [454, '4.7.0 No', /try again later \(ELATER\)/],
    [535, '5.7.8 Nein', /user name or password in SMTP_URL is refused \(EAUTH\)/],
  ])('%i %s', async (code, words, expected) => {
    const smtp = await startSmtp(0, { password: 'right', refusal: { code, words } });
    onTestFinished(() => smtp.stop());
    const { config } = testRuntime({ SMTP_URL: smtp.url.replace('//', '//praxis:wrong@') });
    expect(await checkSmtp(config)).toMatchObject({
      result: 'failed',
      text: expect.stringMatching(expected),
    });
  });
});

describe('check and the mailbox', () => {
  test.each([
    ['a tenant without passwords', { answer: 'NO Basic authentication is disabled.' }, /ENOPASSWORDS/],
    [
      'no login but by consent',
      { capability: 'IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2 SASL-IR' },
      /ENOPASSWORDS/,
    ],
    ['no login in the clear', { capability: 'IMAP4rev1 LOGINDISABLED' }, /STARTTLS.*ETLS/],
    [
      'a second factor',
      {
        answer:
          'NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)',
      },
      /app password.*EAPPPASSWORD/,
    ],
    ['IMAP off', { answer: 'NO IMAP access is disabled for this account' }, /not switched on.*EIMAPOFF/],
    ['a wrong password', {}, /user name or password in IMAP_URL is refused \(EAUTH\)/],
  ])('%s', async (_, manner, expected) => {
    const imap = await startRefusingImap(manner);
    onTestFinished(() => imap.stop());
    const { config } = testRuntime({ IMAP_URL: imap.url });
    expect(await checkImap(config)).toMatchObject({
      result: 'failed',
      text: expect.stringMatching(expected),
    });
  });
});
