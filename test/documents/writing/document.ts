import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { Writer } from '../../../documents/writing/writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-writing-'));
const look = { font: 'sans', size: 12, colour: '#000' } as const;

/** A document of these texts, one below the other. */
export async function documentOf(texts: readonly string[]): Promise<{ pdf: Buffer; writer: Writer }> {
  const writer = await Writer.prepare(texts);
  const pdf = new PDFDocument({ font: '', tagged: true, pdfVersion: '1.7' } as PDFKit.PDFDocumentOptions);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  let y = 60;
  for (const text of texts) {
    const block = writer.layOut(text, look, { x: 60, width: 400, base: 'auto' });
    for (const line of block.lines) {
      if (y > 700) {
        pdf.addPage();
        y = 60;
      }
      writer.write(pdf, block, line, y);
      y += block.height;
    }
    y += 12;
  }
  pdf.end();
  await ended;
  return { pdf: Buffer.concat(chunks), writer };
}

/** What a program of Debian finds in it. */
export function tool(command: string, pdf: Buffer, ...args: string[]): string {
  const file = join(folder, 'file.pdf');
  writeFileSync(file, pdf);
  const text = command === 'pdftotext' ? [...args, file, '-'] : [...args, file];
  return execFileSync(command, text, { encoding: 'utf8' });
}

/** What a program of Debian that reads from its standard input finds wrong in it; empty where nothing is. */
export function complaints(command: string, pdf: Buffer): string {
  return spawnSync(command, ['-', '-'], { input: pdf, encoding: 'utf8' }).stderr;
}

/** Its lines as they are copied, without the marks that say which direction they have. */
export function copied(pdf: Buffer, ...args: string[]): string[] {
  const text = tool('pdftotext', pdf, ...args).replace(/[\u202A-\u202E\u2066-\u2069\f]/g, '');
  return text.split('\n').filter((line) => line !== '');
}
