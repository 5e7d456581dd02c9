import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createApp } from '../../app.ts';
import { databaseFile, openDatabase } from '../../db/database.ts';
import { loadPractice, saveLogo, savePractice } from '../../db/settings.ts';
import { write } from '../../db/write.ts';
import { greyJpeg } from '../documents/pictures.ts';
import { staff, testApp, testRuntime } from '../fixtures/runtime.ts';

/* Pages that are the same for everybody are made once, and never show what is no more. */

const paths = ['/', '/check', '/join', '/helping', '/terms', '/privacy', '/imprint', '/accessibility'];

function practice() {
  const rt = testRuntime();
  const app = testApp(rt);
  return {
    rt,
    ask: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      app.request(`${rt.config.publicUrl.origin}${path}`, { method, headers }),
  };
}

const headersOf = ({ headers }: Response) => Object.fromEntries(headers);

test.each(paths)('%s: the kept answer is the first one, byte by byte, with all its headers', async (path) => {
  const { ask } = practice();
  for (const encoding of ['gzip', 'identity']) {
    const [first, second, third] = [
      await ask(path, { 'Accept-Encoding': encoding }),
      await ask(path, { 'Accept-Encoding': encoding }),
      await ask(path, { 'Accept-Encoding': encoding }),
    ];
    expect(headersOf(second)).toEqual(headersOf(first));
    expect(headersOf(third)).toEqual(headersOf(first));
    expect(third.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const [one, two] = [Buffer.from(await first.arrayBuffer()), Buffer.from(await third.arrayBuffer())];
    expect(two.equals(one)).toBe(true);
    const html = encoding === 'gzip' ? gunzipSync(two).toString() : two.toString();
    expect(html).toMatch(/^<!doctype html>/);
  }
});

test.each(paths)('%s is not rendered again while nothing has changed', async (path) => {
  const { rt, ask } = practice();
  for (let times = 0; times < 2; times++) await ask(path);
  const read = vi.spyOn(rt.db, 'select');
  for (let times = 0; times < 5; times++) expect((await ask(path)).status).toBe(200);
  // Each page that is made reads the practice.
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
});

test('what the practice changes is there at once, whoever has changed it', async () => {
  const { rt, ask } = practice();
  const page = async () => (await ask('/')).text();
  const rename = (name: string) => {
    const { settings, version } = loadPractice(rt.db);
    write(rt, (tx) => savePractice(tx, { ...settings, name }, version));
  };
  for (const name of ['Praxis eins', 'Praxis zwei', 'Praxis eins']) {
    rename(name);
    for (let times = 0; times < 3; times++) expect(await page()).toContain(name);
  }
  write(rt, (tx) => saveLogo(tx, { type: 'image/jpeg', bytes: greyJpeg }));
  expect(await page()).toContain('src="/logo"');
});

test('and another process, too', async () => {
  const { rt, ask } = practice();
  for (let times = 0; times < 3; times++) await ask('/');
  const other = openDatabase(databaseFile(rt.config.dataDir));
  try {
    const { settings, version } = loadPractice(other);
    write({ ...rt, db: other }, (tx) => savePractice(tx, { ...settings, name: 'Von anderswo' }, version));
  } finally {
    other.$client.close();
  }
  expect(await (await ask('/')).text()).toContain('Von anderswo');
});

test('two languages, a look, another name and another method have answers of their own', async () => {
  const { ask } = practice();
  for (let times = 0; times < 3; times++) {
    expect(await (await ask('/join?lang=ar')).text()).toContain('<html lang="ar" dir="rtl"');
    expect(await (await ask('/join', { 'Accept-Language': 'uk' })).text()).toContain('<html lang="uk"');
    expect(await (await ask('/join')).text()).toContain('<html lang="de" class');
    expect(await (await ask('/join?text=large')).text()).toContain('data-text="large"');
    expect((await ask('/join', { Host: 'evil.example' })).status).toBe(421);
    expect((await ask('/join', {}, 'HEAD')).status).toBe(200);
    expect((await ask('/join', {}, 'DELETE')).status).toBe(404);
  }
});

test('a wrong code and a mistake are answered as they are, whatever is kept', async () => {
  const { rt, ask } = practice();
  for (let times = 0; times < 3; times++) await ask('/join');
  const app = testApp(rt);
  const body = new URLSearchParams({ code: '' });
  const answer = await app.request(`${rt.config.publicUrl.origin}/join`, { method: 'POST', body });
  expect(answer.status).toBe(422);
});

test('staff who are signed in see nothing of theirs on it, and nobody else does', async () => {
  const { rt, ask } = practice();
  const { cookie } = staff(rt, 'doctor');
  const [signedIn, stranger] = [await ask('/', { Cookie: cookie }), await ask('/')];
  expect(await signedIn.text()).toBe(await stranger.text());
  expect(headersOf(signedIn)).toEqual(headersOf(stranger));
});

test.each([
  ['gzip, deflate, br, zstd', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=1.0, gzip;q=0.8', 'gzip'],
  ['*', 'gzip'],
  ['br, *;q=0.1', 'gzip'],
  ['deflate', null],
  ['x-gzip', null],
  ['gzip;q=0', null],
  ['gzip; q=0.000', null],
  ['gzip;q=0, *', null],
  ['*;q=0', null],
  ['br', null],
  ['', null],
])('who takes „%s“ gets %s, whoever asked before', async (accepted, encoding) => {
  const { ask } = practice();
  for (const before of ['gzip', 'identity'])
    for (let times = 0; times < 2; times++) await ask('/join', { 'Accept-Encoding': before });
  for (let times = 0; times < 3; times++) {
    const { headers } = await ask('/join', { 'Accept-Encoding': accepted });
    expect(headers.get('Content-Encoding')).toBe(encoding);
  }
});

test('a thousand languages of one who tries do not fill the memory', async () => {
  const { ask } = practice();
  for (let number = 0; number < 1100; number++)
    expect((await ask('/join', { 'Accept-Language': `x-${number}` })).status).toBe(200);
  expect(await (await ask('/join')).text()).toContain('<html lang="de"');
});

/** A server of Node's own, asked line by line. */
async function served() {
  const rt = testRuntime();
  const { app, listener } = createApp(rt, rt.hub);
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { host } = rt.config.publicUrl;
  const asked = vi.spyOn(rt.db, 'select');
  return {
    rt,
    app,
    host,
    /** How often something was read of the database by Drizzle, as every page does that is made. */
    reads: () => asked.mock.calls.length,
    async ask(...lines: string[]): Promise<string> {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
      const answer = await text(socket);
      return answer.replace(/^Date: .*$/im, '');
    },
  };
}

test.each(paths)('%s: without Hono the answer is the same as with it', async (path) => {
  const { rt, ask, host } = await served();
  const lines = [`GET ${path} HTTP/1.1`, `Host: ${host}`, 'Accept-Language: en'];
  const answers = [];
  for (let times = 0; times < 5; times++) answers.push(parts(await ask(...lines)));
  const line = vi.spyOn(rt.log, 'info');
  answers.push(parts(await ask(...lines)));
  expect(line).toHaveBeenCalledWith(expect.objectContaining({ route: path, status: 200 }), 'request');
  for (const answer of answers.slice(2)) expect(answer).toEqual(answers[1]);
  const names = answers.at(-1)?.headers.map((line) => line.split(':')[0]) ?? [];
  expect(names).toEqual([...new Set(names)]);
  expect(names).toContain('content-security-policy');
});

test('nothing that asks otherwise gets what is known word by word', async () => {
  const { ask, host } = await served();
  const usual = ['GET /join HTTP/1.1', `Host: ${host}`];
  for (let times = 0; times < 5; times++) expect(await ask(...usual)).toMatch(/^HTTP\/1.1 200/);
  const others: [lines: string[], status: number][] = [
    [['HEAD /join HTTP/1.1', `Host: ${host}`], 200],
    [['DELETE /join HTTP/1.1', `Host: ${host}`], 404],
    [['GET /join HTTP/1.1', 'Host: evil.example'], 421],
    [[...usual, 'Host: evil.example'], 400],
    [['GET http://evil.example/join HTTP/1.1', `Host: ${host}`], 400],
    [['GET /join?x=1 HTTP/1.1', `Host: ${host}`], 200],
    [['GET //join HTTP/1.1', `Host: ${host}`], 404],
  ];
  for (const [lines, status] of others) expect(await ask(...lines)).toMatch(`HTTP/1.1 ${status} `);
  expect(await ask('HEAD /join HTTP/1.1', `Host: ${host}`)).not.toContain('<html');
  expect(await ask(...usual, 'Accept-Language: ar')).toContain('<html lang="ar"');
  expect(await ask('GET /join?text=large HTTP/1.1', `Host: ${host}`)).toContain('data-text="large"');
});

test('what the practice changes is there at once without Hono, too', async () => {
  const { rt, ask, host, reads } = await served();
  const lines = ['GET / HTTP/1.1', `Host: ${host}`];
  for (const name of ['Praxis eins', 'Praxis zwei']) {
    const { settings, version } = loadPractice(rt.db);
    write(rt, (tx) => savePractice(tx, { ...settings, name }, version));
    for (let times = 0; times < 4; times++) expect(await ask(...lines)).toContain(name);
  }
  const before = reads();
  for (let times = 0; times < 3; times++) await ask(...lines);
  expect(reads()).toBe(before);
});

/** An answer's status, its headers line by line, and its body. */
function parts(answer: string): { status: string; headers: string[]; body: string } {
  const [head = '', body = ''] = answer.split(/\r\n\r\n(.*)/s);
  const [status = '', ...lines] = head.split('\r\n');
  const headers = lines.filter(Boolean).map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase()));
  return { status, headers: headers.sort(), body };
}
