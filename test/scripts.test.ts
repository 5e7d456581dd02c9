import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';

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

test.each([
  ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['has another byte in it', (bytes: Buffer) => bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 9)],
  ['is empty', () => Buffer.alloc(0)],
  ['is something else', () => Buffer.from('Guten Tag'.repeat(1000))],
])('what V8 has compiled before and %s does no harm', { timeout: 60_000 }, async (_kind, damage) => {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-scripts-'));
  for (const name of readdirSync(dist).filter((file) => /\.(js|mjs|json|node)$/.test(file)))
    cpSync(join(dist, name), join(folder, name));
  const cache = join(folder, 'compile-cache');
  mkdirSync(cache);
  const [, hash] = /start-([0-9a-f]{16})-/.exec(read('server.js')) ?? [];
  expect(hash).toBeDefined();
  const file = join(cache, `start-${hash}-${process.version}-${process.arch}`);
  const whole = globSync(join(dist, 'compile-cache', `start-${hash}-*`))[0];
  writeFileSync(file, damage(whole ? readFileSync(whole) : Buffer.alloc(100_000, 1)));
  const run = spawnSync(process.execPath, [join(folder, 'server.js'), 'version'], { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^sprechzimmer /) });
});
