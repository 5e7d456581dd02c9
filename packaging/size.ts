/*
 * `npm run size [-- COMMIT]`: what the browser loads and what the server reads at its start, in bytes, of the
 * sources as they are here, and the difference to a commit: the last one, where none is named.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';

/** A file of the server's bundle, and which others it loads, and how; build.ts writes it down. */
export interface BundleFile {
  file: string;
  /** The source that it begins with, where it can be loaded by itself. */
  entryPoint?: string | undefined;
  imports: { file: string; kind: string }[];
}

/** In bytes: as it is, and compressed as a browser gets it. */
export interface Size {
  raw: number;
  brotli: number;
}

export type Sizes = Record<string, Size>;

/**
 * What `node dist/server.js` reads before it serves: the entry, its command, and all that these do not import
 * on use.
 */
export function startFiles(bundle: readonly BundleFile[]): string[] {
  const begins = ['server.ts', 'cli/serve.ts'];
  const found = new Set(
    bundle.filter(({ entryPoint = '' }) => begins.includes(entryPoint)).map(({ file }) => file),
  );
  for (const file of found) {
    const imports = bundle.find((one) => one.file === file)?.imports ?? [];
    for (const { file: next, kind } of imports) if (kind !== 'dynamic-import') found.add(next);
  }
  return [...found];
}

/** Of every file for the browser, by its name without the hash, and of the server's start. */
export function sizesOf(dist: string): Sizes {
  const sizes: Sizes = {};
  for (const file of readdirSync(join(dist, 'static')).sort()) {
    if (/\.(js|css)$/.test(file))
      sizes[file.replace(/-[A-Z0-9]{8}(?=\.)/, '')] = sizeOf([join(dist, 'static', file)]);
  }
  const meta = join(dist, 'server.meta.json');
  if (existsSync(meta)) {
    const bundle = JSON.parse(readFileSync(meta, 'utf8')) as BundleFile[];
    sizes["server's start"] = sizeOf(startFiles(bundle).map((file) => join(dist, file)));
  }
  return sizes;
}

function sizeOf(files: string[]): Size {
  const contents = files.map((file) => readFileSync(file));
  return {
    raw: contents.reduce((sum, { length }) => sum + length, 0),
    brotli: contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0),
  };
}

/** One row for each thing that is there now or was there before. */
export function sizeTable(before: Sizes, now: Sizes): string {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const rows = names.map((name) => {
    const [old, current] = [before[name], now[name]];
    return [name, ...cells(old?.raw, current?.raw), ...cells(old?.brotli, current?.brotli)];
  });
  const table = [['', 'bytes', 'change', 'brotli', 'change'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

function cells(before: number | undefined, now: number | undefined): [string, string] {
  if (now === undefined) return ['–', 'gone'];
  if (before === undefined) return [String(now), 'new'];
  const change = now - before;
  return [String(now), change === 0 ? '=' : change > 0 ? `+${change}` : `−${-change}`];
}

/** Builds a commit beside, with the packages that are installed here. */
function sizesAt(root: string, commit: string): Sizes {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-size-'));
  try {
    const archive = execFileSync('git', ['-C', root, 'archive', commit], { maxBuffer: 256 * 1024 * 1024 });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    // The same name in both, or the difference would hold it.
    build(folder, 'size');
    return sizesOf(join(folder, 'dist'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string, commit?: string): void {
  const env = commit ? { ...process.env, SOURCE_COMMIT: commit } : process.env;
  execFileSync(process.execPath, [join(folder, 'build.ts'), '--if-needed'], { env, stdio: 'inherit' });
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  const commit = process.argv[2] ?? 'HEAD';
  build(root);
  console.log(`Compared with ${commit}:\n${sizeTable(sizesAt(root, commit), sizesOf(join(root, 'dist')))}`);
}
