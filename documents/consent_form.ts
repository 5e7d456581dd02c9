import type { Buffer } from 'node:buffer';
import { type ConsentDocument, consentPdf } from './consent_pdf.ts';

/** S3a: the form to print and sign, with practice and patient filled in. */
export async function consentFormPdf(document: ConsentDocument): Promise<Buffer> {
  const { pdf } = await consentPdf(document, 'Formular zum Unterschreiben', (page) => {
    page.heading('Wenn Sie möchten');
    for (const option of document.text.options) page.tick(option.label, false);
    page.heading('Ihre Einwilligung');
    page.paragraph(document.text.declaration);
    page.lines(['Ort und Datum', 'Unterschrift (bei Kindern: Sorgeberechtigte)']);
    page.paragraph(
      'Schicken Sie diese Seite zurück: über Ihre persönliche Seite als PDF oder Foto, oder bringen Sie sie in die Praxis.',
      { quiet: true },
    );
  });
  return pdf;
}
