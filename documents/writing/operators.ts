import type { Font } from 'fontkit';

/** What of PDFKit is used here and is not in its types. */
interface Inside {
  /** The font that `font()` has chosen. */
  _font: {
    id: string;
    ref(): unknown;
    /** @returns the glyphs as the document has them, in hex, and their places in thousandths of the size */
    encode(text: string, features: string[]): [string[], Place[]];
  };
  registerFont(name: string, font: Font): void;
  addContent(operator: string): void;
  page: { fonts: Record<string, unknown> };
}

interface Place {
  xAdvance: number;
  /** What the font itself says. */
  advanceWidth: number;
  xOffset: number;
  yOffset: number;
}

type Document = PDFKit.PDFDocument & Inside;

/** Lets the document know a font by its name, and chooses it. */
export function chooseFont(pdf: PDFKit.PDFDocument, name: string, font: Font): void {
  (pdf as Document).registerFont(name, font);
  pdf.font(name);
}

/**
 * Writes what the chosen font shows at a point, in PDF's own operators (ISO 32000-2, 9.4). PDFKit's `text()`
 * would do, but for the words that go along: some programs look where they are when the words end, and that
 * must be within the text.
 *
 * @param at x from the left, y from the top, to the line on which letters stand
 * @param says what the glyphs mean, where they do not say it themselves
 */
export function showGlyphs(
  pdf: PDFKit.PDFDocument,
  size: number,
  at: { x: number; y: number },
  says: string | null,
): void {
  const document = pdf as Document;
  const font = document._font;
  document.page.fonts[font.id] ??= font.ref();
  const [glyphs, places] = font.encode('-', ['kern']);
  const top = document.page.height;
  document.addContent(`q 1 0 0 -1 0 ${number(top)} cm BT /${font.id} ${number(size)} Tf`);
  if (says !== null) pdf.markContent('Span', { actual: says } as PDFKit.Mixins.MarkingOptions);
  for (const operator of operators(glyphs, places, size, { x: at.x, y: top - at.y }))
    document.addContent(operator);
  if (says !== null) pdf.endMarkedContent();
  document.addContent('ET Q');
}

function* operators(
  glyphs: readonly string[],
  places: readonly Place[],
  size: number,
  { x, y }: { x: number; y: number },
): Generator<string> {
  let row = '';
  let left = x;
  const moveTo = (dx: number, dy: number) =>
    `1 0 0 1 ${number(left + (dx * size) / 1000)} ${number(y + (dy * size) / 1000)} Tm`;
  for (const [at, { xAdvance, advanceWidth, xOffset, yOffset }] of places.entries()) {
    const aside = xOffset !== 0 || yOffset !== 0;
    if (aside && row) yield `[${row}] TJ`;
    if (aside) row = '';
    if (aside) yield `${moveTo(xOffset, yOffset)} <${glyphs[at]}> Tj`;
    else {
      if (row === '') yield moveTo(0, 0);
      row += `<${glyphs[at]}>`;
      if (xAdvance !== advanceWidth) row += ` ${number(advanceWidth - xAdvance)} `;
    }
    left += (xAdvance * size) / 1000;
  }
  if (row) yield `[${row}] TJ`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
