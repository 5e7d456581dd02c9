import * as crypto from 'node:crypto';
import { clearTimeout, setTimeout } from 'node:timers';
import { Worker } from 'node:worker_threads';
import { workerUrl } from '../program/files.ts';
import { collectAfter } from '../program/garbage.ts';

/** What the worker is asked for. */
export interface Argon2Job {
  password: string;
  salt: Uint8Array;
  /** In KiB. */
  memory: number;
  passes: number;
  lanes: number;
  /** Of the hash, in bytes. */
  length: number;
}

/** WebAssembly gives its memory back only with its thread, and each hash takes a new piece. */
const hashesOfOneThread = 'argon2Sync' in crypto ? Number.POSITIVE_INFINITY : 2;
/** A thread without work is ended: it weighs some 10 MiB. */
const idleMs = 30_000;

let worker: Worker | null = null;
let done = 0;
/**
 * A practice signs in so often in a day; in a flood the pages of the refused add up until V8 is made to look.
 */
const noteHash = collectAfter(10);
let idle: ReturnType<typeof setTimeout> | undefined;

/**
 * Argon2id (RFC 9106) in a thread of its own. One at a time: whoever calls waits for the one before
 * (turns.ts).
 *
 * @throws Error where the thread ends before its answer
 */
export async function argon2id(job: Argon2Job): Promise<Uint8Array> {
  clearTimeout(idle);
  worker ??= startWorker();
  const answer = await ask(worker, job);
  done++;
  noteHash();
  if (done >= hashesOfOneThread) await endWorker();
  else idle = setTimeout(() => void endWorker(), idleMs).unref();
  return answer;
}

function startWorker(): Worker {
  done = 0;
  const thread = new Worker(workerUrl('password_worker'), {
    name: 'passwords',
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 1 },
  });
  thread.unref();
  thread.once('exit', () => {
    if (worker === thread) worker = null;
  });
  return thread;
}

async function endWorker(): Promise<void> {
  const ended = worker;
  worker = null;
  await ended?.terminate();
}

function ask(thread: Worker, job: Argon2Job): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const failed = (error: unknown) => reject(error instanceof Error ? error : new Error('the thread ended'));
  thread.once('message', resolve).once('error', failed).once('exit', failed);
  // Somebody waits for it: then it keeps the process alive.
  thread.ref();
  thread.postMessage(job);
  return promise.finally(() => {
    thread.off('message', resolve).off('error', failed).off('exit', failed);
    thread.unref();
  });
}
