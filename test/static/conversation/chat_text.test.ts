import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostChatCharacters } from '../../../static/connection/channel.ts';
import {
  countWords,
  longWords,
  mostParts,
  partsOf,
  written,
} from '../../../static/conversation/chat_text.ts';

const bare = (text: string) => text.replace(/\s/g, '');
const letters = fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '\n', '🙂', '\t'), maxLength: 30 });
const texts = fc
  .array(
    letters.map((piece) => piece.repeat(200)),
    { maxLength: 12 },
  )
  .map((all) => all.join(''));

test('a long text goes in pieces that fit, and no sign of it is lost', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const parts = partsOf(text);
      for (const part of parts) {
        expect(part.trim()).not.toBe('');
        expect(part.length).toBeLessThanOrEqual(mostChatCharacters);
        expect(part.isWellFormed()).toBe(true);
      }
      expect(bare(parts.join(''))).toBe(bare(text));
    }),
  );
});

test('what fits is one piece, as it was written', () => {
  fc.assert(
    fc.property(letters, (text) => {
      expect(partsOf(text)).toEqual(text.trim() === '' ? [] : [written(text)]);
    }),
  );
  expect(partsOf('\n\n  Ramipril 5 mg\n  ASS 100\n')).toEqual(['  Ramipril 5 mg\n  ASS 100']);
});

test('a plan of many lines is parted between two lines', () => {
  const line = 'Ramipril 5 mg, morgens eine Tablette';
  const parts = partsOf(Array(100).fill(line).join('\n'));
  expect(parts).toHaveLength(2);
  expect(parts.flatMap((part) => part.split('\n'))).toEqual(Array(100).fill(line));
});

test('it counts near the end, and says how much too long a text is and what becomes of it', () => {
  expect([countWords(0), countWords(mostChatCharacters - 201)]).toEqual(['', '']);
  expect(countWords(mostChatCharacters - 200)).toBe('Noch 200 Zeichen');
  expect(countWords(mostChatCharacters - 1)).toBe('Noch 1 Zeichen');
  expect(countWords(mostChatCharacters)).toBe('Noch 0 Zeichen');
  expect(countWords(mostChatCharacters + 7994)).toBe('7.994 Zeichen zu lang für eine Nachricht');
  expect(longWords('x'.repeat(mostChatCharacters))).toBe('');
  expect(longWords('x'.repeat(mostChatCharacters + 1))).toBe(
    '„Senden“ verschickt den Text in 2 Nachrichten.',
  );
  expect(longWords('x'.repeat(mostChatCharacters * mostParts + 1))).toContain('etwa 20.000 Zeichen');
});
