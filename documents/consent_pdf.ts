import { Buffer } from 'node:buffer';
import type { ConsentText } from '../consultation/consent_text.ts';
import type { PatientData } from '../consultation/patient.ts';
import { fontFile } from './fonts.ts';

/** What form and signed consent have in common. */
export interface ConsentDocument {
  text: ConsentText;
  /** Of the text, hex. */
  sha256: string;
  practice: { name: string; street: string; postcode: string; city: string; phone: string };
  patient: PatientData;
  doctorName: string | null;
  /** On paper to be filled in by hand: what is not known gets a line to write on. */
  byHand?: boolean;
  /** Milliseconds since the epoch. */
  madeAt: number;
  /** IANA name. */
  timeZone: string;
}

/** The place at the end where the two differ. */
export type SigningPart = (page: ConsentPage) => void;

const margin = { top: 56, bottom: 64, left: 64, right: 64 };
const size = { text: 10, heading: 11.5, title: 19, small: 8 };
const ink = '#1d2a2a';
const quiet = '#4a5a5a';

/**
 * Lays the consent out as PDF/A-2a: tagged, fonts embedded, in German (S3a, P18).
 *
 * @returns the file and its number of pages
 */
export async function consentPdf(
  document: ConsentDocument,
  subject: string,
  signingPart: SigningPart,
): Promise<{ pdf: Buffer; pages: number }> {
  // Loaded on use: it takes a tenth of a second that a start must not wait for.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: 'A4',
    margins: margin,
    subset: 'PDF/A-2a',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    bufferPages: true,
    font: regular,
    info: { Title: document.text.title, Subject: subject, CreationDate: new Date(document.madeAt) },
  } as PDFKit.PDFDocumentOptions);
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const page = new ConsentPage(pdf);
  writeText(page, document);
  signingPart(page);
  const pages = numberPages(pdf, document);
  page.end();
  pdf.end();
  return { pdf: await finished, pages };
}

/*
 * By their paths: PDFKit reads and parses a font with a name of ours anew at each use when it is the
 * document's first one too.
 */
const regular = fontFile('DejaVuSans');
const bold = fontFile('DejaVuSans-Bold');

/** Writes tagged blocks one below the other. */
class ConsentPage {
  readonly pdf: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  title(text: string): void {
    this.#block('H1', () => this.#write(text, { font: bold, fontSize: size.title }));
    this.pdf.moveDown(0.4);
  }

  /** @param keep points that must fit below it on the same page */
  heading(text: string, keep = 48): void {
    this.pdf.moveDown(0.7);
    this.need(keep);
    this.#block('H2', () => this.#write(text, { font: bold, fontSize: size.heading }));
    this.pdf.moveDown(0.2);
  }

  paragraph(text: string, look: { small?: boolean; quiet?: boolean; bold?: boolean } = {}): void {
    this.#block('P', () =>
      this.#write(text, {
        font: look.bold ? bold : regular,
        fontSize: look.small ? size.small : size.text,
        colour: look.quiet ? quiet : ink,
      }),
    );
    this.pdf.moveDown(0.25);
  }

  list(items: readonly string[]): void {
    const list = this.pdf.struct('L');
    this.#root.add(list);
    for (const item of items) {
      const body = this.pdf.struct('LBody', {}, [() => this.#write(`–  ${item}`, { indent: 10 })]);
      list.add(this.pdf.struct('LI', {}, [body]));
    }
    list.end();
    this.pdf.moveDown(0.25);
  }

  /** Label and value side by side. */
  facts(rows: readonly (readonly [string, string])[], byHand = false): void {
    for (const [label, value] of rows) {
      this.need(30);
      // Room for a hand.
      if (byHand && !value) this.pdf.moveDown(0.7);
      const { x, y } = this.pdf;
      this.#block('P', () => {
        this.pdf.font(regular).fontSize(size.text).fillColor(quiet).text(`${label}: `, x, y, { width: 150 });
        const shown = value || (byHand ? ' ' : '–');
        this.pdf.fillColor(ink).text(shown, x + 156, y, { width: this.width - 156 });
      });
      if (byHand && !value) this.#writingLine(x + 156, this.pdf.y + 1);
      this.pdf.x = x;
      this.pdf.moveDown(0.2);
    }
  }

  #writingLine(x: number, y: number): void {
    this.artifact(() =>
      this.pdf
        .lineWidth(0.8)
        .strokeColor(ink)
        .moveTo(x, y)
        .lineTo(margin.left + this.width, y)
        .stroke(),
    );
    this.pdf.y = y + 5;
  }

  /** A square before a sentence, ticked or to be ticked. */
  tick(text: string, ticked: boolean): void {
    this.need(30);
    const { x, y } = this.pdf;
    this.artifact(() => {
      this.pdf
        .lineWidth(1)
        .strokeColor(ink)
        .rect(x + 0.5, y + 1.5, 9, 9)
        .stroke();
      if (ticked)
        this.pdf
          .moveTo(x + 2.5, y + 6)
          .lineTo(x + 4.6, y + 8.6)
          .lineTo(x + 8.2, y + 3.2)
          .stroke();
    });
    const words = ticked ? `Ja: ${text}` : text;
    this.#block('P', () => {
      this.pdf
        .font(regular)
        .fontSize(size.text)
        .fillColor(ink)
        .text(words, x + 18, y, { width: this.width - 18 });
    });
    this.pdf.x = x;
    this.pdf.moveDown(0.35);
  }

  /** A picture with its meaning in words. */
  figure(alt: string, image: Buffer, height: number): void {
    this.need(height + 8);
    const { x, y } = this.pdf;
    const figure = this.pdf.struct('Figure', { alt, bbox: [x, y, x + 240, y + height] } as object, [
      () => this.pdf.image(image, x, y, { fit: [240, height] }),
    ]);
    this.#root.add(figure);
    this.pdf.y = y + height + 8;
  }

  /** Lines to write on, each with what belongs there. */
  lines(labels: readonly string[]): void {
    this.need(70);
    const gap = 20;
    const width = (this.width - gap * (labels.length - 1)) / labels.length;
    const y = this.pdf.y + 44;
    const { x } = this.pdf;
    for (const [index, label] of labels.entries()) {
      const left = x + index * (width + gap);
      this.artifact(() =>
        this.pdf
          .lineWidth(0.8)
          .strokeColor(ink)
          .moveTo(left, y)
          .lineTo(left + width, y)
          .stroke(),
      );
      this.#block('P', () => {
        this.pdf
          .font(regular)
          .fontSize(size.small)
          .fillColor(quiet)
          .text(label, left, y + 4, { width });
      });
    }
    this.pdf.x = x;
    this.pdf.y = y + 24;
  }

  /** Decoration that a screen reader passes over. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Begins a new page when less than `points` are left on this one. */
  need(points: number): void {
    if (this.pdf.y + points > this.pdf.page.height - margin.bottom) this.pdf.addPage();
  }

  get width(): number {
    return this.pdf.page.width - margin.left - margin.right;
  }

  end(): void {
    this.#root.end();
  }

  #block(type: string, write: () => void): void {
    this.#root.add(this.pdf.struct(type, {}, [write]));
  }

  #write(text: string, { font = regular, fontSize = size.text, indent = 0, colour = ink } = {}): void {
    this.pdf
      .font(font)
      .fontSize(fontSize)
      .fillColor(colour)
      .text(text, margin.left + indent, undefined, { width: this.width - indent, lineGap: 1.5 });
    this.pdf.x = margin.left;
  }
}

/** `24.12.1955` */
function germanDate(isoDate: string): string {
  return isoDate.split('-').reverse().join('.');
}

/** `23.11.2026, 10:15:07 MEZ` */
export function germanTime(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('de-DE', { timeZone, dateStyle: 'medium', timeStyle: 'long' });
  return format.format(at);
}

function writeText(page: ConsentPage, document: ConsentDocument): void {
  const { text, practice, patient, doctorName, byHand = false } = document;
  const address = [
    practice.street,
    `${practice.postcode} ${practice.city}`.trim(),
    practice.phone && `Telefon ${practice.phone}`,
  ];
  page.paragraph([practice.name || 'Praxis', ...address.filter(Boolean)].join(' · '), {
    small: true,
    quiet: true,
  });
  page.pdf.moveDown(0.8);
  page.title(text.title);
  page.heading('Ihre Angaben');
  page.facts(
    [
      ['Name', `${patient.firstName} ${patient.lastName}`],
      ['Geburtsdatum', germanDate(patient.birthDate)],
      ['Telefon', patient.phone],
      ['Krankenversicherung', patient.insurer],
      ['Versichertennummer', patient.insuranceNumber],
      ...(doctorName ? [['Gespräch mit', doctorName] as const] : []),
    ],
    byHand,
  );
  for (const section of text.sections) {
    page.heading(section.heading);
    for (const paragraph of section.paragraphs) page.paragraph(paragraph);
    if (section.items) page.list(section.items);
  }
}

function numberPages(pdf: PDFKit.PDFDocument, { text, sha256 }: ConsentDocument): number {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    pdf.switchToPage(index);
    // Below the margin: pdfkit would begin a new page for it.
    const { bottom } = pdf.page.margins;
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf
      .font(regular)
      .fontSize(6.5)
      .fillColor(quiet)
      .text(`Textfassung ${text.version} · SHA-256 ${sha256}`, margin.left, pdf.page.height - 40, {
        width: 400,
        lineBreak: false,
      })
      .fontSize(size.small)
      .text(`Seite ${index + 1} von ${count}`, pdf.page.width - margin.right - 100, pdf.page.height - 41, {
        width: 100,
        align: 'right',
        lineBreak: false,
      });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = bottom;
  }
  return count;
}
