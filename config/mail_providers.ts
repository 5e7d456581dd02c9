/*
 * What German practices have their mailboxes at: by the address, by the server that takes mail for the
 * address's domain (MX), or by the name of the server that is set. Hosts and ports as the providers' help
 * pages and the ISP database of Thunderbird name them, November 2026.
 */

/** How a provider lets programs in. */
type ProviderSignIn =
  | 'password'
  /** By a password that is made for one program, besides the account's own. */
  | 'app_password'
  /** By the consent of whoever has the account (OAuth 2), and by no password. */
  | 'microsoft'
  | 'google';

/** A server for mail, and how it is encrypted. */
interface MailServer {
  host: string;
  port: number;
  security: 'tls' | 'starttls';
}

export interface MailProvider {
  id: string;
  /** As it calls itself. */
  name: string;
  signIn: ProviderSignIn;
  /** Access by mail programs has to be switched on first, and may switch itself off. */
  switchedOff?: true;
  /** Programs have a password of their own, which is not the one of the web page. */
  ownPassword?: true;
  imap: MailServer;
  smtp: MailServer;
}

interface Known extends MailProvider {
  /** Of addresses: the whole domain. */
  domains: RegExp;
  /** Of servers that take mail for other domains. */
  mx: RegExp;
  /** Of the servers that are signed in at. */
  hosts: RegExp;
}

const none = /(?!)/;
const tls = (host: string, port: number): MailServer => ({ host, port, security: 'tls' });
const startTls = (host: string, port: number): MailServer => ({ host, port, security: 'starttls' });

const known: readonly Known[] = [
  {
    id: 'outlook',
    name: 'Outlook.com',
    signIn: 'microsoft',
    imap: tls('outlook.office365.com', 993),
    smtp: startTls('smtp-mail.outlook.com', 587),
    domains: /^(((outlook|hotmail|live)(\.com?)?\.[a-z]{2,3})|msn\.com|windowslive\.com|passport\.com)$/,
    mx: none,
    hosts: /^(imap-mail|smtp-mail|pop-mail)\.outlook\.com$/,
  },
  {
    id: 'microsoft',
    name: 'Microsoft 365',
    signIn: 'microsoft',
    imap: tls('outlook.office365.com', 993),
    smtp: startTls('smtp.office365.com', 587),
    domains: /^([\w-]+\.)?onmicrosoft\.(com|de)$|^office365\.com$/,
    mx: /\.(mail\.protection\.outlook\.com|mx\.microsoft|mail\.eo\.outlook\.com|eo\.outlook\.com)$/,
    hosts: /(^|\.)(office365\.com|office\.com|outlook\.com|outlook\.de)$/,
  },
  {
    id: 'google',
    name: 'Google',
    signIn: 'google',
    imap: tls('imap.gmail.com', 993),
    smtp: tls('smtp.gmail.com', 465),
    domains: /^(gmail|googlemail)\.com$|^google\.com$/,
    mx: /(^|\.)(aspmx\.l|alt\d\.aspmx\.l|smtp|aspmx)\.google\.com$|\.googlemail\.com$|\.psmtp\.com$/,
    hosts: /(^|\.)(gmail|googlemail)\.com$|^smtp-relay\.gmail\.com$/,
  },
  {
    id: 'gmx',
    name: 'GMX',
    signIn: 'password',
    switchedOff: true,
    imap: tls('imap.gmx.net', 993),
    smtp: tls('mail.gmx.net', 465),
    domains: /^gmx\.(net|de|at|ch|li|eu|biz|org|info|tm|cc)$|^(mein|mail|email)\.gmx$/,
    mx: /(^|\.)gmx\.net$/,
    hosts: /(^|\.)gmx\.(net|de|com)$/,
  },
  {
    id: 'gmx_com',
    name: 'GMX',
    signIn: 'password',
    switchedOff: true,
    imap: tls('imap.gmx.com', 993),
    smtp: tls('mail.gmx.com', 465),
    domains: /^gmx\.(com|us|co\.uk|fr|es|it|pt|co)$/,
    mx: none,
    hosts: none,
  },
  {
    id: 'web',
    name: 'WEB.DE',
    signIn: 'password',
    switchedOff: true,
    imap: tls('imap.web.de', 993),
    smtp: tls('smtp.web.de', 465),
    domains: /^web\.de$/,
    mx: /(^|\.)web\.de$/,
    hosts: /(^|\.)web\.de$/,
  },
  {
    id: 't_online',
    name: 'T-Online (Telekom)',
    signIn: 'password',
    ownPassword: true,
    imap: tls('secureimap.t-online.de', 993),
    smtp: tls('securesmtp.t-online.de', 465),
    domains: /^(t-online|magenta)\.de$/,
    mx: /(^|\.)t-online\.de$/,
    hosts: /(^|\.)t-online\.de$/,
  },
  {
    id: 'ionos',
    name: 'IONOS',
    signIn: 'password',
    imap: tls('imap.ionos.de', 993),
    smtp: tls('smtp.ionos.de', 465),
    domains:
      /^(online|onlinehome|sofortstart|sofort-start|sofortsurf|sofort-surf|go4more|kundenserver|schlund|1und1|ionos)\.de$/,
    mx: /(^|\.)(ionos\.(de|com|eu)|kundenserver\.de|1and1\.(com|de)|1und1\.de|schlund\.de|perfora\.net|ui-r\.com)$/,
    hosts: /(^|\.)(ionos\.(de|com|eu)|kundenserver\.de|1and1\.(com|de)|1und1\.de)$/,
  },
  {
    id: 'strato',
    name: 'STRATO',
    signIn: 'password',
    imap: tls('imap.strato.de', 993),
    smtp: tls('smtp.strato.de', 465),
    domains: /^(strato|rzone)\.de$/,
    mx: /(^|\.)rzone\.de$/,
    hosts: /(^|\.)(strato\.(de|com)|rzone\.de)$/,
  },
  {
    id: 'freenet',
    name: 'freenet',
    signIn: 'password',
    switchedOff: true,
    imap: tls('mx.freenet.de', 993),
    smtp: tls('mx.freenet.de', 465),
    domains: /^(freenet|01019freenet|arcormail)\.de$/,
    mx: /(^|\.)freenet\.de$/,
    hosts: /(^|\.)freenet\.de$/,
  },
  {
    id: 'vodafone',
    name: 'Vodafone',
    signIn: 'password',
    imap: tls('imap.vodafonemail.de', 993),
    smtp: tls('smtp.vodafonemail.de', 465),
    domains: /^(vodafonemail|vodafone|arcor|kabelmail)\.de$/,
    mx: /(^|\.)(vodafonemail|arcor-online|arcor)\.(de|net)$/,
    hosts: /(^|\.)vodafonemail\.de$/,
  },
  {
    id: 'mailbox_org',
    name: 'mailbox.org',
    signIn: 'password',
    imap: tls('imap.mailbox.org', 993),
    smtp: tls('smtp.mailbox.org', 465),
    domains: /^mailbox\.org$/,
    mx: /(^|\.)mailbox\.org$/,
    hosts: /(^|\.)mailbox\.org$/,
  },
  {
    id: 'posteo',
    name: 'Posteo',
    signIn: 'password',
    imap: tls('posteo.de', 993),
    smtp: tls('posteo.de', 465),
    domains: /^posteo(\.co|\.com)?\.[a-z]{2,3}$/,
    mx: /(^|\.)posteo\.de$/,
    hosts: /(^|\.)posteo\.de$/,
  },
  {
    id: 'hetzner',
    name: 'Hetzner',
    signIn: 'password',
    imap: tls('mail.your-server.de', 993),
    smtp: tls('mail.your-server.de', 465),
    domains: none,
    mx: /(^|\.)your-server\.de$/,
    hosts: /(^|\.)your-server\.de$/,
  },
  {
    id: 'df',
    name: 'DomainFactory',
    signIn: 'password',
    imap: tls('sslin.df.eu', 993),
    smtp: tls('sslout.df.eu', 465),
    domains: none,
    mx: /(^|\.)ispgateway\.de$/,
    hosts: /(^|\.)(df\.eu|ispgateway\.de)$/,
  },
  {
    id: 'icloud',
    name: 'iCloud',
    signIn: 'app_password',
    imap: tls('imap.mail.me.com', 993),
    smtp: startTls('smtp.mail.me.com', 587),
    domains: /^(icloud|me|mac)\.com$/,
    mx: /(^|\.)mail\.icloud\.com$/,
    hosts: /(^|\.)(mail\.me|icloud)\.com$/,
  },
  {
    id: 'yahoo',
    name: 'Yahoo',
    signIn: 'app_password',
    imap: tls('imap.mail.yahoo.com', 993),
    smtp: tls('smtp.mail.yahoo.com', 465),
    domains: /^(yahoo(\.co|\.com)?\.[a-z]{2,3}|ymail\.com|myyahoo\.com|rocketmail\.com)$/,
    mx: /(^|\.)yahoodns\.net$/,
    hosts: /(^|\.)yahoo\.com$/,
  },
  {
    id: 'aol',
    name: 'AOL',
    signIn: 'app_password',
    imap: tls('imap.aol.com', 993),
    smtp: tls('smtp.aol.com', 465),
    domains: /^(aol(\.co|\.com)?\.[a-z]{2,3}|aim\.com|compuserve\.com|netscape\.net)$/,
    mx: none,
    hosts: /(^|\.)aol\.com$/,
  },
];

/**
 * By an address alone: asks nobody.
 *
 * @param address or its domain
 * @returns null for a domain of the practice's own; its MX tells then
 */
export function providerOfAddress(address: string): MailProvider | null {
  const domain = nameOf(address.split('@').at(-1) ?? '');
  return known.find(({ domains }) => domains.test(domain)) ?? null;
}

/** @param servers those that take mail for a domain, as the DNS names them */
export function providerOfMx(servers: readonly string[]): MailProvider | null {
  const names = servers.map(nameOf);
  return known.find(({ mx }) => names.some((name) => mx.test(name))) ?? null;
}

/** @param host that is signed in at */
export function providerOfHost(host: string): MailProvider | null {
  const name = nameOf(host);
  return known.find(({ hosts }) => hosts.test(name)) ?? null;
}

/** As in a DNS that knows no capitals; without the dot that ends a whole name. */
function nameOf(text: string): string {
  return text.trim().toLowerCase().replace(/\.$/, '');
}
