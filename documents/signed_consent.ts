import type { Buffer } from 'node:buffer';
import { type ConsentDocument, consentPdf, germanTime } from './consent_pdf.ts';

export interface SignedConsent extends ConsentDocument {
  typedName: string;
  /** A drawn signature, PNG; null where the typed name stands for it. */
  signaturePng: Buffer | null;
  /** Milliseconds since the epoch. */
  signedAt: number;
  options: { reminder: boolean; fileExchange: boolean };
}

/**
 * S3a, requirements.md, section 4: the consent as it was given on the screen, with signature, time, text
 * version and hash.
 */
export function signedConsentPdf(document: SignedConsent): Promise<{ pdf: Buffer; pages: number }> {
  const { text, typedName, signaturePng, signedAt, timeZone } = document;
  return consentPdf(document, 'Auf dem Bildschirm unterschrieben', (page) => {
    page.need(260);
    page.heading('Zusätzlich', 60);
    for (const option of text.options) {
      const agreed = document.options[option.id];
      if (agreed) page.tick(option.label, true);
      else page.tick(`Nicht gewählt: ${option.label}`, false);
    }
    page.heading('Einwilligung', 180);
    page.tick(text.declaration, true);
    if (signaturePng) page.figure(`Unterschrift von ${typedName}`, signaturePng, 70);
    page.facts([
      [signaturePng ? 'Name' : 'Unterschrift (getippt)', typedName],
      ['Zeitpunkt', germanTime(signedAt, timeZone)],
      ['Art', signaturePng ? 'auf dem Bildschirm gezeichnet' : 'Name auf dem Bildschirm eingegeben'],
      ['Textfassung', text.version],
      ['SHA-256 des Textes', document.sha256],
    ]);
  });
}
