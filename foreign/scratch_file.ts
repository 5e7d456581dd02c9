import { Buffer } from 'node:buffer';
import { type Cipheriv, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, openSync, read, unlinkSync, write } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const algorithm = 'aes-256-ctr';
const readFrom = promisify(read);
const writeTo = promisify(write);
/** How much is read at once, beside the whole that it becomes. */
const pieceBytes = 256 * 1024;

/**
 * Bytes of a stranger that wait on the disk, because memory is for those whose turn it is. The file has no
 * name, so that it is gone with this process however that ends, and only this process knows its key (D1).
 */
export class ScratchFile {
  readonly #file: number;
  readonly #key: Buffer = randomBytes(32);
  readonly #cipher: Cipheriv;
  #length = 0;

  /**
   * @param folder where there is a disk: `/tmp` may be memory
   * @throws the system's error
   */
  constructor(folder: string) {
    const path = join(folder, `incoming-${randomBytes(8).toString('hex')}.tmp`);
    this.#file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    this.#cipher = createCipheriv(algorithm, this.#key, Buffer.alloc(16));
  }

  /** @throws the system's error */
  async append(piece: Uint8Array): Promise<void> {
    const sealed = this.#cipher.update(piece);
    for (let done = 0; done < sealed.length; ) {
      const left = sealed.length - done;
      const { bytesWritten } = await writeTo(this.#file, sealed, done, left, this.#length);
      done += bytesWritten;
      this.#length += bytesWritten;
    }
  }

  /**
   * Everything that was appended.
   *
   * @param into from its start; as long as that, or longer
   * @throws the system's error
   */
  async readInto(into: Buffer): Promise<void> {
    const decipher = createDecipheriv(algorithm, this.#key, Buffer.alloc(16));
    const piece = Buffer.allocUnsafeSlow(Math.min(pieceBytes, this.#length));
    for (let at = 0; at < this.#length; ) {
      const { bytesRead } = await readFrom(this.#file, piece, 0, piece.length, at);
      if (bytesRead === 0) throw new Error('a file of our own is cut short');
      into.set(decipher.update(piece.subarray(0, bytesRead)), at);
      at += bytesRead;
    }
  }

  /** Gives the room on the disk back. */
  close(): void {
    closeSync(this.#file);
  }
}
