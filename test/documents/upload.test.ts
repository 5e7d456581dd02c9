import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

import { describe, expect, test, vi } from 'vitest';
import { readUpload, uploadLimits } from '../../documents/upload.ts';
import { readMail } from '../fixtures/read_mail.ts';
import { exif, greyJpeg, jpegWith, png } from './pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-upload-'));

async function pdfWith(change: (document: PDFDocument) => void = () => {}, pages = 1): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page++) document.addPage();
  change(document);
  return Buffer.from(await document.save());
}

const upload = (...files: [string, Buffer][]) => readUpload(files.map(([name, bytes]) => ({ name, bytes })));
const refusedFor = async (bytes: Buffer, name = 'scan.pdf') => {
  const result = await upload([name, bytes]);
  return result.ok ? 'kept' : result.reason;
};

/** Debian's tools look at what came out. */
function tool(command: string, args: string[], input: Buffer): string {
  const file = join(folder, 'out.pdf');
  writeFileSync(file, input);
  return execFileSync(command, [...args, file], { encoding: 'utf8' });
}

/** Grey pixels; at most two hundred rows of them, whatever the header says. */
function greyPng(width = 40, height = 30, { alpha = false, filter = 0 } = {}): Buffer {
  const row = Buffer.alloc(1 + width * (alpha ? 4 : 3), 0x7f);
  row[0] = filter;
  const rows = Buffer.concat(Array.from({ length: Math.min(height, 200) }, () => row));
  return png(width, height, { colour: alpha ? 6 : 2, data: deflateSync(rows) });
}

describe('S3a: what is kept', () => {
  test('a PDF, byte by byte as it came', async () => {
    const bytes = await pdfWith(() => {}, 3);
    expect(await upload(['Einwilligung.pdf', bytes])).toEqual({ ok: true, pdf: bytes, pages: 3 });
  });

  test("the PDF of the sample mail, whatever its file's name", async () => {
    const mail = await readMail(readFileSync(new URL('05-consent-reply.eml', import.meta.url)));
    const bytes = mail.attachments[0]?.content ?? Buffer.alloc(0);
    expect(await upload(['foto.jpg', bytes])).toMatchObject({ ok: true, pages: 1 });
  });

  test('photos become one PDF with a page for each, in their order', async () => {
    const result = await upload(
      ['1.jpg', greyJpeg],
      ['2.png', greyPng()],
      ['3.png', greyPng(30, 40, { alpha: true })],
    );
    expect(result).toMatchObject({ ok: true, pages: 3 });
    if (!result.ok) return;
    expect(tool('qpdf', ['--check'], result.pdf)).toContain('No syntax or stream encoding errors');
    const sizes = tool('pdfinfo', ['-l', '3'], result.pdf).match(/Page +\d+ size: +(\d+)/g);
    expect(sizes?.map((line) => /\d+$/.exec(line)?.[0])).toEqual(['841', '841', '595']);
  });

  test('a photo taken upright lies upright, and the place where it was taken is gone', async () => {
    const photo = jpegWith(greyJpeg, exif(6, 'GPS 51.43,6.88'));
    expect(photo.includes('GPS 51.43')).toBe(true);
    const result = await upload(['IMG_0001.jpg', photo]);
    if (!result.ok) throw new Error(result.reason);
    expect(tool('pdfinfo', [], result.pdf)).toMatch(/Page size: +595/);
    expect(result.pdf.includes('GPS 51.43')).toBe(false);
    expect(result.pdf.includes('Exif')).toBe(true);
  });
});

describe('requirements.md, section 6: what is refused, and why', () => {
  test('nothing, or an empty file', async () => {
    expect(await upload()).toMatchObject({ ok: false, reason: 'empty' });
    expect(await refusedFor(Buffer.alloc(0))).toBe('empty');
  });

  test('more than 15 MB together, more than 20 pages', async () => {
    const half = Buffer.alloc(uploadLimits.bytes / 2 + 1);
    expect(await upload(['a.jpg', half], ['b.jpg', half])).toMatchObject({ reason: 'too_large' });
    expect(await refusedFor(await pdfWith(() => {}, 20))).toBe('kept');
    expect(await refusedFor(await pdfWith(() => {}, 21))).toBe('too_many_pages');
    const many = Array.from({ length: 21 }, (_, index): [string, Buffer] => [`${index}.jpg`, greyJpeg]);
    expect(await upload(...many)).toMatchObject({ reason: 'too_many_pages' });
  });

  test('other kinds of files under the name of a PDF', async () => {
    expect(await refusedFor(Buffer.from('<html><script>alert(1)</script>'))).toBe('unknown_type');
    expect(await refusedFor(Buffer.from('PK\x03\x04 %PDF-1.7 also a zip'))).toBe('unknown_type');
    expect(await refusedFor(Buffer.from('<svg/> %PDF-1.7'))).toBe('unknown_type');
    expect(await refusedFor(Buffer.from('GIF89a'))).toBe('unknown_type');
    expect(await refusedFor(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))).toBe('heic');
  });

  test('a PDF together with photos; the answer names the file', async () => {
    expect(await upload(['a.jpg', greyJpeg], ['b.pdf', await pdfWith()])).toEqual({
      ok: false,
      reason: 'mixed',
      file: 'b.pdf',
    });
  });

  test.each([
    ['geheim', 'owner'],
    ['', 'owner'],
  ])('an encrypted PDF (user password "%s")', async (password, owner) => {
    const plain = join(folder, 'plain.pdf');
    const sealed = join(folder, 'sealed.pdf');
    writeFileSync(plain, await pdfWith());
    execFileSync('qpdf', ['--encrypt', password, owner, '256', '--', plain, sealed]);
    expect(await refusedFor(readFileSync(sealed))).toBe('encrypted');
  });

  /* What this library reads, and what a viewer finds by the file's own table, may be two things. */
  const page = [
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>\nendobj',
    '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>\nendobj',
  ];
  const script = '4 0 obj\n<</S/JavaScript/JS(app.alert)>>\nendobj';
  const harmless = '4 0 obj\n<</S/GoTo/D[3 0 R/Fit]>>\nendobj';
  const end = 'trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n9\n%%EOF\n';
  const inStream = (text: string) =>
    `5 0 obj\n<</Length ${text.length}>>\nstream\n${text}\nendstream\nendobj`;
  test.each([
    ['control', [harmless], null],
    ['in the data of a stream', [harmless, inStream(script)], 'broken'],
    [
      'in the data of a stream, with a comment',
      [harmless, inStream(script.replace(' obj', '%\nobj'))],
      'broken',
    ],
    ['in a comment', [harmless, `% ${script.replaceAll('\n', ' ')}`], 'broken'],
    ['in a text', [harmless, `6 0 obj\n(${script})\nendobj`], 'broken'],
    ['defined before', [script, harmless], 'active'],
    ['defined afterwards', [harmless, script], 'active'],
  ] as const)('a script that stands where one does not look: %s', async (_where, more, reason) => {
    const file = Buffer.from(`%PDF-1.7\n${[...page, ...more, end].join('\n')}`, 'latin1');
    if (reason) expect(await refusedFor(file)).toBe(reason);
    else expect(await readUpload([{ name: 'a.pdf', bytes: file }])).toMatchObject({ ok: true, pages: 1 });
  });

  test('a broken PDF', async () => {
    expect(await refusedFor(Buffer.from('%PDF-1.7\nnothing here\n%%EOF'))).toBe('broken');
    expect(await refusedFor((await pdfWith()).subarray(0, 200))).toBe('broken');
  });

  test.each([
    [
      'a script at opening',
      'OpenAction',
      { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') },
    ],
    ['a program at opening', 'OpenAction', { S: 'Launch', F: PDFString.of('cmd.exe') }],
    ['additional actions', 'AA', { WC: { S: 'Named', N: 'Print' } }],
    ['attached files', 'Names', { EmbeddedFiles: { Names: [] } }],
    ['scripts by name', 'Names', { JavaScript: { Names: [] } }],
    ['an XFA form', 'AcroForm', { XFA: PDFString.of('<xdp/>') }],
    ['a form that sends itself', 'OpenAction', { S: 'SubmitForm', F: PDFString.of('https://evil.example') }],
    ['another file', 'OpenAction', { S: 'GoToR', F: PDFString.of('other.pdf') }],
    ['a film', 'OpenAction', { S: 'Rendition' }],
  ])('active content: %s', async (_what, key, value) => {
    const set = (document: PDFDocument) => document.catalog.set(PDFName.of(key), document.context.obj(value));
    expect(await refusedFor(await pdfWith(set))).toBe('active');
  });

  test('active content deep inside, behind a reference, or with its name in disguise', async () => {
    const deep = await pdfWith((document) => {
      const action = document.context.register(
        document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') }),
      );
      const annotation = document.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 1, 1],
        A: [[{ X: action }]],
      });
      document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([annotation]));
    });
    expect(await refusedFor(deep)).toBe('active');
    const plain =
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /J#61vaScript /#4a#53 (x) >> >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\ntrailer << /Root 1 0 R /Size 4 >>\n%%EOF';
    expect(await refusedFor(Buffer.from(plain))).toBe('active');
    expect(await refusedFor(Buffer.from(plain.replace(/\/OpenAction <<.*?>> /, '')))).toBe('kept');
  });

  test('going to a page when the file is opened is harmless', async () => {
    const set = (document: PDFDocument) =>
      document.catalog.set(
        PDFName.of('OpenAction'),
        document.context.obj([document.getPage(0).ref, PDFName.of('Fit')]),
      );
    expect(await refusedFor(await pdfWith(set))).toBe('kept');
  });

  test('a small file that unpacks to gigabytes is refused before it is unpacked', async () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024));
    const head = `%PDF-1.7\n5 0 obj\n<< /Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`;
    const bytes = Buffer.concat([
      Buffer.from(head),
      bomb,
      Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
    ]);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await refusedFor(bytes)).toBe('broken');
  });

  test.each([
    ['the word that begins an object', '/Z ( obj)'],
    ['the word that ends a stream', '/Z (endstream)'],
    ['the word that begins a stream', '/Z (stream)'],
    ['a very long text', `/Z (${'z'.repeat(5000)})`],
  ])('the same behind %s in its dictionary', async (_what, more) => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024));
    const head = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${more} /Length ${bomb.length} >>`;
    const bytes = Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n4 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n5 0 obj\n${head}\nstream\n`,
      ),
      bomb,
      Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
    ]);
    const inflated = vi.spyOn(PDFDocument, 'load');
    expect(await refusedFor(bytes)).toBe('broken');
    expect(inflated).not.toHaveBeenCalled();
    inflated.mockRestore();
  });

  test('a torn photo, and one that is far too large', async () => {
    expect(await refusedFor(greyJpeg.subarray(0, greyJpeg.length - 20), 'a.jpg')).toBe('image_broken');
    expect(await refusedFor(Buffer.from('ffd8ffe1ffff', 'hex'), 'a.jpg')).toBe('image_broken');
    expect(await refusedFor(greyPng().subarray(0, 60), 'a.png')).toBe('image_broken');
    // Two hundred rows of data for a header that says a thousand.
    expect(await refusedFor(greyPng(10, 1000), 'a.png')).toBe('image_broken');
    expect(await refusedFor(greyPng(10_000, 10_000), 'a.png')).toBe('image_too_large');
  });

  test('a photo that would end the process inside the PDF library', async () => {
    expect(await refusedFor(greyPng(40, 30, { alpha: true, filter: 4 }), 'a.png')).toBe('kept');
    expect(await refusedFor(greyPng(40, 30, { alpha: true, filter: 5 }), 'a.png')).toBe('image_broken');
  });
});
