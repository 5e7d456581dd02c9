import { readFileSync, statSync } from 'node:fs';
import type { PemSource, TlsConfig } from '../config/tls.ts';
import { day } from '../consultation/durations.ts';
import { noteJob } from '../db/jobs.ts';
import type { Runtime } from '../runtime.ts';
import { type Certificate, CertificateError, readCertificate } from './certificate.ts';

type OwnTls = Extract<TlsConfig, { kind: 'own' }>;

const lookEveryMs = 2000;
/** So long before its end the practice should have renewed it. */
const soonMs = 14 * day;

/** @throws CertificateError in one line that names the setting */
export function loadOwnCertificate(tls: OwnTls, host: string, now: number): Certificate {
  const pem = { chain: readPem(tls.certificate, 'TLS_CERT'), key: readPem(tls.key, 'TLS_KEY') };
  return readCertificate(pem, { certificate: 'TLS_CERT', key: 'TLS_KEY' }, host, now);
}

interface Watch {
  /** The one that is in use. */
  first: Certificate;
  /** Takes another one. */
  use: (certificate: Certificate) => void;
  everyMs?: number;
}

/**
 * Watches the files of the practice's own certificate. What is not fit (half of a pair, an old one) is not
 * taken: the server goes on with the one that it has, and the practice is told. Files are asked for their
 * dates, because a watch does not survive what certbot and Kubernetes do: swap a link.
 */
export function watchOwnCertificate(
  rt: Pick<Runtime, 'db' | 'now' | 'log' | 'config'>,
  tls: OwnTls,
  { first, use, everyMs = lookEveryMs }: Watch,
): { stop(): void } {
  let inUse = first;
  let seen = stamp(tls);
  let said: string | null | undefined;

  const record = (code: string | null) => {
    if (code !== said && noteJob(rt, 'certificate', code)) said = code;
  };
  const state = () =>
    rt.now() >= inUse.notAfter ? 'EXPIRED' : rt.now() >= inUse.notAfter - soonMs ? 'EXPIRES_SOON' : null;

  const look = () => {
    const now = stamp(tls);
    if (now === seen) {
      // A file that was refused stays the reason.
      if (said === undefined || said === null || said.startsWith('EXPIRE')) record(state());
      return;
    }
    seen = now;
    try {
      inUse = loadOwnCertificate(tls, rt.config.publicUrl.hostname, rt.now());
      use(inUse);
      rt.log.info({ until: new Date(inUse.notAfter).toISOString() }, 'the new certificate is in use');
      record(state());
    } catch (error) {
      if (!(error instanceof CertificateError)) throw error;
      rt.log.warn({ reason: error.message }, 'the new certificate is not taken, the old one stays');
      record(error.code);
    }
  };
  look();
  const timer = setInterval(look, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

function readPem(source: PemSource, name: string): string {
  if ('text' in source) return source.text;
  try {
    return readFileSync(source.file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CertificateError('UNREADABLE', `${name}: the file cannot be read (${code})`);
  }
}

/** Changes whenever one of the files does. */
function stamp(tls: OwnTls): string {
  return [tls.certificate, tls.key]
    .map((source) => {
      if ('text' in source) return '';
      const stat = statSync(source.file, { throwIfNoEntry: false });
      return stat ? `${stat.ino}:${stat.size}:${stat.mtimeMs}` : 'gone';
    })
    .join(' ');
}
