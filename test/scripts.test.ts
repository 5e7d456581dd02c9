import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from './fixtures/server_process.ts';

/* What packaging/scripts.ts and program/entry.ts make of the server: `dist/`, as it ships. */

const dist = new URL('../dist', import.meta.url).pathname;
const read = (name: string) => readFileSync(join(dist, name), 'utf8');
const names = globSync('*.{js,mjs}', { cwd: dist }).filter((name) => /-[A-Z0-9]{8}\.js$|mjs$/.test(name));

test('each file that is loaded on use can be loaded', () => {
  expect(names.length).toBeGreaterThan(20);
  const script = `
    process.chdir(${JSON.stringify(dist)});
    (async () => {
      for (const name of ${JSON.stringify(names)})
        await import(${JSON.stringify(`${dist}/`)} + name).catch((error) => console.log(name, error.stack));
      process.exit();
    })();`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toBe('');
});

test('nothing is there twice: what start.js holds is asked for there, and is no file of its own', () => {
  const held = [...read('start.js').matchAll(/^"\.\/([\w-]+\.js)":\(/gm)].map(([, name]) => name);
  expect(held.length).toBeGreaterThan(20);
  expect(names.filter((name) => held.includes(name))).toEqual([]);
  for (const name of names) {
    const asked = [...read(name).matchAll(/require\("\.\/([\w-]+\.js)"\)(?!\()/g)].map(([, file]) => file);
    expect(
      asked.filter((file) => held.includes(file)),
      name,
    ).toEqual([]);
  }
});

test.each([
  ['unknown command', 'server.ts'],
  ['the browser assets are not built', 'program/assets.ts'],
])('„%s“ of start.js is told as a place in %s', (words, source) => {
  const lines = read('start.js').split('\n');
  const line = lines.findIndex((text) => text.includes(words));
  const map = new SourceMap(JSON.parse(read('start.js.map')) as SourceMapPayload);
  const entry = map.findEntry(line, lines[line]?.indexOf(words) ?? 0);
  expect(entry).toHaveProperty('originalSource', `../${source}`);
});

describe('what V8 has compiled before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-scripts-'));
  const cache = join(folder, 'compile-cache');
  let file = '';
  let whole = Buffer.alloc(0);
  beforeAll(async () => {
    for (const name of readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isFile()))
      if (!name.name.startsWith('sprechzimmer')) cpSync(join(dist, name.name), join(folder, name.name));
    for (const name of ['static', 'migrations', 'languages'])
      cpSync(join(dist, name), join(folder, name), { recursive: true });
    const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: join(folder, 'data') };
    const server = spawn(process.execPath, [join(folder, 'server.js')], { env, stdio: 'ignore' });
    try {
      const made = () => globSync('start-*', { cwd: cache }).find((name) => !/\.\d+$/.test(name));
      await vi.waitUntil(made, { timeout: 50_000, interval: 100 });
      file = join(cache, made() ?? '');
      whole = readFileSync(file);
    } finally {
      server.kill();
      await once(server, 'exit');
    }
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['is whole', (bytes: Buffer) => bytes],
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['has other bytes in it', (bytes: Buffer) => bytes.fill(7, 1000, bytes.length - 1000)],
    ['is empty', () => Buffer.alloc(0)],
    ['is something else', () => Buffer.from('Guten Tag'.repeat(1000))],
  ])('and %s does no harm', { timeout: 60_000 }, async (_kind, damage) => {
    expect(whole.length).toBeGreaterThan(100_000);
    writeFileSync(file, damage(Buffer.from(whole)));
    const run = spawnSync(process.execPath, [join(folder, 'server.js'), 'version'], { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^sprechzimmer /) });
  });
});
