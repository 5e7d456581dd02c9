/*
 * `node test/bench/box_bench.ts`: what one box weighs. Sizes of executable and image; start to first page and
 * idle memory of the executable, the container, Deno and `node dist/server.js` next to a bare Hono bundle,
 * medians of ten; how many idle practices one GiB holds. Needs `npm run build:binary`; the container is left
 * out without root and the image that test/packaging makes.
 */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { minute } from '../../consultation/durations.ts';
import { denoFolder, freePort, newFolder } from '../fixtures/server_process.ts';
import { buildBare, firstPage, middle } from './bare.ts';
import { descendant, type Memory, memoryOf, workMs } from './process_figures.ts';

const rounds = 10;
const root = new URL('../..', import.meta.url).pathname;
const executable = join(root, 'dist/sprechzimmer');
const image = 'localhost/sprechzimmer-test';
const scratch = newFolder();

/** One way to run a server. */
interface Box {
  name: string;
  command(environment: Record<string, string>): string[];
  /** The executable where the command only starts what starts it. */
  program?: string;
}

interface Sample extends Memory {
  /** From the start of the process to the first page, by the clock and in processors' work. */
  startMs: number;
  workMs: number;
}

const bare = await buildBare(scratch);
const container = makeContainer();
const deno = join(denoFolder(), 'deno');
const boxes: Box[] = [
  { name: 'bare Hono bundle', command: () => [process.execPath, bare] },
  { name: 'node dist/server.js', command: () => [process.execPath, join(root, 'dist/server.js'), 'serve'] },
  { name: 'executable', command: () => [executable, 'serve'] },
  ...(container ? [inContainer(container)] : []),
  { name: 'Deno, sources', command: () => [deno, 'run', '-A', join(root, 'server.ts'), 'serve'] },
];

// What was just written lies in memory in larger pieces than what was read, and would count as the program's.
for (const file of [executable, bare])
  execFileSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0', 'status=none']);
await reportStarts();
await reportPractices();
reportSizes();
if (container) execFileSync('buildah', ['rm', container], { stdio: 'ignore' });
rmSync(scratch, { recursive: true, force: true });

async function reportStarts(): Promise<void> {
  const samples = new Map<Box, Sample[]>(boxes.map((box) => [box, []]));
  // The first round is for the caches of the system, V8 and Deno.
  for (let round = 0; round <= rounds; round++) {
    for (const [box, measured] of samples) {
      const sample = await measure(box);
      if (round > 0) measured.push(sample);
    }
  }
  const median = (box: Box, what: keyof Sample) => middle((samples.get(box) ?? []).map((one) => one[what]));
  const [anchor] = boxes;
  for (const box of boxes) {
    const against = (what: keyof Sample) =>
      `${median(box, what).toFixed(0)} (${(median(box, what) / median(anchor ?? box, what)).toFixed(2)})`;
    console.log(
      `${box.name.padEnd(20)} first page ${against('startMs')} ms, work ${against('workMs')} ms, idle ${against('rssMb')} MB, of its own ${against('ownMb')} MB`,
    );
  }
}

async function measure(box: Box): Promise<Sample> {
  const started = performance.now();
  const { child, port } = await start(box);
  await firstPage(port);
  const startMs = performance.now() - started;
  const pid = box.program ? descendant(child.pid ?? 0, box.program) : (child.pid ?? 0);
  const work = workMs(pid);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const sample = { startMs, workMs: work, ...memoryOf(pid) };
  process.kill(pid, 'SIGTERM');
  await once(child, 'exit');
  return sample;
}

async function start(box: Box): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const environment = {
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    TURN_EMBEDDED: 'off',
    DATA_DIR: box.program ? '/tmp' : join(scratch, box.name),
  };
  const [program = '', ...args] = box.command(environment);
  const env = { PATH: process.env.PATH, ...environment };
  return { child: spawn(program, args, { env, stdio: 'ignore' }), port };
}

/** What all idle practices share (code, constants) counts once, what each has of its own every time. */
async function reportPractices(): Promise<void> {
  const count = 20;
  const pids: number[] = [];
  const children: ChildProcess[] = [];
  for (let practice = 0; practice < count; practice++) {
    const box = { name: `practice-${practice}`, command: () => [executable, 'serve'] };
    const { child, port } = await start(box);
    await firstPage(port);
    children.push(child);
    pids.push(child.pid ?? 0);
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const figures = pids.map(memoryOf);
  const own = middle(figures.map(({ ownMb }) => ownMb));
  const shared = middle(figures.map(({ rssMb, ownMb }) => rssMb - ownMb));
  const worked = () => pids.reduce((sum, pid) => sum + workMs(pid), 0);
  const before = worked();
  await new Promise((resolve) => setTimeout(resolve, minute));
  const percent = (worked() - before) / minute / count / 0.01;
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')));
  const pss = figures.reduce((sum, { pssMb }) => sum + pssMb, 0);
  console.log(
    `${count} idle practices: ${pss.toFixed(0)} MB together, each ${own.toFixed(1)} MB of its own beside ${shared.toFixed(0)} MB that all share, and ${percent.toFixed(2)} % of one processor`,
  );
  console.log(`one GiB holds ${Math.floor((1024 - shared) / own)} idle practices`);
}

function reportSizes(): void {
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const xz = execFileSync('sh', ['-c', 'xz -T0 -6 -c "$0" | wc -c', executable], { encoding: 'utf8' });
  console.log(`executable: ${mb(statSync(executable).size)}, as xz ${mb(Number(xz))}`);
  if (!container) return;
  const mounted = execFileSync('buildah', ['mount', container], { encoding: 'utf8' }).trim();
  const [bytes] = execFileSync('du', ['-sb', mounted], { encoding: 'utf8' }).split('\t');
  console.log(`image: ${mb(Number(bytes))}`);
}

function makeContainer(): string | null {
  try {
    return execFileSync('buildah', ['from', '--pull-never', image], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return null;
  }
}

/** `buildah run` itself takes a second or more to start, which an engine does not: compare the work. */
function inContainer(name: string): Box {
  const command = (environment: Record<string, string>) => [
    'buildah',
    'run',
    '--isolation=chroot',
    ...Object.entries(environment).map(([setting, value]) => `--env=${setting}=${value}`),
    name,
    '--',
    'sprechzimmer',
    'serve',
  ];
  return { name: 'container', command, program: 'sprechzimmer' };
}
