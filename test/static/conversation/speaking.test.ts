import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Speech } from '../../../static/conversation/speaking.ts';

test('a voice is marked at once, stays marked between two words, and not for long after the last', () => {
  const speech = new Speech();
  const heard = [0, 0.2, 0, 0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0].map((level, at) => speech.note(at * 150, level));
  expect(heard.map(Number).join('')).toBe('0111111111100');
});

test('the noise of a room is no voice', () => {
  const speech = new Speech();
  for (let now = 0; now < 60_000; now += 150) expect(speech.note(now, 0.02)).toBe(false);
});

test('whatever comes: nobody is marked a second after the last sound', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (levels) => {
      const speech = new Speech();
      let now = 0;
      for (const level of levels) {
        now += 150;
        speech.note(now, level);
      }
      expect(speech.note(now + 1000, 0)).toBe(false);
    }),
  );
});
