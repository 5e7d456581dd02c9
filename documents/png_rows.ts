import { Buffer } from 'node:buffer';
import { createInflate } from 'node:zlib';
import { Refused } from './upload_rules.ts';

/** Rows of one length that follow each other. */
export interface Pass {
  rows: number;
  /** With the filter's byte at the front of each row. */
  rowBytes: number;
}

/**
 * Unpacks the rows of a PNG and shows them one after another, so that never more of the picture is in memory
 * than one of them and a piece of what is being unpacked.
 *
 * @param show a row is its own only until the call is over
 * @returns how many bytes of the packed data belong to the rows
 * @throws Refused `image_broken` where they are not exactly as many and as long as they must be
 */
export async function unpackRows(
  packed: Buffer,
  passes: readonly Pass[],
  show: (row: Buffer) => void,
): Promise<number> {
  const lengths = passes.map(({ rowBytes }) => rowBytes);
  const row = Buffer.alloc(Math.max(0, ...lengths));
  const left = passes.map(({ rows }) => rows);
  let [pass, filled] = [0, 0];
  const inflate = createInflate({ chunkSize: 64 * 1024 });
  try {
    inflate.end(packed);
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      for (let at = 0; at < piece.length; ) {
        const length = lengths[pass];
        if (length === undefined) throw new Refused('image_broken');
        const copied = piece.copy(row, filled, at, at + length - filled);
        at += copied;
        filled += copied;
        if (filled < length) break;
        show(row.subarray(0, length));
        filled = 0;
        left[pass] = (left[pass] ?? 0) - 1;
        if (left[pass] === 0) pass++;
      }
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('image_broken');
  } finally {
    inflate.destroy();
  }
  if (filled > 0 || pass < passes.length) throw new Refused('image_broken');
  return inflate.bytesWritten;
}
