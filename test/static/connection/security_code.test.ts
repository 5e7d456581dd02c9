import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, inGroups, Rounds } from '../../../static/connection/security_code.ts';
import {
  base64,
  bytes,
  type CodeMessage,
  CodePage,
  codePages,
  doctorCertificate,
  later,
  open,
  patientCertificate,
  settled,
  sha256,
  withCodePages,
} from './code_pages.ts';

/*
 * D2, lesson 28: both pages show six digits made of both certificates and two numbers, the first of which is
 * promised before the second is known.
 */

withCodePages();

describe('the digits', () => {
  test('are the same six on both pages', async () => {
    const { doctor, patient } = codePages();
    await open(patient, doctor);
    expect(doctor.codes).toEqual([expect.stringMatching(/^\d{6}$/)]);
    expect(patient.codes).toEqual(doctor.codes);
    expect(doctor.said.map(({ type }) => type)).toEqual(['code_commit', 'code_reveal']);
    expect(patient.said.map(({ type }) => type)).toEqual(['code_nonce']);
  });

  test('are the same whichever channel opens first', async () => {
    const { doctor, patient } = codePages();
    await open(doctor, patient);
    expect(patient.codes).toEqual([doctor.code]);
  });

  test('are others in every conversation, because the numbers are', async () => {
    const seen = new Set<string | null>();
    for (let round = 0; round < 20; round++) {
      const { doctor, patient } = codePages();
      await open(patient, doctor);
      seen.add(doctor.code);
    }
    expect(seen.size).toBeGreaterThan(18);
  });

  test('differ where one page sees another certificate', async () => {
    for (const wrong of ['own', 'other'] as const) {
      const { doctor, patient } = codePages();
      patient.prints = { own: patientCertificate, other: doctorCertificate, [wrong]: bytes(3) };
      await open(patient, doctor);
      expect(patient.code).not.toBe(doctor.code);
    }
  });

  test('differ where the pages belong to different consultations', async () => {
    const { doctor, patient } = codePages(['visit-1', 'visit-2']);
    await open(patient, doctor);
    expect(doctor.code).toMatch(/^\d{6}$/);
    expect(patient.code).not.toBe(doctor.code);
  });

  test("differ where the patient's number is changed on the way", async () => {
    const { doctor, patient } = codePages();
    patient.to = (message) =>
      doctor.exchange.receiveCode(
        message.type === 'code_nonce' ? { ...message, nonce: base64(bytes(9)) } : message,
      );
    await open(patient, doctor);
    expect(doctor.code).toMatch(/^\d{6}$/);
    expect(patient.code).not.toBe(doctor.code);
  });

  test('are said in two groups', () => {
    expect(inGroups('481207')).toBe('481 207');
    expect(inGroups('000012')).toBe('000 012');
  });
});

describe('a promise', () => {
  test('that is not kept makes no code', async () => {
    const { doctor, patient } = codePages();
    doctor.to = (message) =>
      patient.exchange.receiveCode(
        message.type === 'code_reveal' ? { ...message, nonce: base64(bytes(9)) } : message,
      );
    await open(patient, doctor);
    expect([patient.codes, patient.broken]).toEqual([[], 1]);
    // What came too late for its promise does not come again.
    patient.exchange.askForCode();
    await later(5000);
    expect([patient.codes, patient.broken]).toEqual([[], 1]);
  });

  test('comes before anything is revealed, and holds no number', async () => {
    const { doctor, patient } = codePages();
    doctor.to = null;
    await open(patient, doctor);
    expect(doctor.said.map(({ type }) => type)).toEqual(['code_commit']);
    expect(doctor.codes).toEqual([]);
  });

  test('is answered once: a second number would be a second try', async () => {
    const { doctor, patient } = codePages();
    await open(patient, doctor);
    const [code] = doctor.codes;
    doctor.exchange.receiveCode({ type: 'code_nonce', nonce: base64(bytes(9)) });
    await settled();
    expect(doctor.codes).toEqual([code]);
    expect(doctor.saidOf('code_reveal')).toHaveLength(1);
  });

  test('that another one replaces is worth nothing any more', async () => {
    const patient = codePages().patient;
    const [first, second] = [bytes(7), bytes(8)];
    patient.to = null;
    await open(patient);
    patient.exchange.receiveCode({ type: 'code_commit', hash: base64(sha256(first)) });
    await later(1000);
    patient.exchange.receiveCode({ type: 'code_commit', hash: base64(sha256(second)) });
    patient.exchange.receiveCode({ type: 'code_reveal', nonce: base64(first) });
    await settled();
    const [one, other] = patient.saidOf('code_nonce');
    expect(one?.nonce).not.toBe(other?.nonce);
    expect([patient.codes, patient.broken]).toEqual([[], 1]);
  });

  test('nobody has asked for is answered, but a number that nobody has promised is not heard', async () => {
    const { patient } = codePages();
    patient.to = null;
    await open(patient);
    patient.exchange.receiveCode({ type: 'code_reveal', nonce: base64(bytes(7)) });
    await settled();
    expect([patient.said, patient.codes]).toEqual([[], []]);
  });

  test('after the code is a broken rule', async () => {
    const { doctor, patient } = codePages();
    await open(patient, doctor);
    patient.exchange.receiveCode({ type: 'code_commit', hash: base64(bytes(9)) });
    await settled();
    expect(patient.broken).toBe(1);
    expect(patient.saidOf('code_nonce')).toHaveLength(1);
  });
});

describe('nobody may try until it fits', () => {
  test('whoever promises anew and anew gets one number a second, 24 in all, and then no code at all', async () => {
    const { patient } = codePages();
    patient.to = null;
    await open(patient);
    for (let round = 0; round < 100; round++) {
      for (let again = 0; again < 3; again++)
        patient.exchange.receiveCode({ type: 'code_commit', hash: base64(sha256(bytes(round + again))) });
      await settled();
      expect(patient.saidOf('code_nonce').length).toBeLessThanOrEqual(round + 1);
      await later(1000);
    }
    const numbers = new Set(patient.saidOf('code_nonce').map(({ nonce }) => nonce));
    expect(numbers.size).toBe(24);
    expect(patient.codes).toEqual([]);
    expect(patient.broken).toBeGreaterThan(0);
  });

  test.each([true, false])('other pages on the same seat share the 24 (commits: %s)', async (commits) => {
    const rounds = new Rounds();
    let tries = 0;
    let broken = 0;
    for (let instance = 0; instance < 60; instance++) {
      const page = new CodePage(commits, { own: doctorCertificate, other: bytes(instance) }, { rounds });
      await open(page);
      if (!commits) page.exchange.receiveCode({ type: 'code_commit', hash: base64(sha256(bytes(1))) });
      await later(1000);
      tries += page.saidOf('code_commit').length + page.saidOf('code_nonce').length;
      broken += page.broken;
      page.exchange.end();
    }
    expect([tries, broken]).toEqual([24, 36]);
  });

  test('the second of two rounds waits for its second, and is not made for a page that has gone', async () => {
    const rounds = new Rounds();
    const [first, second] = [bytes(4), bytes(5)].map(
      (other) => new CodePage(true, { own: doctorCertificate, other }, { rounds }),
    );
    if (!first || !second) throw new Error('two pages');
    await open(first);
    await later(400);
    await open(second);
    await later(500);
    expect([first.said.length, second.said.length]).toEqual([1, 0]);
    second.exchange.end();
    await later(5000);
    expect(second.said).toEqual([]);
    // It has not counted either.
    expect(Array.from({ length: 30 }, (_, index) => rounds.take(1e6 + 1000 * index))).toEqual([
      ...Array(23).fill('go'),
      ...Array(7).fill('never'),
    ]);
  });

  test('whoever asks anew and anew hears the same promise', async () => {
    const { doctor } = codePages();
    doctor.to = null;
    await open(doctor);
    for (let round = 0; round < 100; round++) doctor.exchange.receiveCode({ type: 'code_ask' });
    await settled();
    expect(new Set(doctor.saidOf('code_commit').map(({ hash }) => hash)).size).toBe(1);
  });

  test('whoever brings a new certificate each time is refused in the end', async () => {
    const { doctor, patient } = codePages();
    for (let round = 0; round < 30; round++) {
      doctor.prints = { own: doctorCertificate, other: bytes(100 + round) };
      patient.prints = { own: bytes(100 + round), other: doctorCertificate };
      await open(patient, doctor);
      await later(1000);
    }
    expect(doctor.saidOf('code_commit')).toHaveLength(24);
    expect(doctor.codes).toHaveLength(24);
    expect(doctor.broken).toBe(6);
  });
});

describe('a new connection', () => {
  test('with the same certificates keeps the code, without a word', async () => {
    const { doctor, patient } = codePages();
    await open(patient, doctor);
    const words = doctor.said.length + patient.said.length;
    for (let round = 0; round < 20; round++) await open(patient, doctor);
    expect(doctor.said.length + patient.said.length).toBe(words);
    expect([doctor.codes.length, patient.codes.length]).toEqual([1, 1]);
    expect([doctor.broken, patient.broken]).toEqual([0, 0]);
  });

  test('with another certificate has another code', async () => {
    const { doctor, patient } = codePages();
    await open(patient, doctor);
    doctor.prints = { own: doctorCertificate, other: bytes(5) };
    patient.prints = { own: bytes(5), other: doctorCertificate };
    await open(patient, doctor);
    // At most one a second; the checking side asks until it has one.
    expect(doctor.codes).toHaveLength(1);
    await later(1000);
    expect(doctor.codes).toHaveLength(2);
    expect(doctor.codes[1]).not.toBe(doctor.codes[0]);
    expect(patient.codes).toEqual(doctor.codes);
    // Each is told with what it was made of, so none can be taken for one of another connection.
    expect(doctor.madeOf.map(({ other }) => other)).toEqual([patientCertificate, bytes(5)]);
    expect(patient.madeOf.map(({ own }) => own)).toEqual([patientCertificate, bytes(5)]);
  });

  test('that is gone before its certificates were read changes nothing', async () => {
    const { doctor, patient } = codePages();
    await open(patient, doctor);
    const known = doctor.prints;
    doctor.prints = null;
    await open(doctor);
    doctor.prints = known;
    await open(doctor);
    expect(doctor.codes).toHaveLength(1);
    expect(patient.codes).toEqual(doctor.codes);
  });
});

describe('a word that is lost with an earlier connection', () => {
  test.each(['code_commit', 'code_nonce', 'code_reveal'] as const)(
    '%s: the checking side asks',
    async (type) => {
      const { doctor, patient } = codePages();
      const lossy = (page: CodePage) => {
        const { to } = page;
        page.to = (message) => {
          if (message.type === type) page.to = to;
          else to?.(message);
        };
      };
      lossy(doctor);
      lossy(patient);
      await open(patient, doctor);
      expect(patient.codes).toEqual([]);
      // The same certificates on the new connection, so neither page begins by itself.
      await open(patient, doctor);
      patient.exchange.askForCode();
      await settled();
      expect(patient.codes).toEqual([expect.stringMatching(/^\d{6}$/)]);
      expect(doctor.codes).toEqual(patient.codes);
    },
  );

  test('the committing side never asks, and who has a code does not either', async () => {
    const { doctor, patient } = codePages();
    await open(patient, doctor);
    doctor.exchange.askForCode();
    patient.exchange.askForCode();
    expect([...doctor.saidOf('code_ask'), ...patient.saidOf('code_ask')]).toEqual([]);
  });

  test('words that are only late make the same code on both pages, however they overtake the question', async () => {
    const latency = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(latency, fc.array(fc.nat(12), { maxLength: 4 }), async (delays, asks) => {
        const { doctor, patient } = codePages();
        const ways: CodeMessage[][] = [[], []];
        doctor.to = (message) => ways[0]?.push(message);
        patient.to = (message) => ways[1]?.push(message);
        await open(patient, doctor);
        // Each channel keeps its order; how far one gets before the other is chance.
        for (const [turn, delay] of [...delays, 20, 20, 20, 20].entries()) {
          if (asks.includes(turn)) patient.exchange.askForCode();
          const [way, hears] = turn % 2 === 0 ? [ways[0], patient] : [ways[1], doctor];
          for (const message of way?.splice(0, delay) ?? []) hears.exchange.receiveCode(message);
          await settled();
        }
        expect(patient.codes).toEqual([expect.stringMatching(/^\d{6}$/)]);
        expect(doctor.codes).toEqual(patient.codes);
      }),
      { numRuns: 200 },
    );
  });
});

test('without certificates there is no code, and no word of one', async () => {
  for (const blind of ['doctor', 'patient'] as const) {
    const pages = codePages();
    pages[blind].prints = null;
    await open(pages.patient, pages.doctor);
    pages.patient.exchange.askForCode();
    await settled();
    expect([pages.doctor.codes, pages.patient.codes, pages[blind].said]).toEqual([[], [], []]);
    expect([pages.doctor.broken, pages.patient.broken]).toEqual([0, 0]);
  }
});

test.each(['doctor', 'patient'] as const)(
  'certificates that the %s’s browser tells only after the channel has opened make the same code',
  async (late) => {
    const pages = codePages();
    const { prints } = pages[late];
    pages[late].prints = null;
    await open(pages.patient, pages.doctor);
    expect([pages.doctor.codes, pages.patient.codes]).toEqual([[], []]);
    pages[late].prints = prints;
    await open(pages[late]);
    pages.patient.exchange.askForCode();
    await settled();
    expect(pages.doctor.codes).toEqual([expect.stringMatching(/^\d{6}$/)]);
    expect(pages.patient.codes).toEqual(pages.doctor.codes);
  },
);

test('words at the wrong time, or of the other role, do nothing', async () => {
  const { doctor, patient } = codePages();
  const nonce = base64(bytes(7));
  doctor.to = null;
  await open(patient, doctor);
  for (const message of [
    { type: 'code_reveal', nonce },
    { type: 'code_nonce', nonce },
    { type: 'code_ask' },
  ] as const)
    patient.exchange.receiveCode(message);
  doctor.exchange.receiveCode({ type: 'code_commit', hash: nonce });
  doctor.exchange.receiveCode({ type: 'code_reveal', nonce });
  await settled();
  expect([patient.said, patient.codes, doctor.codes]).toEqual([[], [], []]);
  expect(doctor.said.map(({ type }) => type)).toEqual(['code_commit']);
});

describe('the digits depend', () => {
  const parts = [bytes(1), bytes(2), bytes(3), bytes(4)];

  test('on SHA-256 over label, consultation, numbers and certificates, as architecture.md says', async () => {
    const head = new TextEncoder().encode('sprechzimmer security code 1\0visit-1\0');
    const hash = sha256(Uint8Array.of(...head, ...parts.flatMap((part) => [...part])));
    const number = hash.slice(0, 6).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    expect(await codeOf('visit-1', parts)).toBe(String(number % 1_000_000n).padStart(6, '0'));
  });

  test('on every byte of every part, on its place, and on the consultation', async () => {
    const code = await codeOf('visit-1', parts);
    const others = [await codeOf('visit-2', parts), await codeOf('visit-1', parts.toReversed())];
    for (const [index, part] of parts.entries()) {
      for (const at of [0, 15, 31])
        others.push(await codeOf('visit-1', parts.with(index, part.with(at, 255))));
    }
    for (const other of others) expect(other).not.toBe(code);
  });

  test('evenly: each place has each digit about as often', async () => {
    const runs = 5000;
    const counts = Array.from({ length: 6 }, () => Array<number>(10).fill(0));
    for (let run = 0; run < runs; run++) {
      for (const [place, digit] of [...(await codeOf(`visit-${run}`, parts))].entries()) {
        const count = counts[place] as number[];
        count[Number(digit)] = (count[Number(digit)] ?? 0) + 1;
      }
    }
    // Chi-square with nine degrees of freedom; the inputs are fixed, so this is one number and no chance.
    for (const count of counts) {
      const expected = runs / 10;
      const deviation = count.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
      expect(deviation).toBeLessThan(21.7);
    }
  });
});
