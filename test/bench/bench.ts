/*
 * `npm run bench`: the budgets of architecture.md as ratios in one run, so that they mean the same on every
 * machine. The anchor is a bare Hono server in one bundle on the same runtime. Everything runs on 127.0.0.1,
 * bounded in count.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { freePort, newFolder, startDemoProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { buildBare, firstPage, middle } from './bare.ts';
import { fillInbox } from './fill_inbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-bench-'));
const bare = await buildBare(folder);
const own = new URL('../../dist/server.js', import.meta.url).pathname;

interface Sample {
  /** From the start of the process to the first page, in milliseconds. */
  startMs: number;
  /** Resident memory when idle, in MB. */
  idleMb: number;
  /** Landing pages a second. */
  perSecond: number;
}

const rounds = 5;
// As after a restart: the database is there already.
const dataDir = newFolder();
const samples = { bare: [] as Sample[], own: [] as Sample[] };
await measure([own, 'serve']);
for (let round = 0; round < rounds; round++) {
  samples.bare.push(await measure([bare]));
  samples.own.push(await measure([own, 'serve']));
}
const median = (which: 'bare' | 'own', what: keyof Sample) =>
  middle(samples[which].map((sample) => sample[what]));
const ratio = (what: keyof Sample) => median('own', what) / median('bare', what);

report(
  'start to first page',
  `${show(median('own', 'startMs'))} ms, bare ${show(median('bare', 'startMs'))} ms`,
  ratio('startMs'),
  'at most 1.5',
);
report(
  'idle memory',
  `${show(median('own', 'idleMb'))} MB, bare ${show(median('bare', 'idleMb'))} MB`,
  ratio('idleMb'),
  'at most 1.2',
);
report(
  'landing page',
  `${show(median('own', 'perSecond'))}/s, bare ${show(median('bare', 'perSecond'))}/s`,
  ratio('perSecond'),
  'at least 0.6',
);

const [small, large] = [await inboxMs(100), await inboxMs(100_000)];
report(
  'inbox with 100,000 consultations',
  `${show(large)} ms, with 100 ${show(small)} ms`,
  large / small,
  'at most 1.5',
);
for (const path of [folder, dataDir]) rmSync(path, { recursive: true, force: true });

async function measure(args: string[]): Promise<Sample> {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: newFolder(),
    LOG_LEVEL: 'error',
  };
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
  await firstPage(port);
  const startMs = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const idleMb = residentMb(child);
  const perSecond = await pagesPerSecond(port);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { startMs, idleMb, perSecond };
}

function residentMb(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** 2,000 pages, eight at a time. */
async function pagesPerSecond(port: number): Promise<number> {
  const count = 2_000;
  let left = count;
  const start = performance.now();
  const worker = async () => {
    while (left-- > 0) await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer();
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return (count / (performance.now() - start)) * 1_000;
}

/** Median time of `/practice` for a signed-in doctor. */
async function inboxMs(consultations: number): Promise<number> {
  const demoDir = newFolder();
  const demo = await startDemoProcess({ DATA_DIR: demoDir });
  const doctor = new Visitor(demo.baseUrl);
  await doctor.get(new URL(demo.practiceUrl).pathname);
  fillInbox(demoDir, consultations);
  const times: number[] = [];
  for (let visit = 0; visit < 30; visit++) {
    const start = performance.now();
    await (await doctor.get('/practice')).text();
    times.push(performance.now() - start);
  }
  await demo.stop();
  rmSync(demoDir, { recursive: true, force: true });
  return middle(times.slice(5));
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function report(
  what: string,
  figures: string,
  value: number,
  budget: `at ${'most' | 'least'} ${number}`,
): void {
  const limit = Number(budget.split(' ')[2]);
  const kept = budget.startsWith('at most') ? value <= limit : value >= limit;
  console.log(
    `${kept ? 'kept  ' : 'MISSED'}  ${what}: ${figures}; ratio ${value.toFixed(2)}, budget ${budget}`,
  );
}
