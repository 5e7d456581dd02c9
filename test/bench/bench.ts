/*
 * `npm run bench -- [--against REV]`: the budgets of architecture.md as ratios in one run, so that they mean
 * the same on every machine, as one table in docs/dev/numbers.md (numbers_file.ts). The anchor is a bare Hono
 * server in one bundle on the same runtime. With `--against` another revision is built and measured in turn.
 * Everything runs on 127.0.0.1, bounded in count; it wants a machine with nothing else to do, and Debian's
 * `wrk` and `curl`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { newFolder } from '../fixtures/server_process.ts';
import { buildBare, middle } from './bare.ts';
import type { Figure } from './figures.ts';
import { circumstances, git, writeNumbers } from './numbers_file.ts';
import { answersPerSecond, recordAnswer, type Served, serve } from './served.ts';

const { against } = parseArgs({ options: { against: { type: 'string' } } }).values;
const root = new URL('../../', import.meta.url).pathname;
const where = circumstances();

const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-bench-'));
const bare = await buildBare(folder);
const before = against ? buildRevision(against) : null;
// As after a restart: the database is there already.
const [dataDir, dataDirBefore] = [newFolder(), newFolder()];
const start = {
  ours: () => serve([join(root, 'dist/server.js'), 'serve'], { DATA_DIR: dataDir }),
  before: () => serve([join(before ?? '', 'dist/server.js'), 'serve'], { DATA_DIR: dataDirBefore }),
};

const figures = [...(await starts()), ...(await pages())];
writeNumbers('Start, memory, pages', {
  words: 'Written by `npm run bench`; what each is for stands in architecture.md, "Performance budgets".',
  figures,
  where: { ...where, against },
});
for (const path of [folder, dataDir, dataDirBefore]) rmSync(path, { recursive: true, force: true });

/** @returns where it is built, outside of this tree */
function buildRevision(revision: string): string {
  const place = join(folder, 'before');
  mkdirSync(place);
  const archive = execFileSync('git', ['archive', revision], { cwd: root, maxBuffer: 256 * 1024 * 1024 });
  execFileSync('tar', ['-x', '-C', place], { input: archive });
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  const env = { ...process.env, SOURCE_COMMIT: git('rev-parse', '--short', revision) };
  execFileSync(process.execPath, ['build.ts'], { cwd: place, env, stdio: 'inherit' });
  return place;
}

/** From nothing to the first page, and what the process holds a second later. */
async function starts(): Promise<Figure[]> {
  const samples: Record<'bare' | 'ours' | 'before', { ms: number; mb: number }[]> = {
    bare: [],
    ours: [],
    before: [],
  };
  const look = async (whose: keyof typeof samples, server: Served) => {
    await after(1000);
    samples[whose].push({ ms: server.startMs, mb: server.idleMb() });
    await server.stop();
  };
  // The first start of all makes the database, and reads the disk.
  // And keeps what V8 has compiled, two seconds later (program/entry.ts).
  for (const first of before ? [start.ours, start.before] : [start.ours]) {
    const server = await first();
    await after(4000);
    await server.stop();
  }
  for (let round = 0; round < 10; round++) {
    await look('bare', await serve([bare]));
    await look('ours', await start.ours());
    if (before) await look('before', await start.before());
  }
  const figure = (what: string, unit: 'ms' | 'mb', atMost: number): Figure => {
    const of = (whose: keyof typeof samples) => middle(samples[whose].map((sample) => sample[unit]));
    return {
      what,
      unit: unit === 'mb' ? 'MB' : unit,
      peer: { name: 'bare Hono', value: of('bare') },
      ours: of('ours'),
      goal: { atMost },
      ...(before && { before: of('before') }),
    };
  };
  return [figure('start to first page', 'ms', 1.3), figure('idle memory', 'mb', 1.15)];
}

/** Pages that are the same for everybody, against a bare server that sends the same bytes. */
async function pages(): Promise<Figure[]> {
  const ours = await start.ours();
  const old = before ? await start.before() : null;
  const made: Figure[] = [];
  for (const [what, path] of Object.entries({
    landing: '/',
    check: '/check',
    join: '/join',
    terms: '/terms',
  })) {
    const anchor = await serve([bare], { ANSWER: await recordAnswer(ours.origin + path, folder, what) });
    const samples: Record<'peer' | 'ours' | 'before', number[]> = { peer: [], ours: [], before: [] };
    for (let round = 0; round < 3; round++) {
      samples.peer.push(await answersPerSecond(anchor.origin + path));
      samples.ours.push(await answersPerSecond(ours.origin + path));
      if (old) samples.before.push(await answersPerSecond(old.origin + path));
    }
    await anchor.stop();
    made.push({
      what: `${what} page`,
      unit: '/s',
      peer: { name: 'bare Hono, same bytes', value: middle(samples.peer) },
      ours: middle(samples.ours),
      goal: { atLeast: 0.8 },
      ...(old && { before: middle(samples.before) }),
    });
  }
  await ours.stop();
  await old?.stop();
  return made;
}
