import { Buffer } from 'node:buffer';
import { decodeTransfer } from './decode.ts';
import { type Head, headReader } from './head.ts';
import { type Part, splitParts } from './parts.ts';
import { readCms } from './wrapped_cms.ts';
import { isTnef, readTnef } from './wrapped_tnef.ts';
import { readUu, uuFile } from './wrapped_uu.ts';
import { isZip, readZip } from './wrapped_zip.ts';

/** Why a part of a mail could not be opened, the one that is told first. `damaged`: cut off, or nonsense. */
export const sealedKinds = ['encrypted', 'damaged', 'unopened'] as const;
export type SealedKind = (typeof sealedKinds)[number];

export interface Unwrapped {
  parts: Part[];
  /** Parts beyond the limits of mails inside. */
  dropped: number;
  /** Something is in there that only its reader, or nobody, opens; null where all is open. */
  sealed: SealedKind | null;
}

/** No person's mail comes near; each wrapping may hold the next. */
const mostWrappings = 12;
const maxDepth = 4;
/** Of everything that is unwrapped, so that a file of nothing but wrappings ends. */
const mostBytes = 60 * 1024 * 1024;

/**
 * Opens what mail programs and people wrap a document in: a mail as a file, `winmail.dat`, an S/MIME
 * signature around everything, uuencode, a zip of PDFs. What is in a returned mail stays there. Parts of a
 * mail as a file have `message/rfc822` around them.
 */
export async function unwrap(parts: readonly Part[]): Promise<Unwrapped> {
  const opener = new Opener(await makePart(), hasText(parts));
  const opened = await opener.open(parts, 0);
  return { parts: opened, dropped: opener.dropped, sealed: opener.sealed };
}

type MakePart = (from: { type: string; name: string; body: Buffer; within: string[] }) => Part;

async function makePart(): Promise<MakePart> {
  const readHead = await headReader();
  return ({ type, name, body, within }) => {
    const file =
      name === ''
        ? ''
        : `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name.toWellFormed())}`;
    const head = readHead(Buffer.from(`Content-Type: ${type}\r\n${file}`), 8 * 1024);
    return { head, type: type.replace(/;.*/, ''), body, within };
  };
}

class Opener {
  dropped = 0;
  sealed: SealedKind | null = null;
  #wrappings = 0;
  #bytes = 0;
  readonly #make: MakePart;
  /** The mail says something outside of its wrappings. */
  readonly #hasText: boolean;

  constructor(make: MakePart, hasTextOutside: boolean) {
    this.#make = make;
    this.#hasText = hasTextOutside;
  }

  async open(parts: readonly Part[], depth: number): Promise<Part[]> {
    const opened: Part[] = [];
    for (const part of parts) opened.push(...(await this.#openOne(part, depth)));
    return opened;
  }

  async #openOne(part: Part, depth: number): Promise<Part[]> {
    const kind = wrappingOf(part);
    if (kind === null || part.within.includes('multipart/report')) return [part];
    if (kind === 'encrypted') return this.#keep(part, 'encrypted');
    if (depth >= maxDepth || this.#wrappings >= mostWrappings || this.#bytes > mostBytes)
      return this.#keep(part, 'unopened');
    this.#wrappings++;
    const body = bytesOf(part);
    this.#bytes += body.length;
    switch (kind) {
      case 'mail':
        return looksLikeMail(body)
          ? this.#mail(body, depth, ['message/rfc822'])
          : this.#keep(part, 'damaged');
      case 'tnef':
        return this.#tnef(part, body, depth);
      case 'cms':
        return this.#cms(part, body, depth);
      case 'uu':
        return this.#uu(part, body, depth);
      case 'zip':
        return this.#zip(part, body, depth);
    }
  }

  /** It stays as a file, and is told of. */
  #keep(part: Part, why: SealedKind): Part[] {
    const first = sealedKinds.find((kind) => kind === why || kind === this.sealed);
    this.sealed = first ?? why;
    return [part];
  }

  async #mail(body: Buffer, depth: number, around: readonly string[]): Promise<Part[]> {
    const inside = await splitParts(body);
    this.dropped += inside.dropped;
    const parts = inside.parts.map((part) => ({ ...part, within: [...around, ...part.within] }));
    return this.open(parts, depth + 1);
  }

  async #tnef(part: Part, body: Buffer, depth: number): Promise<Part[]> {
    const found = readTnef(body);
    if (!found) return this.#keep(part, 'damaged');
    const { within } = part;
    const rest = found.isWhole ? [] : this.#keep(part, 'damaged');
    const text = !this.#hasText && found.text ? [this.#text(found.text, within)] : [];
    return [...text, ...(await this.open(this.#files(found.files, within), depth + 1)), ...rest];
  }

  async #cms(part: Part, body: Buffer, depth: number): Promise<Part[]> {
    const found = readCms(body);
    if (found.kind !== 'signed') return this.#keep(part, found.kind === 'other' ? 'unopened' : found.kind);
    if (!looksLikeMail(found.content)) return this.#keep(part, 'damaged');
    const around = part.within.filter((type) => type === 'message/rfc822');
    const opened = await this.#mail(found.content, depth, around);
    return found.isWhole ? opened : [...opened, ...this.#keep(part, 'damaged')];
  }

  async #uu(part: Part, body: Buffer, depth: number): Promise<Part[]> {
    const { within } = part;
    if (isUuEncoded(part)) {
      const bytes = uuFile(body);
      return bytes
        ? this.open([this.#file(nameOf(part), bytes, within)], depth + 1)
        : this.#keep(part, 'damaged');
    }
    const found = readUu(body);
    if (found === 'cut') return this.#keep(part, 'damaged');
    if (!found) return [part];
    const charset = part.head.structured('content-type').params.charset ?? '';
    const type = `text/plain${/^[\w-]+$/.test(charset) ? `; charset=${charset}` : ''}`;
    const rest = this.#make({ type, name: '', body: found.rest, within });
    return [rest, ...(await this.open(this.#files(found.files, within), depth + 1))];
  }

  async #zip(part: Part, body: Buffer, depth: number): Promise<Part[]> {
    const found = readZip(body);
    if (found.kind === 'other') return [part];
    if (found.kind !== 'files') return this.#keep(part, found.kind === 'locked' ? 'encrypted' : found.kind);
    return this.open(this.#files(found.files, part.within), depth + 1);
  }

  #text({ type, text }: { type: string; text: string }, within: string[]): Part {
    return this.#make({ type: `${type}; charset=utf-8`, name: '', body: Buffer.from(text), within });
  }

  #files(files: readonly { name: string; bytes: Buffer }[], within: string[]): Part[] {
    return files.map(({ name, bytes }) => this.#file(name, bytes, within));
  }

  #file(name: string, body: Buffer, within: string[]): Part {
    return this.#make({ type: 'application/octet-stream', name: name || 'Anhang', body, within });
  }
}

function wrappingOf(part: Part): 'mail' | 'tnef' | 'cms' | 'uu' | 'zip' | 'encrypted' | null {
  const { type, body, within } = part;
  if (within.at(-1) === 'multipart/encrypted' || type === 'application/pgp-encrypted') return 'encrypted';
  if (/^application\/x-microsoft-rpmsg/.test(type)) return 'encrypted';
  if (/^text\/(?:plain|html)$/.test(type) && !isUuEncoded(part)) {
    const start = bytesOf({ ...part, body: body.subarray(0, 8 * 1024) }).toString('latin1');
    if (pgpMessage.test(start)) return 'encrypted';
    return type === 'text/plain' && mayHoldUu(part) ? 'uu' : null;
  }
  if (/^message\/(?:rfc822|global)$/.test(type)) return 'mail';
  if (isUuEncoded(part)) return 'uu';
  const name = nameOf(part);
  if (/^application\/(?:x-)?pkcs7-mime$/.test(type) || /\.p7m$/i.test(name)) return 'cms';
  if (/^application\/(?:vnd\.)?ms-tnef$/.test(type) || /^winmail\.dat$/i.test(name)) return 'tnef';
  if (type.startsWith('text/') || type.startsWith('image/') || type.startsWith('message/')) return null;
  const start = bytesOf({ ...part, body: body.subarray(0, 4096) });
  if (isTnef(start)) return 'tnef';
  if (isZip(start) || /^application\/(?:x-)?zip(?:-compressed)?$/.test(type) || /\.zip$/i.test(name))
    return 'zip';
  if (/\.(?:pgp|gpg)$/i.test(name) || pgpMessage.test(start.toString('latin1'))) return 'encrypted';
  return /\.eml$/i.test(name) && seemsToBeMail(start) ? 'mail' : null;
}

/** Not what somebody quotes; of one that was cut off its end may be all that is left. */
const pgpMessage = /^[ \t]*(?:<[^>\n]{0,200}>[ \t]*)*-----(?:BEGIN|END) PGP MESSAGE/m;

function seemsToBeMail(start: Buffer): boolean {
  return /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){2,}/.test(start.toString('latin1'));
}

/** It has a head, at least. */
function looksLikeMail(body: Buffer): boolean {
  return /^\s*(?:From .*\r?\n)?[\w-]+[ \t]*:/.test(body.toString('latin1', 0, 2000));
}

/** Cheap: most texts hold none. */
function mayHoldUu(part: Part): boolean {
  return /(?:^|\n)begin [0-7]{3,4} \S/.test(bytesOf(part).toString('latin1'));
}

function isUuEncoded({ head }: Part): boolean {
  return /^(?:x-)?uu(?:e|enc|encode)$/i.test((head.raw('content-transfer-encoding') ?? '').trim());
}

function bytesOf({ head, body }: Pick<Part, 'head' | 'body'>): Buffer {
  return decodeTransfer(body, head.raw('content-transfer-encoding') ?? '');
}

function nameOf({ head }: { head: Head }): string {
  const { params: disposition } = head.structured('content-disposition');
  return disposition.filename ?? head.structured('content-type').params.name ?? '';
}

function hasText(parts: readonly Part[]): boolean {
  return parts.some(
    (part) =>
      /^text\/(?:plain|html)$/.test(part.type) &&
      part.head.structured('content-disposition').value !== 'attachment' &&
      bytesOf({ ...part, body: part.body.subarray(0, 4096) })
        .toString('latin1')
        .replace(/<[^>]*>|&nbsp;/g, '')
        .trim() !== '',
  );
}
