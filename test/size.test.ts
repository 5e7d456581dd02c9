import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sizesOf, sizeTable, startFiles } from '../packaging/size.ts';

const statement = (file: string) => ({ file, kind: 'import-statement' });
const onUse = (file: string) => ({ file, kind: 'dynamic-import' });

const bundle = [
  {
    file: 'server.js',
    entryPoint: 'server.ts',
    imports: [statement('a.js'), onUse('serve.js'), onUse('help.js')],
  },
  { file: 'serve.js', entryPoint: 'cli/serve.ts', imports: [statement('b.js'), onUse('pdf.js')] },
  { file: 'help.js', entryPoint: 'cli/help.ts', imports: [statement('c.js')] },
  { file: 'a.js', imports: [] },
  { file: 'b.js', imports: [statement('a.js')] },
  { file: 'c.js', imports: [] },
  { file: 'pdf.js', imports: [statement('c.js')] },
];

test('the start of the server is its entry, the command, and what they import at once, not what is loaded on use', () => {
  expect(startFiles(bundle).sort()).toEqual(['a.js', 'b.js', 'serve.js', 'server.js']);
});

test('sizes are told by name, whatever the hash, raw and as a browser gets them', () => {
  const dist = mkdtempSync(join(tmpdir(), 'sprechzimmer-dist-'));
  mkdirSync(join(dist, 'static'));
  const script = 'console.log("Guten Tag");'.repeat(50);
  writeFileSync(join(dist, 'static/visit-5B46ZSQJ.js'), script);
  writeFileSync(join(dist, 'static/visit-5B46ZSQJ.js.br'), 'x');
  writeFileSync(join(dist, 'static/manifest.json'), '{}');
  for (const { file } of bundle) writeFileSync(join(dist, file), 'x'.repeat(100));
  writeFileSync(join(dist, 'server.meta.json'), JSON.stringify(bundle));
  const sizes = sizesOf(dist);
  expect(Object.keys(sizes)).toEqual(['visit.js', "server's start"]);
  expect(sizes['visit.js']).toEqual({ raw: script.length, brotli: brotliCompressSync(script).length });
  expect(sizes["server's start"]?.raw).toBe(400);
});

test('the table shows what grew, shrank, came and went', () => {
  const size = (raw: number) => ({ raw, brotli: raw / 2 });
  const rows = sizeTable(
    { 'a.js': size(100), 'b.js': size(100), 'c.js': size(100), 'gone.js': size(8) },
    { 'a.js': size(100), 'b.js': size(120), 'c.js': size(98), 'new.js': size(10) },
  ).split('\n');
  expect(rows.map((row) => row.trim().split(/ {2,}/))).toEqual([
    ['bytes', 'change', 'brotli', 'change'],
    ['a.js', '100', '=', '50', '='],
    ['b.js', '120', '+20', '60', '+10'],
    ['c.js', '98', '−2', '49', '−1'],
    ['new.js', '10', 'new', '5', 'new'],
    ['gone.js', '–', 'gone', '–', 'gone'],
  ]);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});
