import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { ConfigError } from '../config/settings.ts';

/** A certificate with its key, looked at and found fit for this server. */
export interface Certificate {
  /** PEM: the server's own certificate, then those that lead to the authority. */
  chain: string;
  /** PEM. */
  key: string;
  /** Milliseconds since the epoch. */
  notBefore: number;
  notAfter: number;
  /** What somebody should know who put it there; null where all is well. */
  remark: string | null;
}

/** One line that names the setting; `code` is for the record of background work. */
export class CertificateError extends ConfigError {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** How the texts were given, so that an error can name it. */
export interface CertificateNames {
  certificate: string;
  key: string;
}

/**
 * @param host the name in `PUBLIC_URL`
 * @param now milliseconds since the epoch
 * @throws CertificateError where a browser would refuse it, or the key does not belong to it
 */
export function readCertificate(
  { chain, key }: { chain: string; key: string },
  names: CertificateNames,
  host: string,
  now: number,
): Certificate {
  const leaf = parse(chain, names.certificate);
  if (!belongs(leaf, key, names.key))
    throw new CertificateError(
      'KEY_MISMATCH',
      `${names.key}: this key does not belong to the certificate in ${names.certificate}`,
    );
  const bare = host.replace(/^\[|\]$/g, '');
  if (!(isIP(bare) ? leaf.checkIP(bare) : leaf.checkHost(bare)))
    throw new CertificateError(
      'WRONG_NAME',
      `${names.certificate}: the certificate is not for ${host}, the name in PUBLIC_URL`,
    );
  const [notBefore, notAfter] = [Date.parse(leaf.validFrom), Date.parse(leaf.validTo)];
  if (now >= notAfter)
    throw new CertificateError(
      'EXPIRED',
      `${names.certificate}: the certificate has expired on ${day(notAfter)}; put a new one in its place`,
    );
  if (now < notBefore)
    throw new CertificateError(
      'NOT_YET_VALID',
      `${names.certificate}: the certificate is valid from ${day(notBefore)} only; is the clock right?`,
    );
  return { chain, key, notBefore, notAfter, remark: remark(leaf, names.certificate) };
}

function parse(chain: string, name: string): X509Certificate {
  try {
    return new X509Certificate(chain);
  } catch {
    throw new CertificateError('NO_CERTIFICATE', `${name}: expected a certificate in PEM form`);
  }
}

function belongs(leaf: X509Certificate, key: string, name: string): boolean {
  try {
    return leaf.checkPrivateKey(createPrivateKey(key));
  } catch {
    throw new CertificateError('NO_KEY', `${name}: expected a private key in PEM form, without a password`);
  }
}

/** TR-02102-2 wants 3000 bits where it must be RSA; authorities still sign 2048. */
function remark({ publicKey }: X509Certificate, name: string): string | null {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength;
  return publicKey.asymmetricKeyType === 'rsa' && bits !== undefined && bits < 3000
    ? `${name}: an RSA key of ${bits} bits; BSI TR-02102 asks for 3000, better for ECDSA`
    : null;
}

function day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
