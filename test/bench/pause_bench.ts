/*
 * `npm run bench:pauses`: how long a server with many cases lets others wait while it does what touches all
 * of the database: the index at a start, a purge after a shorter retention, a backup with a passphrase, a
 * close look after a kill. `CASES=20000 KB=150` by default, 3 GB. A process of its own asks /healthz all the
 * while; beside the longest answer stands the longest of a server that has nothing to do, on this machine.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { watchHealth } from '../fixtures/health_watch.ts';
import { manyCases } from '../fixtures/many_cases.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { newFolder, type ServerProcess, startServerProcess } from '../fixtures/server_process.ts';

const cases = Number(process.env.CASES ?? 20_000);
const bytes = Number(process.env.KB ?? 150) * 1024;

const dataDir = newFolder();
const environment = { DATA_DIR: dataDir, RETENTION_DAYS: '83', BACKUP_KEEP_DAYS: '7' };
const { rt, close } = openPracticeFolder(environment);
// Each day as many: at 30 days five eighths of them are over.
manyCases(rt, { cases, bytes, endedDays: (number) => (number * 79.9) / cases });
close();
const size = statSync(join(dataDir, 'sprechzimmer.sqlite')).size;
console.log(`${cases} cases, ${(size / 1e9).toFixed(2)} GB`);

/** Watches a server from its first answer until a line of its log. */
async function measure(what: string, server: ServerProcess, line: RegExp): Promise<void> {
  const began = performance.now();
  const health = watchHealth(server.origin, server.pid);
  while (!line.test(server.output.stdout)) await after(100);
  const seconds = (performance.now() - began) / 1000;
  const { worstMs, worstWorkMs, probes, failures, peakMb } = await health.end();
  console.log(
    `${what.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s, longest silence ${worstMs.toFixed(0).padStart(5)} ms (${worstWorkMs.toFixed(0)} ms of work), ${probes} probes, ${failures} failures, ${peakMb.toFixed(0)} MB`,
  );
}

async function idle(server: ServerProcess): Promise<void> {
  setTimeout(() => {
    server.output.stdout += 'rested';
  }, 10_000);
  await measure('nothing to do', server, /rested/);
}

let server = await startServerProcess(environment);
await idle(server);
await server.kill();

server = await startServerProcess(environment);
await measure('close look after a kill', server, /every page of the database/);
await server.stop();

const backups = join(dataDir, 'backups');
mkdirSync(backups);
server = await startServerProcess({
  ...environment,
  BACKUP_DIR: backups,
  BACKUP_PASSPHRASE: 'Birke Wolke Tasse Regen',
});
await measure('backup with a passphrase', server, /backup written|backup failed/);
await server.stop();
rmSync(backups, { recursive: true });

server = await startServerProcess({ ...environment, RETENTION_DAYS: '30' });
await measure('purge at a start', server, /"erased"/);
await server.stop();
rmSync(dataDir, { recursive: true });
