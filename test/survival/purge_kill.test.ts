import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { watchHealth } from '../fixtures/health_watch.ts';
import { manyCases } from '../fixtures/many_cases.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { staff } from '../fixtures/runtime.ts';
import { newFolder, startServerProcess } from '../fixtures/server_process.ts';

/* X4: what touches all of a large database is done beside the work, and goes on where it was. */

const cases = 300;

test('a start with a shorter retention serves at once; its purge, killed again and again, goes on where it was', async () => {
  const environment = { DATA_DIR: newFolder() };
  const file = join(environment.DATA_DIR, 'sprechzimmer.sqlite');
  const { rt, close } = openPracticeFolder(environment);
  const { cookie } = staff(rt, 'reception');
  manyCases(rt, { cases, bytes: 100_000, endedDays: (number) => (number < 280 ? 31 : 1) });
  close();
  // Kills leave it open: it is looked at only if that would take too long at a start.
  expect(statSync(file).size).toBeGreaterThan(16 * 1024 * 1024);
  const looking = connect(file);
  const left = () => Number(looking.prepare('select count(*) from consultations').pluck().get());

  // So many are there when the server is ready, and when it is killed.
  const stations = [left()];
  for (const until of [220, 120]) {
    const server = await startServerProcess(environment);
    await expect.poll(left, { interval: 2, timeout: 20_000 }).toBeLessThan(until);
    await server.kill();
    stations.push(left());
  }
  expect(stations.toSorted((one, other) => other - one)).toEqual(stations);
  expect(stations.at(-1)).toBeGreaterThan(20);

  const last = await startServerProcess(environment);
  const health = watchHealth(last.origin, last.pid);
  await expect.poll(left, { timeout: 20_000 }).toBe(20);
  await expect.poll(() => last.output.stdout, { timeout: 20_000 }).toContain('has been looked at: sound');
  expect((await health.end()).failures).toBe(0);
  // Before the kill: who closes it last tidies up.
  looking.close();
  await last.kill();

  // Damaged behind a sound header: it serves, and everybody is told.
  const handle = openSync(file, 'r+');
  const noise = Buffer.alloc(4096, 0xa5);
  const pages = statSync(file).size / noise.length;
  for (let page = pages - 300; page < pages; page++)
    writeSync(handle, noise, 0, noise.length, page * noise.length);
  closeSync(handle);
  const damaged = await startServerProcess(environment);
  await expect.poll(() => damaged.output.stdout, { timeout: 20_000 }).toContain('the database is damaged');
  const page = await fetch(`${damaged.origin}/practice`, { headers: { Cookie: cookie } });
  expect(await page.text()).toContain('Die Datenbank ist beschädigt');
  await damaged.kill();
});
