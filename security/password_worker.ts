import * as crypto from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { Argon2Job } from './argon2.ts';

/*
 * One Argon2id after another, away from the serving thread. Its 19 MiB are then always taken by the same
 * thread and from the same arena of the C library, so they are counted once and not once for each thread of
 * Node's pool. It imports nothing but what Node brings and hash-wasm: in the single executable it is started
 * from its text (program/files.ts).
 */

parentPort?.on('message', async (job: Argon2Job) => parentPort?.postMessage(await argon2id(job)));

async function argon2id(job: Argon2Job): Promise<Uint8Array> {
  // Deno has none of its own, nor has a Node.js that was linked with an OpenSSL older than 3.2.
  if (!('argon2Sync' in crypto)) return (await import('./argon2_wasm.ts')).byWebAssembly(job);
  return crypto.argon2Sync('argon2id', {
    message: job.password,
    nonce: job.salt,
    memory: job.memory,
    passes: job.passes,
    parallelism: job.lanes,
    tagLength: job.length,
  });
}
