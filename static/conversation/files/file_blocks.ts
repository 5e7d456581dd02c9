import { blockBytes } from './file_messages.ts';

/*
 * A file as blocks of `blockBytes`: so neither side holds more than one block of it as bytes, and both can
 * hash while it travels (Web Crypto hashes only what is there as a whole). Its digest is SHA-256 over the
 * SHA-256 of each block.
 */

/** The bytes of a file that is sent. */
export class FileSource {
  readonly name: string;
  readonly kind: string;
  readonly size: number;
  readonly #file: Blob;
  readonly #hashes: Promise<ArrayBuffer>[] = [];

  constructor(file: File) {
    this.name = file.name;
    this.kind = file.type.slice(0, 255);
    this.size = file.size;
    this.#file = file;
  }

  /** @throws DOMException when the device no longer gives the file, or another one than was chosen */
  async block(index: number): Promise<Uint8Array<ArrayBuffer>> {
    const start = index * blockBytes;
    const end = Math.min(start + blockBytes, this.size);
    const bytes = new Uint8Array(await this.#file.slice(start, end).arrayBuffer());
    if (bytes.length !== end - start)
      throw new DOMException('the file has become shorter', 'NotReadableError');
    this.#hashes[index] ??= sha256(bytes);
    return bytes;
  }

  /** Base64. Reads again only what has not been read yet. */
  async digest(): Promise<string> {
    for (let index = 0; index * blockBytes < this.size; index++) {
      if (!this.#hashes[index]) await this.block(index);
    }
    return digestOf(this.#hashes);
  }
}

/**
 * The bytes of a file that is received: block by block they become blobs, which the browser keeps outside of
 * the page's memory.
 */
export class FileSink {
  /** So many have come. */
  bytes = 0;
  readonly #block: Uint8Array<ArrayBuffer>;
  #filled = 0;
  #blobs: Blob[] = [];
  #hashes: Promise<ArrayBuffer>[] = [];

  constructor(size: number) {
    this.#block = new Uint8Array(Math.min(size, blockBytes));
  }

  add(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      const some = bytes.subarray(done, done + this.#block.length - this.#filled);
      this.#block.set(some, this.#filled);
      this.#filled += some.length;
      this.bytes += some.length;
      done += some.length;
      if (this.#filled === this.#block.length) this.#putAway();
    }
  }

  /** Once, when everything has come. */
  async finish(): Promise<{ blob: Blob; digest: string }> {
    if (this.#filled > 0) this.#putAway();
    // Whatever it says it is: this one is saved and never shown by the browser.
    const blob = new Blob(this.#blobs, { type: 'application/octet-stream' });
    this.#blobs = [];
    return { blob, digest: await digestOf(this.#hashes) };
  }

  #putAway(): void {
    const bytes = this.#block.subarray(0, this.#filled);
    // Both copy before they return.
    this.#blobs.push(new Blob([bytes]));
    this.#hashes.push(sha256(bytes));
    this.#filled = 0;
  }
}

async function digestOf(hashes: Promise<ArrayBuffer>[]): Promise<string> {
  const all = await new Blob(await Promise.all(hashes)).arrayBuffer();
  return btoa(String.fromCharCode(...new Uint8Array(await sha256(new Uint8Array(all)))));
}

function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', bytes);
}
