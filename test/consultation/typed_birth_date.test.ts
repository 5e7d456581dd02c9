import { expect, test } from 'vitest';
import { validatePatientData } from '../../consultation/patient_data.ts';
import { joinBirthDate, splitBirthDate, typedBirthDate } from '../../consultation/typed_birth_date.ts';

const taken = (typed: Record<string, string>) => {
  const { data, errors } = validatePatientData(
    { birthDate: joinBirthDate(typedBirthDate(typed)) },
    { today: '2026-11-28', required: ['birthDate'] },
  );
  return errors.birthDate ?? data.birthDate;
};

test.each([
  ['12', '8', '1948', '1948-08-12'],
  ['01', '12', '1950', '1950-12-01'],
  [' 12 ', '08 ', ' 1948', '1948-08-12'],
  ['29', '2', '1980', '1980-02-29'],
  // The first alone, as a script sends it, or pasted.
  ['1948-08-12', '', '', '1948-08-12'],
  ['12.8.1948', '', '', '1948-08-12'],
  ['12. 8. 1948', '', '', '1948-08-12'],
  ['12 8 1948', '', '', '1948-08-12'],
  ['12081948', '', '', '1948-08-12'],
  ['', '', '', 'required'],
  // With the dots that belong there in German.
  ['12.', '8.', '1948', '1948-08-12'],
  ['12 .', ' 8.', '1948.', '1948-08-12'],
  // A whole date in any one of them.
  ['', '12.8.1948', '', '1948-08-12'],
  ['', '', '1948-08-12', '1948-08-12'],
  ['١٢', '٨', '١٩٤٨', '1948-08-12'],
  ['12', '', '', 'incomplete_date'],
  ['12', '8', '', 'incomplete_date'],
  ['', '8', '1948', 'incomplete_date'],
  ['', '', '1948', 'incomplete_date'],
  ['', '8', '', 'incomplete_date'],
  ['30', '2', '1980', 'invalid_date'],
  ['8', '12', '48', 'short_year'],
  ['12', '13', '1948', 'invalid_date'],
  ['zwölf', 'August', '1948', 'invalid_date'],
  ['12.8', '8', '1948', 'invalid_date'],
  // Which of the two is the month, nobody knows.
  ['12/08/1948', '', '', 'invalid_date'],
  ['1', '1', '2027', 'in_the_future'],
  ['1', '1', '1890', 'too_long_ago'],
])('%j %j %j: %s', (birthDate, birthMonth, birthYear, expected) => {
  expect(taken({ birthDate, birthMonth, birthYear })).toBe(expected);
});

test('a kept date stands in its three fields; what there is not, nowhere', () => {
  expect(splitBirthDate('1948-08-12')).toEqual({ birthDate: '12', birthMonth: '08', birthYear: '1948' });
  expect(splitBirthDate('')).toEqual({ birthDate: '', birthMonth: '', birthYear: '' });
});
