import { describe, expect, test } from 'vitest';
import { Fonts } from '../../../documents/writing/fonts.ts';
import { documentOf } from './document.ts';

describe('the fonts that nearly every document needs are read once', () => {
  test('a second document is given what the first one has read', async () => {
    const [first, second] = [await Fonts.open([]), await Fonts.open([])];
    for (const name of ['sans', 'bold'] as const) {
      const [own, other] = [first.get(name).font, second.get(name).font];
      expect(own).not.toBe(other);
      expect(Object.getPrototypeOf(own)).toBe(Object.getPrototypeOf(other));
    }
  });

  test('a document is the same whatever was written before it', async () => {
    // Letters of three scripts that share their glyphs, with pairs that are kerned.
    const latin = ['AVATAR TOYOTA', 'Erika Mustermann'];
    const { pdf } = await documentOf(['ΑΥΑΤΑΡ ΤΟΥΟΤΑ', 'АВАТАР ТОУОТА']);
    expect(pdf.length).toBeGreaterThan(1000);
    const shapes = async () => {
      const font = (await Fonts.open([])).get('sans');
      return latin.map((text) => font.clusters(text, 'ltr'));
    };
    const found = await shapes();
    expect(found.map((clusters) => clusters.map(({ text }) => text).join(''))).toEqual(latin);
    await documentOf(latin);
    expect(await shapes()).toEqual(found);
  });
});

describe('without the tables that fontkit takes apart', () => {
  test.each(['AV', 'Te'])('%s is kerned', async (pair) => {
    const font = (await Fonts.open([])).get('sans');
    const width = (text: string) => font.width(font.clusters(text, 'ltr').flatMap(({ glyphs }) => glyphs));
    expect(width(pair)).toBeLessThan([...pair].reduce((sum, letter) => sum + width(letter), 0));
  });

  test('a mark above a letter is put in its place by HarfBuzz, which has the whole file', async () => {
    const text = 'Q\u0300';
    const font = (await Fonts.open([text])).get('sans');
    const [cluster, ...more] = font.clusters(text, 'ltr');
    expect(more).toEqual([]);
    expect(cluster?.glyphs.length).toBe(2);
    expect(cluster?.glyphs[1]).not.toMatchObject({ xOffset: 0, yOffset: 0 });
  });
});
