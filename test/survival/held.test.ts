import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { watchHealth } from '../fixtures/health_watch.ts';
import { holdDatabase } from '../fixtures/hold_database.ts';
import { makePractice, openPracticeFolder } from '../fixtures/practice_folder.ts';
import { staff } from '../fixtures/runtime.ts';
import {
  freePort,
  newFolder,
  runCommand,
  runtime,
  serverCommand,
  startServerProcess,
} from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { requestFields } from '../fixtures/walk.ts';

/* X4: another program holds the database, or the folder. */

const fileOf = (folder: string) => join(folder, 'sprechzimmer.sqlite');

function names(folder: string): unknown {
  const client = connect(fileOf(folder), { fileMustExist: true });
  try {
    return client.prepare('select count(*) from consultations').pluck().get();
  } finally {
    client.close();
  }
}

test('a database that somebody else holds stops nobody: what is sent waits, then it is kept and said', async () => {
  const environment = { DATA_DIR: newFolder() };
  const { rt, close } = openPracticeFolder(environment);
  const { cookie } = staff(rt, 'reception');
  close();
  const server = await startServerProcess(environment);
  const visitor = new Visitor(server.origin);
  const health = watchHealth(server.origin, server.pid);

  // For a moment: nobody notices more than a page that takes its time.
  const short = await holdDatabase(fileOf(server.dataDir));
  const sent = visitor.post('/request', requestFields({ lastName: 'Kurz' }));
  await after(700);
  expect(names(server.dataDir)).toBe(0);
  await short.release();
  expect((await sent).status).toBe(303);

  // For longer than anybody looks at a page that is being sent.
  const long = await holdDatabase(fileOf(server.dataDir));
  const command = runCommand(
    ['user', 'add', 'a@praxis.example', '--role', 'doctor', '--name', 'Dr. A'],
    environment,
  );
  const answers = await Promise.all(
    ['Eins', 'Zwei', 'Drei', 'Vier', 'Fuenf'].map(async (name) => {
      const answer = await new Visitor(server.origin).post('/request', requestFields({ lastName: name }));
      return { name, status: answer.status, page: await answer.text() };
    }),
  );
  for (const { name, status, page } of answers) {
    expect(status).toBe(503);
    expect(page).toContain(`value="${name}"`);
    expect(page).toContain('Ihre Anfrage konnte nicht gespeichert werden');
  }
  expect((await visitor.get('/')).status).toBe(200);
  expect((await visitor.get('/readyz')).status).toBe(200);
  const practice = await fetch(`${server.origin}/practice`, { headers: { Cookie: cookie } });
  expect(await practice.text()).toContain('Ein anderes Programm hält die Datenbank');
  const metrics = () => visitor.get('/metrics').then((answer) => answer.text());
  expect(await metrics()).toContain('sprechzimmer_database_held 1');
  expect(await command).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^sprechzimmer: DATA_DIR: another program holds the database; [^\n]+\n$/),
  });

  // The lock ends with whoever has it, killed or not.
  await long.kill();
  expect((await visitor.post('/request', requestFields({ lastName: 'Danach' }))).status).toBe(303);
  expect(await metrics()).toContain('sprechzimmer_database_held 0');
  expect(names(server.dataDir)).toBe(2);
  const said = server.output.stdout.split('\n').filter((line) => /another program holds/.test(line));
  expect(said).toHaveLength(1);

  const report = await health.end();
  expect(report.failures).toBe(0);
  // It was up to 20 s; a busy machine has pauses of its own.
  expect(report.worstMs).toBeLessThan(2_000);
  expect(await server.stop()).toBe(0);
});

test('a start waits for a database that is held, and says so', async () => {
  const environment = { DATA_DIR: newFolder() };
  makePractice(environment);
  const holder = await holdDatabase(fileOf(environment.DATA_DIR));
  const [program, first] = serverCommand;
  const child = spawn(program, [first, 'serve'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      TURN_EMBEDDED: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await expect.poll(() => output, { timeout: 20_000 }).toMatch(/another program holds the database/);
  expect(output).not.toContain('"ready"');
  await holder.release();
  await expect.poll(() => output, { timeout: 20_000 }).toContain('"ready"');
});

// A container has process ids and a name of its own.
test.skipIf(process.getuid?.() !== 0 || runtime === 'deno')(
  'X4: a folder that a container has is refused outside, with the name of the container; killed, it is free',
  async () => {
    const environment = { DATA_DIR: newFolder() };
    const inside = [
      '--pid',
      '--fork',
      '--kill-child',
      '--uts',
      'sh',
      '-c',
      'hostname box-7 && exec "$@"',
      '-',
    ];
    const server = await startServerProcess(environment, ['unshare', ...inside, ...serverCommand]);
    const second = await runCommand(['serve'], environment);
    expect(second).toMatchObject({ code: 1 });
    expect(second.stderr).toBe(
      `sprechzimmer: DATA_DIR: ${environment.DATA_DIR} is in use by another program, process 1 of box-7\n`,
    );
    const check = await runCommand(['check'], { ...environment, TURN_EMBEDDED: 'off' });
    expect(check.stdout).toMatch(/^ok +server +DATA_DIR belongs to process 1 of box-7 since 20/m);
    await server.kill();
    await expect
      .poll(async () => (await runCommand(['check'], { ...environment, TURN_EMBEDDED: 'off' })).stdout, {
        timeout: 20_000,
      })
      .toMatch(/^off +server +no server runs/m);
    const next = await startServerProcess(environment);
    expect(await next.stop()).toBe(0);
  },
);

test('only the server brings a database up to date: a command says so, and changes nothing', async () => {
  const environment = { DATA_DIR: newFolder() };
  makePractice(environment);
  const client = connect(fileOf(environment.DATA_DIR));
  client.exec('delete from __drizzle_migrations where rowid = (select max(rowid) from __drizzle_migrations)');
  client.pragma('wal_checkpoint(TRUNCATE)');
  client.close();
  const before = readFileSync(fileOf(environment.DATA_DIR));
  for (const args of [['user', 'list'], ['purge'], ['purge', '--dry-run'], ['rotate-key']]) {
    const { code, stdout, stderr } = await runCommand(args, environment);
    expect(stderr).toMatch(
      /^sprechzimmer: DATA_DIR: the database is of an older version [^\n]+"serve"[^\n]+\n$/,
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(readFileSync(fileOf(environment.DATA_DIR)).equals(before)).toBe(true);
  }
});
