import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  base64,
  bytes,
  type CodeMessage,
  CodePage,
  doctorCertificate,
  join,
  later,
  open,
  patientCertificate,
  settled,
  sha256,
  withCodePages,
} from './code_pages.ts';

/*
 * D2, lesson 28: an attacker who ends both encrypted connections in himself has two certificates of his own,
 * and the digits on the two pages agree only by chance, once in a million, whatever he says.
 */

withCodePages();

/** The certificates that the attacker shows to the doctor and to the patient. */
const toDoctor = bytes(21);
const toPatient = bytes(22);

function victims(seen = { byDoctor: toDoctor, byPatient: toPatient }) {
  return {
    doctor: new CodePage(true, { own: doctorCertificate, other: seen.byDoctor }),
    patient: new CodePage(false, { own: patientCertificate, other: seen.byPatient }),
  };
}

const number = fc.uint8Array({ minLength: 32, maxLength: 32 });

/** Both have digits, as everybody hopes. @returns whether they are the same */
function agree({ doctor, patient }: ReturnType<typeof victims>): boolean {
  expect(doctor.code).toMatch(/^\d{6}$/);
  expect(patient.code).toMatch(/^\d{6}$/);
  return patient.code === doctor.code;
}

/** Of hundreds of attacks one may succeed by chance; two would be one time in ten million. */
const mostByChance = 1;

describe('the man in the middle', () => {
  test('who passes every word on', async () => {
    let successes = 0;
    await fc.assert(
      fc.asyncProperty(number, number, async (one, other) => {
        fc.pre(base64(one) !== base64(other));
        const pair = victims({ byDoctor: one, byPatient: other });
        join(pair.doctor, pair.patient);
        await open(pair.patient, pair.doctor);
        if (agree(pair)) successes += 1;
      }),
      { numRuns: 300 },
    );
    expect(successes).toBeLessThanOrEqual(mostByChance);
  });

  test('who makes a code with each of them by the rules', async () => {
    let successes = 0;
    for (let run = 0; run < 200; run++) {
      const pair = victims();
      const withDoctor = new CodePage(false, { own: toDoctor, other: doctorCertificate });
      const withPatient = new CodePage(true, { own: toPatient, other: patientCertificate });
      join(pair.doctor, withDoctor);
      join(withPatient, pair.patient);
      await open(withDoctor, pair.doctor, pair.patient, withPatient);
      expect(withDoctor.code).toBe(pair.doctor.code);
      expect(withPatient.code).toBe(pair.patient.code);
      if (agree(pair)) successes += 1;
    }
    expect(successes).toBeLessThanOrEqual(mostByChance);
  });

  test("who knows the doctor's code and then looks for a number that fits the patient: it was not promised", async () => {
    await fc.assert(
      fc.asyncProperty(number, number, async (promised, found) => {
        fc.pre(base64(promised) !== base64(found));
        const { patient } = victims();
        await open(patient);
        patient.exchange.receiveCode({ type: 'code_commit', hash: base64(sha256(promised)) });
        await settled();
        expect(patient.saidOf('code_nonce')).toHaveLength(1);
        patient.exchange.receiveCode({ type: 'code_reveal', nonce: base64(found) });
        await settled();
        expect([patient.codes, patient.broken]).toEqual([[], 1]);
      }),
    );
  });

  test('who changes his certificate and answers with a number made for one that the doctor has revealed before', async () => {
    for (const word of ['at once', 'asked first'] as const) {
      const { doctor } = victims();
      await open(doctor);
      doctor.exchange.receiveCode({ type: 'code_nonce', nonce: base64(bytes(1)) });
      await settled();
      const known = doctor.saidOf('code_reveal')[0]?.nonce;
      doctor.prints = { own: doctorCertificate, other: toPatient };
      await open(doctor);
      // The next round waits for its second; until then there is no promise, so no answer to one either.
      if (word === 'asked first') doctor.exchange.receiveCode({ type: 'code_ask' });
      doctor.exchange.receiveCode({ type: 'code_nonce', nonce: base64(bytes(2)) });
      await settled();
      expect([doctor.codes.length, doctor.said.length]).toEqual([1, 2]);
      await later(1000);
      doctor.exchange.receiveCode({ type: 'code_nonce', nonce: base64(bytes(2)) });
      await settled();
      expect(doctor.codes).toHaveLength(2);
      expect(doctor.saidOf('code_reveal')[1]?.nonce).not.toBe(known);
    }
  });

  test('who looks for an answer that fits the doctor, sees only a promise until he has answered', async () => {
    const { doctor } = victims();
    await open(doctor);
    expect(doctor.said).toEqual([{ type: 'code_commit', hash: expect.any(String) }]);
    doctor.exchange.receiveCode({ type: 'code_nonce', nonce: base64(bytes(1)) });
    await settled();
    const first = doctor.code;
    for (let attempt = 0; attempt < 256; attempt++)
      doctor.exchange.receiveCode({ type: 'code_nonce', nonce: base64(bytes(attempt)) });
    for (let attempt = 0; attempt < 256; attempt++) doctor.exchange.receiveCode({ type: 'code_ask' });
    await settled();
    expect(doctor.codes).toEqual([first]);
  });
});

test('whatever he says, in whatever order: each page shows at most one code, and none that he could choose', async () => {
  const word = fc.oneof(
    fc.record({ type: fc.constant('code_commit' as const), hash: number.map((n) => base64(sha256(n))) }),
    fc.record({
      type: fc.constantFrom('code_nonce' as const, 'code_reveal' as const),
      nonce: number.map(base64),
    }),
    fc.constant<CodeMessage>({ type: 'code_ask' }),
    // The right words of the other page, at any time, as often as he likes.
    fc.constant('last word of the other' as const),
  );
  const said = fc.record({ to: fc.constantFrom('doctor' as const, 'patient' as const), word });
  await fc.assert(
    fc.asyncProperty(fc.array(said, { maxLength: 40 }), async (words) => {
      const pair = victims();
      await open(pair.patient, pair.doctor);
      for (const { to, word } of words) {
        const other = to === 'doctor' ? pair.patient : pair.doctor;
        const message = typeof word === 'string' ? other.said.at(-1) : word;
        if (message) pair[to].exchange.receiveCode(message);
        await settled();
      }
      expect(pair.doctor.codes.length).toBeLessThanOrEqual(1);
      expect(pair.patient.codes.length).toBeLessThanOrEqual(1);
      // Each answer of the patient is a number that was made for this promise alone; in one second for one.
      expect(new Set(pair.patient.saidOf('code_nonce').map(({ nonce }) => nonce)).size).toBeLessThanOrEqual(
        1,
      );
      const [doctorCode] = pair.doctor.codes;
      if (doctorCode) expect(pair.patient.codes).not.toContain(doctorCode);
    }),
    { numRuns: 300 },
  );
});
