import process from 'node:process';
import { setImmediate } from 'node:timers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what only the start, or a flood of sign-ins, needed. V8 itself does so only when memory gets
 * short, which is what `last-resort` says; an ordinary collection keeps the room for later. Takes some 50 ms;
 * only V8 under Node knows how.
 */
export function collectGarbage(): void {
  collect({ type: 'major', flavor: 'last-resort' });
}

/**
 * Gives back large bytes that were needed for a moment: V8 counts them as the few words by which it holds
 * them, and lets tens of megabytes lie before it looks. Takes some 2 ms.
 */
export function collectYoung(): void {
  collect({ type: 'minor' });
}

let collector: ((options: object) => void) | undefined;

function collect(options: object): void {
  if (process.versions.deno) return;
  if (!collector) {
    setFlagsFromString('--expose-gc');
    collector = runInNewContext('gc') as (options: object) => void;
    setFlagsFromString('--no-expose-gc');
  }
  collector(options);
}

/**
 * For work that leaves much behind only in a flood.
 *
 * @returns to be called for each piece; the `most`th collects, after what is under way
 */
export function collectAfter(most: number): () => void {
  let pieces = 0;
  return () => {
    if (++pieces % most === 0) setImmediate(collectGarbage);
  };
}

/** By then the thread that has read a file for it has ended too (foreign/read.ts). */
const calmMs = 5_000;
let calm: ReturnType<typeof setTimeout> | undefined;

/**
 * To be called after work that leaves megabytes: a document, an upload. Collects once no more of it has come
 * for a while, when nobody waits for the thread. Pages and probes do not count: they leave little.
 */
export function collectWhenCalm(): void {
  clearTimeout(calm);
  calm = setTimeout(collectGarbage, calmMs).unref();
}
