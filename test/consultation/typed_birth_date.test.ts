import { expect, test } from 'vitest';
import { validatePatientData } from '../../consultation/patient_data.ts';
import { joinBirthDate, splitBirthDate } from '../../consultation/typed_birth_date.ts';

const taken = (typed: Record<string, string>) => {
  const { data, errors } = validatePatientData(
    { birthDate: joinBirthDate(typed) },
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
  ['12', '', '', 'invalid_date'],
  ['12', '8', '', 'invalid_date'],
  ['', '8', '1948', 'invalid_date'],
  ['', '', '1948', 'invalid_date'],
  ['30', '2', '1980', 'invalid_date'],
  ['8', '12', '48', 'invalid_date'],
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

test.each([
  ['1948-08-12', '1948-08-12', '', ''],
  ['12.8.1948', '12', '8', '1948'],
  ['12..1948', '12', '', '1948'],
  ['.8.', '', '8', ''],
  ['', '', '', ''],
  ['zwölf', 'zwölf', '', ''],
  ['1.2.3.4', '1.2.3.4', '', ''],
])('what was typed stands where it was: %j', (text, birthDate, birthMonth, birthYear) => {
  expect(splitBirthDate(text)).toEqual({ birthDate, birthMonth, birthYear });
});
