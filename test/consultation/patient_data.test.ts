import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insurers } from '../../consultation/insurers.ts';
import type { PatientField } from '../../consultation/patient.ts';
import {
  missingFields,
  practiceEntryFields,
  requestFields,
  validatePatientData,
} from '../../consultation/patient_data.ts';
import vectors from './kvnr.json' with { type: 'json' };
import { accepted, refused } from './mail_addresses.ts';

/** Any UTF-16, also torn. */
const anything = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

const today = '2026-10-15';

const erika = {
  firstName: 'Erika',
  lastName: 'Mustermann',
  birthDate: '1964-08-12',
  phone: '0208 123456',
  insurer: 'AOK Rheinland/Hamburg',
  insuranceNumber: 'X000000012',
  email: 'erika@example.de',
};

const validate = (input: Partial<Record<PatientField, string>>, required = requestFields) =>
  validatePatientData(input, { today, required });

/** What becomes of one field. */
function field(name: PatientField, text: string) {
  const { data, errors, warnings } = validate({ [name]: text }, []);
  return errors[name] ?? (warnings[name] ? [data[name], warnings[name]] : { value: data[name] });
}

test('S2: a complete request passes unchanged', () => {
  expect(validate(erika)).toEqual({ data: erika, errors: {}, warnings: {} });
});

test('S2: a request needs every field, and each is named', () => {
  const { errors } = validate({ firstName: '  ' });
  expect(errors).toEqual(Object.fromEntries(requestFields.map((name) => [name, 'required'])));
  expect(requestFields).toHaveLength(7);
});

test('the practice may enter a request without mail and insurance', () => {
  const { firstName, lastName, birthDate, phone } = erika;
  const { data, errors } = validate({ firstName, lastName, birthDate, phone }, practiceEntryFields);
  expect(errors).toEqual({});
  expect(missingFields(data, requestFields)).toEqual(['insurer', 'insuranceNumber', 'email']);
  expect(missingFields(erika, requestFields)).toEqual([]);
});

test('a field that is not required is checked as soon as it is filled', () => {
  expect(validate({ email: 'nirgends' }, []).errors).toEqual({ email: 'incomplete' });
});

describe('names', () => {
  test('are tidied: NFC, one blank, none around', () => {
    expect(field('lastName', '  Mu\u0308ller \t -  Lüdenscheidt ')).toEqual({
      value: 'Müller - Lüdenscheidt',
    });
  });

  test('have 1 to 100 characters, counted as people count', () => {
    expect(field('firstName', 'x')).toEqual({ value: 'x' });
    expect(field('firstName', '𝒳'.repeat(100))).toEqual({ value: '𝒳'.repeat(100) });
    expect(field('firstName', 'x'.repeat(101))).toBe('too_long');
    expect(field('insurer', 'x'.repeat(101))).toBe('too_long');
  });

  test('never bring a line break into a mail header', () => {
    expect(field('firstName', 'Erika\r\nBcc: x@example.org')).toEqual({ value: 'Erika Bcc: x@example.org' });
  });

  test.each(['Eri\u0000ka', 'Erika\u001b[31m', 'Eri\u007fka', 'Erika \ud83d'])(
    'with control characters or torn ones are refused: %j',
    (text) => {
      expect(field('firstName', text)).toBe('control_characters');
    },
  );

  test('lose characters that nobody sees', () => {
    expect(field('lastName', '\u202eMuster\u00admann\u200b\ufeff')).toEqual({ value: 'Mustermann' });
    expect(validate({ ...erika, lastName: '\u200b' }).errors).toEqual({ lastName: 'required' });
  });

  test.each(["O'Neill", 'Weiß', 'Đorđević', '李', 'محمد', 'von der Leyen-Öztürk', 'Al‑Hassan'])(
    '%s stays',
    (text) => {
      expect(field('lastName', text)).toEqual({ value: text });
    },
  );
});

describe('date of birth', () => {
  test.each([
    ['1964-08-12', '1964-08-12'],
    ['١٢.٨.١٩٦٤', '1964-08-12'],
    ['۱۲ ۸ ۱۹۶۴', '1964-08-12'],
    ['１９６４-０８-１２', '1964-08-12'],
    ['12.8.1964', '1964-08-12'],
    ['12. 08. 1964', '1964-08-12'],
    ['2024-02-29', '2024-02-29'],
    [today, today],
    ['1896-10-15', '1896-10-15'],
  ])('%s is read as %s', (text, value) => {
    expect(field('birthDate', text)).toEqual({ value });
  });

  test.each([
    ['2023-02-29', 'invalid_date'],
    ['31.04.1980', 'invalid_date'],
    ['1980-13-01', 'invalid_date'],
    ['12.08.64', 'short_year'],
    ['12.08.', 'incomplete_date'],
    ['1964', 'incomplete_date'],
    ['12/08/1964', 'invalid_date'],
    ['1964-08-12T00:00', 'invalid_date'],
    ['gestern', 'invalid_date'],
    ['2026-10-16', 'in_the_future'],
    ['1896-10-14', 'too_long_ago'],
    ['0001-01-01', 'too_long_ago'],
  ])('%s is refused: %s', (text, error) => {
    expect(field('birthDate', text)).toBe(error);
  });
});

describe('phone', () => {
  test.each([
    '0208 123456',
    '+49 (0)208 / 12 34-56',
    '(+49) 208.123456',
    '004920812345',
    '112233',
    '+12345678901234567890',
  ])('%s passes', (text) => {
    expect(field('phone', text)).toEqual({ value: text });
  });

  test('a dash from a word processor becomes a hyphen', () => {
    expect(field('phone', '0208 – 123456')).toEqual({ value: '0208 - 123456' });
  });

  test.each([
    '12345',
    '123456789012345678901',
    '0208 12345x',
    'keins',
    '0208+123456',
    '++49208123456',
    '()()()()',
  ])('%s is refused', (text) => {
    expect(field('phone', text)).toBe('invalid_phone');
  });
});

describe('insurance number', () => {
  test.each(vectors.valid)('%s passes', (text) => {
    expect(field('insuranceNumber', text)).toEqual({ value: text });
  });

  test.each(vectors.validAfterNormalising)('"%s" is brought into its normal form', (text) => {
    expect(field('insuranceNumber', text)).toEqual({ value: text.replace(/[ .]/g, '').toUpperCase() });
  });

  test.each(vectors.wrongCheckDigit)('%s: the check digit warns and never blocks', (text) => {
    expect(field('insuranceNumber', text)).toEqual([text, 'check_digit']);
  });

  test.each(['A12345678', 'A1234567890', '1234567890', '12/345.678-90 KV', '4711'])(
    "%s may be a private insurer's number",
    (text) => {
      expect(field('insuranceNumber', text)).toEqual({ value: text });
    },
  );

  test.each(['Ä123456780', '12_34', '<b>', '---', '123;456'])('%s is refused', (text) => {
    expect(field('insuranceNumber', text)).toBe('invalid_insurance_number');
  });

  test('has at most 30 characters, and an empty one is missing', () => {
    expect(field('insuranceNumber', '1'.repeat(30))).toEqual({ value: '1'.repeat(30) });
    expect(field('insuranceNumber', '1'.repeat(31))).toBe('too_long');
    expect(validate({ ...erika, insuranceNumber: '' }).errors).toEqual({ insuranceNumber: 'required' });
  });
});

describe('e-mail', () => {
  test.each(accepted.map(([typed]) => typed))('%s passes', (text) => {
    expect(field('email', text)).toEqual({ value: text.normalize('NFC') });
  });

  test('what nobody sees and copied text brings along is taken out first', () => {
    expect(field('email', ' erika\u200B@exam\u00ADple.de ')).toEqual({ value: 'erika@example.de' });
  });

  test.each(refused.filter(([typed]) => !/[\p{Cf}\p{Cc}]/u.test(typed)))('%s is refused', (text, fault) => {
    expect(field('email', text)).toBe(fault);
  });
});

test('whatever is typed: never a throw, and what passes passes again unchanged', () => {
  fc.assert(
    fc.property(fc.record(Object.fromEntries(requestFields.map((name) => [name, anything]))), (input) => {
      const once = validate(input, []);
      for (const name of requestFields) {
        if (once.errors[name]) continue;
        expect(once.data[name]).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(validate({ [name]: once.data[name] }, []).data[name]).toBe(once.data[name]);
      }
    }),
    { numRuns: 500 },
  );
});

describe('suggestions for insurers', () => {
  test('each is a valid entry, none comes twice, in the order of a German dictionary (P14)', () => {
    for (const name of insurers) expect(field('insurer', name)).toEqual({ value: name });
    expect(new Set(insurers).size).toBe(insurers.length);
    expect([...insurers].sort(new Intl.Collator('de').compare)).toEqual(insurers);
  });

  test.each([
    'AOK Bayern',
    'BARMER',
    'Techniker Krankenkasse (TK)',
    'KNAPPSCHAFT',
    'IKK classic',
    'Audi BKK',
  ])('%s is among them', (name) => {
    expect(insurers).toContain(name);
  });
});
