import type { Pair } from './trust.ts';

/** SHA-256 of both DTLS certificates of a connection. */
export interface Fingerprints {
  own: Uint8Array;
  other: Uint8Array;
}

/** A DTLS transport, as far as it is looked at. Firefox has no `getRemoteCertificates`. */
interface Transport {
  getRemoteCertificates?(): ArrayBuffer[];
}

/** What is read of an `RTCPeerConnection`. */
export interface Described {
  readonly connectionState: RTCPeerConnectionState;
  readonly localDescription: { readonly sdp: string } | null;
  readonly currentRemoteDescription: { readonly sdp: string } | null;
  readonly sctp: { readonly transport: Transport } | null;
  getSenders(): readonly { readonly transport: Transport | null }[];
  getReceivers(): readonly { readonly transport: Transport | null }[];
}

/**
 * The certificates that this connection really uses. The other one comes from the live transports where the
 * browser tells (Chromium, Safari); else from the description in force, which must have passed
 * `assertOneFingerprint` (Firefox accepts any of several, so text alone could be forged).
 *
 * @returns null while the connection is not up
 * @throws ForgedDescription where not all of it ends at one and the same page
 */
export async function fingerprintsOf(pc: Described): Promise<Fingerprints | null> {
  if (pc.connectionState !== 'connected') return null;
  const own = fingerprintIn(pc.localDescription?.sdp);
  const described = fingerprintIn(pc.currentRemoteDescription?.sdp);
  const live = await Promise.all(
    remoteCertificates(pc).map(async (one) => new Uint8Array(await crypto.subtle.digest('SHA-256', one))),
  );
  const [other = described] = live;
  if (!own || !other || !described) return null;
  if ([...live, described].some((print) => !isSamePrint(print, other))) throw new ForgedDescription();
  return { own, other };
}

/** Both as one text that can be compared. */
export function pairOf({ own, other }: Fingerprints): Pair {
  return [own, other].map((print) => print.join('.')).join(' ');
}

function isSamePrint(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/**
 * Of every transport that is up: a page in between may reject the data channels, or try to keep picture and
 * sound apart.
 */
function remoteCertificates(pc: Described): ArrayBuffer[] {
  const transports = new Set([
    pc.sctp?.transport,
    ...pc.getSenders().map(({ transport }) => transport),
    ...pc.getReceivers().map(({ transport }) => transport),
  ]);
  return [...transports].flatMap((transport) => transport?.getRemoteCertificates?.().slice(0, 1) ?? []);
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
