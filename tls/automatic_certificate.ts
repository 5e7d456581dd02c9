import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TlsConfig } from '../config/tls.ts';
import { day, minute } from '../consultation/durations.ts';
import { noteJob } from '../db/jobs.ts';
import type { Runtime } from '../runtime.ts';
import { type AcmeError, type ChallengeType, orderCertificate } from './acme_order.ts';
import { type Certificate, CertificateError, readCertificate } from './certificate.ts';
import type { Challenges } from './challenges.ts';

type AcmeTls = Extract<TlsConfig, { kind: 'acme' }>;
/** After each failure longer: authorities count failed proofs (Let's Encrypt: five an hour). */
const pausesMs = [1, 10, 30, 60, 180, 720].map((minutes) => minutes * minute);
/** A timer that sleeps longer would not notice that the clock has been set. */
const longestSleepMs = 60 * minute;

interface Proving {
  challenges: Challenges;
  /** How the name can be proven, e.g. without HTTP-01 where port 80 is not ours. */
  types: readonly ChallengeType[];
  /** Milliseconds after each failure. */
  pauses?: readonly number[];
}

/**
 * Gets the certificate of the name in `PUBLIC_URL` and renews it in time. Key and chain are one private file
 * in `DATA_DIR/acme`, so that a start finds both or none.
 *
 * @param use takes the stored certificate at once where there is one, later each new one
 */
export function startAutomaticCertificate(
  rt: Pick<Runtime, 'db' | 'now' | 'log' | 'config'>,
  tls: AcmeTls,
  use: (certificate: Certificate) => void,
  { challenges, types, pauses = pausesMs }: Proving,
): { stop(): void } {
  const host = rt.config.publicUrl.hostname;
  const folder = join(rt.config.dataDir, 'acme', new URL(tls.directory).hostname);
  const file = join(folder, `${host}.pem`);
  const stopping = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let renewal = 0;

  const take = (certificate: Certificate) => {
    renewal = renewalTime(certificate);
    use(certificate);
  };
  const stored = existsSync(file) ? readStored(file, host, rt.now()) : null;
  if (stored) take(stored);

  async function renew(): Promise<void> {
    try {
      const pem = await orderCertificate({
        ...tls,
        host,
        accountKey: await accountKey(folder),
        challenges,
        types,
        signal: stopping.signal,
      });
      const names = { certificate: 'ACME_DIRECTORY', key: 'ACME_DIRECTORY' };
      const certificate = readCertificate(pem, names, host, rt.now());
      keepPem(file, pem.key + pem.chain);
      failures = 0;
      take(certificate);
      noteJob(rt, 'certificate', null);
      rt.log.info({ until: new Date(certificate.notAfter).toISOString() }, 'a new certificate is in use');
    } catch (error) {
      if (stopping.signal.aborted) return;
      const pause = pauses[Math.min(failures, pauses.length - 1)] ?? minute;
      failures++;
      renewal = rt.now() + pause;
      const { code, message } = error as AcmeError;
      noteJob(rt, 'certificate', code ?? 'failed');
      const fields = { code, reason: withoutAddresses(message), againInMinutes: Math.round(pause / minute) };
      rt.log.warn(fields, 'no new certificate');
    }
  }

  async function goOn(): Promise<void> {
    if (rt.now() >= renewal) await renew();
    if (stopping.signal.aborted) return;
    timer = setTimeout(goOn, Math.max(0, Math.min(renewal - rt.now(), longestSleepMs)));
    timer.unref();
  }
  void goOn();
  return {
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}

/**
 * 30 days before the end, or a third of the life of those that live shorter; not all servers of the world in
 * the same second.
 */
function renewalTime({ notBefore, notAfter }: Certificate): number {
  const life = notAfter - notBefore;
  const early = Math.min(30 * day, life / 3);
  return notAfter - early - Math.random() * (early / 30);
}

/** What is not fit any more is not an error: there will be another one. */
function readStored(file: string, host: string, now: number): Certificate | null {
  const pem = readFileSync(file, 'utf8');
  const end = pem.indexOf('-----BEGIN CERTIFICATE');
  const names = { certificate: file, key: file };
  try {
    return readCertificate({ key: pem.slice(0, end), chain: pem.slice(end) }, names, host, now);
  } catch (error) {
    if (error instanceof CertificateError) return null;
    throw error;
  }
}

async function accountKey(folder: string): Promise<string> {
  const file = join(folder, 'account.pem');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { default: acme } = await import('acme-client');
  const key = (await acme.crypto.createPrivateEcdsaKey('P-256')).toString();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  keepPem(file, key);
  return key;
}

/** Whole or not at all, for nobody else to read. */
function keepPem(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** An authority repeats what it was told. */
function withoutAddresses(text: string): string {
  return text.replace(/[^\s"<>]+@[^\s"<>]+/g, '…').slice(0, 300);
}
