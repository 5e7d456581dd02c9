import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { Pool, Stopped } from '../../foreign/pool.ts';
import { limits } from '../../foreign/read.ts';
import { hostileFiles } from '../fixtures/hostile/files.ts';
import { wellPdf } from '../fixtures/hostile/pdfs.ts';

/*
 * X2: hostile files through the worker as it ships, with the limits that it ships with. Whatever comes, it
 * ends, and the next file is read.
 */

const seed = Number(process.env.SEED ?? 26);
const files = hostileFiles({ seed, ofEach: 6 });
const code = readFileSync(new URL('../../dist/reader.cjs', import.meta.url), 'utf8');
const pool = new Pool(limits, (maxOldGenerationSizeMb) => {
  const resourceLimits = { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: 16 };
  return new Worker(code, { eval: true, env: {}, execArgv: [], resourceLimits });
});
const turn = { patienceMs: 600_000 };
const upload = (bytes: Buffer) => pool.read('upload', [{ name: 'a.pdf', bytes }], turn);

afterAll(() => pool.end());

test(`${files.length} hostile files, seed ${seed}: each is answered or stopped within its limits, and a good one is read after it`, {
  timeout: 600_000,
}, async () => {
  expect(files.length).toBeGreaterThanOrEqual(300);
  expect(new Set(files.map(({ kind }) => kind)).size).toBeGreaterThan(20);
  expect(Math.max(...files.map(({ bytes }) => bytes.length))).toBeLessThan(3_000_000);
  const before = process.memoryUsage.rss();
  const [outcomes, late] = [new Map<string, number>(), [] as string[]];
  let peak = 0;
  for (const { name, way, bytes } of files) {
    const began = performance.now();
    const answer =
      way === 'mail' ? pool.read('mail', { raw: bytes, today: '2026-11-26' }, turn) : upload(bytes);
    const outcome = await answer.then(
      () => 'answered',
      (error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
        return error.why;
      },
    );
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    // A worker that had to be replaced has begun before.
    if (performance.now() - began > limits.clockMs + 10_000) late.push(name);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  expect(late).toEqual([]);
  expect(outcomes.get('crash') ?? 0).toBe(0);
  expect((peak - before) / 1024 / 1024).toBeLessThan(limits.growthMb + 100);
  expect(await upload(wellPdf)).toMatchObject({ ok: true, pages: 1 });
});

test('what takes for ever is stopped, and the reader replaced', async () => {
  const endless = Buffer.from(`%PDF-1.7 ${'9'.repeat(9_000)} `.repeat(60));
  const began = process.cpuUsage();
  await expect(upload(Buffer.from(`%PDF-1.7 ${'stream x y z '.repeat(300_000)}${endless}`))).rejects.toThrow(
    Stopped,
  );
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(limits.workMs * 3);
  expect(await upload(wellPdf)).toMatchObject({ ok: true });
});
