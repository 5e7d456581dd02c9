/**
 * How well and how cheaply mails are read: `node test/bench/mail_bench.ts`. Prints the score of the samples
 * field by field, and time and memory for large mails, each measured in a process of its own.
 */
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseMail } from '../../reading/parse.ts';
import { readPatient } from '../../reading/patient.ts';
import { clients } from '../reading/samples/clients.ts';
import { free } from '../reading/samples/free.ts';
import { heldOut } from '../reading/samples/held_out.ts';
import { heldOut2 } from '../reading/samples/held_out_2.ts';
import { labelled } from '../reading/samples/labelled.ts';
import { replies } from '../reading/samples/replies.ts';
import type { Sample } from '../reading/samples/sample.ts';
import { fields, readSample, today } from '../reading/score.ts';

const head = 'From: a@mail.example\r\nSubject: Videosprechstunde\r\nMIME-Version: 1.0\r\n';
const multipart = (parts: string[]) =>
  `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;

const largeMails: Record<string, () => string> = {
  'a small mail': () => `${head}\r\nVorname: Erika\r\n`,
  '20 MB: one PDF in base64': () =>
    multipart([
      'Content-Type: text/plain\r\n\r\nAnbei.',
      `Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(256_000)}`,
    ]),
  '20 MB: plain text': () => `${head}\r\n${'Vorname: Erika, geb. 1.1.1970, AOK\r\n'.repeat(555_000)}`,
  '20 MB: HTML': () => `${head}Content-Type: text/html\r\n\r\n${'<p>Vorname: Erika</p>\r\n'.repeat(869_000)}`,
  '2,000 texts': () =>
    multipart(Array.from({ length: 2000 }, (_, part) => `Content-Type: text/plain\r\n\r\nTeil ${part}`)),
  '2,000 files': () =>
    multipart(Array.from({ length: 2000 }, () => 'Content-Type: application/pdf\r\n\r\n%PDF-1.4')),
};

const [name, path] = process.argv.slice(2);
if (name && path) await measure(name, path);
else {
  await score('written before the reading', [...labelled, ...free, ...clients, ...replies]);
  await score('held out', heldOut);
  await score('held out 2', heldOut2);
  const folder = mkdtempSync(join(tmpdir(), 'mail-bench-'));
  for (const [large, make] of Object.entries(largeMails)) {
    const path = join(folder, 'mail.eml');
    writeFileSync(path, make(), 'latin1');
    spawnSync(process.execPath, [import.meta.filename, large, path], { stdio: 'inherit' });
  }
  rmSync(folder, { recursive: true });
}

async function score(title: string, samples: readonly Sample[]): Promise<void> {
  const right = fields.map(() => 0);
  for (const sample of samples) {
    const { read, expected } = await readSample(sample);
    for (const [place, field] of fields.entries()) {
      if (read[place] === expected[place]) right[place] = (right[place] ?? 0) + 1;
      else console.log(`  ${sample.name}: ${field} read as ${read[place]}, is ${expected[place]}`);
    }
  }
  const total = right.reduce((sum, count) => sum + count, 0);
  console.log(`${title}: ${total} of ${samples.length * fields.length} fields in ${samples.length} mails`);
  console.log(`  ${fields.map((field, place) => `${field} ${right[place]}`).join(', ')}`);
}

/** Memory is the process's peak above what it had with the mail in hand and the parser's code loaded. */
async function measure(large: string, path: string): Promise<void> {
  await parseMail(Buffer.from(head));
  const raw = readFileSync(path);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const mail = await parseMail(raw);
  const parsed = performance.now();
  readPatient({ ...mail, today });
  const read = performance.now();
  const more = process.resourceUsage().maxRSS * 1024 - before;
  console.log(
    `${large}: parsed in ${(parsed - start).toFixed(0)} ms, read in ${(read - parsed).toFixed(0)} ms, ${(more / 1e6).toFixed(0)} MB more`,
  );
}
