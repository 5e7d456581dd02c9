import type { FileSink, FileSource } from './file_blocks.ts';
import { blockBytes, type WhyRefused, type WhyWithdrawn } from './file_messages.ts';
import { safeFileName } from './file_names.ts';

/** Why it came to nothing. `gone`: the other page has hung up or begun anew. */
export type WhyOver = WhyRefused | WhyWithdrawn | 'gone';

/**
 * `asked`: the receiving person has not answered. `running`: agreed; bytes come while there is a connection.
 * `checking`: all are here.
 */
type TransferState = 'asked' | 'running' | 'checking' | 'done' | 'over';

/** One file on its way between this page and one other. */
abstract class Transfer {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly size: number;
  state: TransferState = 'asked';
  why: WhyOver | null = null;
  /** This side ended it. */
  byMe = false;

  constructor(id: number, { name, kind, size }: { name: string; kind: string; size: number }) {
    this.id = id;
    this.name = safeFileName(name);
    this.kind = kind;
    this.size = size;
  }

  /** Bytes that are on the receiving side. */
  abstract get arrived(): number;

  get isSettled(): boolean {
    return this.state === 'done' || this.state === 'over';
  }

  end(why: WhyOver, byMe: boolean): void {
    this.state = 'over';
    this.why = why;
    this.byMe = byMe;
    this.release();
  }

  /** Lets go of the bytes. */
  abstract release(): void;
}

/** A file of this page. */
export class Outgoing extends Transfer {
  readonly direction = 'out';
  /** This connection's offer has been accepted, so bytes may go. */
  flows = false;
  /** The other side knows its end. */
  told = false;
  /** The next byte to send. */
  sent = 0;
  /** All has been sent, and the digest with it. */
  ended = false;
  #arrived = 0;
  #source: FileSource | null;
  #block: { index: number; bytes: Uint8Array<ArrayBuffer> } | null = null;

  constructor(id: number, source: FileSource) {
    super(id, source);
    this.#source = source;
  }

  get arrived(): number {
    return this.#arrived;
  }

  /** The receiving side has so much and wants the rest. */
  goOn(from: number): void {
    this.state = 'running';
    this.flows = true;
    this.sent = from;
    this.#arrived = from;
    this.ended = false;
  }

  /** @returns false where that cannot be */
  confirm(bytes: number): boolean {
    if (!this.flows || bytes <= this.#arrived || bytes > this.sent) return false;
    this.#arrived = bytes;
    return true;
  }

  /** The receiving page knows nothing of it any more. */
  startAgain(): void {
    this.state = 'asked';
    this.flows = false;
    this.ended = false;
    this.sent = 0;
    this.#arrived = 0;
  }

  complete(): void {
    this.state = 'done';
    this.#arrived = this.size;
    this.release();
  }

  /** Reads ahead what `nextPiece` gives. @throws when the device does not give it */
  async readAhead(): Promise<void> {
    const index = Math.floor(this.sent / blockBytes);
    if (!this.#source || this.#block?.index === index) return;
    const bytes = await this.#source.block(index);
    if (this.#source) this.#block = { index, bytes };
  }

  /** The next piece, of so many bytes at most; null while it has not been read. */
  nextPiece(most: number): { from: number; bytes: Uint8Array<ArrayBuffer> } | null {
    const index = Math.floor(this.sent / blockBytes);
    if (this.#block?.index !== index || this.sent >= this.size) return null;
    const start = this.sent - index * blockBytes;
    return { from: this.sent, bytes: this.#block.bytes.subarray(start, start + most) };
  }

  async digest(): Promise<string> {
    return (await this.#source?.digest()) ?? '';
  }

  release(): void {
    this.flows = false;
    this.#source = null;
    this.#block = null;
  }
}

/** A file of the other page. */
export class Incoming extends Transfer {
  readonly direction = 'in';
  /** What has come, once it is complete and checked. */
  blob: Blob | null = null;
  /** Only once the receiving person has agreed. */
  sink: FileSink | null = null;

  get arrived(): number {
    return this.state === 'done' ? this.size : (this.sink?.bytes ?? 0);
  }

  complete(blob: Blob): void {
    this.state = 'done';
    this.blob = blob;
    this.sink = null;
  }

  release(): void {
    this.sink = null;
    this.blob = null;
  }
}
