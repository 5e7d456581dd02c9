/*
 * `npm run bench:hub -- [--peer FOLDER] [--waiting 10000] [--pairs 1000] [--alone]`: our hub, a bare `ws`
 * relay and the PeerJS server, one after the other with the same clients (hub_load.ts), all on 127.0.0.1:
 * messages of 1 kB, sockets that wait, and how soon all of them are told something. PeerJS' server is not
 * among our packages: it is in FOLDER, or `npm install` puts it into a folder that is deleted afterwards;
 * where that cannot be, its column is left out.
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { middle } from './bare.ts';
import type { Figure } from './figures.ts';
import { bareRelay, type Contestant, peerServer, sprechzimmer } from './hub_contestants.ts';
import type { Command, Loaded, Opening } from './hub_load.ts';
import { circumstances, writeNumbers } from './numbers_file.ts';
import { memoryOf, workMs } from './process_figures.ts';

const { values } = parseArgs({
  options: {
    peer: { type: 'string' },
    waiting: { type: 'string', default: '10000' },
    pairs: { type: 'string', default: '1000' },
    /** Ours alone, and nothing is written down. */
    alone: { type: 'boolean', default: false },
  },
});
const most = { waiting: Number(values.waiting), pairs: Number(values.pairs) };
/** For the delay: so many pairs say a thousand messages a second beside a thousand who wait. */
const paced = { pairs: 50, waiting: 1_000, perSecond: 1_000, seconds: 10 };
const relaySeconds = 5;
/** So many are told at once. */
const crowds = [500, 5_000];
const restMs = 10_000;
const idleMs = 20_000;

/** What was measured of one server; a name and its unit. */
type Measured = Partial<Record<string, number>>;

const where = circumstances();
const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-hub-'));
const ours = await measure(await sprechzimmer(most.pairs, most.waiting));
if (values.alone) process.exit();
const peerFolder = values.peer ?? installPeer();
const bare = await measure(await bareRelay(folder));
const peer = peerFolder ? await measure(await peerServer(peerFolder)) : null;
rmSync(folder, { recursive: true, force: true });
const without = peer ? '' : ' The PeerJS server could not be had.';
writeNumbers('The hub', {
  words: `Written by \`npm run bench:hub\`: ${most.pairs.toLocaleString('en')} pairs, ${most.waiting.toLocaleString('en')} who wait, messages of 1 kB.${without}`,
  figures: figures(),
  where,
});

function figures(): Figure[] {
  const against = (what: string, unit: string, goals: [Figure['goal'], Figure['goal']]): Figure[] =>
    [bare, ...(peer ? [peer] : [])].flatMap((other, index) => {
      const [value, own, goal] = [other[what], ours[what], goals[index]];
      if (value === undefined || own === undefined) return [];
      const name = other === bare ? 'bare ws' : 'PeerJS server';
      return [{ what, unit, peer: { name, value }, ours: own, ...(goal && { goal }) }];
    });
  const told = (crowd: number, atMost: number): Figure[] => {
    const what = `until ${crowd.toLocaleString('en')} are told`;
    return [
      { what, unit: 'ms', ours: ours[what] ?? Number.NaN, goal: { atMost } },
      ...against(what, 'ms', [undefined, undefined]),
    ];
  };
  return [
    ...against('messages passed on', '/s', [{ atLeast: 0.9 }, { atLeast: 0.9 }]),
    ...against("the server's work for one", 'µs', [undefined, undefined]),
    ...against('delay at 1,000 /s, p50', 'ms', [undefined, undefined]),
    ...against('delay at 1,000 /s, p99', 'ms', [undefined, undefined]),
    ...against('memory of one who waits', 'kB', [{ atMost: 3 }, undefined]),
    ...against('processor while all wait', '%', [undefined, undefined]),
    // Half of 33 and of 270 ms, which it was before.
    ...told(500, 17),
    ...told(5_000, 135),
    ...against('start', 'ms', [undefined, undefined]),
    ...against('idle memory', 'MB', [undefined, undefined]),
  ];
}

async function measure(contestant: Contestant): Promise<Measured> {
  const found: Measured = {};
  const server = await contestant.start();
  const load = fork(new URL('hub_load.ts', import.meta.url));
  const tell = async (command: Command): Promise<Loaded> => {
    load.send(command);
    const [answer] = (await once(load, 'message')) as [Loaded];
    if (answer.failed) throw new Error(`${contestant.name}: ${answer.failed}`);
    if (answer.lost) console.log(`${contestant.name}: ${answer.lost} sockets were closed`);
    return answer;
  };
  const pairs = (count: number) =>
    Array.from({ length: count }, (_, number) => contestant.pair(number)).flat();
  const waiting = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, number) => contestant.waiting(from + number));
  await after(2_000);
  found.start = server.startMs;
  found['idle memory'] = memoryOf(server.pid).rssMb;

  await tell({ open: pairs(paced.pairs) });
  await tell({ open: waiting(0, paced.waiting) });
  const { p50, p99, perSecond } = await tell({ paced });
  console.log(`${contestant.name}: ${perSecond?.toFixed(0)} of ${paced.perSecond} /s have arrived`);
  Object.assign(found, { 'delay at 1,000 /s, p50': p50, 'delay at 1,000 /s, p99': p99 });
  await tell({ close: true });
  await after(3_000);

  await tell({ open: pairs(most.pairs) });
  const before = workMs(server.pid);
  const passed = await tell({ relay: { seconds: relaySeconds } });
  found['messages passed on'] = passed.perSecond ?? Number.NaN;
  found["the server's work for one"] =
    ((workMs(server.pid) - before) * 1_000) / (passed.messages ?? Number.NaN);
  await tell({ close: true });
  await server.stop();

  Object.assign(found, await measureWaiting(contestant, { tell, waiting }));
  load.kill();
  console.log(contestant.name, found);
  return found;
}

/** In a server of its own, whose memory has seen nothing else. */
async function measureWaiting(
  contestant: Contestant,
  {
    tell,
    waiting,
  }: { tell(command: Command): Promise<Loaded>; waiting(from: number, to: number): Opening[] },
): Promise<Measured> {
  const found: Measured = {};
  const server = await contestant.start();
  await after(restMs);
  const empty = memoryOf(server.pid).ownMb;
  let there = 0;
  for (const crowd of [...crowds, most.waiting]) {
    const { ms = 0 } = await tell({ open: waiting(there, crowd) });
    console.log(`${contestant.name}: ${crowd - there} more came within ${ms.toFixed(0)} ms`);
    there = crowd;
    if (!contestant.teller || !crowds.includes(crowd)) continue;
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const { ms = Number.NaN } = await tell({ tell: contestant.teller });
      times.push(ms);
      await after(contestant.tellEvery * 1_000);
    }
    found[`until ${crowd.toLocaleString('en')} are told`] = middle(times);
  }
  await after(restMs);
  found['memory of one who waits'] = ((memoryOf(server.pid).ownMb - empty) * 1024) / there;
  const before = workMs(server.pid);
  await after(idleMs);
  found['processor while all wait'] = ((workMs(server.pid) - before) / idleMs) * 100;
  await tell({ close: true });
  await server.stop();
  return found;
}

/** @returns null where it cannot be had, which is told */
function installPeer(): string | null {
  try {
    const quiet = ['--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
    execFileSync('npm', ['install', '--prefix', folder, ...quiet, 'peer'], { stdio: 'inherit' });
    return folder;
  } catch {
    console.log('the PeerJS server (npm: peer) cannot be installed here; it is left out');
    return null;
  }
}
