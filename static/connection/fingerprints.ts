/** SHA-256 of both DTLS certificates of a connection. */
export interface Fingerprints {
  own: Uint8Array;
  other: Uint8Array;
}

/** What is read of an `RTCPeerConnection`. Firefox has no `getRemoteCertificates`. */
export interface Described {
  readonly localDescription: { readonly sdp: string } | null;
  readonly currentRemoteDescription: { readonly sdp: string } | null;
  readonly sctp: { readonly transport: { getRemoteCertificates?(): ArrayBuffer[] } } | null;
}

/**
 * The certificates that this connection really uses. The other one comes from the live transport where the
 * browser tells (Chromium, Safari); else from its description, which must have passed `assertOneFingerprint`
 * (Firefox accepts any of several, so text alone could be forged).
 *
 * @returns null while the connection is not up
 */
export async function fingerprintsOf(pc: Described): Promise<Fingerprints | null> {
  // A connection has one certificate from its first description on, whether that has been answered already or
  // not.
  const own = fingerprintIn(pc.localDescription?.sdp);
  const [certificate] = pc.sctp?.transport.getRemoteCertificates?.() ?? [];
  const other = certificate
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', certificate))
    : fingerprintIn(pc.currentRemoteDescription?.sdp);
  return own && other ? { own, other } : null;
}

/** A description that names several certificates, or none that can be compared. */
export class ForgedDescription extends Error {}

/**
 * @throws ForgedDescription unless every fingerprint of the description is the same SHA-256 (RFC 8122)
 */
export function assertOneFingerprint(sdp: string): void {
  if (!fingerprintIn(sdp)) throw new ForgedDescription();
}

/**
 * What must stay the same as long as a connection lives. Every line that has to do with fingerprints counts,
 * however it is written: Firefox takes tabs and any number of blanks, so a line that only this function did
 * not see could name a second one.
 */
export function fingerprintLines(sdp: string): string[] {
  const lines = sdp.toLowerCase().split(/\r\n|[\r\n]/);
  return [...new Set(lines.filter((line) => line.includes('fingerprint')))];
}

/** As every browser writes it; in one line, and no other is there. */
const usual = /^a=fingerprint:sha-256 ((?:[0-9a-f]{2}:){31}[0-9a-f]{2})$/;

function fingerprintIn(sdp: string | undefined): Uint8Array | null {
  const [line = '', ...more] = fingerprintLines(sdp ?? '');
  const value = usual.exec(line)?.[1];
  if (!value || more.length > 0) return null;
  return Uint8Array.from(value.split(':'), (hex) => Number.parseInt(hex, 16));
}
