import { argon2id } from 'hash-wasm';
import type { Argon2Job } from './argon2.ts';

/**
 * For a runtime without an Argon2 of its own. Each call takes memory that only the end of the thread gives
 * back.
 */
export function byWebAssembly(job: Argon2Job): Promise<Uint8Array> {
  return argon2id({
    password: job.password,
    salt: job.salt,
    memorySize: job.memory,
    iterations: job.passes,
    parallelism: job.lanes,
    hashLength: job.length,
    outputType: 'binary',
  });
}
