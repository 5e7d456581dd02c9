import { Buffer } from 'node:buffer';

/**
 * What an S/MIME file holds (RFC 8551): a mail that is only signed, or something that only its reader opens.
 */
export type Cms =
  /** `isWhole`: nothing of it was cut off. */
  | { kind: 'signed'; content: Buffer; isWhole: boolean }
  | { kind: 'encrypted' }
  | { kind: 'damaged' }
  | { kind: 'other' };

const oids: Record<string, 'signed' | 'encrypted' | undefined> = {
  '2a864886f70d010702': 'signed',
  '2a864886f70d010703': 'encrypted',
  '2a864886f70d010706': 'encrypted',
  '2a864886f70d0109100117': 'encrypted',
};

/**
 * Opens the wrapping of a signature (RFC 5652, section 5), in DER or BER. Whether the signature is right is
 * not asked: a stranger may sign as anybody.
 */
export function readCms(bytes: Buffer): Cms {
  const info = element(bytes, 0);
  const [type, content] = info ? children(bytes, info) : [];
  if (!info || !type || type.tag !== 0x06) return { kind: 'damaged' };
  const kind = oids[bytes.toString('hex', type.start, type.end)];
  if (kind === 'encrypted') return { kind };
  if (kind !== 'signed') return { kind: 'other' };
  const isWhole = info.next <= bytes.length;
  const [signedData] = content ? children(bytes, content) : [];
  const encapsulated = signedData && children(bytes, signedData).find(({ tag }) => tag === 0x30);
  const wrapped = encapsulated && children(bytes, encapsulated)[1];
  const octets = wrapped && children(bytes, wrapped)[0];
  if (octets) return { kind: 'signed', content: octetsOf(bytes, octets, 0), isWhole };
  return { kind: isWhole ? 'other' : 'damaged' };
}

interface Element {
  tag: number;
  /** Of the contents. */
  start: number;
  end: number;
  /** Where the next one begins. */
  next: number;
}

/** More than any certificate chain; each costs little. */
const mostChildren = 100_000;
const maxDepth = 12;

/** X.690: tag, length, contents; a length of 0x80 means "until two zeros". Null where the bytes end. */
function element(bytes: Buffer, at: number, depth = 0): Element | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || depth > maxDepth) return null;
  if (first === 0x80) return indefinite(bytes, tag, at + 2, depth);
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 4 || at + 2 + count > bytes.length) return null;
  const length = count === 0 ? first : bytes.readUIntBE(at + 2, count);
  const start = at + 2 + count;
  const end = start + length;
  // What was cut off is read as far as it goes.
  return { tag, start, end: Math.min(end, bytes.length), next: end };
}

function indefinite(bytes: Buffer, tag: number, start: number, depth: number): Element | null {
  let at = start;
  for (let number = 0; number < mostChildren; number++) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return { tag, start, end: at, next: at + 2 };
    const child = element(bytes, at, depth + 1);
    if (!child || child.next <= at) return null;
    at = child.next;
  }
  return null;
}

function children(bytes: Buffer, { start, end }: Element): Element[] {
  const found: Element[] = [];
  for (let at = start; at < end && found.length < mostChildren; ) {
    const child = element(bytes, at);
    if (!child || child.next <= at) break;
    found.push(child);
    at = child.next;
  }
  return found;
}

/** An OCTET STRING may be cut into several. */
function octetsOf(bytes: Buffer, octets: Element, depth: number): Buffer {
  if ((octets.tag & 0x20) === 0 || depth > maxDepth) return bytes.subarray(octets.start, octets.end);
  return Buffer.concat(children(bytes, octets).map((child) => octetsOf(bytes, child, depth + 1)));
}
