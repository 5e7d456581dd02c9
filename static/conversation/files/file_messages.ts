/*
 * What travels over the data channel "files", from browser to browser (D1). One side offers, the other agrees
 * before any byte comes. `id` counts one page's offers. A connection begins with knocks; after that every
 * file that is not settled is offered again, and the answer says from which byte it goes on, so that a new
 * connection is no special case.
 */
export type FileMessage =
  /**
   * My end of the channel is there. What was sent before the other end existed is lost, so an `answer`
   * follows a first knock.
   */
  | { type: 'knock'; answer: boolean }
  /**
   * From the side that has the file. `kind` is its MIME type, as its browser names it; nothing is decided by
   * it.
   */
  | { type: 'offer'; id: number; name: string; size: number; kind: string }
  /** All bytes have been sent; `digest` is SHA-256 over the SHA-256 of each block, base64. */
  | { type: 'end'; id: number; digest: string }
  /** The side that has the file takes it back. */
  | { type: 'withdraw'; id: number; why: WhyWithdrawn }
  /** From the side that gets the file: from which byte on it wants it. */
  | { type: 'accept'; id: number; from: number }
  /** So many bytes have arrived. */
  | { type: 'got'; id: number; bytes: number }
  /** It is complete and what was sent. */
  | { type: 'done'; id: number }
  | { type: 'refuse'; id: number; why: WhyRefused };

/** Stopped by the person; it cannot be read (any more); the other side did not keep to the rules. */
export type WhyWithdrawn = 'stopped' | 'unreadable' | 'broken';
/**
 * Not wanted; stopped on the way; too many at once; not what was sent; the other side did not keep to the
 * rules.
 */
export type WhyRefused = 'declined' | 'stopped' | 'too_many' | 'damaged' | 'broken';

/** Bytes of one file: 100 MB, however the device counts them. */
export const mostFileBytes = 100 * 1024 * 1024;
/** Files that are on the way or asked about at the same time, between two people and in one direction. */
export const mostFilesAtOnce = 5;
/** Offers of one person in one conversation. */
export const mostOffers = 100;
/**
 * Bytes of a file in one message: little enough that sound and the beats of the connection need not wait
 * behind it.
 */
export const chunkBytes = 16 * 1024;
/** Bytes that are hashed and put away together. */
export const blockBytes = 1024 * 1024;
/** Characters of a name as it is offered; what is shown and saved is shorter. */
const mostOfferedName = 1024;
const mostMessageCharacters = 16 * 1024;

type Check = (value: unknown) => boolean;
type Fields<M> = { [K in Exclude<keyof M, 'type'>]: Check };

const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
const text =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const one =
  <T extends string>(...words: T[]): Check =>
  (value) =>
    (words as unknown[]).includes(value);
const id = whole(1, 0xffff_ffff);
const bytes = whole(0, mostFileBytes);

const fields: { [T in FileMessage['type']]: Fields<Extract<FileMessage, { type: T }>> } = {
  knock: { answer: (value) => typeof value === 'boolean' },
  offer: { id, name: text(mostOfferedName), size: whole(1, mostFileBytes), kind: text(255) },
  end: { id, digest: (value) => typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(value) },
  withdraw: { id, why: one<WhyWithdrawn>('stopped', 'unreadable', 'broken') },
  accept: { id, from: bytes },
  got: { id, bytes },
  done: { id },
  refuse: { id, why: one<WhyRefused>('declined', 'stopped', 'too_many', 'damaged', 'broken') },
};

/**
 * The other page is not to be trusted: what is not one of these messages is null, and what it adds is
 * dropped.
 */
export function readFileMessage(data: string): FileMessage | null {
  if (data.length > mostMessageCharacters) return null;
  const message = parse(data);
  const type = message?.type;
  if (!message || typeof type !== 'string' || !Object.hasOwn(fields, type)) return null;
  const checks = Object.entries<Check>(fields[type as FileMessage['type']]);
  if (!checks.every(([name, check]) => check(message[name]))) return null;
  return Object.fromEntries([
    ['type', type],
    ...checks.map(([name]) => [name, message[name]]),
  ]) as FileMessage;
}

function parse(data: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * A piece of a file: id and first byte, four bytes each, most significant first, then the bytes themselves.
 */
export interface Chunk {
  id: number;
  from: number;
  bytes: Uint8Array<ArrayBuffer>;
}

const headBytes = 8;

export function writeChunk({ id, from, bytes }: Chunk): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(headBytes + bytes.length);
  const head = new DataView(message.buffer);
  head.setUint32(0, id);
  head.setUint32(4, from);
  message.set(bytes, headBytes);
  return message;
}

/** @returns null for what is no piece of a file; one of more than `blockBytes` is none */
export function readChunk(data: ArrayBuffer): Chunk | null {
  if (data.byteLength <= headBytes || data.byteLength > headBytes + blockBytes) return null;
  const head = new DataView(data);
  return { id: head.getUint32(0), from: head.getUint32(4), bytes: new Uint8Array(data, headBytes) };
}
