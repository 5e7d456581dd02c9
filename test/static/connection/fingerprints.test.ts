import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assertOneFingerprint,
  type Described,
  ForgedDescription,
  fingerprintLines,
  fingerprintsOf,
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
function connection(own: string | null, other: string | null, live?: ArrayBuffer[]): Described {
  return {
    localDescription: own === null ? null : { sdp: own },
    currentRemoteDescription: other === null ? null : { sdp: other },
    sctp: live ? { transport: { getRemoteCertificates: () => live } } : null,
  };
}

describe('the certificates of a connection', () => {
  const certificate = Uint8Array.of(48, 130, 1, 2, 3).buffer;
  const hashed = new Uint8Array(createHash('sha256').update(new Uint8Array(certificate)).digest());

  test('where the browser tells, come from the live transport and not from the text', async () => {
    const pc = connection(description(line(true32)), description(line(false32)), [certificate]);
    expect(await fingerprintsOf(pc)).toEqual({ own: true32, other: hashed });
  });

  test('else from the text that has been checked (Firefox)', async () => {
    const texts = [description(line(true32)), description(line(false32))] as const;
    expect(await fingerprintsOf(connection(...texts))).toEqual({ own: true32, other: false32 });
    expect(await fingerprintsOf(connection(...texts, []))).toEqual({ own: true32, other: false32 });
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
