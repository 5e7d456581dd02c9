import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leads } from '../../signaling/seats.ts';

const guest = fc.string({ minLength: 1 }).filter((seat) => seat !== 'doctor' && seat !== 'patient');
const seat = fc.oneof(fc.constantFrom('doctor', 'patient'), guest);

test('X1: of each two seats exactly one leads', () => {
  fc.assert(
    fc.property(seat, seat, (one, other) => {
      fc.pre(one !== other);
      expect(leads(one, other)).toBe(!leads(other, one));
    }),
  );
});

test('X1: the doctor leads with everybody and the patient with every guest, whatever a seat is called', () => {
  expect(leads('doctor', 'patient')).toBe(true);
  fc.assert(
    fc.property(fc.oneof(guest, fc.constantFrom('0', '1', '', 'Doctor', 'doctor ', '0doctor')), (other) => {
      expect([leads('doctor', other), leads('patient', other)]).toEqual([true, true]);
      expect([leads(other, 'doctor'), leads(other, 'patient')]).toEqual([false, false]);
    }),
  );
});
