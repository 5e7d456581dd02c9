import type * as HarfBuzz from 'harfbuzzjs';

export type Direction = 'ltr' | 'rtl';

/** A glyph in its place, in units of its font. */
export interface PlacedGlyph {
  id: number;
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** The glyphs that are written for some letters, e.g. a letter and its dots, or two letters as one sign. */
export interface Cluster {
  text: string;
  glyphs: PlacedGlyph[];
}

/** Writes letters of one direction as glyphs; the clusters go from left to right. */
export type Shape = (text: string, direction: Direction) => Cluster[];

/** Whether glyphs depend on their neighbours, stand above each other, or go from right to left. */
export function needsShaping(text: string): boolean {
  return dependent.test(text);
}

const dependent =
  /[\p{M}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Thai}\p{sc=Lao}\p{sc=Tibetan}\p{sc=Myanmar}\p{sc=Khmer}\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** HarfBuzz for one font. It keeps a copy of the file for as long as the program runs. */
export function shaperOf(hb: typeof HarfBuzz, bytes: Uint8Array): Shape {
  // A buffer of its own: what was read may be a piece of something larger.
  const font = new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(bytes).buffer), 0));
  // One for all: what a new one takes comes back late.
  const buffer = new hb.Buffer();
  return (text, direction) => {
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(direction === 'rtl' ? hb.Direction.RTL : hb.Direction.LTR);
    buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_GRAPHEMES);
    buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES | hb.BufferFlag.DO_NOT_INSERT_DOTTED_CIRCLE);
    hb.shape(font, buffer);
    return clusters(text, buffer.getGlyphInfosAndPositions());
  };
}

function clusters(
  text: string,
  glyphs: readonly (HarfBuzz.GlyphInfo & Partial<HarfBuzz.GlyphPosition>)[],
): Cluster[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, at) => [start, starts[at + 1] ?? text.length]));
  const found: (Cluster & { start: number })[] = [];
  for (const { codepoint: id, cluster: start, xAdvance = 0, xOffset = 0, yOffset = 0 } of glyphs) {
    const glyph = { id, xAdvance, xOffset, yOffset };
    const last = found.at(-1);
    if (last?.start === start) last.glyphs.push(glyph);
    else found.push({ start, text: text.slice(start, ends.get(start)), glyphs: [glyph] });
  }
  return found;
}
