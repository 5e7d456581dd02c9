import { providerOfHost } from '../config/mail_providers.ts';

/*
 * Why a mail server lets nobody in. Providers say it in words, in no order of their own: a status or a
 * response code alone means three things at three of them. What they say is looked at here and kept nowhere;
 * what is kept is a short code.
 */

/** Where and how it was tried. */
export interface LoginTry {
  host: string;
  /** What was shown: a password, or the token of a consent (OAuth 2). */
  by: 'password' | 'token';
}

/** What a server's refusal means, in short. */
export type LoginRefusal = ToldRefusal | GuessedRefusal | 'ELATER';

/** The server has said which. */
type ToldRefusal =
  | 'ENOPASSWORDS'
  | 'ESMTPOFF'
  | 'EAPPPASSWORD'
  | 'EIMAPOFF'
  | 'EPASSWORDEXPIRED'
  | 'EWEBLOGIN'
  | 'EPOLICY'
  | 'ELOCKED'
  | 'EWRONGBOX';

/** It has said no more than no; the provider is known, or not. */
type GuessedRefusal = 'EAUTH' | 'EAUTHAPP' | 'EAUTHMS' | 'EAUTHSWITCH' | 'EAUTHOWN' | 'ETOKEN';

/**
 * What a server's refusal means, the most telling first. `ENOPASSWORDS`: it takes no passwords at all.
 * `ESMTPOFF`: sending by programs is off for this account. `EIMAPOFF`: access by programs is off.
 * `EAPPPASSWORD`: it wants one that is made for this program. `EPASSWORDEXPIRED`, `ELOCKED`, `EWEBLOGIN`:
 * somebody has to sign in at the web page first. `EPOLICY`: the administrator's rules forbid it. `EWRONGBOX`:
 * the consent is for another mailbox.
 */
const refusals: readonly (readonly [code: ToldRefusal, said: RegExp])[] = [
  [
    'ENOPASSWORDS',
    /\bbasic\s?auth(entication)?\b.{0,40}\b(disabled|blocked|not (supported|allowed|enabled)|deprecated)|basicauth(blocked|disabled)|\b5\.7\.30\b|\b(modern|oauth ?2?(\.0)?)\b.{0,40}\brequired\b|less secure apps?/i,
  ],
  ['ESMTPOFF', /smtp_?client_?auth(entication)?\b.{0,20}\bdisabled|smtp_auth_disabled/i],
  [
    'EAPPPASSWORD',
    /\b(app|application|program|anwendung|programm)s?[- ]?(specific|spezifische?s?)?[- ]?(password|passwort|passcode|kennwort)\b|InvalidSecondFactor|answer\/185833/i,
  ],
  [
    'EIMAPOFF',
    /\b(imap|pop3?|smtp|pop3?\/imap|external access|mail programs?|mailprogramme?)\b.{0,60}\b(is|are|ist|sind|wurde|has been)?\s?(disabled|deactivated|turned off|not (enabled|activated|active|allowed|permitted)|nicht (eingeschaltet|freigeschaltet|aktiviert|aktiv|erlaubt)|ausgeschaltet|deaktiviert|abgeschaltet|gesperrt)\b|\bnot enabled for (imap|pop|smtp)\b|\b(enable|activate|aktivieren sie|schalten sie)\b.{0,40}\b(imap|pop3)\b/i,
  ],
  [
    'EPASSWORDEXPIRED',
    /\[EXPIRED\]|\b(password|passwort|kennwort)\b.{0,40}\b(expired|abgelaufen|must be changed|has to be changed)\b/i,
  ],
  [
    'EWEBLOGIN',
    /\bweb ?(login|browser)\b|\bweb ?alert\b|answer\/78754|\b5\.7\.14\b|verify your (identity|account)|\bcaptcha\b/i,
  ],
  [
    'EPOLICY',
    /did not meet the criteria|security defaults|conditional access|\b(blocked|denied|not allowed) by\b.{0,30}\b(admin|polic)/i,
  ],
  [
    'ELOCKED',
    /\b(account|mailbox|user|konto|postfach)\b.{0,40}\b(locked|blocked|suspended|disabled|deactivated|gesperrt|deaktiviert)\b/i,
  ],
  ['EWRONGBOX', /authenticated but not connected/i],
];

/** Not about who signs in: the server wants to be asked later. */
const later =
  /\[(UNAVAILABLE|LIMIT|INUSE)\]|\btoo many\b|\brate[- ]limit|\btry (again|it) later\b|\btemporar(y|ily)\b|\bthrottl|zu viele|später/i;

/** `ELATER`: nothing against the login. */
export function loginRefusal(said: string, { host, by }: LoginTry): LoginRefusal {
  const text = said.replace(/\s+/g, ' ').slice(0, 1000);
  const told = refusals.find(([, pattern]) => pattern.test(text))?.[0];
  if (told) return told;
  if (later.test(text)) return 'ELATER';
  if (by === 'token') return 'ETOKEN';
  const provider = providerOfHost(host);
  // Its IMAP says "LOGIN failed." to any password at all; some tenants still let one send.
  if (provider?.signIn === 'microsoft') return /^smtp/i.test(host) ? 'EAUTHMS' : 'ENOPASSWORDS';
  if (provider?.signIn === 'google' || provider?.signIn === 'app_password') return 'EAUTHAPP';
  if (provider?.switchedOff) return 'EAUTHSWITCH';
  if (provider?.ownPassword) return 'EAUTHOWN';
  return 'EAUTH';
}

/**
 * It does not get right by itself, and many tries lock the account: whoever has signed in with this outcome
 * waits for people.
 */
export function isRefusedLogin(code: string | null | undefined): boolean {
  return refusedLogins.has(code ?? '');
}

/**
 * Signing in by consent waits for people, and nobody outside is asked meanwhile. `ENOCONSENT`: nobody has
 * consented. `ECONSENT`: it is over. `EOAUTHCLIENT`, `EOAUTHSCOPE`, `EOAUTHREQUEST`: the program that the
 * practice has registered is not as it must be.
 */
export function lacksConsent(code: string | null | undefined): boolean {
  return /^(ENOCONSENT|ECONSENT|EOAUTHCLIENT|EOAUTHSCOPE|EOAUTHREQUEST)$/.test(code ?? '');
}

const guessed: readonly GuessedRefusal[] = [
  'EAUTH',
  'EAUTHAPP',
  'EAUTHMS',
  'EAUTHSWITCH',
  'EAUTHOWN',
  'ETOKEN',
];
const refusedLogins: ReadonlySet<string> = new Set([
  'ENOTOKENS',
  ...guessed,
  ...refusals.map(([code]) => code),
]);
