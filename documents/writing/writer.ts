import { box, codeOf } from './characters.ts';
import type { FontName } from './font_files.ts';
import { type DocumentFont, Fonts, type MeantGlyph } from './fonts.ts';
import { type Line, linesOf, type Piece } from './lines.ts';
import { chooseFont, showGlyphs } from './operators.ts';
import { type Run, runsOf } from './runs.ts';
import type { Cluster, Direction } from './shaping.ts';

export interface Look {
  font: 'sans' | 'bold';
  size: number;
  colour: string;
}

export interface Place {
  x: number;
  width: number;
  /** Direction of the whole; `auto` for what others have written. */
  base?: 'ltr' | 'rtl' | 'auto';
  align?: 'left' | 'right';
  /** What does not fit into them is left out, with a mark at the end. */
  mostLines?: number;
}

/** Text that is laid out. */
export interface Block {
  lines: Line[];
  look: Look;
  place: Place;
  /** Of one line, in points. */
  height: number;
  /** From the upper edge of a line, in points. */
  baseline: number;
  /** Lines were left out. */
  cut: boolean;
}

/** Between the lines, in parts of the size. */
const lineGap = 0.12;
/** Some fonts ask for the room of what names never need, like the signs of the Koran. */
const most = { above: 1.2, below: 0.5 };

/** Writes every script into a PDF: chooses the fonts, breaks lines, puts them in order. */
export class Writer {
  readonly #fonts: Fonts;
  readonly #lost = new Set<string>();

  private constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  /** @param texts all that will be written and is not ours */
  static async prepare(texts: readonly string[]): Promise<Writer> {
    const writer = new Writer(await Fonts.open(texts));
    for (const text of texts) writer.#runs(text, 'sans');
    return writer;
  }

  /** What cannot be shown, as `U+1F600`; known as soon as the writer is. */
  get lost(): string[] {
    return [...this.#lost].map(codeOf);
  }

  /** What has been read so far. */
  get fonts(): FontName[] {
    return this.#fonts.names;
  }

  layOut(text: string, look: Look, place: Place): Block {
    const { width, base = 'ltr', mostLines = Number.POSITIVE_INFINITY } = place;
    const measure = (piece: Piece) => this.#clusters(piece).width * look.size;
    const lines = linesOf(this.#runs(text, look.font), { width, base, measure });
    const kept = lines.slice(0, mostLines);
    const cut = lines.length > mostLines;
    if (cut) kept.at(-1)?.push({ text: ' …', font: look.font, direction: 'ltr', start: text.length });
    const extent = this.#extent([look.font, ...kept.flat().map(({ font }) => font)]);
    const height = (extent.above + extent.below + lineGap) * look.size;
    return { lines: kept, look, place, height, baseline: (extent.above + lineGap / 2) * look.size, cut };
  }

  /** @param y of the line's upper edge */
  write(pdf: PDFKit.PDFDocument, { look, place, baseline }: Block, line: Line, y: number): void {
    for (const { piece, clusters, font, x } of this.#placed(line, look, place))
      this.#piece(pdf, { piece, clusters, font, look }, { x, y: y + baseline });
  }

  /** The outlines of all its letters, for an SVG. */
  outlines({ lines, look, place, height, baseline }: Block): string {
    return lines
      .flatMap((line, row) =>
        this.#placed(line, look, place).map(({ clusters, font, x }) =>
          font.outlines(clusters, look.size, { x, y: row * height + baseline }),
        ),
      )
      .join('');
  }

  /** The pieces of a line with their places, as they are read: some programs copy in the order of writing. */
  #placed(line: Line, look: Look, place: Place) {
    const set = line.map((piece) => ({ piece, ...this.#clusters(piece) }));
    const width = set.reduce((sum, one) => sum + one.width * look.size, 0);
    let x = place.align === 'right' ? place.x + place.width - width : place.x;
    const placed = set.map((one) => {
      const at = x;
      x += one.width * look.size;
      return { ...one, x: at };
    });
    return placed.sort((a, b) => a.piece.start - b.piece.start);
  }

  #piece(
    pdf: PDFKit.PDFDocument,
    { piece, clusters, font, look }: { piece: Piece; clusters: Cluster[]; font: DocumentFont; look: Look },
    { x, y }: { x: number; y: number },
  ): void {
    chooseFont(pdf, piece.font, font.font);
    pdf.fillColor(look.colour);
    let left = x;
    for (const { text, glyphs } of spans(clusters, piece.direction)) {
      font.showing(glyphs, () => showGlyphs(pdf, look.size, { x: left, y }, text));
      left += font.width(glyphs) * look.size;
    }
  }

  #clusters(piece: Piece): { clusters: Cluster[]; width: number; font: DocumentFont } {
    const font = this.#fonts.get(piece.font);
    const clusters = font.clusters(piece.text, piece.direction);
    return { clusters, width: font.width(clusters.flatMap(({ glyphs }) => glyphs)), font };
  }

  #runs(text: string, main: 'sans' | 'bold'): Run[] {
    return runsOf(text, { fonts: this.#fonts, main, lost: (character) => this.#lost.add(character) });
  }

  /** Above and below the line on which letters stand, for the highest font in it. */
  #extent(names: readonly FontName[]): { above: number; below: number } {
    const fonts = names.map((name) => this.#fonts.get(name).font);
    return {
      above: Math.min(most.above, Math.max(...fonts.map(({ ascent, unitsPerEm }) => ascent / unitsPerEm))),
      below: Math.min(most.below, Math.max(...fonts.map(({ descent, unitsPerEm }) => -descent / unitsPerEm))),
    };
  }
}

/** What is written at once; `text` where the glyphs alone do not say it. */
interface Span {
  text: string | null;
  glyphs: MeantGlyph[];
}

/**
 * From left to right the text goes along with each word whose glyphs and letters differ. From right to left
 * it does not, because some programs turn such a text around: there one glyph says the letter, and those
 * above and below it say nothing.
 */
function spans(clusters: readonly Cluster[], direction: Direction): Span[] {
  if (direction === 'rtl') return [{ text: null, glyphs: clusters.flatMap(meanings) }];
  const words: Cluster[][] = [[]];
  for (const cluster of clusters) {
    words.at(-1)?.push(cluster);
    if (cluster.text.endsWith(' ')) words.push([]);
  }
  return words.map((word) => ({
    text: word.every(({ glyphs }) => glyphs.length === 1) ? null : word.map(({ text }) => text).join(''),
    glyphs: word.flatMap(meanings),
  }));
}

/** The widest glyph says the letters of all. */
function meanings({ text, glyphs }: Cluster): MeantGlyph[] {
  const widest = Math.max(...glyphs.map(({ xAdvance }) => xAdvance));
  const saying = glyphs.find(({ xAdvance }) => xAdvance === widest);
  return glyphs.map((glyph) => ({ ...glyph, meaning: glyph === saying ? text : '' }));
}

/** What is said where something cannot be shown. */
export function lostWords(codes: readonly string[]): string {
  const shown = codes.slice(0, 8).join(', ');
  const more = codes.length > 8 ? ` und ${codes.length - 8} weitere` : '';
  return codes.length === 1
    ? `Ein Zeichen ließ sich nicht darstellen (${shown}): An seiner Stelle steht ${box}.`
    : `Manche Zeichen ließen sich nicht darstellen (${shown}${more}): An ihrer Stelle steht ${box}.`;
}
