import type { Buffer } from 'node:buffer';
import { type ConsentDocument, consentPdf } from './consent_pdf.ts';

/** S3a: the form to print and sign, with practice and patient filled in. */
export async function consentFormPdf(document: ConsentDocument): Promise<Buffer> {
  const { pdf } = await consentPdf(document, 'Formular zum Unterschreiben', (page) => {
    page.need(250);
    page.heading('Zusätzlich, wenn Sie möchten', 60);
    for (const option of document.text.options) page.tick(option.label, false);
    page.heading('Ihre Einwilligung', 140);
    page.paragraph(document.text.declaration);
    page.lines(['Ort und Datum', 'Unterschrift (bei Kindern: Sorgeberechtigte)']);
    page.pdf.moveDown(0.6);
    page.paragraph(
      'Bitte schicken Sie alle Seiten zurück: über Ihre persönliche Seite als PDF oder als Fotos, oder bringen Sie sie in die Praxis.',
      { small: true, quiet: true },
    );
  });
  return pdf;
}
