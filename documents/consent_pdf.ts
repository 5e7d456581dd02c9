import type { Buffer } from 'node:buffer';
import type { ConsentText } from '../consultation/consent_text.ts';
import type { PatientData } from '../consultation/patient.ts';
import {
  type ConsentTranslation,
  type TranslationOnPaper,
  translationOnPaper,
} from './consent_translation.ts';
import { germanDate, type PracticeHead, writePractice } from './document_words.ts';
import type { PdfPage } from './pdf_page.ts';
import { taggedPdf } from './tagged_pdf.ts';
import { lostWords } from './writing/writer.ts';

/** What form and signed consent have in common. */
export interface ConsentDocument {
  text: ConsentText;
  /** Of the text, hex. */
  sha256: string;
  practice: PracticeHead;
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
export type SigningPart = (page: PdfPage) => void;

/**
 * Lays the consent out: on the first page a short form with the signature, after it the text (S3a, P18).
 * Where a character cannot be shown it says so and claims no PDF/A.
 *
 * @param more.words that the signing part adds and that are not ours
 * @param more.translation stands behind the first page and beside the text, which stays the one that binds
 * @returns the file and its number of pages
 */
export async function consentPdf(
  document: ConsentDocument,
  subject: string,
  signingPart: SigningPart,
  { words = [], translation = null }: { words?: readonly string[]; translation?: ConsentTranslation | null },
): Promise<{ pdf: Buffer; pages: number }> {
  const { text } = document;
  const translated = translation && translationOnPaper(translation);
  return taggedPdf({
    title: text.title,
    subject,
    madeAt: document.madeAt,
    texts: [...textsOf(document), ...words, ...(translated?.texts ?? [])],
    foot: `Textfassung ${text.version} · SHA-256 ${document.sha256}`,
    draw(page, lost) {
      const cut = writeShortForm(page, document, { lost, translated });
      signingPart(page);
      page.newPage();
      translated?.writeFirstPage(page);
      writeWholeText(page, document, { cut, translated });
    },
  });
}

/** Every text of the document that others have written, or may have. */
function textsOf(document: ConsentDocument): string[] {
  const { name, street, postcode, city, phone } = document.practice;
  const whole = document.text.sections.flatMap(({ paragraphs, items = [] }) => [...paragraphs, ...items]);
  return [...whole, name, street, postcode, city, phone, ...facts(document).map(([, value]) => value)];
}

/** @returns whether something had to be cut so that the signature stands on the same page */
function writeShortForm(
  page: PdfPage,
  document: ConsentDocument,
  { lost, translated }: { lost: readonly string[]; translated: TranslationOnPaper | null },
): boolean {
  const { text, practice, byHand = false } = document;
  writePractice(page, practice);
  page.title(text.title);
  translated?.writeHint(page);
  // The signature must find its place below, and what cannot be shown takes some.
  const room = (lost.length > 0 ? 120 : 170) - (translated ? 20 : 0);
  const cut = page.facts(facts(document), { byHand, room });
  if (lost.length > 0) {
    page.space(6);
    page.paragraph(`${lostWords(lost)} Dieses Dokument ist deshalb kein PDF/A.`, { mostLines: 4 });
  }
  page.heading('In Kürze');
  page.list(text.short);
  page.paragraph(
    `Sie willigen in den ganzen Text ein. Er steht ${translated ? 'auf den folgenden Seiten' : 'ab Seite 2'}.`,
  );
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

function writeWholeText(
  page: PdfPage,
  { text, ...document }: ConsentDocument,
  { cut, translated }: { cut: boolean; translated: TranslationOnPaper | null },
): void {
  if (translated) translated.writeWholeText(page, text);
  else {
    page.chapter('Der ganze Text');
    for (const { heading, paragraphs, items } of text.sections) {
      page.heading(heading, 'H3');
      for (const paragraph of paragraphs) page.paragraph(paragraph);
      if (items) page.list(items);
    }
  }
  if (!cut) return;
  page.heading('Die Angaben von Seite 1, ungekürzt', 'H3');
  page.facts(facts({ text, ...document }));
}
