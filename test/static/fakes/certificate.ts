import { createHash, randomBytes } from 'node:crypto';

export class FakeCertificate implements RTCCertificate {
  readonly expires = Number.POSITIVE_INFINITY;
  readonly der = new Uint8Array(randomBytes(64));
  getFingerprints = (): RTCDtlsFingerprint[] => [];

  /** As descriptions write it. */
  get print(): string {
    const hash = createHash('sha256').update(this.der).digest('hex').toUpperCase();
    return hash.match(/../g)?.join(':') ?? '';
  }
}
