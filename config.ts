import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';

/** Everything that can be set from outside (contract.md, "Settings"). What the practice edits itself is in db/settings.ts. */
export interface Config {
  port: number;
  host: string;
  /** The one origin: mails, calendar entries, cookies, CSP and the socket's origin check follow from it. */
  publicUrl: URL;
  dataDir: string;
  /** 32 bytes; wraps the keys of the consultations. */
  secretKey: Buffer;
  smtpUrl: string | null;
  mailFrom: string | null;
  imapUrl: string | null;
  turnUrls: string[];
  turnSecret: string | null;
  /** Runs coturn as a child process: yes, no, or (null) where it is installed. */
  turnEmbedded: boolean | null;
  /** Where the embedded relay listens, UDP and TCP. */
  turnPort: number;
  /** The UDP ports at which it receives for browsers, first and last. */
  turnRelayPorts: readonly [number, number];
  /** The address that the outside sees, where this machine has another one; else found by the name in `PUBLIC_URL`. */
  turnExternalIp: string | null;
  /** Addresses or CIDR ranges of proxies whose forwarding headers count. */
  trustProxy: string[];
  retentionDays: number;
  joinEarlyMinutes: number;
  /** IANA name, e.g. `Europe/Berlin`. */
  timeZone: string;
  logLevel: LogLevel;
  demo: boolean;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A setting that stops the start. The message is one line and names the setting, never its secret value. */
export class ConfigError extends Error {}

export type Environment = Record<string, string | undefined>;

/**
 * Reads and checks every setting.
 *
 * @param defaults what a command sets when the environment does not, e.g. the demo's `HOST`
 * @throws ConfigError naming the first setting that is wrong
 */
export function readConfig(environment: Environment, defaults: Environment = {}, demo = false): Config {
  const get = (name: string) => readSetting(environment, name) ?? defaults[name] ?? null;

  const port = wholeNumber('PORT', get('PORT') ?? '8080', 0, 65535);
  const publicUrl = origin('PUBLIC_URL', get('PUBLIC_URL') ?? `http://localhost:${port}`);
  const smtpUrl = serverUrl('SMTP_URL', get('SMTP_URL'), ['smtp:', 'smtps:']);
  const imapUrl = serverUrl('IMAP_URL', get('IMAP_URL'), ['imap:', 'imaps:']);
  const turnUrls = list(get('TURN_URLS'));
  for (const url of turnUrls) {
    if (!/^turns?:[^\s?]+(\?transport=(udp|tcp))?$/.test(url)) {
      throw new ConfigError('TURN_URLS: expected turn:host:port or turns:host:port, separated by commas');
    }
  }
  const turnSecret = get('TURN_SECRET');
  if (turnUrls.length > 0 && !turnSecret) throw new ConfigError('TURN_SECRET: needed where TURN_URLS is set');
  const dataDir = get('DATA_DIR') ?? './data';

  return {
    port,
    host: host(get('HOST') ?? '0.0.0.0'),
    publicUrl,
    smtpUrl,
    mailFrom: mailAddress('MAIL_FROM', get('MAIL_FROM')),
    imapUrl,
    turnUrls,
    turnSecret,
    turnEmbedded: embedded(get('TURN_EMBEDDED')),
    turnPort: wholeNumber('TURN_PORT', get('TURN_PORT') ?? '3478', 1, 65535),
    turnRelayPorts: portRange('TURN_RELAY_PORTS', get('TURN_RELAY_PORTS') ?? '49152-49407'),
    turnExternalIp: ipAddress('TURN_EXTERNAL_IP', get('TURN_EXTERNAL_IP')),
    trustProxy: addresses('TRUST_PROXY', get('TRUST_PROXY')),
    // D3: three months are the most that the rules allow.
    retentionDays: wholeNumber('RETENTION_DAYS', get('RETENTION_DAYS') ?? '30', 1, 90),
    joinEarlyMinutes: wholeNumber('JOIN_EARLY_MINUTES', get('JOIN_EARLY_MINUTES') ?? '30', 0, 24 * 60),
    timeZone: timeZone('TZ', get('TZ') ?? 'Europe/Berlin'),
    logLevel: oneOf('LOG_LEVEL', get('LOG_LEVEL') ?? 'info', logLevels),
    demo,
    // Last, because they touch the disk: nothing is created for a start that fails.
    dataDir: folder('DATA_DIR', dataDir),
    secretKey: secretKey(get('SECRET_KEY'), dataDir),
  };
}

/** `NAME`, else the contents of the file that `NAME_FILE` names, for secrets. An empty value counts as unset. */
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

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new ConfigError(`${name}: expected a whole number from ${least} to ${most}, got "${text}"`);
  }
  return value;
}

function embedded(text: string | null): boolean | null {
  if (text === null) return null;
  const found = oneOf('TURN_EMBEDDED', text.toLowerCase(), ['on', 'off', 'true', 'false', '1', '0']);
  return ['on', 'true', '1'].includes(found);
}

function portRange(name: string, text: string): [number, number] {
  const [, first, last] = /^(\d{4,5})-(\d{4,5})$/.exec(text) ?? [];
  const range: [number, number] = [Number(first), Number(last)];
  // Two people behind the relay need two ports, and an ICE restart as many again.
  if (!first || range[0] < 1024 || range[1] > 65535 || range[1] - range[0] < 15)
    throw new ConfigError(
      `${name}: expected first-last such as 49152-49407, at least 16 ports, got "${text}"`,
    );
  return range;
}

function ipAddress(name: string, text: string | null): string | null {
  if (text === null || isIP(text)) return text;
  throw new ConfigError(`${name}: expected an address such as 203.0.113.7, got "${text}"`);
}

function oneOf<const T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === text);
  if (!found) throw new ConfigError(`${name}: expected one of ${allowed.join(', ')}, got "${text}"`);
  return found;
}

function origin(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (!url || !plain || !/^https?:$/.test(url.protocol)) {
    throw new ConfigError(
      `${name}: expected an address such as https://video.praxis.example, without a path`,
    );
  }
  return url;
}

function serverUrl(name: string, text: string | null, protocols: string[]): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname || !protocols.includes(url.protocol)) {
    throw new ConfigError(
      `${name}: expected ${protocols.map((item) => `${item}//user:password@host:port`).join(' or ')}`,
    );
  }
  return text;
}

function mailAddress(name: string, text: string | null): string | null {
  if (text === null) return null;
  const address = /<([^<>]+)>$/.exec(text)?.[1] ?? text;
  if (/[\r\n]/.test(text) || !/^[^\s@<>]+@[^\s@<>]+$/.test(address)) {
    throw new ConfigError(`${name}: expected praxis@example.de or "Praxis" <praxis@example.de>`);
  }
  return text;
}

function host(text: string): string {
  if (/[\s/]/.test(text)) throw new ConfigError('HOST: expected a host name or an address');
  return text;
}

function addresses(name: string, text: string | null): string[] {
  const items = list(text);
  for (const item of items) {
    if (!/^[0-9a-fA-F.:]+(\/\d{1,3})?$/.test(item)) {
      throw new ConfigError(
        `${name}: expected addresses such as 127.0.0.1 or 10.0.0.0/8, separated by commas`,
      );
    }
  }
  return items;
}

function list(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function timeZone(name: string, text: string): string {
  try {
    return new Temporal.ZonedDateTime(0n, text).timeZoneId;
  } catch {
    throw new ConfigError(`${name}: no such time zone, expected a name such as Europe/Berlin`);
  }
}

function folder(name: string, path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new ConfigError(`${name}: the folder cannot be made (${(error as NodeJS.ErrnoException).code})`);
  }
  return path;
}

function secretKey(text: string | null, dataDir: string): Buffer {
  if (text !== null) return decodeKey('SECRET_KEY', text);
  const file = join(dataDir, 'secret.key');
  if (existsSync(file)) {
    let stored: string;
    try {
      stored = readFileSync(file, 'utf8');
    } catch {
      throw new ConfigError('SECRET_KEY: secret.key in DATA_DIR cannot be read');
    }
    return decodeKey('SECRET_KEY', stored.trim());
  }
  if (existsSync(join(dataDir, 'sprechzimmer.sqlite'))) {
    // A new key would make the sealed data of the existing database unreadable for good.
    throw new ConfigError(
      'SECRET_KEY: there is a database, but its key (secret.key in DATA_DIR) is missing; bring the key back',
    );
  }
  const key = randomBytes(32);
  try {
    writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    throw new ConfigError(
      `DATA_DIR: secret.key cannot be written (${(error as NodeJS.ErrnoException).code})`,
    );
  }
  return key;
}

function decodeKey(name: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new ConfigError(`${name}: expected 32 bytes as base64`);
  return key;
}
