import type { Buffer } from 'node:buffer';
import { type Language, languageFacts } from '../consultation/language.ts';
import type { Block, Look, Place, Writer } from './writing/writer.ts';

const margin = { top: 44, bottom: 50, left: 64, right: 64 };
const size = { cell: 10, text: 12, heading: 13, chapter: 16, title: 20 };
const ink = '#1d2a2a';
const quiet = '#4a5a5a';

/** From a label to its value. */
const indent = 170;

const text: Look = { font: 'sans', size: size.text, colour: ink };
const quietText: Look = { ...text, colour: quiet };
const cellText: Look = { ...text, size: size.cell };
/** Between two columns of a table. */
const columnGap = 10;
/** That a cell may have; more would not fit on a page. */
const mostCellLines = 50;

/** Writes tagged blocks one below the other, in every script. */
export class PdfPage {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #writer: Writer;
  readonly #root: PDFKit.PDFStructureElement;
  #y = margin.top;
  /** Of what is written now. */
  #language: Language = 'de';

  constructor(pdf: PDFKit.PDFDocument, writer: Writer) {
    this.#pdf = pdf;
    this.#writer = writer;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  /** All that `write` writes is in this language, in its direction, and says so (ISO 32000-2, 14.9.2). */
  inLanguage(language: Language, write: () => void): void {
    const before = this.#language;
    this.#language = language;
    write();
    this.#language = before;
  }

  title(title: string): void {
    this.space(10);
    this.#tagged('H1', this.#layOut(title, { ...text, font: 'bold', size: size.title }));
    this.space(8);
  }

  /** Of one of the two parts. */
  chapter(heading: string): void {
    this.#tagged('H2', this.#layOut(heading, { ...text, font: 'bold', size: size.chapter }));
  }

  heading(heading: string, level: 'H2' | 'H3' = 'H2'): void {
    this.space(10);
    // Never alone at the foot of a page.
    this.need(56);
    this.#tagged(level, this.#layOut(heading, { ...text, font: 'bold', size: size.heading }));
    this.space(3);
  }

  paragraph(words: string, look: { quiet?: boolean; bold?: boolean; mostLines?: number } = {}): void {
    const { mostLines } = look;
    const place = mostLines === undefined ? {} : { mostLines };
    const letters = look.quiet ? quietText : text;
    this.#tagged('P', this.#layOut(words, look.bold ? { ...letters, font: 'bold' } : letters, place));
    this.space(4);
  }

  list(items: readonly string[]): void {
    const list = this.#pdf.struct('L', this.#said);
    this.#root.add(list);
    const inset = this.#fromRight ? 0 : 18;
    for (const item of items) {
      const dash = this.#layOut('–', text, { x: margin.left + 4, width: this.#width - 8 });
      const block = this.#layOut(item, text, { x: margin.left + inset, width: this.#width - 18 });
      this.need(block.height);
      const mark = this.#pdf.struct('Lbl', {}, [
        () => this.#one(dash, this.#y + block.baseline - dash.baseline),
      ]);
      const body = this.#pdf.struct('LBody', {}, [() => this.#lines(block)]);
      list.add(this.#pdf.struct('LI', {}, [mark, body]));
      this.space(1.5);
    }
    list.end();
    this.space(3);
  }

  /**
   * Label and value side by side.
   *
   * @param options.byHand what is empty gets a line to write on
   * @param options.room points for all of them: each value gets two lines then or, where that is too much,
   *   one
   * @returns whether a value did not fit
   */
  facts(
    rows: readonly (readonly [string, string])[],
    { byHand = false, room = Number.POSITIVE_INFINITY }: { byHand?: boolean; room?: number } = {},
  ): boolean {
    const laidOut = (mostLines: number) =>
      rows.map(([label, value]) => ({
        name: this.#layOut(`${label}:`, quietText, { width: indent - 8 }),
        said: this.#layOut(byHand ? value : value || '–', text, {
          x: margin.left + indent,
          width: this.#width - indent,
          base: 'auto',
          mostLines,
        }),
      }));
    const wanted = laidOut(room === Number.POSITIVE_INFINITY ? room : 2);
    const height = wanted.reduce((sum, { said }) => sum + said.height * Math.max(1, said.lines.length), 0);
    const blocks = height <= room ? wanted : laidOut(1);
    for (const { name, said } of blocks) {
      const toFill = said.lines.length === 0;
      // Room for a hand.
      if (toFill) this.space(8);
      this.need(said.height);
      this.#tagged('P', said, name);
      if (toFill) this.space(said.height);
      if (toFill) this.#ruler(margin.left + indent, this.#y, this.#width - indent);
      this.space(toFill ? 4 : 2);
    }
    return blocks.some(({ said }) => said.cut);
  }

  /**
   * Cells side by side, of which the first says what the others are about. A row stands on one page; what
   * does not fit on any is cut, with a mark.
   *
   * @param shares of the width, one for each column
   * @param head what the columns are
   */
  table(rows: readonly (readonly string[])[], shares: readonly number[], head?: readonly string[]): void {
    const table = this.#pdf.struct('Table');
    this.#root.add(table);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const place = (column: number) => {
      const before = shares.slice(0, column).reduce((sum, share) => sum + share, 0);
      const width = (this.#width * (shares[column] ?? 0)) / whole - columnGap;
      return { x: margin.left + (this.#width * before) / whole, width, mostLines: mostCellLines };
    };
    for (const [at, cells] of (head ? [head, ...rows] : rows).entries()) {
      const isHead = head !== undefined && at === 0;
      const look = (column: number): Look =>
        isHead || column === 0 ? { ...cellText, font: 'bold' } : cellText;
      const blocks = cells.map((cell, column) => this.#layOut(cell, look(column), place(column)));
      const height = Math.max(...blocks.map((block) => block.height * block.lines.length));
      this.need(height + 4);
      const row = this.#pdf.struct('TR');
      table.add(row);
      const top = this.#y;
      for (const [column, block] of blocks.entries()) {
        const write = () => {
          this.#y = top;
          this.#lines(block);
        };
        const scope = isHead ? 'Column' : column === 0 ? 'Row' : undefined;
        row.add(this.#pdf.struct(scope ? 'TH' : 'TD', { scope } as object, [write]));
      }
      this.#y = top + height + 2;
      this.#ruler(margin.left, this.#y, this.#width);
      this.space(3);
    }
    table.end();
    this.space(6);
  }

  /** A square before a sentence, ticked or to be ticked. */
  tick(words: string, ticked: boolean): void {
    const said = ticked ? `Ja: ${words}` : words;
    const inset = this.#fromRight ? 0 : 20;
    const block = this.#layOut(said, text, { x: margin.left + inset, width: this.#width - 20 });
    this.need(block.height * block.lines.length);
    const [x, y] = [this.#fromRight ? margin.left + this.#width - 10.5 : margin.left + 0.5, this.#y + 3];
    this.#artifact(() => {
      this.#pdf.lineWidth(1).strokeColor(ink).rect(x, y, 10, 10).stroke();
      if (ticked)
        this.#pdf
          .moveTo(x + 2, y + 5)
          .lineTo(x + 4.4, y + 7.8)
          .lineTo(x + 8.4, y + 2)
          .stroke();
    });
    this.#tagged('P', block);
    this.space(4);
  }

  /** A picture with its meaning in words. */
  figure(alt: string, image: Buffer, height: number): void {
    this.need(height + 8);
    const [x, y] = [margin.left, this.#y];
    const figure = this.#pdf.struct('Figure', { alt, bbox: [x, y, x + 240, y + height] } as object, [
      () => this.#pdf.image(image, x, y, { fit: [240, height] }),
    ]);
    this.#root.add(figure);
    this.space(height + 8);
  }

  /** Lines to write on, each with what belongs there. */
  lines(labels: readonly string[]): void {
    this.need(76);
    const gap = 20;
    const width = (this.#width - gap * (labels.length - 1)) / labels.length;
    const top = this.#y + 44;
    let below = top;
    for (const [index, label] of labels.entries()) {
      const x = margin.left + index * (width + gap);
      this.#ruler(x, top, width);
      this.#y = top + 2;
      this.#tagged('P', this.#layOut(label, quietText, { x, width }));
      below = Math.max(below, this.#y);
    }
    this.#y = below + 10;
  }

  /** At the foot of every page, passed over by a screen reader. */
  foot(left: string, right: (page: number, pages: number) => string): number {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let index = start; index < start + count; index++) {
      this.#pdf.switchToPage(index);
      const y = this.#pdf.page.height - 40;
      // Below the margin: pdfkit would begin a new page for it.
      this.#pdf.page.margins.bottom = 0;
      this.#artifact(() => {
        this.#one(this.#layOut(left, { ...quietText, size: 6.5 }), y + 2);
        this.#one(this.#layOut(right(index + 1, count), { ...quietText, size: 8 }, { align: 'right' }), y);
      }, 'Pagination');
    }
    return count;
  }

  space(points: number): void {
    this.#y += points;
  }

  /** Begins a new page when less than `points` are left on this one. */
  need(points: number): void {
    if (this.#y + points > this.#pdf.page.height - margin.bottom) this.newPage();
  }

  /** What was begun goes on there: its marks end on one page and begin anew on the next. */
  newPage(): void {
    this.#pdf.continueOnNewPage();
    this.#y = margin.top;
  }

  end(): void {
    this.#root.end();
  }

  get #width(): number {
    return this.#pdf.page.width - margin.left - margin.right;
  }

  get #fromRight(): boolean {
    return languageFacts[this.#language].direction === 'rtl';
  }

  /** What a structure element says of its language; German is the document's own. */
  get #said(): { lang?: string } {
    return this.#language === 'de' ? {} : { lang: this.#language };
  }

  #layOut(words: string, look: Look, place: Partial<Place> = {}): Block {
    const direction = this.#fromRight ? ({ base: 'rtl', align: 'right' } as const) : {};
    return this.#writer.layOut(words, look, { x: margin.left, width: this.#width, ...direction, ...place });
  }

  /** @param beside stands left of its first line, and is read before it */
  #tagged(type: string, block: Block, beside?: Block): void {
    const write = () => {
      // Both stand on one line, whatever their fonts.
      if (beside) this.#one(beside, this.#y + block.baseline - beside.baseline);
      this.#lines(block);
    };
    this.#root.add(this.#pdf.struct(type, this.#said, [write]));
  }

  #lines(block: Block): void {
    for (const line of block.lines) {
      this.need(block.height);
      this.#writer.write(this.#pdf, block, line, this.#y);
      this.#y += block.height;
    }
  }

  /** A block of one line that moves nothing. */
  #one(block: Block, y = this.#y): void {
    for (const line of block.lines.slice(0, 1)) this.#writer.write(this.#pdf, block, line, y);
  }

  #ruler(x: number, y: number, width: number): void {
    this.#artifact(() =>
      this.#pdf
        .lineWidth(0.8)
        .strokeColor(ink)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(),
    );
  }

  /** Decoration that a screen reader passes over. */
  #artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#pdf.markContent('Artifact', { type });
    draw();
    this.#pdf.endMarkedContent();
  }
}

/** What every page begins with. */
export const pageLayout = { size: 'A4', margins: margin } as const;
