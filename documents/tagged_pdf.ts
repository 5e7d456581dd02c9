import { Buffer } from 'node:buffer';
import { collectWhenCalm } from '../program/garbage.ts';
import { PdfPage, pageLayout } from './pdf_page.ts';
import { Writer } from './writing/writer.ts';

/** A file that lies within a document. */
export interface Attachment {
  /** `Einwilligung.pdf` */
  name: string;
  /** What it is, in German. */
  description: string;
  /** `application/pdf` */
  type: string;
  bytes: Buffer;
  /** Milliseconds since the epoch. */
  madeAt: number;
}

interface TaggedPdf {
  title: string;
  subject: string;
  /** Milliseconds since the epoch. */
  madeAt: number;
  /** Every text of it that is not ours: their characters decide which fonts are loaded. */
  texts: readonly string[];
  attachments?: readonly Attachment[];
  /** Small, at the left of every foot. */
  foot: string;
  /** @param lost characters that no font has */
  draw(page: PdfPage, lost: readonly string[]): void | Promise<void>;
}

/**
 * That it is PDF/UA-1 (ISO 14289-1, 5), and, because PDF/A knows no such word, what the word means (ISO
 * 19005-2, 6.6.2.3).
 */
const accessible = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                    <pdfaProperty:name>part</pdfaProperty:name>
                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                    <pdfaProperty:category>internal</pdfaProperty:category>
                    <pdfaProperty:description>Indicates which part of ISO 14289 it follows</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        `;

/**
 * A tagged document in German with its fonts inside: PDF/UA-1 and PDF/A-2a, or PDF/A-3a where it carries
 * files (ISO 19005-3). Where a character cannot be shown it claims none of them.
 *
 * @returns the file and its number of pages
 */
export async function taggedPdf(document: TaggedPdf): Promise<{ pdf: Buffer; pages: number }> {
  // Loaded on use: it takes a tenth of a second that a start must not wait for.
  const { default: PDFDocument } = await import('pdfkit');
  const { attachments = [] } = document;
  const writer = await Writer.prepare([...document.texts]);
  const pdf = new PDFDocument({
    ...pageLayout,
    ...(writer.lost.length === 0 && { subset: attachments.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a' }),
    pdfVersion: '1.7',
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    bufferPages: true,
    // None but ours, which the writer brings.
    font: '',
    info: { Title: document.title, Subject: document.subject, CreationDate: new Date(document.madeAt) },
  } as PDFKit.PDFDocumentOptions);
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const page = new PdfPage(pdf, writer);
  await document.draw(page, writer.lost);
  for (const { name, description, type, bytes, madeAt } of attachments)
    pdf.file(bytes, {
      name,
      description,
      type,
      relationship: 'Supplement',
      creationDate: new Date(madeAt),
      modifiedDate: new Date(madeAt),
    } as Parameters<typeof pdf.file>[1]);
  const pages = page.foot(document.foot, (number, count) => `Seite ${number} von ${count}`);
  page.end();
  if (writer.lost.length === 0) pdf.appendXML(accessible);
  pdf.end();
  collectWhenCalm();
  return { pdf: await finished, pages };
}
