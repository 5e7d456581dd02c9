import { Buffer } from 'node:buffer';
import type { ConsentText } from '../consultation/consent_text.ts';
import type { PatientData } from '../consultation/patient.ts';
import { ConsentPage, pageLayout } from './consent_page.ts';
import { lostWords, Writer } from './writing/writer.ts';

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

/** The place on the first page where the two differ. */
export type SigningPart = (page: ConsentPage) => void;

/**
 * Lays the consent out: on the first page a short form with the signature, after it the text (S3a, P18). It
 * is PDF/A-2a, tagged, with its fonts inside, in German; where a character cannot be shown it says so and
 * claims no PDF/A.
 *
 * @param words that the signing part adds and that are not ours
 * @returns the file and its number of pages
 */
export async function consentPdf(
  document: ConsentDocument,
  subject: string,
  signingPart: SigningPart,
  words: readonly string[] = [],
): Promise<{ pdf: Buffer; pages: number }> {
  // Loaded on use: it takes a tenth of a second that a start must not wait for.
  const { default: PDFDocument } = await import('pdfkit');
  const writer = await Writer.prepare([...textsOf(document), ...words]);
  const pdf = new PDFDocument({
    ...pageLayout,
    ...(writer.lost.length === 0 && { subset: 'PDF/A-2a' }),
    pdfVersion: '1.7',
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    bufferPages: true,
    // None but ours, which the writer brings.
    font: '',
    info: { Title: document.text.title, Subject: subject, CreationDate: new Date(document.madeAt) },
  } as PDFKit.PDFDocumentOptions);
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const page = new ConsentPage(pdf, writer);
  const cut = writeShortForm(page, document, writer.lost);
  signingPart(page);
  writeWholeText(page, document, cut);
  const { version } = document.text;
  const pages = page.foot(
    `Textfassung ${version} · SHA-256 ${document.sha256}`,
    (number, count) => `Seite ${number} von ${count}`,
  );
  page.end();
  pdf.end();
  return { pdf: await finished, pages };
}

/** Every text of the document that others have written, or may have. */
function textsOf(document: ConsentDocument): string[] {
  const { name, street, postcode, city, phone } = document.practice;
  const whole = document.text.sections.flatMap(({ paragraphs, items = [] }) => [...paragraphs, ...items]);
  return [...whole, name, street, postcode, city, phone, ...facts(document).map(([, value]) => value)];
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

/** @returns whether something had to be cut so that the signature stands on the same page */
function writeShortForm(page: ConsentPage, document: ConsentDocument, lost: readonly string[]): boolean {
  const { text, practice, byHand = false } = document;
  const address = [
    practice.street,
    `${practice.postcode} ${practice.city}`.trim(),
    practice.phone && `Telefon ${practice.phone}`,
  ];
  page.paragraph(practice.name || 'Praxis', { mostLines: 1 });
  page.paragraph(address.filter(Boolean).join(' · '), { quiet: true, mostLines: 1 });
  page.title(text.title);
  // The signature must find its place below, and what cannot be shown takes some.
  const cut = page.facts(facts(document), { byHand, room: lost.length > 0 ? 120 : 170 });
  if (lost.length > 0) {
    page.space(6);
    page.paragraph(`${lostWords(lost)} Dieses Dokument ist deshalb kein PDF/A.`, { mostLines: 4 });
  }
  page.heading('In Kürze');
  page.list(text.short);
  page.paragraph('Sie willigen in den ganzen Text ein. Er steht ab Seite 2.');
  return cut;
}

function facts({ patient, doctorName }: ConsentDocument): (readonly [string, string])[] {
  return [
    ['Name', `${patient.firstName} ${patient.lastName}`],
    ['Geburtsdatum', germanDate(patient.birthDate)],
    ['Telefon', patient.phone],
    ['Krankenversicherung', patient.insurer],
    ['Versichertennummer', patient.insuranceNumber],
    ...(doctorName ? [['Gespräch mit', doctorName] as const] : []),
  ];
}

function writeWholeText(page: ConsentPage, document: ConsentDocument, cut: boolean): void {
  page.newPage();
  page.chapter('Der ganze Text');
  for (const { heading, paragraphs, items } of document.text.sections) {
    page.heading(heading, 'H3');
    for (const paragraph of paragraphs) page.paragraph(paragraph);
    if (items) page.list(items);
  }
  if (!cut) return;
  page.heading('Die Angaben von Seite 1, ungekürzt', 'H3');
  page.facts(facts(document));
}
