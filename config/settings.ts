import type { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { second } from '../consultation/durations.ts';
import type { Language } from '../consultation/language.ts';
import type { SecondFactorRule } from '../consultation/second_factor.ts';
import { longestUndoMs } from '../consultation/undo.ts';
import { type BackupConfig, readBackup } from './backup.ts';
import { beneath, readSettingsFile } from './file.ts';
import { type OAuthConfig, readOAuth } from './oauth.ts';
import { readSms, type SmsTemplate } from './sms.ts';
import {
  checkTlsAddress,
  type PlainDoor,
  plainDoor,
  readTls,
  type TlsConfig,
  whereItListens,
} from './tls.ts';
import { readUpdateFeed, type UpdateFeed } from './update_feed.ts';
import * as value from './values.ts';
import { ConfigError } from './values.ts';

/**
 * Everything that can be set from outside (contract.md, "Settings"). What the practice edits itself is in
 * db/settings.ts.
 */
export interface Config extends BackupConfig {
  port: number;
  host: string;
  /** The one origin: mails, calendar entries, cookies, CSP and the socket's origin check follow from it. */
  publicUrl: URL;
  /** Null where a proxy in front does it. */
  tls: TlsConfig | null;
  plainDoor: PlainDoor | null;
  dataDir: string;
  /** 32 bytes; wraps the keys of the consultations. */
  secretKey: Buffer;
  /** While `rotate-key` is not through: the key that it changes to. The database opens with one of both. */
  nextSecretKey: Buffer | null;
  /** Whoever copies DATA_DIR has key and database together. */
  keyBesideDatabase: boolean;
  smtpUrl: string | null;
  mailFrom: string | null;
  imapUrl: string | null;
  /** Signing in by consent instead of the passwords in the two URLs; null without. */
  oauth: OAuthConfig | null;
  /** Text messages by a provider; null: none are sent. */
  sms: SmsTemplate | null;
  /** What happens to a mail in the mailbox once it has been handled. */
  imapHandled: value.MailHandling;
  /** Signs outgoing mails (RFC 6376); null without a key. */
  dkim: { privateKey: string; domain: string; selector: string } | null;
  turnUrls: string[];
  turnSecret: string | null;
  /** Runs coturn as a child process: yes, no, or (null) where it is installed. */
  turnEmbedded: boolean | null;
  /** Where the embedded relay listens, UDP and TCP. */
  turnPort: number;
  /** The UDP ports at which it receives for browsers, first and last. */
  turnRelayPorts: readonly [number, number];
  /**
   * The address that the outside sees, where this machine has another one; else found by the name in
   * `PUBLIC_URL`.
   */
  turnExternalIp: string | null;
  /** Addresses or CIDR ranges of proxies whose forwarding headers count. */
  trustProxy: string[];
  retentionDays: number;
  /** So many bytes patients' things may take; null: as many as the disk has. */
  storageLimit: number | null;
  /** So many mails go out in 24 hours; null: as many as there are. */
  mailsPerDay: number | null;
  /** GDT: where the practice software lays requests down; null: nowhere. An absolute path. */
  gdtIn: string | null;
  /** Where entries for the record go that it takes in. */
  gdtOut: string | null;
  /** With it `/metrics` answers to others than this machine. */
  metricsToken: string | null;
  joinEarlyMinutes: number;
  /** What patients may choose; German is always there. */
  languages: readonly Language[];
  /** So long steps of the practice can be taken back, and their mails wait; 0: neither. */
  undoMs: number;
  /** IANA name, e.g. `Europe/Berlin`. */
  timeZone: string;
  logLevel: LogLevel;
  /**
   * Where the source of this very program is published; null: the program hands it out itself (AGPL § 13).
   */
  sourceUrl: string | null;
  /** L5; null: nobody is asked for updates. */
  updateFeed: UpdateFeed | null;
  /** P17; a demo asks for none. */
  secondFactor: SecondFactorRule;
  demo: boolean;
  /** What the environment says, so that nobody can change it on a page. */
  fixed: ReadonlySet<SettingName>;
  /** What a backup keeps of all this. */
  kept: KeptSettings;
}

/** The settings in force as they were written, by name; without where the data are, and without their key. */
export interface KeptSettings {
  /** What the environment says, and the files that it names. */
  environment: Readonly<Record<string, string>>;
  /** What the set-up assistant has written down. */
  file: Readonly<Record<string, string>>;
}

/** One setting, as the handbook shows it. */
export interface Setting {
  group: 'web' | 'data' | 'mail' | 'relay' | 'practice';
  /** What holds where it is not set; empty: unset. */
  fallback: string;
  /** German, for practice IT. */
  meaning: string;
}

/**
 * Every setting there is: `readConfig` can read no other. Each is also read from the file that `NAME_FILE`
 * names. The handbook's table is made from this.
 */
export const settings = {
  PORT: {
    group: 'web',
    fallback: '8080',
    meaning: 'Port, an dem der Server lauscht; mit eigenem TLS der aus PUBLIC_URL',
  },
  HOST: { group: 'web', fallback: '0.0.0.0', meaning: 'Adresse, an der der Server lauscht' },
  PUBLIC_URL: {
    group: 'web',
    fallback: 'http://localhost:PORT',
    meaning:
      'Die eine öffentliche Adresse. Links, Kalendereinträge, Cookies und Herkunftsprüfung folgen daraus',
  },
  TLS_CERT: {
    group: 'web',
    fallback: '',
    meaning:
      'Zertifikat samt Kette: eine PEM-Datei, die bei Änderung neu gelesen wird, oder der PEM-Text selbst',
  },
  TLS_KEY: { group: 'web', fallback: '', meaning: 'Privater Schlüssel dazu, ebenso' },
  ACME_EMAIL: {
    group: 'web',
    fallback: '',
    meaning:
      'Stattdessen ein Zertifikat, das sich der Server selbst holt und erneuert; an diese Adresse schreibt die Zertifizierungsstelle. Wer sie setzt, nimmt deren Bedingungen an',
  },
  ACME_DIRECTORY: {
    group: 'web',
    fallback: 'https://acme-v02.api.letsencrypt.org/directory',
    meaning: 'Zertifizierungsstelle (ACME, RFC 8555)',
  },
  HTTP_PORT: {
    group: 'web',
    fallback: '80, wo der Server selbst TLS macht und PUBLIC_URL keinen Port nennt',
    meaning: 'Port, der http:// nach https:// weiterleitet; off für keinen',
  },
  TRUST_PROXY: {
    group: 'web',
    fallback: '',
    meaning: 'Adressen der Proxys, deren X-Forwarded-For gilt, durch Kommas getrennt',
  },
  METRICS_TOKEN: {
    group: 'web',
    fallback: '',
    meaning:
      'Damit antwortet /metrics auch anderen Maschinen (Authorization: Bearer …); mindestens 16 Zeichen',
  },
  DATA_DIR: {
    group: 'data',
    fallback: './data',
    meaning: 'Ordner für die Datenbank und, wenn nicht anders angegeben, den Schlüssel',
  },
  SECRET_KEY: {
    group: 'data',
    fallback: 'DATA_DIR/secret.key',
    meaning: '32 Byte als Base64; versiegelt die Patientendaten. Wird beim ersten Start angelegt',
  },
  SECRET_KEY_NEW: {
    group: 'data',
    fallback: '',
    meaning:
      'Nur während eines Schlüsselwechsels mit rotate-key, wenn der Schlüssel von außen kommt: der neue Schlüssel',
  },
  RETENTION_DAYS: {
    group: 'data',
    fallback: '30',
    meaning: 'Nach so vielen Tagen wird alles gelöscht; 1 bis 90',
  },
  STORAGE_LIMIT_MB: {
    group: 'data',
    fallback: '',
    meaning:
      'So viele Megabyte darf die Datenbank belegen (ab 10). Darüber wird nichts mehr angenommen, was Patienten senden; Termine und Gespräche gehen weiter. Ohne sie gilt die Festplatte',
  },
  BACKUP_DIR: {
    group: 'data',
    fallback: '',
    meaning: 'Ordner für die nächtliche Sicherung. Ohne ihn wird nur auf Befehl gesichert',
  },
  BACKUP_KEEP_DAYS: {
    group: 'data',
    fallback: '7, höchstens RETENTION_DAYS',
    meaning: 'Nach so vielen Tagen wird eine Sicherung gelöscht; mit RETENTION_DAYS zusammen höchstens 90',
  },
  BACKUP_RECIPIENT: {
    group: 'data',
    fallback: '',
    meaning:
      'Öffentlicher age-Schlüssel (age1…), für den Sicherungen verschlüsselt werden; mehrere durch Kommas getrennt, dann öffnet jeder von ihnen allein',
  },
  BACKUP_PASSPHRASE: {
    group: 'data',
    fallback: '',
    meaning: 'Stattdessen ein Kennwort für Sicherungen, mindestens 12 Zeichen',
  },
  BACKUP_COMMAND: {
    group: 'data',
    fallback: '',
    meaning:
      'Befehl, der jede nächtliche Sicherung an einen zweiten Ort bringt, zum Beispiel restic backup {}; für {} steht der Name der Datei. Keine Shell liest ihn; nach drei Stunden wird er abgebrochen',
  },
  SMTP_URL: {
    group: 'mail',
    fallback: '',
    meaning: 'Postausgang, smtp:// oder smtps://. Ohne ihn warten Mails auf der Seite „Mails“',
  },
  MAILS_PER_DAY: {
    group: 'mail',
    fallback: '',
    meaning: 'So viele Mails gehen in 24 Stunden höchstens hinaus; die übrigen warten. Ohne sie alle',
  },
  MAIL_FROM: { group: 'mail', fallback: '', meaning: 'Absender; sonst die Adresse der Praxis' },
  IMAP_URL: {
    group: 'mail',
    fallback: '',
    meaning: 'Posteingang, imaps://benutzer:passwort@server:993/INBOX. Ohne ihn werden keine Mails gelesen',
  },
  IMAP_HANDLED: {
    group: 'mail',
    fallback: 'flag',
    meaning: 'Was mit einer bearbeiteten Mail geschieht: flag (markieren), move:Ordner oder delete',
  },
  SMS_URL: {
    group: 'mail',
    fallback: '',
    meaning:
      'Adresse Ihres SMS-Anbieters, an die eine Anfrage je SMS geht; {number} und {text} dürfen darin stehen. Ohne sie gehen keine SMS hinaus',
  },
  SMS_BODY: {
    group: 'mail',
    fallback: '',
    meaning: 'Inhalt dieser Anfrage (JSON oder Formular) mit {number} und {text}; ohne ihn ist es ein GET',
  },
  SMS_HEADERS: {
    group: 'mail',
    fallback: '',
    meaning: 'Kopfzeilen dazu, eine je Zeile: Authorization: Bearer …',
  },
  IMAP_OAUTH: {
    group: 'mail',
    fallback: '',
    meaning:
      'Anmeldung am Posteingang mit einer Zustimmung (OAuth 2) statt eines Kennworts: microsoft, microsoft-app (ohne Person, für eine ganze Organisation) oder google. IMAP_URL nennt dann nur den Benutzer',
  },
  SMTP_OAUTH: { group: 'mail', fallback: '', meaning: 'Ebenso am Postausgang' },
  OAUTH_CLIENT_ID: {
    group: 'mail',
    fallback: '',
    meaning: 'Kennung des Programms, das die Praxis bei Microsoft oder Google registriert hat',
  },
  OAUTH_CLIENT_SECRET: {
    group: 'mail',
    fallback: '',
    meaning:
      'Geheimnis dazu; bei Microsoft entbehrlich, wenn das Programm als öffentlicher Client registriert ist',
  },
  OAUTH_TENANT: {
    group: 'mail',
    fallback: 'common',
    meaning: 'Mandant (Tenant) bei Microsoft: seine ID oder eine seiner Domains',
  },
  OAUTH_SERVER: {
    group: 'mail',
    fallback: 'der des Anbieters',
    meaning: 'Anderer Anmeldeserver, zum Beispiel der einer nationalen Cloud von Microsoft',
  },
  DKIM_KEY: {
    group: 'mail',
    fallback: '',
    meaning: 'Privater Schlüssel (PEM), mit dem Mails signiert werden',
  },
  DKIM_DOMAIN: { group: 'mail', fallback: 'aus MAIL_FROM', meaning: 'Domain der DKIM-Signatur' },
  DKIM_SELECTOR: { group: 'mail', fallback: 'sprechzimmer', meaning: 'Selektor der DKIM-Signatur' },
  TURN_EMBEDDED: {
    group: 'relay',
    fallback: 'on, wo turnserver da ist',
    meaning: 'Startet coturn als eigenes Relay; off schaltet es ab',
  },
  TURN_PORT: { group: 'relay', fallback: '3478', meaning: 'Port dieses Relays, UDP und TCP' },
  TURN_RELAY_PORTS: {
    group: 'relay',
    fallback: '49152-49407',
    meaning: 'UDP-Ports, an denen das Relay für die Browser empfängt',
  },
  TURN_EXTERNAL_IP: {
    group: 'relay',
    fallback: 'aus PUBLIC_URL',
    meaning: 'Adresse von außen, wenn die Maschine selbst eine andere hat',
  },
  TURN_URLS: { group: 'relay', fallback: '', meaning: 'Stattdessen ein fremdes TURN-Relay' },
  TURN_SECRET: { group: 'relay', fallback: '', meaning: 'Gemeinsames Geheimnis mit diesem Relay' },
  GDT_IN: {
    group: 'practice',
    fallback: '',
    meaning:
      'Ordner, in den die Praxissoftware GDT-Aufträge legt; jeder wird zu einer Anfrage und verschwindet dann aus dem Ordner. Absoluter Pfad, lesbar und beschreibbar',
  },
  GDT_OUT: {
    group: 'practice',
    fallback: '',
    meaning:
      'Ordner, aus dem die Praxissoftware GDT-Einträge für die Karteikarte abholt. Absoluter Pfad, beschreibbar, ein anderer als GDT_IN',
  },
  JOIN_EARLY_MINUTES: {
    group: 'practice',
    fallback: '30',
    meaning: 'So viele Minuten vor dem Termin öffnet das Wartezimmer',
  },
  LANGUAGES: {
    group: 'practice',
    fallback: 'de,de-simple,en,tr,uk,ru,ar,pl',
    meaning:
      'Sprachen, in denen Patientinnen und Patienten die Seiten lesen können; Deutsch gehört immer dazu',
  },
  UNDO_SECONDS: {
    group: 'practice',
    fallback: '30',
    meaning:
      'So viele Sekunden lässt sich ein Schritt der Praxis zurücknehmen; so lange wartet seine Mail. 0 bis 300, 0 schaltet es ab',
  },
  TZ: { group: 'practice', fallback: 'Europe/Berlin', meaning: 'Zeitzone der Praxis' },
  LOG_LEVEL: {
    group: 'practice',
    fallback: 'info',
    meaning: 'Ausführlichkeit des Protokolls: trace, debug, info, warn, error, fatal, silent',
  },
  SECOND_FACTOR: {
    group: 'practice',
    fallback: 'required',
    meaning:
      'Ob jeder Zugang außer dem Kennwort ein Gerät oder eine App braucht: required, oder optional für eine Praxis, die das Risiko selbst trägt',
  },
  UPDATE_FEED: {
    group: 'practice',
    fallback: '',
    meaning:
      'Adresse der Datei, die sagt, welche Version die neueste ist (update.json einer Veröffentlichung). Der Server fragt dort einmal am Tag und meldet eine neue Version der Verwaltung; er nimmt nur, was mit dem Schlüssel der Hersteller signiert ist, oder mit dem, der hinter # steht. Ohne sie wird niemand gefragt',
  },
  SOURCE_URL: {
    group: 'practice',
    fallback: '',
    meaning:
      'Adresse, an der Sie den Quelltext genau dieses Programms veröffentlichen (AGPL, § 13). Ohne sie gibt der Server ihn selbst heraus, unter /source',
  },
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export { ConfigError };

export type Environment = Record<string, string | undefined>;

/**
 * Reads and checks every setting.
 *
 * @param defaults what a command sets when the environment does not, e.g. the demo's `HOST`
 * @param how `existing`: for commands that never make a practice; where there is none, nothing is touched,
 *   and the key is one that nothing is sealed with
 * @throws ConfigError naming the first setting that is wrong
 */
export function readConfig(
  environment: Environment,
  defaults: Environment = {},
  how: { demo?: boolean; existing?: boolean } = {},
): Config {
  const dataDir = readSetting(environment, 'DATA_DIR') ?? defaults.DATA_DIR ?? settings.DATA_DIR.fallback;
  const file = settingsOf(dataDir);
  const given = settingsIn(environment);
  const get = (name: SettingName) => readSetting(environment, name) ?? file[name] ?? defaults[name] ?? null;
  const orDefault = (name: SettingName) => get(name) ?? settings[name].fallback;
  const whole = (name: SettingName, least: number, most: number) =>
    value.wholeNumber(name, orDefault(name), least, most);
  const wholeIfSet = (name: SettingName, least: number, most: number) =>
    get(name) === null ? null : whole(name, least, most);
  const megabytes = wholeIfSet('STORAGE_LIMIT_MB', 10, 10_000_000);

  const tls = readTls(environment, get, settings.ACME_DIRECTORY.fallback);
  const portText = get('PORT') ?? whereItListens(beneath(environment, file)).port;
  const port = value.wholeNumber('PORT', portText, 0, 65535);
  const scheme = tls ? 'https' : 'http';
  const publicUrl = value.origin('PUBLIC_URL', get('PUBLIC_URL') ?? `${scheme}://localhost:${port}`);
  checkTlsAddress(tls, publicUrl);
  const turnUrls = value.turnUrls('TURN_URLS', get('TURN_URLS'));
  const turnSecret = get('TURN_SECRET');
  if (turnUrls.length > 0 && !turnSecret) throw new ConfigError('TURN_SECRET: needed where TURN_URLS is set');
  const smtpUrl = value.serverUrl('SMTP_URL', get('SMTP_URL'), ['smtp:', 'smtps:']);
  const imapUrl = value.serverUrl('IMAP_URL', get('IMAP_URL'), ['imap:', 'imaps:']);
  const mailFrom = value.mailbox('MAIL_FROM', get('MAIL_FROM'));
  // D3: three months are the most that the rules allow.
  const retentionDays = whole('RETENTION_DAYS', 1, 90);

  return {
    port,
    host: value.host(orDefault('HOST')),
    publicUrl,
    tls,
    plainDoor: plainDoor(tls, get('HTTP_PORT'), publicUrl),
    smtpUrl,
    mailFrom,
    imapUrl,
    sms: readSms(get),
    oauth: readOAuth(get, { smtpUrl, imapUrl }),
    imapHandled: value.mailHandling('IMAP_HANDLED', orDefault('IMAP_HANDLED')),
    dkim: dkim(get, orDefault('DKIM_SELECTOR'), mailFrom),
    turnUrls,
    turnSecret,
    turnEmbedded: value.onOff('TURN_EMBEDDED', get('TURN_EMBEDDED')),
    turnPort: whole('TURN_PORT', 1, 65535),
    turnRelayPorts: value.portRange('TURN_RELAY_PORTS', orDefault('TURN_RELAY_PORTS')),
    turnExternalIp: value.ipAddress('TURN_EXTERNAL_IP', get('TURN_EXTERNAL_IP')),
    trustProxy: value.addresses('TRUST_PROXY', get('TRUST_PROXY')),
    retentionDays,
    storageLimit: megabytes === null ? null : megabytes * 1_000_000,
    mailsPerDay: wholeIfSet('MAILS_PER_DAY', 1, 1_000_000),
    ...readBackup(get, retentionDays),
    ...exchangeFolders(get),
    metricsToken: value.secretText('METRICS_TOKEN', get('METRICS_TOKEN'), 16),
    joinEarlyMinutes: whole('JOIN_EARLY_MINUTES', 0, 24 * 60),
    languages: value.languageList('LANGUAGES', orDefault('LANGUAGES')),
    undoMs: whole('UNDO_SECONDS', 0, longestUndoMs / second) * second,
    timeZone: value.timeZone('TZ', orDefault('TZ')),
    logLevel: value.oneOf('LOG_LEVEL', orDefault('LOG_LEVEL'), logLevels),
    sourceUrl: value.webAddress('SOURCE_URL', get('SOURCE_URL')),
    updateFeed: readUpdateFeed(get('UPDATE_FEED')),
    secondFactor: how.demo
      ? 'off'
      : value.oneOf('SECOND_FACTOR', orDefault('SECOND_FACTOR'), ['required', 'optional']),
    demo: how.demo === true,
    fixed: new Set(given.keys()),
    kept: { environment: withoutPlaces([...given]), file: withoutPlaces(Object.entries(file)) },
    // Last, because they touch the disk: nothing is created for a start that fails.
    dataDir: how.existing ? dataDir : value.folder('DATA_DIR', dataDir),
    secretKey: how.existing
      ? heldKey(get('SECRET_KEY'), dataDir)
      : value.secretKey(get('SECRET_KEY'), dataDir),
    nextSecretKey: value.nextKey(get('SECRET_KEY_NEW'), dataDir),
    keyBesideDatabase: isKeyBeside(environment, dataDir),
  };
}

/** One's answers must not come back as requests. */
function exchangeFolders(get: (name: SettingName) => string | null): Pick<Config, 'gdtIn' | 'gdtOut'> {
  const gdtIn = value.absolutePath('GDT_IN', get('GDT_IN'));
  const gdtOut = value.absolutePath('GDT_OUT', get('GDT_OUT'));
  if (gdtIn !== null && gdtIn === gdtOut) throw new ConfigError('GDT_OUT: needs another folder than GDT_IN');
  return { gdtIn, gdtOut };
}

const settingNames = Object.keys(settings) as SettingName[];

/** What the set-up assistant has written down. Where the data are, and their key, is not its to say. */
function settingsOf(dataDir: string): Record<string, string> {
  const file = readSettingsFile(dataDir);
  const [wrong] = Object.keys(file).filter((name) => !Object.hasOwn(settings, name) || isPlace(name));
  if (wrong) throw new ConfigError(`DATA_DIR: settings.env: ${wrong} is no setting that can stand there`);
  return file;
}

/** Where the data are, and their key: no file beside the data says it, and no backup. */
export function isPlace(name: string): boolean {
  return /^(DATA_DIR|SECRET_KEY.*)$/.test(name);
}

function settingsIn(environment: Environment): Map<SettingName, string> {
  const given = new Map<SettingName, string>();
  for (const name of settingNames) {
    const text = readSetting(environment, name);
    if (text !== null) given.set(name, text);
  }
  return given;
}

function withoutPlaces(given: [string, string][]): Record<string, string> {
  return Object.fromEntries(given.filter(([name]) => !isPlace(name)));
}

/**
 * Without a domain of its own the sender's is signed for, as receivers expect (DMARC alignment, RFC 7489).
 */
function dkim(
  get: (name: SettingName) => string | null,
  selector: string,
  mailFrom: string | null,
): Config['dkim'] {
  const privateKey = value.privateKey('DKIM_KEY', get('DKIM_KEY'));
  if (privateKey === null) return null;
  const domain = get('DKIM_DOMAIN') ?? mailFrom?.replace(/^.*@|>$/g, '');
  if (!domain) throw new ConfigError('DKIM_DOMAIN: needed where DKIM_KEY is set and MAIL_FROM is not');
  return { privateKey, domain, selector };
}

function heldKey(text: string | null, dataDir: string): Buffer {
  const key = value.existingKey(text, dataDir);
  if (key) return key;
  // With a database this refuses, and makes nothing.
  return existsSync(join(dataDir, 'sprechzimmer.sqlite')) ? value.secretKey(text, dataDir) : randomBytes(32);
}

function isKeyBeside(environment: Environment, dataDir: string): boolean {
  if (environment.SECRET_KEY?.trim()) return false;
  const file = environment.SECRET_KEY_FILE?.trim();
  return !file || !relative(resolve(dataDir), resolve(file)).startsWith('..');
}

/** For commands that look before `readConfig` makes the folder and the key. */
export function dataDirOf(environment: Environment): string {
  return readSetting(environment, 'DATA_DIR') ?? settings.DATA_DIR.fallback;
}

export function hasSecretKey(environment: Environment): boolean {
  return value.existingKey(readSetting(environment, 'SECRET_KEY'), dataDirOf(environment)) !== null;
}

/**
 * `NAME`, else the contents of the file that `NAME_FILE` names, for secrets. An empty value counts as unset.
 */
function readSetting(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim();
  if (value) return value;
  const file = environment[`${name}_FILE`]?.trim();
  if (!file) return null;
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    throw new ConfigError(`${name}_FILE: the file cannot be read`);
  }
}
