import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assertOneFingerprint,
  type Described,
  ForgedDescription,
  fingerprintLines,
  fingerprintsOf,
  pairOf,
} from '../../../static/connection/fingerprints.ts';

const true32 = Uint8Array.from({ length: 32 }, (_, index) => index * 7 + 3);
const false32 = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);

const written = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
const line = (bytes: Uint8Array, hash = 'sha-256') => `a=fingerprint:${hash} ${written(bytes)}`;

/** A description as browsers write it, with these lines in its sections. */
function description(...prints: string[]): string {
  const [first = '', ...others] = prints;
  return [
    'v=0',
    'o=- 1 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    first,
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'a=setup:actpass',
    ...others,
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    '',
  ].join('\r\n');
}

const isForged = (sdp: string) => {
  try {
    assertOneFingerprint(sdp);
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(ForgedDescription);
    return true;
  }
};

describe('D2: a description names one certificate', () => {
  test.each([
    ['once for all', description(line(true32))],
    ['in each section, as Chromium does', description('', line(true32), line(true32))],
    ['in large and small letters', description(line(true32), line(true32).toLowerCase())],
    ['with lines that end in LF alone', description(line(true32)).replaceAll('\r\n', '\n')],
  ])('%s', (_what, sdp) => {
    expect(isForged(sdp)).toBe(false);
    expect(fingerprintLines(sdp)).toHaveLength(1);
  });

  test.each([
    ['none at all', description()],
    ['two, the false one last (Chromium takes the last)', description(line(true32), line(false32))],
    ['two, the false one first (Firefox takes any)', description(line(false32), line(true32))],
    ['two in sections of the same kind', description('', line(true32), line(false32))],
    ['another hash', description(line(true32.slice(0, 20), 'sha-1'))],
    ['another hash beside the usual one', description(line(true32), line(false32, 'sha-512'))],
    ['the right hash over too few bytes', description(line(true32.slice(0, 31)))],
    ['the right hash over too many bytes', description(line(Uint8Array.of(...true32, 1)))],
    ['digits that are none', description(line(true32).replace('03', '0G'))],
    [
      'bytes without colons',
      description(line(true32).replaceAll(':', '').replace('fingerprint', 'fingerprint:')),
    ],
  ])('%s is forged', (_what, sdp) => {
    expect(isForged(sdp)).toBe(true);
  });

  // Firefox splits at any blank and tab, and ignores the case of names; Chromium stops at what it does not
  // understand.
  test.each([
    ['a tab instead of the blank', line(false32).replace(' ', '\t')],
    ['a blank after the colon', line(false32).replace(':', ': ')],
    ['a tab after the colon', line(false32).replace(':', ':\t')],
    ['two blanks', line(false32).replace(' ', '  ')],
    ['something after it', `${line(false32)} x`],
    ['a blank at its end', `${line(false32)} `],
    ['a blank before it', ` ${line(false32)}`],
    ['a large letter in its name', line(false32).replace('fingerprint', 'Fingerprint')],
    ['a large letter before it', line(false32).replace('a=', 'A=')],
    ['a blank before the colon', line(false32).replace('fingerprint:', 'fingerprint :')],
    ['a carriage return before it', `a=x:y\r${line(false32)}`],
    ['an end of text before it', `a=x:y\0${line(false32)}`],
    ['a line separator before it', `a=x:y\u2028${line(false32)}`],
  ])('a second one hidden by %s is found', (_what, hidden) => {
    expect(isForged(description(line(true32), hidden))).toBe(true);
    expect(isForged(description(hidden, line(true32)))).toBe(true);
  });

  test('wherever a second one stands, it is found', () => {
    const lines = description(line(true32)).split('\r\n');
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(bytes, fc.nat(lines.length), (other, at) => {
        fc.pre(written(other) !== written(true32));
        const sdp = [...lines.slice(0, at), line(other), ...lines.slice(at)].join('\r\n');
        expect(isForged(sdp)).toBe(true);
      }),
    );
  });
});

/** As much of a connection as is read. */
function connection(own: string | null, other: string | null, live: Live = {}): Described {
  const transport = (certificates: ArrayBuffer[]) => ({ getRemoteCertificates: () => certificates });
  const { data, sent = [], received = [] } = live;
  return {
    connectionState: 'connected',
    localDescription: own === null ? null : { sdp: own },
    currentRemoteDescription: other === null ? null : { sdp: other },
    sctp: data ? { transport: transport(data) } : null,
    getSenders: () => sent.map((certificates) => ({ transport: transport(certificates) })),
    getReceivers: () => received.map((certificates) => ({ transport: transport(certificates) })),
  };
}

/** The chains of the live transports, as far as the browser tells. */
interface Live {
  data?: ArrayBuffer[];
  sent?: ArrayBuffer[][];
  received?: ArrayBuffer[][];
}

describe('the certificates of a connection', () => {
  const certificate = Uint8Array.of(48, 130, 1, 2, 3).buffer;
  const hashed = new Uint8Array(createHash('sha256').update(new Uint8Array(certificate)).digest());

  const another = Uint8Array.of(48, 130, 1, 2, 4).buffer;
  const own = description(line(true32));
  const theirs = description(line(hashed));

  test('where the browser tells, are those of every live transport', async () => {
    for (const live of [
      { data: [certificate] },
      { data: [certificate, another], sent: [[certificate]], received: [[certificate, another]] },
      { sent: [[certificate]], received: [[], [certificate]] },
    ])
      expect(await fingerprintsOf(connection(own, theirs, live))).toEqual({ own: true32, other: hashed });
  });

  test.each<[string, Live]>([
    ['data', { data: [another] }],
    ['data, where picture and sound end at the right one', { data: [another], sent: [[certificate]] }],
    ['what is sent', { data: [certificate], sent: [[certificate], [another]] }],
    ['what is received', { data: [certificate], received: [[certificate], [another]] }],
    ['sound, where there are no data', { sent: [[another]] }],
  ])('X1: another one at the end of %s than in the text is forged', async (_what, live) => {
    await expect(fingerprintsOf(connection(own, theirs, live))).rejects.toThrow(ForgedDescription);
  });

  test.each(['new', 'connecting', 'disconnected', 'failed', 'closed'] as const)(
    'are not known while the connection is %s',
    async (connectionState) => {
      const pc = { ...connection(own, theirs, { data: [certificate] }), connectionState };
      expect(await fingerprintsOf(pc)).toBeNull();
    },
  );

  test('are one text for a pair, and another one for another or the other way round', async () => {
    const pairs = [
      { own: true32, other: false32 },
      { own: false32, other: true32 },
      { own: true32, other: hashed },
    ].map(pairOf);
    expect(new Set(pairs).size).toBe(3);
    expect(pairOf({ own: true32.slice(), other: false32.slice() })).toBe(pairs[0]);
  });

  test('else from the text that has been checked (Firefox)', async () => {
    const texts = [description(line(true32)), description(line(false32))] as const;
    expect(await fingerprintsOf(connection(...texts))).toEqual({ own: true32, other: false32 });
    expect(await fingerprintsOf(connection(...texts, { data: [] }))).toEqual({ own: true32, other: false32 });
  });

  test('are not known before both have described themselves', async () => {
    const text = description(line(true32));
    for (const pc of [connection(null, null), connection(text, null), connection(null, text)]) {
      expect(await fingerprintsOf(pc)).toBeNull();
    }
  });

  test('are not guessed from a text that names several', async () => {
    const two = description(line(true32), line(false32));
    expect(await fingerprintsOf(connection(description(line(true32)), two))).toBeNull();
  });
});
