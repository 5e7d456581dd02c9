import type { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { Refused, uploadLimits } from './upload_rules.ts';

/** Most that the object streams of one file may unpack to; a form's are below one megabyte. */
const unpackedLimit = 16 * 1024 * 1024;
const objectLimit = 200_000;

/**
 * Looks into a PDF before it is kept. It may take for ever, or all memory: it runs where it can be killed
 * (foreign/read.ts).
 *
 * @returns its number of pages
 * @throws Refused `encrypted`, `broken`, `active` or `too_many_pages`
 */
export async function checkPdf(bytes: Buffer): Promise<number> {
  // An owner's password alone counts too: what cannot be read cannot be checked.
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(bytes.toString('latin1'))) throw new Refused('encrypted');
  refuseBombs(bytes);
  const lib = await import('@cantoo/pdf-lib');
  const { document, defined, parsed } = await readEveryDefinition(bytes, lib);
  if (document.context.trailerInfo.Encrypt) throw new Refused('encrypted');
  if (defined.length > objectLimit) throw new Refused('broken');
  if (defined.some((object) => isActive(object, lib))) throw new Refused('active');
  // An object that stands where this library does not look, e.g. within the data of a stream, is found by a
  // viewer that follows the file's own table.
  if (countObjects(bytes) !== parsed) throw new Refused('broken');
  let pages: number;
  try {
    pages = countPages(document, lib);
  } catch (error) {
    // Without a catalog there is nothing to begin at.
    throw error instanceof Refused ? error : new Refused('broken');
  }
  if (pages < 1) throw new Refused('broken');
  if (pages > uploadLimits.pages) throw new Refused('too_many_pages');
  return pages;
}

/**
 * Reads the file from the front to its end, as the library does, and keeps every definition of every object:
 * of one that is defined twice a viewer may take the other one.
 *
 * @returns `parsed`: how many objects stand in the file by themselves
 * @throws Refused `broken`
 */
async function readEveryDefinition(
  bytes: Buffer,
  lib: Library,
): Promise<{ document: PDFDocument; defined: PDFObject[]; parsed: number }> {
  const defined: PDFObject[] = [];
  let parsed = 0;
  let packed = false;
  const { assign } = lib.PDFContext.prototype;
  const { parseIntoContext: unpack } = lib.PDFObjectStreamParser.prototype;
  lib.PDFContext.prototype.assign = function (ref, object) {
    defined.push(object);
    if (!packed) parsed++;
    return assign.call(this, ref, object);
  };
  lib.PDFObjectStreamParser.prototype.parseIntoContext = async function () {
    packed = true;
    await unpack.call(this);
    packed = false;
  };
  try {
    const document = await lib.PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: lib.ParseSpeeds.Fast,
    });
    return { document, defined, parsed };
  } catch {
    throw new Refused('broken');
  } finally {
    lib.PDFContext.prototype.assign = assign;
    lib.PDFObjectStreamParser.prototype.parseIntoContext = unpack;
  }
}

/** The beginnings of objects in a file, wherever they stand: `4 0 obj`, also with a comment before `obj`. */
function countObjects(bytes: Buffer): number {
  return bytes.toString('latin1').match(/(?:\d[\s\0]+|[\r\n][ \t]*)obj(?![A-Za-z])/g)?.length ?? 0;
}

/** More than any form's tree of pages has; one that doubles at each level has more than can be counted. */
const nodeLimit = 1_000;

/** Counts the leaves of the tree (ISO 32000-2, 7.7.3), and not further than is allowed. */
function countPages(document: PDFDocument, lib: Library): number {
  const { context, catalog } = document;
  const waiting: (PDFObject | undefined)[] = [catalog.get(lib.PDFName.of('Pages'))];
  let [pages, nodes] = [0, 0];
  while (waiting.length > 0 && pages <= uploadLimits.pages) {
    if (++nodes > nodeLimit) throw new Refused('broken');
    const node = context.lookup(waiting.pop());
    if (!(node instanceof lib.PDFDict)) throw new Refused('broken');
    const kids = context.lookup(node.get(lib.PDFName.of('Kids')));
    if (kids instanceof lib.PDFArray) {
      if (kids.size() > nodeLimit) throw new Refused('too_many_pages');
      waiting.push(...kids.asArray());
    } else pages++;
  }
  return pages;
}

/**
 * Keys that bring something to life when the file is opened, or carry other files (ISO 32000-2, 7.11.4,
 * 12.6).
 */
const activeKeys = new Set([
  'AA',
  'EF',
  'EmbeddedFiles',
  'JS',
  'JavaScript',
  'RichMediaContent',
  'RichMediaSettings',
  'XFA',
]);
/** Kinds of actions and annotations that do more than show. */
const activeKinds = new Set([
  '3D',
  'EmbeddedFile',
  'FileAttachment',
  'GoToE',
  'GoToR',
  'ImportData',
  'JavaScript',
  'Launch',
  'Movie',
  'Rendition',
  'RichMedia',
  'Screen',
  'Sound',
  'SubmitForm',
]);

type Library = typeof import('@cantoo/pdf-lib');

/** Walks one indirect object; nested ones are indirect objects themselves or within it. */
function isActive(root: PDFObject, lib: Library): boolean {
  const waiting: PDFObject[] = [root];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    // One by one: as arguments of one call, a long array would not fit on the stack.
    if (object instanceof lib.PDFArray) for (const item of object.asArray()) waiting.push(item);
    const dict = object instanceof lib.PDFDict ? object : 'dict' in object ? (object.dict as PDFDict) : null;
    if (!dict) continue;
    for (const [key, value] of dict.entries()) {
      const name = key.decodeText();
      if (activeKeys.has(name)) return true;
      const kind = value instanceof lib.PDFName ? value.decodeText() : '';
      if ((name === 'S' || name === 'Subtype' || name === 'Type') && activeKinds.has(kind)) return true;
      waiting.push(value);
    }
  }
  return false;
}

/**
 * Object streams are unpacked while reading. A small one can hold gigabytes, so each is unpacked here first,
 * with a limit.
 */
function refuseBombs(bytes: Buffer): void {
  let left = unpackedLimit;
  for (const { head, start } of streams(bytes)) {
    if (!/\/(ObjStm|XRef)\b/.test(head)) continue;
    const filters =
      head.match(/\/(FlateDecode|LZWDecode|RunLengthDecode|ASCII85Decode|ASCIIHexDecode|Fl|LZW)\b/g) ?? [];
    if (filters.length > 1) throw new Refused('broken');
    if (!/\/Fl(ateDecode)?\b/.test(head)) continue;
    try {
      left -= inflateSync(bytes.subarray(start), { maxOutputLength: Math.max(1, left) }).length;
    } catch {
      throw new Refused('broken');
    }
    if (left <= 0) throw new Refused('broken');
  }
}

/**
 * Where a stream's data may start, and all that stands before it since the stream before it has ended, with
 * `#4f` written out. Sought from the front: what is looked for backwards could stand within a text of the
 * dictionary.
 */
function* streams(bytes: Buffer): Generator<{ head: string; start: number }> {
  let from = 0;
  let ended = true;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const isEnd = bytes.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end';
    if (isEnd) {
      if (!ended) from = at + 6;
      ended = true;
      continue;
    }
    const head = bytes
      .toString('latin1', from, at)
      .replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    yield { head, start: bytes[at + 6] === 0x0d ? at + 8 : at + 7 };
    from = at + 6;
    ended = false;
  }
}
