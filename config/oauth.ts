import { ConfigError, oneOf } from './values.ts';

/*
 * Signing in at the practice's mailbox by consent (OAuth 2, RFC 6749) instead of a password. The practice
 * registers a program of its own at its provider; we have none that would speak for everybody.
 */

/**
 * `microsoft-app`: without a person, by the secret of a program that the organisation's administrator lets
 * in.
 */
export const oauthWays = ['microsoft', 'microsoft-app', 'google'] as const;
export type OAuthWay = (typeof oauthWays)[number];

export interface OAuthConfig {
  way: OAuthWay;
  clientId: string;
  /** Null for a program without one (Microsoft, "public client"). */
  clientSecret: string | null;
  tenant: string;
  /** Where people consent; null where nobody is asked. */
  authorize: URL;
  token: URL;
  /**
   * For consenting on another device (RFC 8628); null where the provider does not let mail be reached by it.
   */
  device: URL | null;
  /** What is asked for, and no more. */
  scope: string;
  /** Which of the two sign in by it. */
  imap: boolean;
  smtp: boolean;
}

type Names =
  | 'IMAP_OAUTH'
  | 'SMTP_OAUTH'
  | 'OAUTH_CLIENT_ID'
  | 'OAUTH_CLIENT_SECRET'
  | 'OAUTH_TENANT'
  | 'OAUTH_SERVER';

/**
 * @param urls those of the mail servers, whose user names are the mailbox
 * @returns null where both sign in by password, or not at all
 * @throws ConfigError
 */
export function readOAuth(
  get: (name: Names) => string | null,
  urls: { smtpUrl: string | null; imapUrl: string | null },
): OAuthConfig | null {
  const [imap, smtp] = (['IMAP_OAUTH', 'SMTP_OAUTH'] as const).map((name) => {
    const text = get(name);
    return text === null ? null : oneOf(name, text.toLowerCase(), oauthWays);
  });
  const way = imap ?? smtp;
  if (!way) return null;
  if (imap && smtp && imap !== smtp)
    throw new ConfigError('SMTP_OAUTH: must be the same as IMAP_OAUTH, because one consent opens both');
  if (imap) needsUser('IMAP', urls.imapUrl);
  if (smtp) needsUser('SMTP', urls.smtpUrl);
  const clientId = get('OAUTH_CLIENT_ID');
  if (!clientId || /\s/.test(clientId))
    throw new ConfigError('OAUTH_CLIENT_ID: needed where IMAP_OAUTH or SMTP_OAUTH is set');
  const clientSecret = get('OAUTH_CLIENT_SECRET');
  if (!clientSecret && way !== 'microsoft') throw new ConfigError(`OAUTH_CLIENT_SECRET: needed for ${way}`);
  const tenant = tenantOf(way, get('OAUTH_TENANT'));
  const server = serverOf(get('OAUTH_SERVER'));
  return {
    way,
    clientId,
    clientSecret,
    tenant,
    ...(way === 'google' ? google(server) : microsoft(server, tenant)),
    scope: scopeOf(way, { imap: Boolean(imap), smtp: Boolean(smtp) }),
    imap: Boolean(imap),
    smtp: Boolean(smtp),
  };
}

function needsUser(which: 'IMAP' | 'SMTP', url: string | null): void {
  if (url !== null && new URL(url).username === '')
    throw new ConfigError(
      `${which}_URL: must name the mailbox where ${which}_OAUTH is set, e.g. praxis%40example.de@ before the server`,
    );
}

function tenantOf(way: OAuthWay, text: string | null): string {
  const tenant = text ?? 'common';
  if (!/^[\w.-]+$/.test(tenant))
    throw new ConfigError('OAUTH_TENANT: expected an id or a domain of Microsoft');
  // Nobody is asked there, so nobody's organisation is known.
  if (way === 'microsoft-app' && /^(common|organizations|consumers)$/.test(tenant))
    throw new ConfigError('OAUTH_TENANT: needed for microsoft-app, the id of your organisation');
  return tenant;
}

/** Secrets go there: only through TLS, but for a server on this machine. */
function serverOf(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHere = url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (
    !url ||
    url.search ||
    url.hash ||
    url.username ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere))
  )
    throw new ConfigError('OAUTH_SERVER: expected an address such as https://login.microsoftonline.us');
  return url.href.replace(/\/$/, '');
}

/** https://learn.microsoft.com/entra/identity-platform/v2-protocols */
function microsoft(server: string | null, tenant: string) {
  const base = `${server ?? 'https://login.microsoftonline.com'}/${tenant}/oauth2/v2.0`;
  return {
    authorize: new URL(`${base}/authorize`),
    token: new URL(`${base}/token`),
    device: new URL(`${base}/devicecode`),
  };
}

/**
 * https://developers.google.com/identity/protocols/oauth2; codes for other devices do not open mail there.
 */
function google(server: string | null) {
  return {
    authorize: new URL(`${server ?? 'https://accounts.google.com'}/o/oauth2/v2/auth`),
    token: new URL(`${server ?? 'https://oauth2.googleapis.com'}/token`),
    device: null,
  };
}

function scopeOf(way: OAuthWay, { imap, smtp }: { imap: boolean; smtp: boolean }): string {
  if (way === 'google') return 'https://mail.google.com/';
  if (way === 'microsoft-app') return 'https://outlook.office365.com/.default';
  return [
    ...(imap ? ['https://outlook.office.com/IMAP.AccessAsUser.All'] : []),
    ...(smtp ? ['https://outlook.office.com/SMTP.Send'] : []),
    'offline_access',
  ].join(' ');
}
