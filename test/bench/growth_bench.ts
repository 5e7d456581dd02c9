/*
 * `npm run bench:growth`: what becomes slower as a practice grows: start, pages of the practice, purge and
 * backup with a hundred, ten thousand and a hundred thousand cases, each held against the size before it.
 * `CASES=100,10000,100000` by default. Pages are asked once the search has read all cases, and counted in the
 * work of the server.
 */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { databaseFile } from '../../db/database.ts';
import { listUsers } from '../../db/staff.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { freePort, newFolder, runCommand } from '../fixtures/server_process.ts';
import { signedInDoctor } from '../fixtures/signed_in_doctor.ts';
import type { Visitor } from '../fixtures/visitor.ts';
import { middle } from './bare.ts';
import type { Figure } from './figures.ts';
import { dueDays, fillPractice } from './fill_practice.ts';
import { manyPatients } from './many_patients.ts';
import { circumstances, writeNumbers } from './numbers_file.ts';
import { type Served, serve } from './served.ts';

const sizes = (process.env.CASES ?? '100,10000,100000').split(',').map(Number);
const server = new URL('../../dist/server.js', import.meta.url).pathname;
const [starts, visits] = [5, 40];

const where = circumstances();
const measured: Record<string, number>[] = [];
for (const size of sizes) {
  const times = await timesOf(size);
  measured.push(times);
  console.log(size, times);
}
writeNumbers('Growth', {
  words:
    'Written by `npm run bench:growth`: each size held against the one before it. What a backup writes grows with the cases, so it counts for each thousand.',
  figures: sizes.slice(1).flatMap((size, step) => figuresOf(size, step)),
  where,
});

function figuresOf(size: number, step: number): Figure[] {
  const name = `${sizes[step]?.toLocaleString('en')} cases`;
  return Object.entries(measured[step + 1] ?? {}).map(([what, ours]) => ({
    what: `${what}, ${size.toLocaleString('en')} cases`,
    unit: 'ms',
    peer: { name, value: measured[step]?.[what] ?? Number.NaN },
    ours,
    goal: { atMost: 1.5 },
  }));
}

/** In milliseconds, by what is done. */
async function timesOf(size: number): Promise<Record<string, number>> {
  const environment = {
    DATA_DIR: newFolder(),
    PORT: String(await freePort()),
    TURN_EMBEDDED: 'off',
    // The longest: nothing is due before the bench says so.
    RETENTION_DAYS: '90',
    SECOND_FACTOR: 'optional',
  };
  const doctor = await signedInDoctor(environment);
  const { rt, close } = openPracticeFolder(environment);
  const ids = fillPractice(rt, size, listUsers(rt)[0]?.id ?? '');
  close();
  const start: number[] = [];
  for (let round = 0; round < starts; round++) {
    const served = await serve([server, 'serve'], environment);
    start.push(served.startMs);
    await served.stop();
  }
  const served = await serve([server, 'serve'], environment);
  // Waits until every case has been read.
  await doctor.post('/practice/search', { q: 'a' });
  const pages = await pageTimes(doctor, ids, served);
  await served.stop();
  const purge = await commandTime(['purge'], { ...environment, RETENTION_DAYS: `${dueDays - 2}` });
  const megabytes = statSync(databaseFile(environment.DATA_DIR)).size / 1e6;
  const backup = await commandTime(['backup', join(newFolder(), 'all.age'), '--plain'], environment);
  console.log(`${size} cases: ${megabytes.toFixed(0)} MB, backup ${backup.toFixed(0)} ms in all`);
  rmSync(environment.DATA_DIR, { recursive: true });
  return {
    start: middle(start),
    ...pages,
    'purge of 40': purge,
    'backup, each 1,000': (backup / size) * 1000,
  };
}

/** In the server's work, so that what else runs on the machine does not count. */
async function pageTimes(
  doctor: Visitor,
  ids: readonly string[],
  served: Served,
): Promise<Record<string, number>> {
  // A request that nobody has decided on.
  const number = 85;
  const { firstName, lastName, birthDate } = manyPatients(number);
  const [year, month, day] = birthDate.split('-');
  const q = `${firstName} ${lastName} ${day}.${month}.${year}`;
  const times: Record<string, number> = {};
  for (const [what, ask] of [
    ['overview', () => doctor.get('/practice')],
    ['search', () => doctor.post('/practice/search', { q })],
    ['calendar', () => doctor.get('/practice/calendar?view=week')],
    ['one request', () => doctor.get(`/practice/consultations/${ids[number]}`)],
    ['list of requests', () => doctor.get('/practice/list/requested')],
    ['past', () => doctor.get('/practice/past')],
  ] as const) {
    let before = 0;
    for (let visit = -10; visit < visits; visit++) {
      if (visit === 0) before = served.workMs();
      const answer = await ask();
      await answer.text();
      if (answer.status !== 200) throw new Error(`${what} was answered with ${answer.status}`);
    }
    times[what] = (served.workMs() - before) / visits;
  }
  return times;
}

async function commandTime(args: string[], environment: Record<string, string>): Promise<number> {
  const began = performance.now();
  const { code, stderr } = await runCommand(args, environment);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${stderr}`);
  return performance.now() - began;
}
