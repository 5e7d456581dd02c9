import { Buffer } from 'node:buffer';
import { type Head, headReader, type ReadHead } from './head.ts';

/** One leaf of a mail's tree: text or a file. Its body is a view into the mail, not a copy. */
export interface Part {
  head: Head;
  /**
   * The media type in lower case; `text/plain` where none is given or what is given is none (RFC 2045,
   * section 5.2).
   */
  type: string;
  /** As it was sent, still in its transfer encoding. */
  body: Buffer;
  /** The media types of the multiparts around it, the outermost first, in lower case. */
  within: string[];
}

export interface Parts {
  head: Head;
  parts: Part[];
  /** Parts beyond the limits; they were not looked at. */
  dropped: number;
}

/** Leaves and multiparts. No person's mail comes near: a mail with 20 photos has 25. */
const maxParts = 250;
const maxDepth = 20;

/** What goes beyond is not read, so that no sender can buy time with it. */
const maxHeadBytes = 64 * 1024;
const maxPartHeadBytes = 8 * 1024;

/**
 * Takes a mail apart along its boundaries (RFC 2046, section 5.1), in one pass and without copying. A
 * boundary that never comes, one of an outer multipart that comes too early, or none at all: what is there is
 * read as far as it goes.
 */
export async function splitParts(raw: Buffer): Promise<Parts> {
  const readHead = await headReader();
  const split = headAndBody(raw);
  const head = readHead(split.head, maxHeadBytes);
  const found = { head, parts: [], dropped: 0, seen: 1 };
  descend({ head, type: mediaType(head), body: split.body, within: [] }, found, readHead);
  return found;
}

function descend(part: Part, found: Parts & { seen: number }, readHead: ReadHead): void {
  const boundary = part.type.startsWith('multipart/') ? boundaryOf(part.head) : '';
  let isEmpty = true;
  for (const bytes of boundary && part.within.length < maxDepth ? between(part.body, boundary) : []) {
    isEmpty = false;
    if (found.seen++ >= maxParts) {
      found.dropped++;
      continue;
    }
    const { head, body } = headAndBody(bytes);
    const inner = readHead(head, maxPartHeadBytes);
    descend(
      { head: inner, type: mediaType(inner), body, within: [...part.within, part.type] },
      found,
      readHead,
    );
  }
  if (!isEmpty) return;
  // A multipart without its boundary is broken; what it holds can still be read as text.
  if (!part.type.startsWith('multipart/')) found.parts.push(part);
  else if (part.type === 'multipart/encrypted')
    found.parts.push({ ...part, type: 'text/plain', within: [...part.within, part.type] });
  else found.parts.push({ ...part, type: 'text/plain' });
}

function mediaType(head: Head): string {
  const { value } = head.structured('content-type');
  return /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : 'text/plain';
}

function boundaryOf(head: Head): string {
  return head.structured('content-type').params.boundary?.trimEnd() ?? '';
}

/**
 * What stands between the boundary's lines; the text before the first and after the closing one belongs to no
 * part.
 */
function* between(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`, 'utf8');
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== lineFeed) continue;
    const lineEnd = endOfLine(body, at);
    const rest = body.subarray(at + mark.length, Math.min(lineEnd, at + mark.length + 80)).toString('latin1');
    const closing = /^--\s*$/.test(rest);
    // `--b` is no boundary line of `--b2`.
    if (!closing && !/^\s*$/.test(rest)) continue;
    if (start >= 0) yield body.subarray(start, withoutLineEnd(body, start, at));
    if (closing) return;
    start = lineEnd;
  }
  if (start >= 0) yield body.subarray(start);
}

/** A mail without an empty line is all head. */
function headAndBody(bytes: Buffer): { head: Buffer; body: Buffer } {
  for (let at = 0; at < bytes.length; at = endOfLine(bytes, at)) {
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed)) {
      return { head: bytes.subarray(0, at), body: bytes.subarray(endOfLine(bytes, at)) };
    }
  }
  return { head: bytes, body: bytes.subarray(bytes.length) };
}

const lineFeed = 10;
const carriageReturn = 13;

/** The place after the line's end. */
function endOfLine(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(lineFeed, from);
  return at < 0 ? bytes.length : at + 1;
}

/** The line end before a boundary belongs to the boundary. */
function withoutLineEnd(bytes: Buffer, start: number, end: number): number {
  let at = end;
  if (at > start && bytes[at - 1] === lineFeed) at--;
  if (at > start && bytes[at - 1] === carriageReturn) at--;
  return at;
}
