import { expect, test } from 'vitest';
import { waitingWords } from '../../consultation/doctor_word.ts';
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
