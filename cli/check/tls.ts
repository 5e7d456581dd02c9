import { connect, type PeerCertificate } from 'node:tls';
import { type Config, ConfigError } from '../../config/settings.ts';
import { day } from '../../consultation/durations.ts';
import { loadOwnCertificate } from '../../tls/own_certificate.ts';
import type { Finding } from './finding.ts';

/** A certificate that ends sooner is a failure that has not happened yet. */
const fewDays = 14;
const patienceMs = 8000;

/** Whether the public address answers with a certificate that is good, and for how long. */
export async function checkTls({ publicUrl, tls }: Config): Promise<Finding> {
  try {
    if (tls?.kind === 'own') loadOwnCertificate(tls, publicUrl.hostname, Date.now());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { what: 'tls', result: 'failed', text: error.message };
  }
  if (publicUrl.protocol === 'http:') {
    const local = ['localhost', '127.0.0.1'].includes(publicUrl.hostname);
    const text = 'PUBLIC_URL is http: browsers give no camera to such a page';
    return local
      ? { what: 'tls', result: 'off', text: 'PUBLIC_URL is this machine' }
      : { what: 'tls', result: 'failed', text };
  }
  try {
    const certificate = await certificateOf(publicUrl.hostname, Number(publicUrl.port || 443));
    const days = Math.floor((Date.parse(certificate.valid_to) - Date.now()) / day);
    const text = `the certificate is valid for ${days} more days`;
    return { what: 'tls', result: days < fewDays ? 'failed' : 'ok', text };
  } catch (error) {
    return { what: 'tls', result: 'failed', text: reasonOf(error) };
  }
}

function certificateOf(host: string, port: number): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: host, timeout: patienceMs }, () => {
      resolve(socket.getPeerCertificate());
      socket.end();
    });
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
  });
}

/** Codes and short words; never what a server says about an account. */
function reasonOf(error: unknown): string {
  const { code, message, responseCode } = error as { code?: string; message?: string; responseCode?: number };
  return [code, responseCode].filter(Boolean).join(' ') || message?.split('\n')[0] || 'unknown';
}
