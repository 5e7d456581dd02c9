import type { Buffer } from 'node:buffer';
import { type ConsentDocument, consentPdf } from './consent_pdf.ts';
import { germanTime } from './document_words.ts';
import type { PdfPage } from './pdf_page.ts';

export interface SignedConsent extends ConsentDocument {
  typedName: string;
  /** A drawn signature, PNG; null where the typed name stands for it. */
  signaturePng: Buffer | null;
  /** Milliseconds since the epoch. */
  signedAt: number;
  options: { reminder: boolean; fileExchange: boolean };
}

/**
 * S3a, requirements.md, section 4: the consent as it was given on the screen, with signature and time;
 * version and hash of the text stand at the foot of every page.
 */
export function signedConsentPdf(document: SignedConsent): Promise<{ pdf: Buffer; pages: number }> {
  const { text, typedName, signaturePng, signedAt, timeZone } = document;
  const signingPart = (page: PdfPage) => {
    page.heading('Zusätzlich');
    for (const option of text.options) {
      const agreed = document.options[option.id];
      if (agreed) page.tick(option.label, true);
      else page.tick(`Nicht gewählt: ${option.label}`, false);
    }
    page.heading('Einwilligung');
    page.tick(text.declaration, true);
    if (signaturePng) page.figure(`Unterschrift von ${typedName}`, signaturePng, 48);
    page.facts(
      [
        [signaturePng ? 'Name' : 'Unterschrift (getippt)', typedName],
        ['Zeitpunkt', germanTime(signedAt, timeZone)],
        ['Art', signaturePng ? 'auf dem Bildschirm gezeichnet' : 'Name auf dem Bildschirm eingegeben'],
      ],
      { room: 70 },
    );
  };
  return consentPdf(document, 'Auf dem Bildschirm unterschrieben', signingPart, { words: [typedName] });
}
