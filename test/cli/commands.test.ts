import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../db/database.ts';
import { findUser } from '../../db/staff.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { makePractice, openPracticeFolder } from '../fixtures/practice_folder.ts';
import { staff } from '../fixtures/runtime.ts';
import {
  freePort,
  newFolder,
  runCommand,
  runtime,
  startDemoProcess,
  startServerProcess,
} from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';

const oneLine = /^sprechzimmer: [^\n]+\n$/;

describe('the command line (contract.md)', () => {
  test.each([
    [['dance'], /unknown command "dance"/],
    [['serve', '--fast'], /--fast/],
    [['purge', '--now', 'soon'], /--now/],
    [['purge', 'everything'], /everything/],
    [['user'], /add, reset, reset-factor, disable or list/],
    [['user', 'add', 'a@b.example', '--role', 'king', '--name', 'A'], /--role/],
    [['user', 'add', 'a@b.example', '--role', 'doctor'], /--name/],
    [['user', 'add', 'nobody', '--role', 'doctor', '--name', 'A'], /e-mail/],
    [['version', '--json'], /--json/],
  ])('%j is not understood: one line, exit 2', async (args, words) => {
    const environment = { DATA_DIR: newFolder() };
    makePractice(environment);
    const { code, stdout, stderr } = await runCommand(args, environment);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toMatch(words);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('a wrong setting stops the start with one line that names it, exit 1', async () => {
    const { code, stderr } = await runCommand(['serve'], { RETENTION_DAYS: '91', DATA_DIR: newFolder() });
    expect(stderr).toMatch(/^sprechzimmer: RETENTION_DAYS: [^\n]+\n$/);
    expect(code).toBe(1);
  });

  test('a port in use, a damaged database, a newer one: one line, exit 1', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    const port = await freePort();
    blocker.close();
    const other = createServer().listen(port, '127.0.0.1');
    const busy = await runCommand(['serve'], {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: newFolder(),
    });
    other.close();
    expect(busy.stderr).toMatch(/^sprechzimmer: PORT: port \d+ is in use[^\n]*\n$/);
    expect(busy.code).toBe(1);

    const key = Buffer.alloc(32, 1).toString('base64');
    const damaged = newFolder();
    writeFileSync(join(damaged, 'sprechzimmer.sqlite'), 'no database '.repeat(500));
    const first = await runCommand(['serve'], { DATA_DIR: damaged, SECRET_KEY: key });
    expect(first.stderr).toMatch(/^sprechzimmer: DATA_DIR: [^\n]*damaged[^\n]*\n$/);

    const newer = newFolder();
    const db = openDatabase(join(newer, 'sprechzimmer.sqlite'));
    db.$client.prepare("insert into __drizzle_migrations (hash, created_at) values ('future', 9e15)").run();
    db.$client.close();
    const second = await runCommand(['serve'], { DATA_DIR: newer, SECRET_KEY: key });
    expect(second.stderr).toMatch(/^sprechzimmer: DATA_DIR: [^\n]*newer version[^\n]*\n$/);
    expect(second.code).toBe(1);
  });

  test('version and help answer on stdout', async () => {
    expect(await runCommand(['version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        runtime === 'deno'
          ? /^sprechzimmer \d+\.\d+\.\d+ \(sources\) deno 2\.\d+\.\d+ \w+-\w+\n$/
          : /^sprechzimmer \d+\.\d+\.\d+ \((unknown|[0-9a-f]{7,}(-dirty)?)\) node 26\.\d+\.\d+ \w+-\w+\n$/,
      ),
    });
    expect((await runCommand(['help'])).stdout).toContain('user add EMAIL --role ROLE --name NAME');
    expect((await runCommand(['--version'])).code).toBe(0);
  });

  test('licences prints what ships inside, each with its text', async () => {
    const { code, stdout } = await runCommand(['licences']);
    expect(code).toBe(0);
    for (const name of ['better-sqlite3', 'dejavu-fonts-ttf', 'drizzle-orm', 'hono', 'nodemailer', 'pdfkit'])
      expect(stdout).toMatch(new RegExp(`^${name} \\d[\\s\\S]*?Licence: [\\s\\S]{300}`, 'm'));
    const { devDependencies } = packageJson;
    expect(stdout).toContain(`Node.js ${devDependencies.node} `);
    expect(stdout).not.toMatch(/^(vitest|typescript|puppeteer-core) /m);
  });

  // Deno runs the sources themselves, and is not told of TMPDIR.
  test.skipIf(runtime === 'deno')(
    'a failure that nobody foresaw names the sources, not the bundle',
    async () => {
      const { code, stderr } = await runCommand(['demo'], { TMPDIR: join(newFolder(), 'not-there') });
      expect(stderr).toMatch(/^sprechzimmer: Error: ENOENT[\s\S]* \(cli\/demo\.ts:\d+:\d+\)\n/);
      expect(code).toBe(1);
    },
  );

  test('P6: user add prints a one-time link; a second account for one address is refused', async () => {
    const environment = { DATA_DIR: newFolder(), PUBLIC_URL: 'https://video.praxis.example' };
    makePractice(environment);
    const args = ['user', 'add', 'Sommer@praxis.example', '--role', 'doctor', '--name', 'Dr. Sommer'];
    const added = await runCommand(args, environment);
    expect(added.stdout).toMatch(/^https:\/\/video\.praxis\.example\/practice\/setup\/[A-Za-z0-9_-]{32}\n$/);
    expect(await runCommand(args, environment)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(oneLine),
    });
    const list = await runCommand(['user', 'list'], environment);
    expect(list.stdout).toBe('sommer@praxis.example\tdoctor\tinvited\tDr. Sommer\tnever signed in\n');
    const reset = await runCommand(['user', 'reset', 'sommer@praxis.example'], environment);
    expect(reset.stdout).not.toBe(added.stdout);
    expect((await runCommand(['user', 'reset', 'nobody@praxis.example'], environment)).code).toBe(1);
  });

  test('user disable: the account and its sessions end at once, the last administrator stays', async () => {
    const environment = { DATA_DIR: newFolder() };
    const { rt, close } = openPracticeFolder(environment);
    const admin = staff(rt, ['doctor', 'admin'], 'Dr. Sommer');
    const leaver = staff(rt, 'reception', 'Frau Winter');
    const emailOf = (id: string) => findUser(rt, id)?.email ?? '';
    const sessions = () => rt.db.$client.prepare('select user_id from sessions').pluck().all();
    expect(await runCommand(['user', 'disable', emailOf(leaver.id)], environment)).toMatchObject({ code: 0 });
    expect(sessions()).toEqual([admin.id]);
    const last = await runCommand(['user', 'disable', emailOf(admin.id)], environment);
    expect(last).toMatchObject({ code: 1, stderr: expect.stringContaining('last administrator') });
    const list = JSON.parse((await runCommand(['user', 'list', '--json'], environment)).stdout) as unknown;
    expect(list).toMatchObject([
      {
        name: 'Dr. Sommer',
        roles: ['doctor', 'admin'],
        unusedFor90Days: false,
        lastSignIn: expect.any(String),
      },
      { name: 'Frau Winter', state: 'disabled' },
    ]);
    close();
  });

  test.each([
    [['user', 'list']],
    [['user', 'add', 'a@b.example', '--role', 'doctor', '--name', 'A']],
    [['purge']],
    [['backup', 'x', '--plain']],
    [['rotate-key']],
    [['check']],
  ])('%j makes no practice: it says where it looked, and nothing is there afterwards', async (args) => {
    const environment = { DATA_DIR: join(newFolder(), 'data'), TURN_EMBEDDED: 'off' };
    const { code, stdout, stderr } = await runCommand(args, environment);
    expect(stdout + stderr).toContain(`there is no practice in ${environment.DATA_DIR}; nothing was made`);
    expect(code).toBe(1);
    expect(existsSync(environment.DATA_DIR)).toBe(false);
  });

  test('X4: a folder belongs to one program; the second one names it and the other’s process', async () => {
    const environment = { DATA_DIR: newFolder() };
    const server = await startServerProcess(environment);
    const [, pid] = /process (\d+)/.exec((await runCommand(['serve'], environment)).stderr) ?? [];
    for (const args of [['serve'], ['rotate-key']]) {
      const { code, stderr } = await runCommand(args, environment);
      expect(stderr).toBe(
        `sprechzimmer: DATA_DIR: ${environment.DATA_DIR} is in use by another program, process ${pid}\n`,
      );
      expect(code).toBe(1);
    }
    // It ends with the process that holds it.
    await server.kill();
    const next = await startServerProcess(environment);
    expect(await next.stop()).toBe(0);
    expect(readdirSync(environment.DATA_DIR).sort()).toEqual(['secret.key', 'sprechzimmer.sqlite']);
  });

  test('D3: purge says what it would do and does it', async () => {
    const environment = { DATA_DIR: newFolder() };
    makePractice(environment);
    const dry = await runCommand(['purge', '--dry-run', '--now', '2030-01-01T00:00:00Z'], environment);
    expect(dry).toMatchObject({
      code: 0,
      stdout:
        'would erase: 0 consultations, 0 documents, 0 mails, 0 visits, 0 audit, 0 check reports, 0 callbacks, 0 incoming mails\n',
    });
    expect((await runCommand(['purge'], environment)).stdout).toMatch(/^erased: 0 consultations/);
  });
});

describe('serve', () => {
  test('the first start prints one setup link, on stderr, and none later', async () => {
    const environment = { DATA_DIR: newFolder() };
    const first = await startServerProcess(environment);
    expect(await first.stop()).toBe(0);
    expect(first.output.stderr.match(/\/practice\/setup\/[A-Za-z0-9_-]{32}/g)?.length).toBe(1);
    expect(first.output.stdout).not.toContain('/practice/setup/');
    const second = await startServerProcess(environment);
    await second.stop();
    expect(second.output.stderr).toBe('');
  });

  test('SIGTERM ends it cleanly: what is under way is answered, exit 0, and no WAL is left', async () => {
    const server = await startServerProcess();
    const body = new URLSearchParams({ code: 'K7M-4QX-9TD' }).toString();
    const pending = request(`${server.origin}/join`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(body),
        Expect: '100-continue',
      },
    });
    pending.flushHeaders();
    // The server has the request in hand and waits for the rest.
    await once(pending, 'continue');
    const stopped = server.stop();
    pending.end(body);
    const [answer] = (await once(pending, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(404);
    answer.resume();
    expect(await stopped).toBe(0);
    expect(readdirSync(server.dataDir).sort()).toEqual(['secret.key', 'sprechzimmer.sqlite']);
  });

  test('healthcheck knows whether it is ready', async () => {
    const server = await startServerProcess();
    const environment = { PORT: new URL(server.origin).port };
    expect((await runCommand(['healthcheck'], environment)).code).toBe(0);
    await server.stop();
    expect(await runCommand(['healthcheck'], environment)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(oneLine),
    });
  });

  test('D4: JSON logs with request ids, without names, codes, tokens, addresses or paths', async () => {
    const server = await startServerProcess({ LOG_LEVEL: 'trace' });
    const visitor = new Visitor(server.origin);
    await visitor.post('/request', {
      firstName: 'Wilhelmine',
      lastName: 'Geheimnis',
      birthDate: '1955-12-24',
      phone: '0208 7654321',
      insurer: 'AOK Rheinland/Hamburg',
      insuranceNumber: 'X000000012',
      email: 'wilhelmine@mail.example',
      privacy: 'yes',
    });
    await visitor.post('/join', { code: 'K7M-4QX-9TD' });
    await visitor.get('/c/abcdefghijklmnopqrstuvwxyz012345/visit?name=Wilhelmine');
    await visitor.get('/somewhere/Geheimnis');
    await visitor.post('/practice/login', {
      email: 'wilhelmine@praxis.example',
      password: 'ein Igel im Laub',
    });
    await server.stop();
    const lines = server.output.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const requests = lines.filter((line) => line.msg === 'request');
    expect(requests.map((line) => line.route)).toEqual([
      '/request',
      '/join',
      '/c/:token/visit',
      'none',
      '/practice/login',
    ]);
    for (const line of requests) expect(line.request).toMatch(/^[0-9a-f-]{36}$/);
    expect(server.output.stdout).not.toMatch(
      /wilhelmine|geheimnis|7654321|X000000012|K7M|abcdefghij|127\.0\.0\.1|somewhere|Igel/i,
    );
  });
});

describe('demo', () => {
  test('prints exactly one line of JSON with links that work, and cleans up', async () => {
    const demo = await startDemoProcess();
    expect(Object.keys(demo)).toEqual(
      expect.arrayContaining(['baseUrl', 'practiceUrl', 'patientUrl', 'code']),
    );
    expect(demo.code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$/);
    const doctor = new Visitor(demo.baseUrl);
    expect((await doctor.get(new URL(demo.practiceUrl).pathname)).status).toBe(303);
    expect(await (await doctor.get('/practice')).text()).toContain('Erika Mustermann');
    // Once only: for anybody else it is over.
    expect((await new Visitor(demo.baseUrl).get(new URL(demo.practiceUrl).pathname)).status).toBe(410);
    const patient = new Visitor(demo.baseUrl);
    expect((await patient.get(new URL(demo.patientUrl).pathname)).status).toBe(200);
    const joined = await patient.post('/join', { code: demo.code.toLowerCase().replaceAll('-', ' ') });
    expect(joined.headers.get('location')).toMatch(/^\/c\/[A-Za-z0-9_-]{32}\/visit$/);
    expect(await demo.stop()).toBe(0);
    expect(demo.output.stdout.trim().split('\n').length).toBe(1);
  });

  test('refuses a folder that holds a real practice', async () => {
    const dataDir = newFolder();
    makePractice({ DATA_DIR: dataDir });
    const refused = await runCommand(['demo', '--json'], {
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
    });
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^sprechzimmer: DATA_DIR: [^\n]*real practice[^\n]*\n$/),
    });
    expect(existsSync(join(dataDir, 'sprechzimmer.sqlite'))).toBe(true);
  });
});
