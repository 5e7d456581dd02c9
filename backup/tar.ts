import { Buffer } from 'node:buffer';
import { BackupError } from './backup_error.ts';

/*
 * The ustar format (POSIX.1-1988), as far as a backup needs it: files only, up to 8 GiB each. So
 * a backup can be opened in ten years with `age -d` and `tar`, without this program.
 */

const block = 512;
const largest = 8 * 1024 ** 3;

interface TarEntry {
  name: string;
  /** In bytes; exactly as many must come from `content`. */
  size: number;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Who may read it; its owner alone where it is not said. */
  mode?: number;
  /** 1970 where it is not said. */
  modifiedAt?: Date;
}

/** @throws BackupError for a name or a size that the format cannot hold */
export async function* writeTar(entries: Iterable<TarEntry>): AsyncGenerator<Uint8Array, void> {
  for (const entry of entries) {
    const { size, content } = entry;
    yield header(entry);
    yield* content;
    yield Buffer.alloc(padding(size));
  }
  yield Buffer.alloc(2 * block);
}

/** Each entry's content must be read to its end before the next one comes. */
export async function* readTar(stream: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry, void> {
  const bytes = new ByteReader(stream);
  for (;;) {
    const head = await bytes.exactly(block);
    if (head.every((byte) => byte === 0)) break;
    const { name, size } = parseHeader(head);
    yield { name, size, content: bytes.next(size) };
    await bytes.exactly(padding(size));
  }
  // To the last byte: only there does age say that nothing has been cut off.
  await bytes.drain();
}

function header({ name, size, mode = 0o600, modifiedAt }: Omit<TarEntry, 'content'>): Buffer {
  if (size >= largest) throw new BackupError(`${name}: too large for a backup`);
  const [prefix, rest] = splitName(name);
  const head = Buffer.alloc(block);
  const octal = (value: number, length: number) => value.toString(8).padStart(length - 1, '0');
  head.write(rest, 0);
  head.write(octal(mode, 8), 100);
  head.write(octal(0, 8), 108);
  head.write(octal(0, 8), 116);
  head.write(octal(size, 12), 124);
  head.write(octal(Math.floor((modifiedAt?.getTime() ?? 0) / 1000), 12), 136);
  head.write('0', 156);
  head.write('ustar\x0000', 257);
  head.write(prefix, 345);
  head.write(`${octal(checksum(head), 7)}\x00 `, 148);
  return head;
}

function parseHeader(head: Buffer): { name: string; size: number } {
  const text = (start: number, length: number) =>
    head.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  const size = Number.parseInt(text(124, 12), 8);
  if (Number.parseInt(text(148, 8), 8) !== checksum(head) || !(size >= 0 && size < largest))
    throw new BackupError('this file is no backup, or it is damaged', 'no_backup');
  return { name: [text(345, 155), text(0, 100)].filter(Boolean).join('/'), size };
}

/** @returns folder and file where the name is longer than its 100 bytes */
function splitName(name: string): [string, string] {
  if (Buffer.byteLength(name) <= 100) return ['', name];
  const at = name.lastIndexOf('/');
  const [prefix, rest] = [name.slice(0, Math.max(at, 0)), name.slice(at + 1)];
  if (Buffer.byteLength(prefix) > 155 || Buffer.byteLength(rest) > 100)
    throw new BackupError(`${name}: the name is too long for a backup`);
  return [prefix, rest];
}

/** Of all bytes, with the field of the checksum itself as blanks. */
function checksum(head: Buffer): number {
  return head.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

function padding(size: number): number {
  return (block - (size % block)) % block;
}

/** Cuts a stream of chunks of any length into what is asked for. */
class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async exactly(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of this.next(length)) parts.push(part);
    return Buffer.concat(parts);
  }

  /** @throws BackupError when the stream ends before */
  async *next(length: number): AsyncGenerator<Uint8Array, void> {
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#fill()))
        throw new BackupError('the backup is cut short', 'changed');
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async drain(): Promise<void> {
    while (await this.#fill());
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (!done) this.#rest = value;
    return !done;
  }
}
