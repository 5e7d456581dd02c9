import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consultation } from '../../consultation/consultation.ts';
import { isEnd, storedStages } from '../../consultation/lifecycle.ts';
import { mergeChoices, mergedPatient, mergeOrder } from '../../consultation/merge.ts';
import { type PatientData, patientFields } from '../../consultation/patient.ts';
import { isSamePerson, knownFields, otherWays } from '../../consultation/same_person.ts';
import { erika } from '../fixtures/runtime.ts';

const person = (firstName: string, lastName: string, birthDate: string) => ({
  firstName,
  lastName,
  birthDate,
});
const day = '1948-08-12';

describe('one person or two', () => {
  test.each([
    [person('Erika', 'Müller', day), person('Erika', 'Mueller', day), true],
    [person('erika', 'MÜLLER', day), person('Erika', 'Muller', day), true],
    [person('Müller', 'Erika', day), person('Erika', 'Müller', day), true],
    [person('Erika Maria', 'Müller', day), person('Erika', 'Müller', day), true],
    [person('Erika', 'Müller', day), person('Erika Maria', 'Müller', day), true],
    [person('Dr. Erika', 'Müller', day), person('Erika', 'Müller', day), true],
    // Mother and daughter of one name; a wrong year.
    [person('Erika', 'Müller', day), person('Erika', 'Müller', '1978-08-12'), false],
    // Twins.
    [person('Anna', 'Müller', day), person('Berta', 'Müller', day), false],
    [person('Anna Maria', 'Müller', day), person('Anna Sophie', 'Müller', day), false],
    // A typing error is for people to see, not for a program to guess.
    [person('Erika', 'Müler', day), person('Erika', 'Müller', day), false],
    [person('', 'Müller', day), person('', 'Müller', day), false],
    [person('Erika', '', day), person('Erika', '', day), false],
    [person('Erika', 'Müller', ''), person('Erika', 'Müller', ''), false],
    [person('Erika', 'Müller', ''), person('Erika', 'Müller', day), false],
  ])('%o and %o: %s', (one, other, same) => {
    expect(isSamePerson(one, other)).toBe(same);
    expect(isSamePerson(other, one)).toBe(same);
  });

  test('only gaps are offered, each from the newest case that knows', () => {
    const own = { ...erika, insurer: '', insuranceNumber: '', phone: '' };
    const newest = { ...erika, insurer: 'BARMER', insuranceNumber: '', phone: '' };
    expect(knownFields(own, [newest, erika])).toEqual({
      insurer: 'BARMER',
      insuranceNumber: erika.insuranceNumber,
      phone: erika.phone,
    });
    expect(knownFields(erika, [newest])).toEqual({});
    expect(knownFields(own, [])).toEqual({});
  });

  test.each([
    [{}, []],
    [{ phone: '+49 (0)208 555-0123' }, []],
    [{ email: 'ERIKA@mail.example' }, []],
    [{ phone: '' }, []],
    [{ phone: '0170 1234567' }, ['phone']],
    [{ email: 'x@mail.example', phone: '0170 1234567' }, ['phone', 'email']],
  ])('another way to be reached is told: %o', (change, told) => {
    expect(otherWays({ ...erika, ...change }, erika)).toEqual(told);
  });
});

describe('which of two stays', () => {
  const base: Omit<Consultation, 'id' | 'stage' | 'createdAt'> = {
    reference: '',
    version: 1,
    source: 'form',
    patient: erika,
    consent: null,
    language: null,
    reason: '',
    doctorId: null,
    doctorName: null,
    startsAt: null,
    durationMinutes: null,
    calendarSequence: 0,
    code: null,
    followUpOf: null,
    mergedInto: null,
    updatedAt: 0,
    endedAt: null,
  };
  const at = (id: string, stage: Consultation['stage'], createdAt: number): Consultation => ({
    ...base,
    id,
    stage,
    createdAt,
  });

  test.each(storedStages.flatMap((a) => storedStages.map((b) => [a, b] as const)))(
    '%s and %s, whichever is named first',
    (a, b) => {
      const [one, other] = [at('one', a, 1), at('other', b, 2)];
      const order = mergeOrder(one, other);
      expect(mergeOrder(other, one)).toEqual(order);
      const open = !isEnd(a) && !isEnd(b);
      const hasRequest = a === 'requested' || b === 'requested';
      expect(order !== null).toBe(open && hasRequest);
      if (!order) return;
      expect(order.goes.stage).toBe('requested');
      expect(order.stays.id).toBe(b === 'requested' ? 'one' : 'other');
    },
  );

  test('a follow-up is no double, nor is a case of itself or of another person', () => {
    const first = at('first', 'scheduled', 1);
    const second = at('second', 'requested', 2);
    expect(mergeOrder(first, second)).not.toBeNull();
    expect(mergeOrder(first, { ...second, followUpOf: 'first' })).toBeNull();
    expect(mergeOrder({ ...first, followUpOf: 'second' }, second)).toBeNull();
    expect(mergeOrder(second, second)).toBeNull();
    expect(mergeOrder(first, { ...second, patient: { ...erika, birthDate: '1978-08-12' } })).toBeNull();
  });
});

describe('what is taken over', () => {
  const value = fc.constantFrom('', 'a', 'b');
  const data: fc.Arbitrary<PatientData> = fc.record({
    firstName: value,
    lastName: value,
    birthDate: value,
    phone: value,
    insurer: value,
    insuranceNumber: value,
    email: value,
  });

  test('only what was chosen; gaps by usual choice, an address never, nothing doubtful', () => {
    fc.assert(
      fc.property(data, data, fc.subarray([...patientFields]), (stays, goes, doubtful) => {
        const choices = mergeChoices(stays, goes, doubtful);
        for (const { field, usual } of choices) {
          expect(goes[field]).not.toBe('');
          expect(goes[field]).not.toBe(stays[field]);
          expect(doubtful).not.toContain(field);
          expect(usual).toBe(stays[field] === '' && field !== 'email');
        }
        expect(mergedPatient(stays, goes, [])).toEqual(stays);
        const taken = choices.map(({ field }) => field);
        const merged = mergedPatient(stays, goes, taken);
        for (const field of patientFields)
          expect(merged[field]).toBe((taken.includes(field) ? goes : stays)[field]);
      }),
    );
  });
});
