import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { availableParallelism, loadavg } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { limitMemory } from '../fixtures/memory_limit.ts';
import {
  newFolder,
  runtime,
  type ServerProcess,
  serverCommand,
  startServerProcess,
} from '../fixtures/server_process.ts';
import { distinctLimits, shippedLimits } from '../fixtures/shipped_limits.ts';

const password = 'ein langes Kennwort mit Igel';
const floodSize = 400;
// Under Deno there is no Argon2id but that of hash-wasm: measured +135 to +139 MB, which the limits hold.
const mostMegabytes = runtime === 'deno' ? 192 : 64;
const mostMs = 250;

test('every manifest that we ship has a limit of memory', () => {
  for (const [name, limit] of shippedLimits) expect(limit, name).toBeGreaterThan(128);
});

describe('X3: four hundred wrong passwords at the same moment, from as many addresses', () => {
  // The executable may be started by hand, without what manifests and unit set for the C library.
  test.each(distinctLimits)('under %i MB (%s)', { timeout: 240_000 }, async (limit, _name) => {
    const group = limitMemory(limit);
    if (typeof group === 'string') {
      console.log(`not limited: ${group}`);
    }
    const { within, remove } = typeof group === 'string' ? { within: [], remove() {} } : group;
    const dataDir = newFolder();
    await setPassword(dataDir);
    const server = await startServerProcess(settings(dataDir), [...within, ...serverCommand]);
    try {
      // Half a second after its start the server gives back what only the start needed.
      const isCalm = (loadavg()[0] ?? 0) < availableParallelism();
      // What is loaded when somebody comes for the first time is no part of a flood.
      await fetch(`${server.origin}/practice/login`);
      const before = await settledMemory(server);
      const wrong = Array.from({ length: floodSize }, (_, index) =>
        signIn(server, {
          // Every other one is aimed at one account.
          email: index % 2 ? 'sommer@praxis.example' : `arzt${index}@praxis.example`,
          password: `falsch ${index}`,
          from: `10.${index % 7}.${index >> 4}.${index % 16}`,
        }),
      );
      const watching = probeUntil(server, Promise.allSettled(wrong));
      const right = await signIn(server, { email: 'admin@localhost', password, from: '192.0.2.9' });
      expect(right).toBe(303);
      const answers = await Promise.all(wrong);
      expect(answers.every((status) => status === 422 || status === 503)).toBe(true);
      expect(answers).toContain(422);
      const waits = (await watching).toSorted((a, b) => a - b);
      const risen = memory(server).peak - before;
      console.log(
        `${runtime}, ${limit} MB: +${risen} MB, /healthz ${Math.round(waits.at(-1) ?? 0)} ms at most, mostly ${Math.round(waits.at(waits.length >> 1) ?? 0)}${isCalm ? '' : ', beside others'}`,
      );
      expect(risen).toBeLessThan(mostMegabytes);
      expect(waits.length).toBeGreaterThan(5);
      // Where others keep the processors busy, everything waits for one, and nobody counts that.
      expect(waits.at(Math.floor(waits.length * 0.9))).toBeLessThan(isCalm ? mostMs : 4 * mostMs);
      if (isCalm) expect(waits.at(-1)).toBeLessThan(mostMs);
    } finally {
      await server.stop();
      remove();
    }
  });
});

function settings(dataDir: string): Record<string, string> {
  return { DATA_DIR: dataDir, TRUST_PROXY: '127.0.0.1', LOG_LEVEL: 'error' };
}

/** In a process of its own: the memory of the one that is looked at begins without a hash. */
async function setPassword(dataDir: string): Promise<void> {
  const server = await startServerProcess(settings(dataDir));
  const link = /\/practice\/setup\/\S+/.exec(server.output.stderr)?.[0] ?? '';
  expect(await post(server, link, { password, repeat: password })).toBe(303);
  await server.stop();
}

function signIn(
  server: ServerProcess,
  { from, ...fields }: { email: string; password: string; from: string },
): Promise<number | undefined> {
  return post(server, '/practice/login', fields, { 'X-Forwarded-For': from });
}

/** A connection of its own for each. */
function post(
  { origin }: ServerProcess,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<number | undefined> {
  const body = new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, {
      method: 'POST',
      agent: false,
      headers: {
        Origin: origin,
        'Accept-Encoding': 'gzip, deflate, br',
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': body.length,
        ...headers,
      },
    });
    sent.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/**
 * From a thread that is busy with nothing else. Where others keep the processors busy, the time that server
 * and probe have waited for one is taken off: Linux counts it.
 *
 * @returns how long `/healthz` took each time, in milliseconds
 */
async function probeUntil({ origin, pid }: ServerProcess, over: Promise<unknown>): Promise<number[]> {
  // By its address: four hundred lookups of a name wait in this process.
  const workerData = { url: `${origin.replace('localhost', '127.0.0.1')}/healthz`, pid };
  const prober = new Worker(probing, { eval: true, workerData });
  const waits: number[] = [];
  prober.on('message', (ms: number) => waits.push(ms));
  await over;
  await prober.terminate();
  return waits;
}

const probing = `
  const { workerData, parentPort } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const { get } = require('node:http');
  const delay = (path) => {
    try { return Number(readFileSync(path, 'utf8').split(' ')[1]) / 1e6; } catch { return 0; }
  };
  const waited = () => delay('/proc/' + workerData.pid + '/schedstat') + delay('/proc/thread-self/schedstat');
  const probe = () => {
    const before = waited();
    const start = performance.now();
    get(workerData.url, { agent: false }, (response) => {
      response.resume();
      response.on('end', () => {
        parentPort.postMessage(Math.max(0, performance.now() - start - (waited() - before)));
        setTimeout(probe, 50);
      });
    });
  };
  probe();
`;

/** Resident, in megabytes. */
function memory({ pid }: ServerProcess): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { now: Math.round(of('VmRSS')), peak: Math.round(of('VmHWM')) };
}

/** Once two looks have found the same. */
async function settledMemory(server: ServerProcess): Promise<number> {
  const looks = [0, memory(server).now];
  await expect
    .poll(
      () => {
        looks.push(memory(server).now);
        return looks.at(-1) === looks.at(-2);
      },
      { interval: 1_000, timeout: 20_000 },
    )
    .toBe(true);
  return looks.at(-1) ?? 0;
}
