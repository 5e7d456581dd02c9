import { connect, type PeerCertificate } from 'node:tls';
import { type Config, ConfigError } from '../../config/settings.ts';
import { day } from '../../consultation/durations.ts';
import { loadOwnCertificate } from '../../tls/own_certificate.ts';
import type { Finding } from './finding.ts';

/** A certificate that ends sooner is a failure that has not happened yet. */
const fewDays = 14;
const patienceMs = 8000;

/** Whether the public address answers with a certificate that is good, and for how long. */
export async function checkTls({ publicUrl, tls, trustProxy }: Config): Promise<Finding> {
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
    if (days < fewDays) return { what: 'tls', result: 'failed', text: `${text}; renew it` };
    return tls || trustProxy.length > 0
      ? { what: 'tls', result: 'ok', text }
      : { what: 'tls', result: 'warning', text: `${text}; ${proxyUnknown}` };
  } catch (error) {
    return { what: 'tls', result: 'failed', text: whatToDo(error, publicUrl) };
  }
}

function certificateOf(host: string, port: number): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: host, timeout: patienceMs }, () => {
      resolve(socket.getPeerCertificate());
      socket.end();
    });
    socket.once('error', reject);
    socket.once('timeout', () =>
      socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })),
    );
  });
}

const proxyUnknown =
  'PUBLIC_URL is https by a proxy that TRUST_PROXY does not name: all visitors count as one address, and its limits stop all of them together; set TRUST_PROXY to the address of the proxy';

/** By the code of the error; never what a server says. */
function whatToDo(error: unknown, { hostname, host }: URL): string {
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string };
  const words = code && reasons[code]?.(hostname, host);
  if (words) return `${words} (${code})`;
  return `${host} cannot be reached as browsers do it (${code ?? message.split('\n')[0]})`;
}

const reasons: Record<string, (name: string, host: string) => string> = {
  ENOTFOUND: (name) => `the name ${name} is not known: make its entry in the DNS, or set PUBLIC_URL right`,
  EAI_AGAIN: () => 'no name can be looked up: see to the DNS of this machine',
  ECONNREFUSED: (_, host) => `nothing listens at ${host}: start the proxy or the server, or open the port`,
  ETIMEDOUT: (_, host) => `no answer from ${host}: open the port in the firewall`,
  CERT_HAS_EXPIRED: () => 'the certificate is over: renew it',
  ERR_TLS_CERT_ALTNAME_INVALID: (name) => `the certificate is for another name than ${name}`,
  DEPTH_ZERO_SELF_SIGNED_CERT: () =>
    'the certificate is signed by itself, which browsers refuse: get a real one',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: () => 'the chain of the certificate is not complete: serve it whole',
};
