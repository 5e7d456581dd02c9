import { readdirSync, utimesSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkUpdate } from '../../cli/check/update.ts';
import { readConfig } from '../../config/settings.ts';
import { day, hour } from '../../consultation/durations.ts';
import type { Role, Roles } from '../../consultation/staff.ts';
import { jobStatus } from '../../db/jobs.ts';
import { isUpdateDue, knownUpdate, readFeed } from '../../procedure/update_feed.ts';
import { programBuild } from '../../program/build.ts';
import { staff, testApp, testRuntime } from '../fixtures/runtime.ts';
import { newSigningKey } from '../fixtures/signing_key.ts';

const key = newSigningKey();
const another = newSigningKey();
const comment = (version: string) => `sprechzimmer ${version} update.json`;
const newest = {
  version: '99.0.0',
  released: '2027-01-31T08:00:00Z',
  words: 'behebt, dass der Ton ausblieb',
  security: true,
};

/** A signed file as `npm run release` makes it. */
function release(news: { version: string; words?: string }, by = key) {
  const file = JSON.stringify(news);
  return { '/update.json': file, '/update.json.minisig': by.sign(file, comment(news.version)) };
}

type Files = Record<string, string>;

/** A place that hands out files; counts what is asked for. */
async function place(files: Files): Promise<{ address: string; files: Files; asked: string[] }> {
  const asked: string[] = [];
  const held = { ...files };
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${Object.keys(request.headers).sort()}`);
    const file = held[request.url ?? ''];
    if (file?.startsWith('→')) response.writeHead(302, { location: file.slice(1) }).end();
    else response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/update.json`, files: held, asked };
}

async function scene(files: Files) {
  const { address, asked, files: held } = await place(files);
  const rt = testRuntime({ UPDATE_FEED: `${address}#${key.open}` });
  const { updateFeed, dataDir } = rt.config;
  if (!updateFeed) throw new Error('not set');
  const feed = updateFeed;
  const read = () => readFeed(rt, { feed, signal: new AbortController().signal });
  return { rt, read, asked, files: held, known: () => knownUpdate({ dataDir, updateFeed: feed }) };
}

describe('UPDATE_FEED', () => {
  test('a newer version is known after one reading, which says nothing of the practice', async () => {
    const { rt, read, asked, known } = await scene(release(newest));
    expect(known()).toEqual({ state: 'unread' });
    await read();
    expect(known()).toMatchObject({
      state: 'newer',
      news: { version: '99.0.0', words: newest.words, security: true },
    });
    expect(jobStatus(rt, 'update')).toMatchObject({ failingSince: null, lastError: null });
    for (const line of asked) expect(line).not.toMatch(/cookie|referer|origin|authorization/i);
    expect(asked).toHaveLength(2);
  });

  test('the same version, or an older one, is none', async () => {
    for (const version of [programBuild.version, '0.0.1']) {
      const { read, known } = await scene(release({ ...newest, version }));
      await read();
      expect(known().state).toBe('current');
    }
  });

  const file = JSON.stringify(newest);
  test.each<[string, () => Files, string]>([
    ['another key', () => release(newest, another), 'ESIGNATURE'],
    ['another file', () => ({ ...release(newest), '/update.json': file.replace('99', '98') }), 'ESIGNATURE'],
    [
      'a file that was signed as another',
      () => ({
        '/update.json': file,
        '/update.json.minisig': key.sign(file, 'sprechzimmer 99.0.0 SHA256SUMS'),
      }),
      'ESIGNATURE',
    ],
    ['no version', () => release({ ...newest, version: 'newest' }), 'ESIGNATURE'],
    [
      'no JSON',
      () => ({ '/update.json': 'x', '/update.json.minisig': key.sign('x', comment('99.0.0')) }),
      'ESIGNATURE',
    ],
    ['no signature', () => ({ '/update.json': file }), 'EHTTP404'],
    ['nothing', () => ({}), 'EHTTP404'],
    ['too much', () => ({ ...release(newest), '/update.json': ' '.repeat(20_000) }), 'ETOOLONG'],
    [
      'another place',
      () => ({ ...release(newest), '/update.json': '→/elsewhere.json', '/elsewhere.json': file }),
      'EREACH',
    ],
  ])('%s is not taken, and said', async (_, files, code) => {
    const { rt, read, known } = await scene(files());
    await read();
    expect(known()).toEqual({ state: 'unread' });
    expect(jobStatus(rt, 'update')?.lastError).toBe(code);
    expect(readdirSync(rt.config.dataDir)).not.toContain('update.json');
  });

  test('an old file does not hide what was read before', async () => {
    const { rt, read, files, known } = await scene(release(newest));
    await read();
    Object.assign(files, release({ ...newest, version: '98.0.0' }));
    await read();
    expect(known()).toMatchObject({ news: { version: '99.0.0' } });
    expect(jobStatus(rt, 'update')?.lastError).toBe('EOLDER');
  });

  test('once a day, whether or not it succeeds; a clock that was set back does not put it off', async () => {
    const { rt, read } = await scene({});
    expect(isUpdateDue(rt)).toBe(true);
    await read();
    const hours = (number: number) => {
      rt.clock.now += number * hour;
      return isUpdateDue(rt);
    };
    expect([hours(0), hours(12), hours(11), hours(1), hours(-48)]).toEqual([false, false, false, true, true]);
  });

  test('check says what waits, what is current, and what was not read for a week', async () => {
    const { rt, read, files } = await scene(release(newest));
    expect(checkUpdate(rt.config)).toMatchObject({
      result: 'warning',
      text: expect.stringContaining('not been read yet'),
    });
    await read();
    expect(checkUpdate(rt.config)).toEqual({
      what: 'update',
      result: 'warning',
      text: `version 99.0.0 is there, a security update, this is ${programBuild.version}: behebt, dass der Ton ausblieb`,
    });
    expect(checkUpdate(testRuntime().config).result).toBe('off');
    const other = await scene(release({ ...newest, version: programBuild.version }));
    await other.read();
    expect(checkUpdate(other.rt.config).result).toBe('ok');
    const old = (Date.now() - 9 * day) / 1000;
    utimesSync(join(other.rt.config.dataDir, 'update.json'), old, old);
    expect(checkUpdate(other.rt.config)).toMatchObject({
      result: 'warning',
      text: expect.stringContaining('9 days'),
    });
    expect(files).toHaveProperty('/update.json');
  });

  test('administrators read it, whose first page it is, and nobody else', async () => {
    const { rt, read } = await scene(release({ ...newest, words: 'behebt <b>einen</b> Fehler' }));
    await read();
    const app = testApp(rt);
    const page = async (roles: Role | Roles, path: string) =>
      (await app.request(path, { headers: { cookie: staff(rt, roles).cookie } })).text();
    const overview = await page('admin', '/practice');
    expect(overview).toContain('Version 99.0.0 ist da: behebt &lt;b>einen&lt;/b> Fehler');
    expect(overview).toContain('Sie schließt eine Sicherheitslücke');
    expect(await page(['doctor', 'admin'], '/practice/settings')).toContain('Version 99.0.0 ist da');
    expect(await page('doctor', '/practice/settings')).not.toContain('99.0.0');
    expect(await page('reception', '/practice')).not.toContain('99.0.0');
  });

  test.each([
    ['not an address'],
    ['http://releases.example/update.json'],
    ['https://user:secret@releases.example/update.json'],
    ['https://releases.example/update.json#no-key'],
    ['https://releases.example/update.json#'],
  ])('%j stops the start, without a secret in the message', (text) => {
    const read = () => readConfig({ DATA_DIR: testRuntime().config.dataDir, UPDATE_FEED: text });
    expect(read).toThrow(/^UPDATE_FEED: (?!.*secret)/);
  });
});
