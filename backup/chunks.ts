import { createReadStream } from 'node:fs';

/**
 * A file piece by piece. It is opened when the first piece is asked for: what nobody reads cannot fail
 * unheard.
 */
export async function* chunksOf(file: string): AsyncGenerator<Uint8Array, void> {
  yield* createReadStream(file, { highWaterMark: 256 * 1024 });
}

/** The same for those who want a stream of the web; what is read is closed where nobody wants the rest. */
export function asStream(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      // A copy: buffers of a file stream belong to a pool.
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  });
}
