/** As much of fontkit as is used here; it comes without types. */
declare module 'fontkit' {
  export interface Path {
    transform(a: number, b: number, c: number, d: number, e: number, f: number): Path;
    toSVG(): string;
  }
  export interface Glyph {
    id: number;
    advanceWidth: number;
    codePoints: number[];
  }
  /** In the font's own units. */
  export interface GlyphPosition {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }
  export interface GlyphRun {
    glyphs: Glyph[];
    positions: GlyphPosition[];
    readonly advanceWidth: number;
  }
  /** What of a font goes into a document. */
  export interface Subset {
    glyphs: number[];
    /** @returns its place in the document */
    includeGlyph: (id: number) => number;
  }
  export interface Font {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    layout: (text: string, features?: string[]) => GlyphRun;
    createSubset: () => Subset;
    getGlyph: (id: number) => Glyph & { path: Path };
    hasGlyphForCodePoint: (codePoint: number) => boolean;
  }
  export function create(bytes: Uint8Array): Font;
}
