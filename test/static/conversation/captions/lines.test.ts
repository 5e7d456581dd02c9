import { expect, test } from 'vitest';
import { CaptionLines } from '../../../../static/conversation/captions/lines.ts';

const open = (text: string) => ({ text, isFinal: false });
const final = (text: string) => ({ text, isFinal: true });

test('what may still change stands last, and gives way to what was meant', () => {
  const lines = new CaptionLines();
  expect(lines.note([open('nehmen')])).toEqual(['nehmen']);
  expect(lines.note([open('nehmen Sie'), open(' das')])).toEqual(['nehmen Sie das']);
  expect(lines.note([final('Nehmen Sie das morgens.')])).toEqual(['Nehmen Sie das morgens.']);
  expect(lines.note([open('und')])).toEqual(['Nehmen Sie das morgens.', 'und']);
});

test('three lines, the newest; nothing of what is empty; nothing after all was forgotten', () => {
  const lines = new CaptionLines();
  expect(lines.note([...'abcde'].map(final))).toEqual(['c', 'd', 'e']);
  expect(lines.note([open('f')])).toEqual(['d', 'e', 'f']);
  expect(lines.note([open('  '), final('')])).toEqual(['c', 'd', 'e']);
  expect(lines.note([open('x'.repeat(500))])[2]).toHaveLength(160);
  lines.forget();
  expect(lines.note([])).toEqual([]);
});
