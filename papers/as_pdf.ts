import type { Buffer } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { writePractice } from '../documents/document_words.ts';
import type { PdfPage } from '../documents/pdf_page.ts';
import { taggedPdf } from '../documents/tagged_pdf.ts';
import { lostWords } from '../documents/writing/writer.ts';
import type { Installation } from './installation.ts';
import { type Block, type Paper, proofWords, textsOf } from './paper.ts';

/** A paper as PDF/A-2a, with "Entwurf" at the foot of every page. */
export async function paperAsPdf(paper: Paper, { practice, program, madeAt }: Installation): Promise<Buffer> {
  const { name, street, postcode, city, phone } = practice;
  const head = { name, street, postcode, city, phone };
  const { pdf } = await taggedPdf({
    title: `${paper.title} (Entwurf)`,
    subject: 'Entwurf für die eigene Rechtsberatung der Praxis',
    madeAt,
    texts: [...textsOf(paper), ...Object.values(head)],
    foot: `Entwurf, keine Rechtsberatung · ${program}`,
    async draw(page, lost) {
      writePractice(page, head);
      page.title(`${paper.title} (Entwurf)`);
      if (lost.length > 0) page.paragraph(`${lostWords(lost)} Dieses Dokument ist deshalb kein PDF/A.`);
      for (const block of paper.blocks) {
        // A paper takes a third of a second: others are answered meanwhile.
        await setImmediate();
        drawBlock(page, block);
      }
    },
  });
  return pdf;
}

function drawBlock(page: PdfPage, block: Block): void {
  switch (block.kind) {
    case 'heading':
      page.heading(block.text);
      break;
    case 'paragraph':
      page.paragraph(block.text);
      break;
    case 'list':
      page.list(block.items);
      break;
    case 'facts':
      page.table(block.rows, [2, 5]);
      break;
    case 'claims':
      for (const claim of block.claims) {
        page.paragraph(claim.says);
        page.paragraph(proofWords(claim), { quiet: true });
      }
      break;
    case 'table':
      page.table(block.rows, block.shares, block.head);
  }
}
