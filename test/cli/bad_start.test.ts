import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { hour } from '../../consultation/durations.ts';
import { connect } from '../../db/connect.ts';
import { noteJob } from '../../db/jobs.ts';
import { makePractice, openPracticeFolder } from '../fixtures/practice_folder.ts';
import { newFolder, runCommand, runtime, serverCommand } from '../fixtures/server_process.ts';

/* Issue 5, "Bad input": one line that says what and what to do, exit 1, nothing changed. */

/** A folder with a practice in it. */
function practice(): { dataDir: string; file: string } {
  const dataDir = newFolder();
  makePractice({ DATA_DIR: dataDir });
  return { dataDir, file: join(dataDir, 'sprechzimmer.sqlite') };
}

/** Every file of the folder with its bytes. */
function contents(folder: string): [string, string][] {
  return readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
}

test.skipIf(runtime === 'deno')('an older Node.js says so, and nothing of a stack', async () => {
  const older = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})`;
  const { code, stderr } = await runCommand(['version'], { NODE_OPTIONS: `--import=${older}` });
  expect(stderr).toMatch(/^sprechzimmer: needs Node\.js \d+ or newer, and this is 20\.20\.2; [^\n]+\n$/);
  expect(code).toBe(1);
});

test('port in use, key missing, key of another practice, damaged database', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as { port: number };
  const cases: [RegExp, (folder: { dataDir: string; file: string }) => Record<string, string> | undefined][] =
    [
      [
        /^PORT: port \d+ is in use by another program; /,
        ({ file }) => {
          // Of an older version: the server that has the port works on it, and must not find it changed.
          const client = connect(file);
          client.pragma('user_version = 0');
          client.close();
          return { PORT: String(port) };
        },
      ],
      [
        /^SECRET_KEY: there is a database, but its key .* is missing; bring the key back/,
        ({ dataDir }) => {
          rmSync(join(dataDir, 'secret.key'));
          return {};
        },
      ],
      [
        /^SECRET_KEY: this key does not belong to the database in DATA_DIR; bring back/,
        () => ({ SECRET_KEY: Buffer.alloc(32, 9).toString('base64') }),
      ],
      [
        /^DATA_DIR: the database file is damaged; restore a backup/,
        ({ file }) => {
          const bytes = readFileSync(file);
          bytes.fill(0xa5, 5 * 4096, 7 * 4096);
          writeFileSync(file, bytes);
          return {};
        },
      ],
    ];
  for (const [words, spoil] of cases) {
    const folder = practice();
    const settings = spoil(folder);
    const before = contents(folder.dataDir);
    const { code, stderr, stdout } = await runCommand(['serve'], {
      DATA_DIR: folder.dataDir,
      HOST: '127.0.0.1',
      TURN_EMBEDDED: 'off',
      ...settings,
    });
    expect(stderr).toMatch(/^sprechzimmer: [^\n]+\n$/);
    expect(stderr.replace('sprechzimmer: ', '')).toMatch(words);
    expect([code, stdout]).toEqual([1, '']);
    expect(contents(folder.dataDir)).toEqual(before);
  }
  blocker.close();
});

// The rights of Deno are others, and its program may not be there for everybody.
test.skipIf(process.getuid?.() !== 0 || runtime === 'deno')(
  'a data folder that is somebody else’s, with a database in it and without',
  async () => {
    const { dataDir } = practice();
    const empty = newFolder();
    // Readable, as a mistaken chown leaves it.
    for (const folder of [dataDir, empty]) chmodSync(folder, 0o755);
    for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o644);
    const inside = join(empty, 'data');
    mkdirSync(inside, { mode: 0o755 });
    for (const folder of [dataDir, inside, join(empty, 'new')]) {
      const { code, stderr } = await asNobody({ DATA_DIR: folder });
      expect(stderr).toMatch(/^sprechzimmer: DATA_DIR: [^\n]*(owner and the rights|cannot be made)[^\n]*\n$/);
      expect(code).toBe(1);
    }
    expect(readdirSync(dataDir).sort()).toEqual(['secret.key', 'sprechzimmer.sqlite']);
    expect(readdirSync(empty)).toEqual(['data']);
  },
);

/** As a user with no rights; the bundle is read by a copy of root's process that has given up its own. */
function asNobody(environment: Record<string, string>): Promise<{ code: number; stderr: string }> {
  const command = ['--reuid=65534', '--regid=65534', '--clear-groups', ...serverCommand, 'serve'];
  return new Promise((resolve) => {
    execFile('setpriv', command, { env: { PATH: process.env.PATH, ...environment } }, (error, _out, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stderr }),
    );
  });
}

test('check tells disk, database, clock and backup apart, green and red', async () => {
  const { dataDir, file } = practice();
  const settings = {
    DATA_DIR: dataDir,
    TURN_EMBEDDED: 'off',
    BACKUP_DIR: newFolder(),
    BACKUP_PASSPHRASE: 'Birke Wolke Tasse Regen',
  };
  const first = await runCommand(['check'], settings);
  expect(first.stdout).toMatch(/^ok {6}disk {6}DATA_DIR can be written, \d+ MB free$/m);
  expect(first.stdout).toMatch(/^ok {6}database {2}sound, and the key fits$/m);
  expect(first.stdout).toMatch(/^ok {6}clock /m);
  expect(first.stdout).toMatch(/^failed {2}backup {4}there is no backup in BACKUP_DIR yet/m);
  expect(first.code).toBe(1);

  const time = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const made = join(settings.BACKUP_DIR, `sprechzimmer-${time(Date.now() - 5 * hour)}.age`);
  expect((await runCommand(['backup', made], settings)).code).toBe(0);
  const green = await runCommand(['check'], settings);
  expect(green.stdout).toMatch(/^(ok|warning) +backup {4}the newest is 5 hours old/m);
  // The drill: the key is tried, and it lies where it should not.
  expect(green.stdout).toMatch(
    /^warning key {7}it opens the newest backup, of .*it lies beside the database/m,
  );
  expect(green.code).toBe(3);

  const other = Buffer.alloc(32, 9).toString('base64');
  const foreign = newFolder();
  makePractice({ DATA_DIR: foreign, SECRET_KEY: other });
  await runCommand(['backup', made], { ...settings, DATA_DIR: foreign, SECRET_KEY: other });
  expect((await runCommand(['check'], settings)).stdout).toMatch(/^failed {2}key .*made with another key/m);
  writeFileSync(made, 'x');
  expect((await runCommand(['check'], settings)).stdout).toMatch(/^failed {2}key .*cannot be opened/m);
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  const sealed = await runCommand(['check'], { ...settings, BACKUP_RECIPIENT: recipient });
  expect(sealed.stdout).toMatch(/ key .*cannot be tried here/m);

  const bytes = readFileSync(file);
  bytes.fill(0xa5, 5 * 4096, 7 * 4096);
  writeFileSync(file, bytes);
  const red = await runCommand(['check'], settings);
  expect(red.stdout).toMatch(/^failed {2}database {2}DATA_DIR: the database file is damaged/m);
  expect(red.code).toBe(1);
});

test('check says how the server has fared with its backups', async () => {
  const { dataDir } = practice();
  const away = {
    DATA_DIR: dataDir,
    TURN_EMBEDDED: 'off',
    BACKUP_DIR: newFolder(),
    BACKUP_RECIPIENT: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    BACKUP_COMMAND: 'restic backup {}',
  };
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  writeFileSync(join(away.BACKUP_DIR, `sprechzimmer-${time}.age`), 'x');
  const note = (code: string | null) => {
    const { rt, close } = openPracticeFolder({ DATA_DIR: dataDir });
    noteJob(rt, 'rehearsal', code && 'ENOSPC');
    noteJob(rt, 'offsite', code);
    close();
  };
  expect((await runCommand(['check'], away)).stdout).toMatch(
    / backup .*; none has been restored on trial yet.*; BACKUP_COMMAND has taken none/m,
  );
  note('EXIT1');
  expect((await runCommand(['check'], away)).stdout).toMatch(
    /^failed {2}backup .*on trial since .*ENOSPC: DATA_DIR has no room.*; BACKUP_COMMAND fails since .*\(EXIT1\)/m,
  );
  note(null);
  expect((await runCommand(['check'], away)).stdout).toMatch(
    /^(ok|warning) +backup .*; restored on trial at .*; taken out of the house at /m,
  );
});
