import { Buffer } from 'node:buffer';
import process from 'node:process';

/*
 * What goes into the worker and out of it: plain data. Bytes cross as arrays of bytes and are buffers again
 * on the other side.
 */

/** The same data with buffers in place of arrays of bytes. */
export function withBuffers(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return value.map(withBuffers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withBuffers(part)]));
}

/** About how many bytes data take; stops counting beyond `most`. */
export function sizeOf(value: unknown, most: number = Number.POSITIVE_INFINITY): number {
  let size = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && size <= most) {
    const part = waiting.pop();
    size += 16;
    if (typeof part === 'string') size += part.length * 2;
    else if (part instanceof Uint8Array) size += part.byteLength;
    else if (typeof part === 'object' && part !== null)
      for (const inner of Object.values(part)) waiting.push(inner);
  }
  return size;
}

/** Below this a copy costs nothing, and the bytes may lie in a pool with others'. */
const large = 256 * 1024;

/**
 * The memory of large bytes within data, to be moved instead of copied. Whatever else lies in it moves along.
 * Under Deno 2 a message with memory to be moved never comes to a worker of `node:worker_threads`.
 */
export function buffersOf(value: unknown): ArrayBuffer[] {
  if (process.versions.deno) return [];
  const found = new Set<ArrayBuffer>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (part instanceof Uint8Array) {
      if (part.byteLength >= large && part.buffer instanceof ArrayBuffer) found.add(part.buffer);
    } else if (typeof part === 'object' && part !== null)
      for (const inner of Object.values(part)) waiting.push(inner);
  }
  return [...found];
}
