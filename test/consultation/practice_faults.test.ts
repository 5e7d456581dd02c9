import { expect, test } from 'vitest';
import { waitingWords } from '../../consultation/doctor_word.ts';
import { validatePatientData } from '../../consultation/patient_data.ts';
import { emptySettings } from '../../consultation/practice.ts';
import { practiceFaults } from '../../consultation/practice_faults.ts';

const lines = (count: number) => Array.from({ length: count }, (_, at) => `Satz ${at}.`);

test.each([
  ['', undefined],
  ['NW', undefined],
  ['BY-M', undefined],
  ['nw', 'no_region'],
  ['toString', 'no_region'],
])('the state %j: %s', (federalState, fault) => {
  expect(practiceFaults({ ...emptySettings, name: 'Praxis', federalState }).federalState).toBe(fault);
});

test.each([
  ['phone', '', undefined],
  ['phone', '0208 / 555 01-00', undefined],
  ['phone', '+49\u00A0(0)208\u200B 5550100', undefined],
  ['phone', '116117', undefined],
  ['phone', 'abc', 'no_phone_number'],
  ['phone', '0208 5550100 (nur vormittags)', 'no_phone_number'],
  ['phone', '12345', 'no_phone_number'],
  ['postcode', '', undefined],
  ['postcode', '01067', undefined],
  ['postcode', 'D-45468', undefined],
  ['postcode', '4546', 'no_postcode'],
  ['postcode', 'Mülheim', 'no_postcode'],
  ['website', 'praxis.example', 'no_web_address'],
  ['email', 'praxis', 'no_mail_address'],
] as const)('%s %j: %s', (name, value, fault) => {
  expect(practiceFaults({ ...emptySettings, name: 'Praxis', [name]: value })[name]).toBe(fault);
});

test.each(['abc', '12345', '0208 5550100', '+49 208 5550100', '++49208', '0208+123456'])(
  'a number is one for the practice where it is one for a patient: %s',
  (phone) => {
    const { errors } = validatePatientData({ phone }, { today: '2026-11-27', required: [] });
    const faults = practiceFaults({ ...emptySettings, name: 'Praxis', phone });
    expect(faults.phone !== undefined).toBe(errors.phone !== undefined);
  },
);

test.each([
  [[], undefined],
  [lines(6), undefined],
  [['', ...lines(6), ' ', 'Satz 0.'], undefined],
  [lines(7), 'too_many_lines'],
  [lines(9), 'too_many_lines'],
  [['x'.repeat(120)], undefined],
  [['x'.repeat(121)], 'long_line'],
])('words for those who wait, case %#: what would be left out is refused', (said, fault) => {
  const waitingText = said.join('\n');
  expect(practiceFaults({ ...emptySettings, name: 'Praxis', waitingText }).waitingText).toBe(fault);
  const kept = new Set(said.map((line) => line.trim()).filter(Boolean));
  expect(waitingWords(waitingText).length === kept.size).toBe(fault === undefined);
});
