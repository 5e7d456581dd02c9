import {
  type PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { taggedPdf } from '../../documents/tagged_pdf.ts';
import { bytesOf, contentOf, pdfUaFaults } from './pdf_ua.ts';
import { greyJpeg } from './pictures.ts';

/* P18: a document of every kind of part is PDF/UA-1, and what breaks it is seen. */

async function everyPart(letters = ''): Promise<Buffer> {
  const { pdf } = await taggedPdf({
    title: 'Alle Teile',
    subject: 'Für den Test',
    madeAt: Date.parse('2026-11-23T09:00:00Z'),
    texts: ['Ayşe Ωμέγα', letters],
    attachments: [
      {
        name: 'Einwilligung.pdf',
        description: 'Einwilligung',
        type: 'application/pdf',
        bytes: Buffer.from('%PDF-1.7'),
        madeAt: 0,
      },
    ],
    foot: 'Fuß',
    draw(page) {
      page.title('Titel');
      page.facts([
        ['Name', 'Ayşe'],
        ['Leer', ''],
      ]);
      page.facts([['Von Hand', '']], { byHand: true });
      page.heading('Teil');
      page.paragraph(`Ein Absatz. ${letters}`);
      page.list(['eins', 'zwei']);
      page.heading('Kleiner', 'H3');
      page.table([['Zeile', 'Zelle']], [1, 2], ['Kopf', 'Kopf']);
      page.tick('Ein Satz', true);
      page.figure('Unterschrift', greyJpeg, 40);
      page.lines(['Ort, Datum', 'Unterschrift']);
      for (let line = 0; line < 60; line++) page.paragraph('So lang, dass es auf eine zweite Seite reicht.');
      page.inLanguage('tr', () => page.paragraph('Ayşe'));
    },
  });
  return pdf;
}

const whole = await everyPart();

test('a document of every kind of part has no fault that a machine can find', async () => {
  expect(await pdfUaFaults(whole)).toEqual([]);
});

test('what has a letter that no font has claims nothing', async () => {
  const faults = await pdfUaFaults(await everyPart('\uE123'));
  expect(faults).toContain('06-002 it does not say that it is PDF/UA');
});

type Kind = readonly [key: string, value: string];

/** Every dictionary that says so of itself. */
function all(pdf: PDFDocument, [key, value]: Kind): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((object) => object.get(PDFName.of(key)) === PDFName.of(value));
}

const part = (type: string): Kind => ['S', type];

function without(kind: Kind, name: string) {
  return (pdf: PDFDocument) => all(pdf, kind)[0]?.delete(PDFName.of(name));
}

function renamed(from: string, to: string) {
  return (pdf: PDFDocument) => all(pdf, part(from))[0]?.set(PDFName.of('S'), PDFName.of(to));
}

function ofCatalog(name: string, value: PDFObject | null) {
  return ({ catalog }: PDFDocument) =>
    value ? catalog.set(PDFName.of(name), value) : catalog.delete(PDFName.of(name));
}

/** Writes the first page anew. */
function drawn(change: (content: string) => string) {
  return (pdf: PDFDocument) => {
    const { node } = pdf.getPage(0);
    const content = change(contentOf(node));
    node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(content)));
  };
}

function said(change: (xmp: string) => string) {
  return ({ catalog, context }: PDFDocument) => {
    const metadata = catalog.lookup(PDFName.of('Metadata'), PDFStream);
    const stream = context.stream(change(bytesOf(metadata).toString('utf8')));
    catalog.set(PDFName.of('Metadata'), context.register(stream));
  };
}

const some = PDFDict.withContext((await PDFDocument.create()).context);

const breaks: readonly [fault: string, how: string, (pdf: PDFDocument) => unknown][] = [
  ['01-003', 'decoration within a sentence', drawn((all) => all.replace('BT', '/Artifact BMC BT EMC'))],
  ['01-004', 'a sentence within decoration', drawn((all) => `/Artifact BMC\n${all}\nEMC`)],
  ['01-005', 'a line of nobody', drawn((all) => `${all}\n0 0 m 9 9 l S`)],
  ['01-005', 'a part that is in no structure', drawn((all) => `${all}\n/P <</MCID 4711>> BDC EMC`)],
  ['01-005', 'no structure', ofCatalog('StructTreeRoot', null)],
  ['02-001', 'a type of its own', renamed('P', 'Absatz')],
  ['04-001', 'a doubtful order', (pdf) => marksOf(pdf).set(PDFName.of('Suspects'), PDFBool.True)],
  ['06-001', 'no metadata', ofCatalog('Metadata', null)],
  ['06-002', 'it does not say so', said((all) => all.replace('<pdfuaid:part>1', '<pdfuaid:part>9'))],
  ['06-003', 'no title', said((all) => all.replace(/<dc:title>[\s\S]*<\/dc:title>/, ''))],
  ['06-004', 'not marked', (pdf) => marksOf(pdf).delete(PDFName.of('Marked'))],
  ['07-001', 'the name of the file for a title', ofCatalog('ViewerPreferences', null)],
  ['09-004', 'a cell in no row', renamed('TR', 'Div')],
  ['09-005', 'a sentence in a list', renamed('LI', 'P')],
  ['10-001', 'shapes without characters', without(['Subtype', 'Type0'], 'ToUnicode')],
  [
    '11-001',
    'a language of nobody',
    (pdf) => all(pdf, part('P'))[0]?.set(PDFName.of('Lang'), PDFString.of('Deutsch, ungefähr')),
  ],
  ['11-006', 'no language', ofCatalog('Lang', null)],
  ['13-004', 'a picture without words', without(part('Figure'), 'Alt')],
  ['14-002', 'the first heading is a small one', renamed('H1', 'P')],
  ['14-003', 'a level is left out', renamed('H2', 'P')],
  ['14-007', 'two kinds of headings', renamed('P', 'H')],
  ['15-003', 'a head of a table for nothing', without(part('TH'), 'A')],
  ['20-001', 'layers', ofCatalog('OCProperties', some)],
  ['21-001', 'a file with one name', without(['Type', 'Filespec'], 'F')],
  ['28-008', 'a note in the margin', withNote],
  ['31-004', 'a font without an order', without(['Subtype', 'CIDFontType2'], 'CIDToGIDMap')],
  ['31-006', 'an order that is elsewhere', without(['Subtype', 'Type0'], 'Encoding')],
  ['31-009', 'a font that is elsewhere', without(['Subtype', 'CIDFontType2'], 'FontDescriptor')],
  ['31-030', 'a letter without a shape', drawn((all) => all.replace(/<[0-9a-f]{4}/, '<0000'))],
];

function withNote(pdf: PDFDocument): void {
  const { node } = pdf.getPage(0);
  node.set(PDFName.of('Annots'), notes(pdf));
  node.delete(PDFName.of('Tabs'));
}

function marksOf({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
}

function notes({ context }: PDFDocument): PDFArray {
  return context.obj([context.obj({ Type: 'Annot', Subtype: 'Text' })]);
}

test.each(breaks)('%s is found: %s', async (fault, _, doIt) => {
  const pdf = await PDFDocument.load(whole, { updateMetadata: false });
  doIt(pdf);
  const found = await pdfUaFaults(await pdf.save({ useObjectStreams: false }));
  expect(found.map((one) => one.split(' ')[0])).toContain(fault);
});
