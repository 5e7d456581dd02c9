import type { Buffer } from 'node:buffer';
import { type ConsentDocument, consentPdf } from './consent_pdf.ts';
import type { ConsentTranslation } from './consent_translation.ts';
import type { PdfPage } from './pdf_page.ts';

/**
 * S3a: the form to print and sign, with practice and patient filled in. The page to sign is German; where the
 * patient reads another language, a translation of it is the next one, and the text has the German below each
 * paragraph.
 */
export async function consentFormPdf({
  translation = null,
  ...document
}: ConsentDocument & { translation?: ConsentTranslation | null }): Promise<Buffer> {
  const signingPart = (page: PdfPage) => {
    page.heading('Wenn Sie möchten');
    for (const option of document.text.options) page.tick(option.label, false);
    page.heading('Ihre Einwilligung');
    page.paragraph(document.text.declaration);
    page.lines(['Ort und Datum', 'Unterschrift (bei Kindern: Sorgeberechtigte)']);
    page.paragraph(
      'Schicken Sie diese Seite zurück: über Ihre persönliche Seite als PDF oder Foto, oder bringen Sie sie in die Praxis.',
      { quiet: true },
    );
  };
  const { pdf } = await consentPdf(document, 'Formular zum Unterschreiben', signingPart, { translation });
  return pdf;
}
