import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChannelMessage } from '../../static/call/channel.ts';
import { assertOneFingerprint, ForgedDescription, fingerprintsOf } from '../../static/call/fingerprints.ts';
import { CodeExchange, codeOf, inGroups } from '../../static/call/security_code.ts';

/* D2, lesson 28: commit, then reveal; from both certificates. */

type CodeMessage = Parameters<CodeExchange['hear']>[0];
const certificate = (name: string) => new Uint8Array(32).fill(name.charCodeAt(0));

/** One side of an exchange, its words kept. */
function side(commits: boolean, own: string, other: string, visit = 'visit-1') {
  const said: CodeMessage[] = [];
  const codes: (string | null)[] = [];
  const prints = { own: certificate(own), other: certificate(other) };
  const exchange = new CodeExchange({
    commits,
    visit,
    say: (message) => said.push(message),
    fingerprints: async () => ({ ...prints }),
    onCode: (code) => codes.push(code),
  });
  return { exchange, said, codes, prints };
}
type Side = ReturnType<typeof side>;

/** Carries the words between two sides until nobody says anything more. */
async function talk(a: Side, b: Side, change: (message: CodeMessage) => CodeMessage = (message) => message) {
  for (let quiet = 0; quiet < 3; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const message of from.said.splice(0)) {
        quiet = 0;
        to.exchange.hear(change(message));
      }
    }
  }
}

async function agree(doctor: Side, patient: Side, change?: (message: CodeMessage) => CodeMessage) {
  doctor.exchange.begin();
  patient.exchange.begin();
  await talk(doctor, patient, change);
  return [doctor.codes.at(-1), patient.codes.at(-1)] as const;
}

describe('an honest connection', () => {
  test('both get the same six digits', async () => {
    const [one, other] = await agree(side(true, 'D', 'P'), side(false, 'P', 'D'));
    expect(one).toMatch(/^\d{6}$/);
    expect(other).toBe(one);
    expect(inGroups('481207')).toBe('481 207');
  });

  test('a new connection with the same certificates keeps the code and says nothing', async () => {
    const [doctor, patient] = [side(true, 'D', 'P'), side(false, 'P', 'D')];
    const [code] = await agree(doctor, patient);
    doctor.exchange.begin();
    patient.exchange.begin();
    patient.exchange.ask();
    await talk(doctor, patient);
    expect(doctor.codes).toEqual([code]);
    expect(patient.codes).toEqual([code]);
  });

  test('with another certificate there is a new code', async () => {
    const [doctor, patient] = [side(true, 'D', 'P'), side(false, 'P', 'D')];
    await agree(doctor, patient);
    doctor.prints.other = certificate('Q');
    patient.prints.own = certificate('Q');
    const [one, other] = await agree(doctor, patient);
    expect(doctor.codes).toHaveLength(2);
    expect(other).toBe(one);
  });

  test('whose first word was lost asks for it', async () => {
    const [doctor, patient] = [side(true, 'D', 'P'), side(false, 'P', 'D')];
    doctor.exchange.begin();
    patient.exchange.begin();
    await new Promise((resolve) => setTimeout(resolve, 5));
    doctor.said.splice(0);
    patient.exchange.ask();
    await talk(doctor, patient);
    expect(patient.codes).toEqual(doctor.codes);
    expect(patient.codes[0]).toMatch(/^\d{6}$/);
  });
});

describe('somebody in between', () => {
  test('who ends both connections makes different codes', async () => {
    let same = 0;
    for (let run = 0; run < 50; run++) {
      // Each sees the attacker's certificate; the words are passed on as they are.
      const [one, other] = await agree(side(true, 'D', 'X'), side(false, 'P', 'Y'));
      expect(one).toMatch(/^\d{6}$/);
      if (one === other) same++;
    }
    expect(same).toBe(0);
  });

  test('who changes the revealed number is found out', async () => {
    const forged = `${'A'.repeat(43)}=`;
    const [, patient] = await agree(side(true, 'D', 'P'), side(false, 'P', 'D'), (message) =>
      message.type === 'code_reveal' ? { ...message, nonce: forged } : message,
    );
    expect(patient).toBeNull();
  });

  test('gets no second answer to one promise', async () => {
    const doctor = side(true, 'D', 'X');
    doctor.exchange.begin();
    await new Promise((resolve) => setTimeout(resolve, 2));
    doctor.said.splice(0);
    for (const letter of ['A', 'B', 'C'])
      doctor.exchange.hear({ type: 'code_nonce', nonce: `${letter.repeat(43)}=` });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(doctor.said.filter(({ type }) => type === 'code_reveal')).toHaveLength(1);
    expect(doctor.codes).toHaveLength(1);
  });

  test('cannot search for a code: a finished one is not made again, and rounds are counted', async () => {
    const [doctor, patient] = [side(true, 'D', 'X'), side(false, 'P', 'Y')];
    await agree(doctor, patient);
    for (let round = 0; round < 30; round++) {
      doctor.exchange.hear({ type: 'code_ask' });
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    expect(doctor.said).toEqual([]);
    patient.exchange.hear({ type: 'code_commit', hash: `${'A'.repeat(43)}=` });
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(patient.codes.at(-1)).toBeNull();

    const patientAsked = side(false, 'P', 'Y');
    patientAsked.exchange.begin();
    for (let round = 0; round < 30; round++)
      patientAsked.exchange.hear({ type: 'code_commit', hash: `${'A'.repeat(43)}=` });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(patientAsked.said.length).toBeLessThan(10);
    expect(patientAsked.codes.at(-1)).toBeNull();
  });

  test('words at the wrong time do nothing', async () => {
    const patient = side(false, 'P', 'D');
    patient.exchange.begin();
    const wrong: ChannelMessage[] = [
      { type: 'code_reveal', nonce: `${'A'.repeat(43)}=` },
      { type: 'code_nonce', nonce: `${'A'.repeat(43)}=` },
      { type: 'code_ask' },
    ];
    for (const message of wrong) patient.exchange.hear(message as CodeMessage);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(patient.said).toEqual([]);
    expect(patient.codes).toEqual([]);
  });
});

describe('the digits', () => {
  const parts = ['a', 'b', 'c', 'd'].map(certificate);

  test('depend on the consultation and on each part and its place', async () => {
    const code = await codeOf('visit-1', parts);
    expect(await codeOf('visit-1', parts)).toBe(code);
    expect(await codeOf('visit-2', parts)).not.toBe(code);
    for (let index = 0; index < 4; index++) {
      expect(await codeOf('visit-1', parts.with(index, certificate('z')))).not.toBe(code);
    }
    expect(await codeOf('visit-1', parts.toReversed())).not.toBe(code);
  });

  test('are spread evenly', async () => {
    const tens = Array(10).fill(0);
    for (let number = 0; number < 2000; number++) tens[Number((await codeOf(`${number}`, parts))[0])]++;
    for (const count of tens) expect(count).toBeGreaterThan(140);
  });
});

describe('RFC 8122: fingerprints in a description', () => {
  const line = (hash: string, digit: string, count = 32) =>
    `a=fingerprint:${hash} ${Array(count).fill(digit.repeat(2)).join(':')}`;

  test('one, however often it is written, is fine', () => {
    assertOneFingerprint([line('sha-256', 'A'), line('SHA-256', 'a'), 'm=audio'].join('\r\n'));
  });

  test.each([
    ['none', 'm=audio'],
    ['two', `${line('sha-256', 'A')}\r\n${line('sha-256', 'B')}`],
    ['two hashes of one', `${line('sha-256', 'A')}\r\n${line('sha-512', 'A', 64)}`],
    ['another hash', line('sha-1', 'A', 20)],
  ])('%s is refused', (_what, sdp) => {
    expect(() => assertOneFingerprint(sdp)).toThrow(ForgedDescription);
  });

  test('whatever stands in it, it is read or refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          assertOneFingerprint(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ForgedDescription);
        }
      }),
    );
  });

  test('the live certificate counts, not the text, where the browser tells it', async () => {
    const live = new TextEncoder().encode('certificate').buffer;
    const pc = {
      currentLocalDescription: { sdp: line('sha-256', 'A') },
      currentRemoteDescription: { sdp: line('sha-256', 'B') },
      sctp: { transport: { getRemoteCertificates: () => [live] } },
    } as unknown as RTCPeerConnection;
    const prints = await fingerprintsOf(pc);
    expect(prints?.own).toEqual(new Uint8Array(32).fill(0xaa));
    expect(prints?.other).toEqual(new Uint8Array(await crypto.subtle.digest('SHA-256', live)));
    const firefox = { ...pc, sctp: { transport: {} } } as unknown as RTCPeerConnection;
    expect((await fingerprintsOf(firefox))?.other).toEqual(new Uint8Array(32).fill(0xbb));
  });
});
