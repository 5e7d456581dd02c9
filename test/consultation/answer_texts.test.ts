import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerTexts, withText } from '../../consultation/answer_texts.ts';

test.each([
  ['', []],
  ['\n \n\n', []],
  ['Bitte rufen Sie uns an.', [{ title: 'Bitte rufen Sie uns an.', words: 'Bitte rufen Sie uns an.' }]],
  [
    'Karte\nBitte bringen Sie Ihre Karte mit.\n \nRezept\nIhr Rezept liegt bereit.\nMontag bis Freitag.',
    [
      { title: 'Karte', words: 'Bitte bringen Sie Ihre Karte mit.' },
      { title: 'Rezept', words: 'Ihr Rezept liegt bereit.\nMontag bis Freitag.' },
    ],
  ],
])('%j', (setting, texts) => {
  expect(answerTexts(setting)).toEqual(texts);
});

test('whatever stands in the setting: at most thirty, none empty, titles fit in a list', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'ä', '…') }), (setting) => {
      const texts = answerTexts(setting);
      expect(texts.length).toBeLessThanOrEqual(30);
      for (const { title, words } of texts) {
        expect(title.trim()).not.toBe('');
        expect(title.length).toBeLessThanOrEqual(60);
        expect(words.trim()).not.toBe('');
      }
    }),
  );
});

test('what was typed stays', () => {
  const text = { title: 'Karte', words: 'Bitte bringen Sie Ihre Karte mit.' };
  expect(withText('', text)).toBe(text.words);
  expect(withText('Guten Tag', text)).toBe(`Guten Tag\n\n${text.words}`);
});
