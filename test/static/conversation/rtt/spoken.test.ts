import { describe, expect, test } from 'vitest';
import { Spoken } from '../../../../static/conversation/rtt/spoken.ts';

/** Types the text letter by letter; what is said meanwhile. */
const typed = (spoken: Spoken, text: string, from = '') =>
  [...text].map((_, index) => spoken.grow(from + text.slice(0, index + 1))).filter((said) => said !== '');

describe('what a screen reader says', () => {
  test('sentences when they are finished, and the rest with the line; never letters', () => {
    const spoken = new Spoken();
    expect(typed(spoken, 'Mir ist schlecht. Seit gestern. Und')).toEqual([
      'Mir ist schlecht.',
      'Seit gestern.',
    ]);
    expect(spoken.end('Mir ist schlecht. Seit gestern. Und')).toBe('Und');
    expect(typed(spoken, 'Neue Zeile')).toEqual([]);
    expect(spoken.end('Neue Zeile')).toBe('Neue Zeile');
  });

  test('a sentence that is corrected is said again, and what stands before it is not', () => {
    const spoken = new Spoken();
    typed(spoken, 'Ja. Zweimal täglich. ');
    expect(spoken.grow('Ja. Zwei')).toBe('');
    expect(spoken.grow('Ja. Dreimal täglich. ')).toBe('Dreimal täglich.');
    expect(spoken.end('Ja. Dreimal täglich. ')).toBe('');
  });

  test('a pause says whole words: who writes slowly is not spelt', () => {
    const spoken = new Spoken();
    expect(spoken.pause('Kop')).toBe('');
    expect(spoken.pause('Kopf tut w')).toBe('Kopf tut');
    expect(spoken.pause('Kopf tut we')).toBe('');
    expect(spoken.end('Kopf tut weh')).toBe('weh');
  });
});
