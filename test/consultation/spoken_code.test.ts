import { expect, test } from 'vitest';
import { generateCode } from '../../consultation/dial_in_code.ts';
import { spokenCode } from '../../consultation/spoken_code.ts';

test('three groups of three, letters by their towns', () => {
  expect(spokenCode('K7M4QX9TD')).toEqual([
    ['Köln', '7', 'München'],
    ['4', 'Quickborn', 'Xanten'],
    ['9', 'Tübingen', 'Düsseldorf'],
  ]);
});

test('every sign of a code has a word of its own, and begins with it', () => {
  const signs = [...new Set([...Array.from({ length: 400 }, () => generateCode()).join('')])];
  expect(signs).toHaveLength(32);
  const said = signs.map((sign) => spokenCode(sign.repeat(9))[0]?.[0] ?? '');
  expect(new Set(said).size).toBe(32);
  for (const [index, word] of said.entries()) {
    expect(word[0]).toBe(signs[index]);
    expect(word.length > 1).toBe(/[A-Z]/.test(word));
  }
});
