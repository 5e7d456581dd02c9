import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Font, Subset } from 'fontkit';
import { shippedFont } from '../../program/files.ts';
import { withoutMarks } from './characters.ts';
import { type FontName, fontFiles } from './font_files.ts';
import {
  type Cluster,
  type Direction,
  needsShaping,
  type PlacedGlyph,
  type Shape,
  shaperOf,
} from './shaping.ts';

/** The fonts of one document, each read when a text first asks for it. */
export class Fonts {
  readonly #loaded = new Map<FontName, DocumentFont>();
  readonly #create: (bytes: Uint8Array) => Font;
  readonly #shapers: Shapers | null;

  private constructor(create: (bytes: Uint8Array) => Font, shapers: Shapers | null) {
    this.#create = create;
    this.#shapers = shapers;
  }

  /** @param texts all that the document will say: HarfBuzz is loaded only where one of them needs it */
  static async open(texts: readonly string[]): Promise<Fonts> {
    // Loaded on use, as PDFKit is.
    const { create } = await import('fontkit');
    return new Fonts(create, texts.some((text) => needsShaping(text.normalize())) ? await harfBuzz() : null);
  }

  get(name: FontName): DocumentFont {
    const known = this.#loaded.get(name);
    if (known) return known;
    // Han and Hangul stand each for itself; a copy of ten megabytes is not worth it.
    const shapers = /^(SC|JP|KR)$/.test(name) ? null : this.#shapers;
    const shape: Shape | null = shapers && ((text, direction) => shapers(name)(text, direction));
    const read =
      name === 'sans' || name === 'bold' ? keptFont(name, this.#create) : this.#create(bytesOf(name));
    const font = new DocumentFont(read, shape);
    this.#loaded.set(name, font);
    return font;
  }

  /** What has been read so far. */
  get names(): FontName[] {
    return [...this.#loaded.keys()];
  }
}

function bytesOf(name: FontName): Buffer {
  return readFileSync(shippedFont(fontFiles[name]));
}

/** Of the running program: nearly every document needs both, and reading them is most of its work. */
const kept = new Map<FontName, Font>();

function keptFont(name: FontName, create: (bytes: Uint8Array) => Font): Font {
  const font = kept.get(name) ?? create(withoutLayout(Buffer.from(bytesOf(name))));
  kept.set(name, font);
  return font;
}

/**
 * Hides GPOS and GSUB by another name in the file's list of tables (ISO/IEC 14496-22, 4.5): fontkit makes
 * megabytes of objects of them. Latin, Greek and Cyrillic letters are kerned by the older table `kern`;
 * whatever needs more is shaped by HarfBuzz, which is given the file as it is.
 */
function withoutLayout(file: Buffer): Buffer {
  const end = 12 + 16 * file.readUInt16BE(4);
  for (let at = 12; at < end; at += 16)
    if (/^G(POS|SUB)$/.test(file.toString('latin1', at, at + 4))) file.write('none', at, 'latin1');
  return file;
}

/** A font as PDFKit takes it, and as what is written with it is measured. */
export class DocumentFont {
  /** Of this document alone; what has been read of the file is shared. */
  readonly font: Font;
  readonly #shared: Font;
  readonly #shape: Shape | null;
  /** Of each piece, once it has been asked for. */
  readonly #set = new Map<string, Cluster[]>();
  /** Of each glyph, in the order in which they came. */
  readonly #meanings = new Map<number, string[]>();

  constructor(font: Font, shape: Shape | null) {
    this.#shared = font;
    this.#shape = shape;
    this.font = Object.assign(Object.create(font) as Font, {
      // Glyphs are kept, so they must not keep a document.
      getGlyph: font.getGlyph.bind(font),
      createSubset: manyMeanings(font.createSubset.bind(font)),
    });
  }

  has(character: string): boolean {
    return this.#shared.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  }

  /** The glyphs of a piece, from left to right. */
  clusters(text: string, direction: Direction): Cluster[] {
    const key = `${direction}${text}`;
    const known = this.#set.get(key);
    if (known) return known;
    const shape = direction === 'rtl' || needsShaping(text) ? this.#shape : null;
    const clusters = shape ? shape(text, direction) : this.#simple(withoutMarks(text));
    this.#set.set(key, clusters);
    return clusters;
  }

  #simple(text: string): Cluster[] {
    const clusters = this.#plain(text);
    if (clusters.map(({ text }) => text).join('') === text) return clusters;
    // A glyph of two letters, like that of the Latin and the Greek A, tells what it was first used for.
    const letters = [...text];
    if (letters.length === clusters.length)
      return clusters.map(({ glyphs }, at) => ({ text: letters[at] ?? '', glyphs }));
    return letters.map((letter) => ({
      text: letter,
      glyphs: this.#plain(letter).flatMap(({ glyphs }) => glyphs),
    }));
  }

  /** A glyph each, as fontkit sets them. */
  #plain(text: string): Cluster[] {
    const { glyphs, positions } = this.#shared.layout(text);
    return glyphs.map(({ id, codePoints }, at) => ({
      text: String.fromCodePoint(...codePoints),
      glyphs: [{ xAdvance: 0, xOffset: 0, yOffset: 0, ...positions[at], id }],
    }));
  }

  /** In parts of the font's size. */
  width(glyphs: readonly PlacedGlyph[]): number {
    return glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / this.font.unitsPerEm;
  }

  /** As the `d` of a path in an SVG; `at` is where the first letter stands. */
  outlines(clusters: readonly Cluster[], size: number, at: { x: number; y: number }): string {
    const scale = size / this.font.unitsPerEm;
    let { x } = at;
    let path = '';
    for (const { id, xAdvance, xOffset, yOffset } of clusters.flatMap(({ glyphs }) => glyphs)) {
      const [left, top] = [x + xOffset * scale, at.y - yOffset * scale];
      path += this.font.getGlyph(id).path.transform(scale, 0, 0, -scale, left, top).toSVG();
      x += xAdvance * scale;
    }
    return path;
  }

  /** While `write` runs, PDFKit is given these glyphs, whatever it asks for. */
  showing(glyphs: readonly MeantGlyph[], write: () => void): void {
    const { layout } = this.font;
    this.font.layout = () => ({
      glyphs: glyphs.map(({ id, meaning }) => ({
        id: this.#idFor(id, meaning),
        advanceWidth: this.font.getGlyph(id).advanceWidth,
        codePoints: [...meaning].map((letter) => letter.codePointAt(0) ?? 0),
      })),
      positions: glyphs.map(({ xAdvance, xOffset, yOffset }) => ({
        xAdvance,
        yAdvance: 0,
        xOffset,
        yOffset,
      })),
      advanceWidth: 0,
    });
    write();
    this.font.layout = layout;
  }

  /** A PDF keeps one meaning of a glyph; for another one the glyph goes in once more. */
  #idFor(id: number, meaning: string): number {
    const known = this.#meanings.get(id) ?? [];
    if (!known.includes(meaning)) known.push(meaning);
    this.#meanings.set(id, known);
    return id + known.indexOf(meaning) * mostGlyphs;
  }
}

/** A glyph with the letters that a reader of the file finds; none where another glyph says them. */
export interface MeantGlyph extends PlacedGlyph {
  meaning: string;
}

/** In one font. */
const mostGlyphs = 65_536;

function manyMeanings(createSubset: () => Subset): () => Subset {
  return () => {
    const subset = createSubset();
    const include = subset.includeGlyph.bind(subset);
    const again = new Map<number, number>();
    subset.includeGlyph = (id) => {
      if (id < mostGlyphs) return include(id);
      const place = again.get(id) ?? subset.glyphs.push(id % mostGlyphs) - 1;
      again.set(id, place);
      return place;
    };
    return subset;
  };
}

type Shapers = (name: FontName) => Shape;

/** Of the running program: HarfBuzz gives no memory back. */
let loading: Promise<Shapers> | undefined;

function harfBuzz(): Promise<Shapers> {
  loading ??= import('harfbuzzjs').then((hb) => {
    const known = new Map<FontName, Shape>();
    return (name) => {
      const shape = known.get(name) ?? shaperOf(hb, bytesOf(name));
      known.set(name, shape);
      return shape;
    };
  });
  return loading;
}
