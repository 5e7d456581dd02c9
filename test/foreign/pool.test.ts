import { Buffer } from 'node:buffer';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { Pool, type PoolLimits, Stopped } from '../../foreign/pool.ts';
import { Busy } from '../../foreign/turns.ts';

/* X2: what is read can be ended, and the next one does not suffer from it. */

const isDeno = 'deno' in process.versions;
const limits: PoolLimits = {
  // Deno counts by the clock, where the machine's other work counts too.
  workMs: isDeno ? 2_000 : 200,
  clockMs: 20_000,
  heapMb: 32,
  growthMb: 200,
  mostBytes: 1000,
  atOnce: 1,
  waiting: 2,
  waitingBytes: 1000,
  idleMs: 60_000,
};

/** A worker that does what it is told. */
const code = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ reader, given }) => {
  if (reader === 'echo') parentPort.postMessage({ what: 'found', found: given });
  if (reader === 'throw') parentPort.postMessage({ what: 'failed' });
  if (reader === 'forever') for (;;);
  if (reader === 'memory') { const all = []; for (;;) all.push({ all }); }
  // So much at most, should nobody stop it.
  if (reader === 'bytes') { const all = []; for (;;) if (all.length < 900) all.push(Buffer.alloc(1 << 20, 1)); }
  if (reader === 'exit') process.exit(1);
  if (reader === 'sleep') setTimeout(() => parentPort.postMessage({ what: 'found', found: 'slept' }), given);
});
parentPort.postMessage({ what: 'ready' });
`;

function makePool(changed: Partial<PoolLimits> = {}) {
  const started: Worker[] = [];
  const pool = new Pool({ ...limits, ...changed }, (maxOldGenerationSizeMb) => {
    const worker = new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb } });
    started.push(worker);
    return worker;
  });
  onTestFinished(() => pool.end());
  return { pool, started };
}

const turn = { patienceMs: 30_000 };

test('one worker reads one after another, and stays warm', async () => {
  const { pool, started } = makePool();
  const answers = await Promise.all(['a', 'b'].map((given) => pool.read('echo', given, turn)));
  expect(answers).toEqual(['a', 'b']);
  await expect(pool.read('throw', '', turn)).rejects.toMatchObject({ why: 'failed' });
  expect(await pool.read('echo', 'c', turn)).toBe('c');
  expect(started.length).toBe(1);
});

test.each([
  ['forever', 'time', {}],
  // However slow the machine is, its time does not come first. Deno stops such a worker without a word.
  isDeno
    ? ['memory', 'time', { workMs: 60_000, clockMs: 5_000 }]
    : ['memory', 'memory', { workMs: 60_000, clockMs: 60_000 }],
  ['exit', 'crash', { workMs: 60_000 }],
])('%s is stopped for %s; the next is read by another worker', async (reader, why, changed) => {
  const { pool, started } = makePool(changed);
  const [stopped, next] = await Promise.allSettled([
    pool.read(reader, '', turn),
    pool.read('echo', 'b', turn),
  ]);
  expect(stopped).toMatchObject({
    status: 'rejected',
    reason: { why },
  });
  expect(stopped.status === 'rejected' && stopped.reason).toBeInstanceOf(Stopped);
  expect(next).toMatchObject({ status: 'fulfilled', value: 'b' });
  expect(started.length).toBe(2);
});

// Under Deno what such a worker leaves may count against the next test's.
test.skipIf(isDeno)(
  'memory outside of JavaScript counts, where the worker’s own limit does not look',
  async () => {
    const { pool } = makePool({ workMs: 20_000 });
    await expect(pool.read('bytes', '', turn)).rejects.toMatchObject({ why: 'memory' });
  },
);

test('what does nothing for too long by the clock is stopped too', async () => {
  const { pool } = makePool({ clockMs: 200 });
  await expect(pool.read('sleep', 60_000, turn)).rejects.toMatchObject({ why: 'time' });
});

test('so many wait, and so much of theirs; the others are told at once, and the impatient after a while', async () => {
  const { pool } = makePool();
  const first = pool.read('sleep', 500, turn);
  const impatient = pool.read('echo', 'b', { patienceMs: 10 });
  const large = pool.read('echo', 'x'.repeat(600), turn);
  await expect(large).rejects.toBeInstanceOf(Busy);
  const third = pool.read('echo', 'd', turn);
  await expect(pool.read('echo', 'e', turn)).rejects.toBeInstanceOf(Busy);
  await expect(impatient).rejects.toBeInstanceOf(Busy);
  expect(await first).toBe('slept');
  expect(await third).toBe('d');
});

test('it is written down immediately before it is read; where that fails, nothing is read', async () => {
  const { pool, started } = makePool();
  const order: string[] = [];
  await pool.read('echo', 'a', { ...turn, begin: () => order.push(`${started.length} started`) });
  expect(order).toEqual(['1 started']);
  const begin = () => {
    throw new Error('no room');
  };
  await expect(pool.read('forever', 'a', { ...turn, begin })).rejects.toThrow('no room');
  expect(await pool.read('echo', 'b', turn)).toBe('b');
});

test('in the end whatever waits or is read is told so, and that is nobody’s fault', async () => {
  const { pool } = makePool();
  const both = Promise.allSettled([pool.read('forever', '', turn), pool.read('echo', '', turn)]);
  await expect.poll(() => pool.size).toBe(1);
  await pool.end();
  for (const one of await both) expect(one).toMatchObject({ reason: expect.any(Busy) });
  expect(await pool.read('echo', 'a', turn)).toBe('a');
});

test('a worker that has nothing to do ends', async () => {
  const { pool } = makePool({ idleMs: 50 });
  await pool.read('echo', 'a', turn);
  await expect.poll(() => pool.size).toBe(0);
});

// foreign/crossing.ts: there everything is copied.
test.skipIf('Deno' in globalThis)(
  'large bytes that are given away are moved, others are still there',
  async () => {
    const { pool } = makePool({ mostBytes: 10_000_000, waitingBytes: 10_000_000 });
    const kept = Buffer.alloc(1_000_000, 'k');
    const given = Buffer.alloc(1_000_000, 'g');
    expect(await pool.read('echo', kept, turn)).toHaveLength(1_000_000);
    expect(kept.length).toBe(1_000_000);
    expect(await pool.read('echo', [given], { ...turn, givesAway: true })).toHaveLength(1);
    expect(given.length).toBe(0);
  },
);
