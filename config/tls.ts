import { isIP } from 'node:net';
import { ConfigError, mailAddress, wholeNumber } from './values.ts';

/**
 * Who makes the connection secret: this process, with a certificate of the practice's own or an automatic
 * one.
 */
export type TlsConfig =
  | { kind: 'own'; certificate: PemSource; key: PemSource }
  | { kind: 'acme'; email: string; directory: string };

/** A PEM text as it stands in a setting, or the file that holds it, which is read again when it changes. */
export type PemSource = { text: string } | { file: string };

/** Where http:// is answered with the way to https://. */
export interface PlainDoor {
  port: number;
  /** Somebody has asked for it: the start fails when it cannot be had. */
  wanted: boolean;
}

type Environment = Record<string, string | undefined>;
type Get = (name: 'ACME_EMAIL' | 'ACME_DIRECTORY' | 'HTTP_PORT') => string | null;

/** @returns null where a proxy in front does it */
export function readTls(environment: Environment, get: Get, defaultDirectory: string): TlsConfig | null {
  const certificate = pemSource(environment, 'TLS_CERT');
  const key = pemSource(environment, 'TLS_KEY');
  const email = mailAddress('ACME_EMAIL', get('ACME_EMAIL'));
  if (certificate && !key) throw new ConfigError('TLS_KEY: needed where TLS_CERT is set');
  if (key && !certificate) throw new ConfigError('TLS_CERT: needed where TLS_KEY is set');
  if (certificate && key) {
    if (email)
      throw new ConfigError('ACME_EMAIL: leave it out where TLS_CERT is set, or the other way round');
    return { kind: 'own', certificate, key };
  }
  return email
    ? { kind: 'acme', email, directory: directory(get('ACME_DIRECTORY') ?? defaultDirectory) }
    : null;
}

/** @throws ConfigError where the address cannot be served with this certificate */
export function checkTlsAddress(tls: TlsConfig | null, publicUrl: URL): void {
  if (!tls) return;
  const setting = tls.kind === 'own' ? 'TLS_CERT' : 'ACME_EMAIL';
  if (publicUrl.protocol !== 'https:')
    throw new ConfigError(`PUBLIC_URL: must be https:// where ${setting} is set`);
  if (
    tls.kind === 'acme' &&
    (isIP(publicUrl.hostname.replace(/^\[|\]$/g, '')) || !publicUrl.hostname.includes('.'))
  )
    throw new ConfigError('PUBLIC_URL: an automatic certificate needs a name such as video.praxis.example');
}

/** What a command needs that asks the server and must not read, or make, anything else. */
export function whereItListens(environment: Environment): { secure: boolean; port: string } {
  const names = ['TLS_CERT', 'TLS_CERT_FILE', 'ACME_EMAIL', 'ACME_EMAIL_FILE'];
  const secure = names.some((name) => environment[name]?.trim());
  const address = environment.PUBLIC_URL?.trim() ?? '';
  // Without a proxy the server's own port is the one that everybody uses.
  const usual = secure && URL.canParse(address) ? new URL(address).port || '443' : '8080';
  return { secure, port: environment.PORT?.trim() || usual };
}

/** Beside the usual port of https its sister is answered too, unless `HTTP_PORT` says otherwise. */
export function plainDoor(tls: TlsConfig | null, text: string | null, publicUrl: URL): PlainDoor | null {
  if (text === 'off') return null;
  if (text !== null) {
    const port = wholeNumber('HTTP_PORT', text, 0, 65535);
    if (!tls)
      throw new ConfigError(
        'HTTP_PORT: only where TLS_CERT or ACME_EMAIL is set; without them PORT is plain HTTP',
      );
    return { port, wanted: true };
  }
  return tls && publicUrl.port === '' ? { port: 80, wanted: false } : null;
}

function pemSource(environment: Environment, name: 'TLS_CERT' | 'TLS_KEY'): PemSource | null {
  const text = environment[name]?.trim();
  if (text) return text.startsWith('-----BEGIN ') ? { text } : { file: text };
  const file = environment[`${name}_FILE`]?.trim();
  return file ? { file } : null;
}

function directory(text: string): string {
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
    throw new ConfigError('ACME_DIRECTORY: expected the https:// address of an ACME directory');
  return text;
}
