import { Buffer } from 'node:buffer';
import { HTTPException } from 'hono/http-exception';
import { Busy, takeUploadTurn } from '../foreign/read.ts';
import { ScratchFile } from '../foreign/scratch_file.ts';
import { collectYoung } from '../program/garbage.ts';

/** How much there may be of one kind at one moment. */
interface Room {
  readonly mostAtOnce: number;
  readonly mostOnDisk?: number;
}

/** What is worth looking for what it has left behind. */
const large = 1024 * 1024;

/** Bytes of each kind. */
const inMemory = new Map<Room, number>();
const onDisk = new Map<Room, number>();

/** A body while it comes and while its request is answered: first in memory, then on the disk. */
export class HeldBody {
  length = 0;
  readonly #room: Room;
  readonly #folder: string | undefined;
  #chunks: Uint8Array[] = [];
  #inMemory = 0;
  #onDisk = 0;
  #file: ScratchFile | null = null;
  #freeTurn: (() => Promise<void>) | null = null;

  /** @param folder for what does not fit into memory */
  constructor(room: Room, folder: string | undefined) {
    this.#room = room;
    this.#folder = folder;
  }

  /** @returns whether there was room for it */
  async keep(chunk: Uint8Array): Promise<boolean> {
    this.length += chunk.length;
    // Once on the disk, always on the disk: the pieces stay in their order.
    if (!this.#onDisk && (inMemory.get(this.#room) ?? 0) + chunk.length <= this.#room.mostAtOnce) {
      this.#inMemory += add(inMemory, this.#room, chunk.length);
      this.#chunks.push(chunk);
      return true;
    }
    const { mostOnDisk = 0 } = this.#room;
    if (!this.#folder || (onDisk.get(this.#room) ?? 0) + chunk.length > mostOnDisk) return false;
    this.#onDisk += add(onDisk, this.#room, chunk.length);
    try {
      this.#file ??= new ScratchFile(this.#folder);
      await this.#file.append(chunk);
      return true;
    } catch {
      // A disk that takes nothing is no more room; whoever needs it for more than this is told by the store.
      return false;
    }
  }

  /** @throws HTTPException 503 where it does not come */
  async takeTurn(): Promise<void> {
    this.#freeTurn = await takeUploadTurn().catch((error: unknown) => {
      throw error instanceof Busy ? new HTTPException(503) : error;
    });
  }

  /** The bytes have memory of their own, which may be given away with them. */
  async whole(): Promise<Buffer<ArrayBuffer>> {
    const all = Buffer.allocUnsafeSlow(this.length);
    let at = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    await this.#file?.readInto(all.subarray(at));
    this.#chunks = [];
    this.#leaveDisk();
    return all;
  }

  async release(): Promise<void> {
    this.#chunks = [];
    this.#leaveDisk();
    this.#inMemory -= add(inMemory, this.#room, this.#inMemory, -1);
    if (this.length > large) collectYoung();
    await this.#freeTurn?.();
    this.#freeTurn = null;
  }

  #leaveDisk(): void {
    this.#file?.close();
    this.#file = null;
    this.#onDisk -= add(onDisk, this.#room, this.#onDisk, -1);
  }
}

/** @returns `bytes` */
function add(held: Map<Room, number>, room: Room, bytes: number, sign: 1 | -1 = 1): number {
  held.set(room, (held.get(room) ?? 0) + sign * bytes);
  return bytes;
}
