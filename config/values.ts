import { Buffer } from 'node:buffer';
import { createPrivateKey, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { type Language, languages } from '../consultation/language.ts';
import { isMailAddress, readMailbox, wireAddress } from '../consultation/mail_address.ts';
import { makeFolder } from '../program/make_folder.ts';
import { reasonOf } from '../program/reason.ts';
import { nextKeyName } from './old_keys.ts';

/** A setting that stops the start. The message is one line and names the setting, never its secret value. */
export class ConfigError extends Error {}

/* One kind of value each: from the text of a setting to what the program works with, or a ConfigError. */

export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new ConfigError(`${name}: expected a whole number from ${least} to ${most}, got "${text}"`);
  }
  return value;
}

/** @returns null where it is unset: the program decides */
export function onOff(name: string, text: string | null): boolean | null {
  if (text === null) return null;
  const found = oneOf(name, text.toLowerCase(), ['on', 'off', 'true', 'false', '1', '0']);
  return ['on', 'true', '1'].includes(found);
}

export function portRange(name: string, text: string): [number, number] {
  const [, first, last] = /^(\d{4,5})-(\d{4,5})$/.exec(text) ?? [];
  const range: [number, number] = [Number(first), Number(last)];
  // Two people behind the relay need two ports, and an ICE restart as many again.
  if (!first || range[0] < 1024 || range[1] > 65535 || range[1] - range[0] < 15)
    throw new ConfigError(
      `${name}: expected first-last such as 49152-49407, at least 16 ports, got "${text}"`,
    );
  return range;
}

export function ipAddress(name: string, text: string | null): string | null {
  if (text === null || isIP(text)) return text;
  throw new ConfigError(`${name}: expected an address such as 203.0.113.7, got "${text}"`);
}

export function oneOf<const T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === text);
  if (!found) throw new ConfigError(`${name}: expected one of ${allowed.join(', ')}, got "${text}"`);
  return found;
}

/** Codes with commas between them. */
export function languageList(name: string, text: string): Language[] {
  const list = text.split(',').map((code) => oneOf(name, code.trim(), languages));
  if (!list.includes('de'))
    throw new ConfigError(`${name}: de must be among them, because the German text binds`);
  return [...new Set(list)];
}

export function origin(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (!url || !plain || !/^https?:$/.test(url.protocol)) {
    throw new ConfigError(
      `${name}: expected an address such as https://video.praxis.example, without a path`,
    );
  }
  return url;
}

/** A page that anybody may open, with any path. */
export function webAddress(name: string, text: string | null): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new ConfigError(`${name}: expected an address such as https://git.example/sprechzimmer`);
  return url.href;
}

const percentHint = 'in user and password write @ as %40, # as %23, / as %2F, ? as %3F, : as %3A, % as %25';

export function serverUrl(name: string, text: string | null, protocols: string[]): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname || !protocols.includes(url.protocol)) {
    const form = protocols.map((item) => `${item}//user:password@host:port`).join(' or ');
    throw new ConfigError(`${name}: expected ${form}; ${percentHint}`);
  }
  // They would be taken for the mail library's own, which can switch TLS and the look at certificates off.
  if (url.search !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname))
    throw new ConfigError(`${name}: options after "?" are taken for a server on this machine only`);
  return text;
}

/** A sender: an address, with a name or without. */
export function mailbox(name: string, text: string | null): string | null {
  if (text === null) return null;
  if (/\p{Cc}/u.test(text) || !isMailAddress(readMailbox(text).address)) {
    throw new ConfigError(`${name}: expected praxis@example.de or "Praxis" <praxis@example.de>`);
  }
  return text;
}

/** @returns the address as it goes over the line: an authority takes no other (RFC 8555, 7.3) */
export function mailAddress(name: string, text: string | null): string | null {
  if (text === null) return null;
  const address = wireAddress(text);
  if (address === null) throw new ConfigError(`${name}: expected an address such as it@example.de`);
  return address;
}

export function mailHandling(name: string, text: string): MailHandling {
  if (text === 'flag' || text === 'delete') return { what: text };
  const [, folder] = /^move:(\S.*)$/.exec(text) ?? [];
  if (!folder) throw new ConfigError(`${name}: expected flag, move:Folder or delete, got "${text}"`);
  return { what: 'move', folder };
}

/** What happens to a mail in the mailbox once it has been handled. */
export type MailHandling = { what: 'flag' } | { what: 'delete' } | { what: 'move'; folder: string };

export function privateKey(name: string, text: string | null): string | null {
  if (text === null) return null;
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(text);
    // Nodemailer signs with RSA alone, and would send unsigned with any other. RFC 8301, 3.2: from 1024 bits
    // on, better 2048; today's receivers ignore shorter ones than these.
    if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048) return text;
  } catch {}
  throw new ConfigError(`${name}: expected an RSA private key of at least 2048 bits in PEM form`);
}

export function host(text: string): string {
  if (/[\s/]/.test(text)) throw new ConfigError('HOST: expected a host name or an address');
  return text;
}

export function addresses(name: string, text: string | null): string[] {
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

export function timeZone(name: string, text: string): string {
  try {
    return new Temporal.ZonedDateTime(0n, text).timeZoneId;
  } catch {
    throw new ConfigError(`${name}: no such time zone, expected a name such as Europe/Berlin`);
  }
}

export function folder(name: string, path: string): string {
  try {
    makeFolder(resolve(path));
  } catch (error) {
    throw new ConfigError(`${name}: the folder cannot be made (${reasonOf(error)})`);
  }
  return path;
}

/**
 * A program and what it is told, as a shell would cut them: at blanks, outside of quotes. No shell reads it.
 *
 * @returns null where it is unset
 */
export function commandLine(name: string, text: string | null): [string, ...string[]] | null {
  if (text === null) return null;
  const word = /(?:[^\s"']|"[^"]*"|'[^']*')+/g;
  const [program, ...rest] = [...text.matchAll(word)].map(([one]) =>
    one.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
  const isWhole = text.replace(word, '').trim() === '';
  if (!program || !isWhole || text.includes('\0'))
    throw new ConfigError(`${name}: expected a program and its words, with quotes in pairs`);
  if (rest.some((one) => /^(\|\|?|&&?|;|[<>]+)$/.test(one)))
    throw new ConfigError(`${name}: no shell reads it; name a script for what takes more than one program`);
  return [program, ...rest];
}

/** A folder that is somebody else's: it is not made, and need not be there yet. */
export function absolutePath(name: string, text: string | null): string | null {
  if (text === null) return null;
  if (!isAbsolute(text) || text.includes('\0')) throw new ConfigError(`${name}: expected an absolute path`);
  return resolve(text);
}

export function secretKey(text: string | null, dataDir: string): Buffer {
  const existing = existingKey(text, dataDir);
  if (existing) return existing;
  if (existsSync(join(dataDir, 'sprechzimmer.sqlite'))) {
    // A new key would make the sealed data of the existing database unreadable for good.
    throw new ConfigError(
      'SECRET_KEY: there is a database, but its key (secret.key in DATA_DIR) is missing; bring the key back',
    );
  }
  const key = randomBytes(32);
  const file = join(dataDir, 'secret.key');
  try {
    writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    throw new ConfigError(
      `DATA_DIR: secret.key cannot be written (${reasonOf(error)}); check the owner and the rights of the folder`,
    );
  }
  return key;
}

/**
 * The key that `rotate-key` changes to, while there are two: from outside, or beside the other one.
 *
 * @returns null where no change is under way
 */
export function nextKey(text: string | null, dataDir: string): Buffer | null {
  if (text !== null) return decodeKey('SECRET_KEY_NEW', text);
  return keyIn(join(dataDir, nextKeyName));
}

/** @returns null where there is none yet */
export function existingKey(text: string | null, dataDir: string): Buffer | null {
  if (text !== null) return decodeKey('SECRET_KEY', text);
  return keyIn(join(dataDir, 'secret.key'));
}

function keyIn(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  let stored: string;
  try {
    stored = readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError(`SECRET_KEY: ${basename(file)} in DATA_DIR cannot be read`);
  }
  return decodeKey('SECRET_KEY', stored.trim());
}

function decodeKey(name: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new ConfigError(`${name}: expected 32 bytes as base64`);
  return key;
}

/** @param least characters; who guesses must not succeed */
export function secretText(name: string, text: string | null, least: number): string | null {
  if (text !== null && text.length < least)
    throw new ConfigError(`${name}: expected at least ${least} characters`);
  return text;
}

export function turnUrls(name: string, text: string | null): string[] {
  const urls = list(text);
  for (const url of urls) {
    if (!/^turns?:[^\s?]+(\?transport=(udp|tcp))?$/.test(url)) {
      throw new ConfigError(`${name}: expected turn:host:port or turns:host:port, separated by commas`);
    }
    if (/^turns:.*=udp$/.test(url)) throw new ConfigError(`${name}: no browser speaks turns: over UDP`);
  }
  return urls;
}
