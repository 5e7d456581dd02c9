/** SHA-256 of both DTLS certificates of a connection. */
export interface Fingerprints {
  own: Uint8Array;
  other: Uint8Array;
}

/**
 * The certificates that this connection really uses. The other one comes from the live transport where the browser tells
 * (Chromium, Safari); else from its description, which must have passed `assertOneFingerprint` (Firefox accepts any of
 * several, so text alone could be forged).
 *
 * @returns null while the connection is not up
 */
export async function fingerprintsOf(pc: RTCPeerConnection): Promise<Fingerprints | null> {
  const own = fingerprintIn(pc.currentLocalDescription?.sdp);
  const [certificate] = remoteCertificates(pc);
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
  const lines = fingerprintLines(sdp);
  if (lines.length !== 1 || !lines[0]?.startsWith('sha-256 ')) throw new ForgedDescription();
}

/** What must stay the same as long as a connection lives. */
export function fingerprintLines(sdp: string): string[] {
  const lines = sdp.matchAll(/^a=fingerprint:(\S+) +([0-9a-f:]+)\s*$/gim);
  return [...new Set([...lines].map(([, hash, value]) => `${hash} ${value}`.toLowerCase()))];
}

function fingerprintIn(sdp: string | undefined): Uint8Array | null {
  const [line, ...more] = fingerprintLines(sdp ?? '');
  if (!line?.startsWith('sha-256 ') || more.length > 0) return null;
  const bytes = line
    .slice('sha-256 '.length)
    .split(':')
    .map((hex) => Number.parseInt(hex, 16));
  return bytes.length === 32 ? Uint8Array.from(bytes) : null;
}

function remoteCertificates(pc: RTCPeerConnection): ArrayBuffer[] {
  const transport = pc.sctp?.transport as
    | (RTCDtlsTransport & { getRemoteCertificates?(): ArrayBuffer[] })
    | undefined;
  return transport?.getRemoteCertificates?.() ?? [];
}
