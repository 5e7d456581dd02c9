import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileSink, FileSource } from '../../../../static/conversation/files/file_blocks.ts';
import { blockBytes, chunkBytes } from '../../../../static/conversation/files/file_messages.ts';

describe('a file in blocks', () => {
  const sizes = fc.constantFrom(
    1,
    100,
    chunkBytes,
    blockBytes - 1,
    blockBytes,
    blockBytes + 1,
    2 * blockBytes + 77,
  );

  test('however it is cut, the sink has the same bytes and the same digest as the source', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 2 * chunkBytes }), async (size, piece) => {
        const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) % 256);
        const source = new FileSource(new File([bytes], 'a.bin'));
        const sink = new FileSink(size);
        const step = Math.max(piece, Math.ceil(size / 300));
        for (let from = 0; from < size; from += step) sink.add(bytes.subarray(from, from + step));
        const { blob, digest } = await sink.finish();
        expect(Buffer.from(await blob.arrayBuffer()).equals(bytes)).toBe(true);
        expect(digest).toBe(await source.digest());
        // Whatever it says it is, no browser opens it.
        expect(blob.type).toBe('application/octet-stream');
      }),
      { numRuns: 40 },
    );
  });

  test('the digest is SHA-256 over the SHA-256 of each block', async () => {
    const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
    const bytes = new Uint8Array(blockBytes + 5).fill(3);
    const expected = sha(
      Buffer.concat([sha(bytes.subarray(0, blockBytes)), sha(bytes.subarray(blockBytes))]),
    );
    expect(await new FileSource(new File([bytes], 'a')).digest()).toBe(expected.toString('base64'));
  });
});
