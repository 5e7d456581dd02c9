import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { buffersOf, sizeOf } from './crossing.ts';
import { Busy, type TurnLimits, Turns } from './turns.ts';

/** What the worker is asked: which reader, and what it reads. */
export interface Question {
  reader: string;
  given: unknown;
  /** Of what it may answer. */
  mostBytes: number;
}

/** What it says. `failed`: reading threw, or found more than may come out. */
export type Answer = { what: 'ready' } | { what: 'found'; found: unknown } | { what: 'failed' };

export interface PoolLimits extends TurnLimits {
  /** Processor time for one thing, in milliseconds. */
  workMs: number;
  /** The same by the clock, where the machine has other things to do. */
  clockMs: number;
  /** JavaScript's memory of one worker. */
  heapMb: number;
  /** By how much the whole process may grow while one thing is read: bytes outside of JavaScript's memory. */
  growthMb: number;
  mostBytes: number;
  /** After this a worker that has nothing to do ends. */
  idleMs: number;
}

/** It was not read because reading it took too much, or ended the reader. It would again. */
export class Stopped extends Error {
  readonly why: 'time' | 'memory' | 'failed' | 'crash';

  constructor(why: Stopped['why']) {
    super(`reading was stopped: ${why}`);
    this.why = why;
  }
}

export interface Turn {
  /** How long it waits for its turn, in milliseconds. */
  patienceMs: number;
  /** Runs when the reader is there, immediately before it reads. */
  begin?: (() => void) | undefined;
  /** Large bytes of what is given are gone for who asks, instead of being there twice. */
  givesAway?: boolean;
}

/** Runs readers in workers that can be killed, a few at once and the others after them. */
export class Pool {
  readonly #limits: PoolLimits;
  readonly #startWorker: (heapMb: number) => Worker;
  readonly #idle: Reader[] = [];
  readonly #all = new Set<Reader>();
  readonly #turns: Turns;

  /** @param startWorker which runs worker.ts */
  constructor(limits: PoolLimits, startWorker: (heapMb: number) => Worker) {
    this.#limits = limits;
    this.#turns = new Turns(limits);
    this.#startWorker = startWorker;
  }

  /**
   * @throws Stopped where it cannot be read
   * @throws Busy where it may be tried again later
   */
  async read(reader: string, given: unknown, { patienceMs, begin, givesAway }: Turn): Promise<unknown> {
    await this.#turns.take(patienceMs, sizeOf(given));
    let worker: Reader | null = null;
    try {
      worker = await this.#reader();
      begin?.();
      const { mostBytes } = this.#limits;
      const away = givesAway ? buffersOf(given) : [];
      return await worker.ask({ reader, given, mostBytes }, this.#limits, away);
    } finally {
      this.#free(worker);
    }
  }

  /** Workers that there are now. */
  get size(): number {
    return this.#all.size;
  }

  /** Whatever waits is told that its turn will not come. */
  refuseWaiting(): void {
    this.#turns.refuseWaiting();
  }

  /** Ends every reader, whatever it reads. */
  async end(): Promise<void> {
    this.refuseWaiting();
    this.#idle.length = 0;
    await Promise.all([...this.#all].map((reader) => reader.kill(new Busy())));
  }

  /**
   * The next one's turn comes when this worker is idle, or has really ended: two would take twice as much.
   */
  #free(worker: Reader | null): void {
    if (worker?.isAlive === false) {
      worker.ended.then(() => this.#turns.free());
      return;
    }
    if (worker) {
      this.#idle.push(worker);
      worker.sleep(this.#limits.idleMs);
    }
    this.#turns.free();
  }

  async #reader(): Promise<Reader> {
    for (let warm = this.#idle.pop(); warm; warm = this.#idle.pop()) {
      if (!warm.isAlive) continue;
      warm.wake();
      return warm;
    }
    const reader = new Reader(this.#startWorker(this.#limits.heapMb));
    this.#all.add(reader);
    reader.ended.then(() => this.#all.delete(reader));
    await reader.ready;
    return reader;
  }
}

/** How often a reader at work is looked at. */
const lookMs = 50;

/** One worker. */
class Reader {
  /** Resolves when it can be asked; rejects where it cannot be started, which is nobody's file's fault. */
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  isAlive = true;
  readonly #notReady: (why: Error) => void;
  readonly #worker: Worker;
  #sleeping: ReturnType<typeof setTimeout> | undefined;
  #answer: { resolve(found: unknown): void; reject(why: Error): void } | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    const ready = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    [this.ready, this.ended] = [ready.promise, ended.promise];
    this.#notReady = ready.reject;
    worker.on('message', (answer: Answer) => {
      if (answer.what === 'ready') ready.resolve();
      else if (answer.what === 'failed') this.#settle(new Stopped('failed'));
      else this.#settle(null, answer.found);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      this.isAlive = false;
      this.#settle(new Stopped(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'));
    });
    worker.on('exit', () => {
      this.isAlive = false;
      clearTimeout(this.#sleeping);
      ready.reject(new Error('the reader does not start'));
      this.#settle(new Stopped('crash'));
      ended.resolve();
    });
    ready.promise.catch(() => {});
  }

  async ask(question: Question, limits: PoolLimits, away: ArrayBuffer[]): Promise<unknown> {
    const over = new AbortController();
    const before = await cpuTime(this.#worker);
    const answer = new Promise((resolve, reject) => {
      this.#answer = { resolve, reject };
    });
    this.#worker.postMessage(question, away);
    this.#watch(before, limits, over.signal).then(
      (why) => this.kill(new Stopped(why)),
      () => {},
    );
    try {
      return await answer;
    } finally {
      over.abort();
    }
  }

  /** Ends by itself when nothing comes for so long, and keeps no process from ending meanwhile. */
  sleep(idleMs: number): void {
    this.#worker.unref();
    this.#sleeping = setTimeout(() => void this.kill(new Busy()), idleMs).unref();
  }

  wake(): void {
    clearTimeout(this.#sleeping);
    this.#worker.ref();
  }

  /** Whoever waits for an answer is told at once; the thread may need a moment. */
  async kill(why: Error): Promise<void> {
    this.isAlive = false;
    this.#notReady(why);
    this.#settle(why);
    await this.#worker.terminate();
  }

  #settle(error: Error | null, found?: unknown): void {
    const waiting = this.#answer;
    this.#answer = null;
    if (error) waiting?.reject(error);
    else waiting?.resolve(found);
  }

  /** @returns why it has to end; rejects when it is over */
  async #watch(before: number | null, limits: PoolLimits, signal: AbortSignal): Promise<'time' | 'memory'> {
    const began = performance.now();
    const size = process.memoryUsage.rss();
    for (;;) {
      await after(lookMs, undefined, { signal, ref: false });
      const took = performance.now() - began;
      if (process.memoryUsage.rss() - size > limits.growthMb * 1024 * 1024) return 'memory';
      if (took > limits.clockMs) return 'time';
      if (took < limits.workMs) continue;
      if (!tellsCpuTime) return 'time';
      const now = await cpuTime(this.#worker);
      if (now !== null && before !== null && now - before > limits.workMs) return 'time';
    }
  }
}

/**
 * Deno's workers do not answer, and one that has reached its memory just stops, without an event: there the
 * clock and the growth count.
 */
const tellsCpuTime = !('deno' in process.versions);

/**
 * Processor time that a worker has used, in milliseconds; null where it cannot say, or not within a moment.
 */
async function cpuTime(worker: Worker): Promise<number | null> {
  if (!tellsCpuTime) return null;
  const answer = worker.cpuUsage().then(
    ({ user, system }) => (user + system) / 1000,
    () => null,
  );
  return Promise.race([answer, after(lookMs * 4, null, { ref: false })]);
}
