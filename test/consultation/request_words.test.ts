import { describe, expect, test } from 'vitest';
import { emptySettings } from '../../consultation/practice.ts';
import { hasRequestWord, requestWords } from '../../consultation/request_words.ts';

describe('S2: words near the keyword', () => {
  const words = requestWords(emptySettings.requestWords);

  test.each([
    'Ich hätte gern einen Videotermin',
    'VIDEO-TERMIN bitte',
    'Geht auch eine Online Sprechstunde?',
    'einen Termin\nper Video',
    'Videokonsulta\u00ADtion',
    'ein Video-Gespräch mit der Ärztin',
  ])('%s', (text) => {
    expect(hasRequestWord(text, words)).toBe(true);
  });

  test.each(['Termin zur Blutabnahme', 'Ihr Video auf der Seite', 'Online-Rezept', '', 'Sprechstunde'])(
    'none: %s',
    (text) => {
      expect(hasRequestWord(text, words)).toBe(false);
    },
  );

  test('are the practice’s own, one in each line; short ones, doubles and too many do not count', () => {
    expect(requestWords('  Teletermin \n\nTeletermin\nja\nVideo Visite')).toEqual([
      'Teletermin',
      'Video Visite',
    ]);
    expect(requestWords('')).toEqual([]);
    expect(hasRequestWord('Videotermin', requestWords(''))).toBe(false);
    expect(
      requestWords(Array.from({ length: 99 }, (_, at) => `Wort ${'x'.repeat(at)}`).join('\n')),
    ).toHaveLength(30);
  });
});
