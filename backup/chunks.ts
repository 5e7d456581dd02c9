import { createReadStream } from 'node:fs';

/**
 * A file piece by piece. It is opened when the first piece is asked for: what nobody reads cannot fail
 * unheard.
 */
export async function* chunksOf(file: string): AsyncGenerator<Uint8Array, void> {
  yield* createReadStream(file, { highWaterMark: 256 * 1024 });
}
