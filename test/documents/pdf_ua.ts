import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/*
 * What a machine can find against PDF/UA-1 (ISO 14289-1) in documents of our kind: each fault has its number
 * in the Matterhorn Protocol 1.1. Left out is what our writer cannot make: forms, links, formulas, notes,
 * optional content other than its absence, fonts that are not composed.
 */

/** ISO 32000-1, 14.8.4. */
const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Which parts may stand directly in which; what is not named may have any. */
const allowedIn: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
};
const faultOf: Readonly<Record<string, string>> = { L: '09-005', LI: '09-005' };

/** And where alone they may stand. */
const standsIn: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
};

/** @returns what was found, such as `13-004 a figure has no words`; each once */
export async function pdfUaFaults(bytes: Uint8Array): Promise<string[]> {
  let pdf: PDFDocument;
  try {
    pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  } catch {
    return ['26-001 it cannot be opened without a password, or not at all'];
  }
  return [
    ...new Set([...catalogFaults(pdf), ...structureFaults(pdf), ...contentFaults(pdf), ...fontFaults(pdf)]),
  ];
}

function catalogFaults({ catalog, context }: PDFDocument): string[] {
  const faults: string[] = [];
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const xmp = metadata instanceof PDFStream ? bytesOf(metadata).toString('utf8') : null;
  if (xmp === null) faults.push('06-001 there is no metadata');
  else {
    if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)) faults.push('06-002 it does not say that it is PDF/UA');
    if (!/<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+<\/rdf:li>[\s\S]*<\/dc:title>/.test(xmp))
      faults.push('06-003 its metadata have no title');
  }
  const preferences = dictOf(catalog, 'ViewerPreferences');
  if (String(preferences?.lookup(PDFName.of('DisplayDocTitle'))) !== 'true')
    faults.push('07-001 its title is not to be shown');
  const marks = dictOf(catalog, 'MarkInfo');
  if (String(marks?.lookup(PDFName.of('Marked'))) !== 'true')
    faults.push('06-004 it is not marked as tagged');
  if (String(marks?.lookup(PDFName.of('Suspects'))) === 'true') faults.push('04-001 its order is doubtful');
  if (!isLanguage(textOf(catalog.lookup(PDFName.of('Lang'))))) faults.push('11-006 it has no language');
  if (catalog.lookup(PDFName.of('OCProperties'))) faults.push('20-001 it has optional content');
  if (dictOf(catalog, 'AcroForm')?.lookup(PDFName.of('XFA'))) faults.push('25-001 it has an XFA form');
  if (context.trailerInfo.Encrypt) faults.push('26-002 it is encrypted');
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    if (nameOf(dict, 'Type') === 'Filespec' && !(dict.has(PDFName.of('F')) && dict.has(PDFName.of('UF'))))
      faults.push('21-001 an attached file has not both names');
    if (nameOf(dict, 'Subtype') === 'Form' && dict.has(PDFName.of('Ref')))
      faults.push('30-001 something is shown from another file');
  }
  return faults;
}

interface Part {
  type: string;
  parent: string;
  dict: PDFDict;
}

function structureFaults(pdf: PDFDocument): string[] {
  const root = dictOf(pdf.catalog, 'StructTreeRoot');
  if (!root) return ['01-005 it has no structure'];
  const faults: string[] = [];
  const roles = dictOf(root, 'RoleMap');
  const parts = [...partsOf(root, '')];
  for (const { type, parent, dict } of parts) {
    if (!standardTypes.has(type) && !roles?.has(PDFName.of(type)))
      faults.push(`02-001 ${type} is no type that anybody knows`);
    const inside = allowedIn[parent];
    const outside = standsIn[type];
    if ((inside && !inside.includes(type)) || (outside && !outside.includes(parent)))
      faults.push(`${faultOf[parent] ?? faultOf[type] ?? '09-004'} ${type} stands in ${parent || 'nothing'}`);
    if (type === 'Figure' && !textOf(dict.lookup(PDFName.of('Alt'))).trim())
      faults.push('13-004 a figure has no words');
    if (type === 'TH' && !scopeOf(dict)) faults.push('15-003 a head of a table says not of what');
    if (dict.has(PDFName.of('Lang')) && !isLanguage(textOf(dict.lookup(PDFName.of('Lang')))))
      faults.push('11-001 a part has no language that anybody knows');
  }
  return [...faults, ...headingFaults(parts)];
}

function headingFaults(parts: readonly Part[]): string[] {
  const faults: string[] = [];
  const levels = parts.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  if (levels[0] !== undefined && levels[0] !== 1)
    faults.push('14-002 the first heading is not the first level');
  for (const [at, level] of levels.entries())
    if (at > 0 && level > (levels[at - 1] ?? 0) + 1) faults.push('14-003 a level of headings is left out');
  if (levels.length > 0 && parts.some(({ type }) => type === 'H')) faults.push('14-007 H beside H1');
  return faults;
}

function* partsOf(dict: PDFDict, parent: string): Generator<Part> {
  const type = nameOf(dict, 'S') ?? '';
  if (type) yield { type, parent, dict };
  const kids = dict.lookup(PDFName.of('K'));
  const all = kids instanceof PDFArray ? kids.asArray().map((one) => dict.context.lookup(one)) : [kids];
  for (const kid of all) if (kid instanceof PDFDict && kid.has(PDFName.of('S'))) yield* partsOf(kid, type);
}

/** The numbers of marked content that the structure names, by its page. */
function namedContent(pdf: PDFDocument): Map<PDFObject, Set<number>> {
  const found = new Map<PDFObject, Set<number>>();
  const root = dictOf(pdf.catalog, 'StructTreeRoot');
  if (!root) return found;
  for (const { dict } of partsOf(root, '')) {
    const kids = dict.lookup(PDFName.of('K'));
    const all = kids instanceof PDFArray ? kids.asArray().map((one) => dict.context.lookup(one)) : [kids];
    for (const kid of all) {
      const holder = kid instanceof PDFDict ? kid : dict;
      const number = kid instanceof PDFDict ? kid.lookup(PDFName.of('MCID')) : kid;
      const page = holder.lookup(PDFName.of('Pg')) ?? dict.lookup(PDFName.of('Pg'));
      if (!(number instanceof PDFNumber) || !page) continue;
      const numbers = found.get(page) ?? new Set();
      found.set(page, numbers.add(number.asNumber()));
    }
  }
  return found;
}

/** What shows something: text, pictures, lines and areas. */
const shows = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'Do',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'EI',
]);

function contentFaults(pdf: PDFDocument): string[] {
  const faults: string[] = [];
  const named = namedContent(pdf);
  for (const { node } of pdf.getPages()) {
    const numbers = named.get(node) ?? new Set();
    /** What is open: `Artifact`, the number of a part, or something that is neither. */
    const open: (number | 'Artifact' | null)[] = [];
    for (const { operator, operands } of operations(contentOf(node))) {
      const artifact = open.includes('Artifact');
      const tagged = open.some((one) => typeof one === 'number');
      if (operator === 'BDC' || operator === 'BMC') {
        const number = /\/MCID\s+(\d+)/.exec(operands)?.[1];
        const isArtifact = /^\/Artifact\b/.test(operands.trim());
        if (isArtifact && tagged) faults.push('01-003 decoration stands in what is read');
        if (number !== undefined && artifact) faults.push('01-004 what is read stands in decoration');
        if (number !== undefined && !numbers.has(Number(number)))
          faults.push('01-005 something marked is in no part of the structure');
        open.push(isArtifact ? 'Artifact' : number === undefined ? null : Number(number));
      } else if (operator === 'EMC') open.pop();
      else if (shows.has(operator) && !artifact && !tagged)
        faults.push('01-005 something is shown that is neither read nor decoration');
      else if ((operator === 'Tj' || operator === 'TJ') && hasNoGlyph(operands))
        faults.push('31-030 a letter has no shape');
    }
    const annotations = node.lookup(PDFName.of('Annots'));
    if (annotations instanceof PDFArray && annotations.size() > 0 && nameOf(node, 'Tabs') !== 'S')
      faults.push('28-008 a page with annotations has no order');
  }
  return faults;
}

/** Codes of two bytes, as every font of ours has (Identity-H). */
function hasNoGlyph(operands: string): boolean {
  return [...operands.matchAll(/<([0-9a-f\s]*)>/gi)].some(([, hex = '']) =>
    /^(?:.{4})*0000/.test(hex.replace(/\s/g, '')),
  );
}

function* operations(content: string): Generator<{ operator: string; operands: string }> {
  const token =
    /\((?:\\[\s\S]|[^\\()])*\)|<<(?:[^>]|>(?!>))*>>|<[0-9a-f\s]*>|\[(?:\((?:\\[\s\S]|[^\\()])*\)|[^\]])*\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/gi;
  let operands = '';
  for (const [text] of content.matchAll(token)) {
    if (/^[a-z'"][\w*'"]*$/i.test(text) && text !== 'true' && text !== 'false' && text !== 'null') {
      yield { operator: text, operands };
      operands = '';
    } else operands += ` ${text}`;
  }
}

function fontFaults({ context }: PDFDocument): string[] {
  const faults: string[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameOf(object, 'Type') !== 'Font') continue;
    const descriptor = dictOf(object, 'FontDescriptor');
    const isComposed = nameOf(object, 'Subtype') === 'Type0';
    if (isComposed) {
      if (!object.has(PDFName.of('ToUnicode'))) faults.push('10-001 a font does not say its characters');
      const encoding = nameOf(object, 'Encoding');
      if (encoding !== 'Identity-H' && encoding !== 'Identity-V')
        faults.push('31-006 a font has an order of its own that is not in the file');
      continue;
    }
    const files = ['FontFile', 'FontFile2', 'FontFile3'].map((name) => PDFName.of(name));
    if (!files.some((name) => descriptor?.has(name))) faults.push('31-009 a font is not in the file');
    if (nameOf(object, 'Subtype') === 'CIDFontType2' && !object.has(PDFName.of('CIDToGIDMap')))
      faults.push('31-004 a font does not say which shape belongs to which code');
  }
  return faults;
}

function scopeOf(dict: PDFDict): string | undefined {
  const attributes = dict.lookup(PDFName.of('A'));
  return attributes instanceof PDFDict ? nameOf(attributes, 'Scope') : undefined;
}

/** As BCP 47 writes it. */
function isLanguage(text: string): boolean {
  try {
    return text !== '' && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** What a page draws. */
export function contentOf(page: PDFDict): string {
  const contents = page.lookup(PDFName.of('Contents'));
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => page.context.lookup(one)) : [contents];
  return streams.map((one) => (one instanceof PDFStream ? bytesOf(one).toString('latin1') : '')).join('\n');
}

/** Of a stream, as they were before they were packed. */
export function bytesOf(stream: PDFStream): Buffer {
  return Buffer.from(
    stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents(),
  );
}

function dictOf(dict: PDFDict, name: string): PDFDict | undefined {
  const found = dict.lookup(PDFName.of(name));
  return found instanceof PDFDict ? found : undefined;
}

function nameOf(dict: PDFDict, name: string): string | undefined {
  const found = dict.lookup(PDFName.of(name));
  return found instanceof PDFName ? found.decodeText() : undefined;
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}
