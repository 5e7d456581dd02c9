import { array, assert, asyncProperty, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, isShowable, tidyText } from '../../../documents/writing/characters.ts';
import { Fonts } from '../../../documents/writing/fonts.ts';
import { type Line, linesOf } from '../../../documents/writing/lines.ts';
import { runsOf } from '../../../documents/writing/runs.ts';
import { documentOf, tool } from './document.ts';

/** Anything at all: whole characters, halves of pairs, and what is known to be trouble. */
const anyText = oneof(
  string({ unit: 'binary', maxLength: 60 }),
  array(integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  array(
    constantFrom(
      ...[
        'א',
        'ب',
        'a',
        '1',
        ' ',
        '(',
        ')',
        '\u202E',
        '\u2066',
        '\u200F',
        '\u0301',
        'क',
        '्',
        '\u200D',
        'র',
        'မ',
      ],
      ...['ြ', '張', 'か', '가', '😀', '\uD800', '\u0000', '-', '.', 'ء', 'لا', 'ํ', 'ำ', '\u0E49', '་'],
    ),
    { maxLength: 40 },
  ).map((parts) => parts.join('')),
);

const read = (lines: Line[]) =>
  lines
    .flatMap((line) => line.toSorted((a, b) => a.start - b.start))
    .map(({ text }) => text)
    .join('');

describe('whatever a person types', () => {
  test('becomes a document that programs can read, and what is missing is told', async () => {
    await assert(
      asyncProperty(array(anyText, { maxLength: 6 }), async (texts) => {
        const { pdf, writer } = await documentOf(texts);
        const lost = new Set(writer.lost);
        for (const character of texts.map(tidyText).join(''))
          if (!isShowable(character)) expect(lost).toContain(codeOf(character));
        expect(pdf.subarray(-6).toString()).toContain('EOF');
        expect(pdf.length).toBeLessThan(2_000_000);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('keeps every letter, in lines that are not too wide, each letter once', async () => {
    const fonts = await Fonts.open(['א']);
    assert(
      property(anyText, integer({ min: 2, max: 30 }), (text, width) => {
        const lost: string[] = [];
        const runs = runsOf(text, { fonts, main: 'sans', lost: (character) => lost.push(character) });
        const lines = linesOf(runs, { width, base: 'auto', measure: (piece) => [...piece.text].length });
        const letters = (some: string) => some.replace(/\s/g, '');
        expect(letters(read(lines))).toBe(letters(runs.map((run) => run.text).join('')));
        for (const line of lines) {
          const graphemes = [...new Intl.Segmenter('de').segment(read([line]))].length;
          const wide = line.reduce((sum, piece) => sum + [...piece.text].length, 0);
          expect(graphemes === 1 || wide <= width).toBe(true);
        }
        const boxes = [...runs.map((run) => run.text).join('')].filter((letter) => letter === '□').length;
        expect(boxes).toBeGreaterThanOrEqual(lost.length);
      }),
      { numRuns: 150 },
    );
  });

  test('a document of ten names of 10,000 letters is made in bounded time', async () => {
    const long = ['محمد ', 'X', '張', '\u202E', '\uD800', 'क्ष', '😀', 'ก', '(א', 'ẹ̀'].map((part) =>
      part.repeat(10_000),
    );
    const begun = performance.now();
    const { pdf } = await documentOf(long);
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(pdf.length).toBeLessThan(1_000_000);
    expect(tool('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors');
  }, 60_000);
});
