/*
 * Makes `dist/`: `static/` with hashed and compressed browser assets, `server.js` with its chunks, and the files that the
 * bundle reads at run time (migrations, fonts). `--if-needed` does nothing when `dist/` is newer than every source;
 * `--assets` leaves the server out, which development runs from the sources.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const stampFile = join(dist, 'build.stamp');

const scripts = {
  visit: 'static/visit/main.ts',
  inbox: 'static/practice/inbox.ts',
  call: 'static/practice/call.ts',
  conversation: 'static/call/conversation.ts',
  check: 'static/check/main.ts',
  forms: 'static/forms.ts',
};

const options = new Set(process.argv.slice(2));
const stamp = sourceStamp();
if (!(options.has('--if-needed') && isFresh())) await makeDist();

/** Builds beside the old `dist/` and swaps at the end, so that a running server never sees half of it. */
async function makeDist(): Promise<void> {
  const next = join(root, `dist.${process.pid}`);
  mkdirSync(join(next, 'static'), { recursive: true });
  await buildAssets(join(next, 'static'));
  if (!options.has('--assets')) {
    await buildServer(next);
    cpSync(join(root, 'db/migrations'), join(next, 'migrations'), { recursive: true });
    copyRunTimeFiles(next);
    writeFileSync(join(next, 'build.stamp'), stamp);
  }
  const old = join(root, `dist.${process.pid}.old`);
  try {
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(next, dist);
  } catch (error) {
    // Two starts at once: the other one was faster, and built the same.
    if (!isFresh()) throw error;
    rmSync(next, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

function isFresh(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

async function buildAssets(folder: string): Promise<void> {
  const common = {
    bundle: true,
    minify: true,
    metafile: true as const,
    outdir: folder,
    entryNames: '[name]-[hash]',
    absWorkingDir: root,
  } satisfies BuildOptions;
  const js = await build({
    ...common,
    entryPoints: scripts,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });
  const css = await build({
    ...common,
    entryPoints: { main: 'static/style/main.css', conversation: 'static/style/conversation.css' },
    target: ['chrome111', 'firefox113', 'safari16.4'],
  });
  const manifest: Record<string, string> = {};
  for (const path of [...Object.keys(js.metafile.outputs), ...Object.keys(css.metafile.outputs)]) {
    const file = basename(path);
    manifest[file.replace(/-[A-Z0-9]{8}(?=\.)/, '')] = file;
    compress(join(folder, file));
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

function compress(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  );
}

async function buildServer(folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { server: 'server.ts' },
    outdir: folder,
    bundle: true,
    // What is imported on use (PDF, Argon2) stays apart: it costs nothing at start.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    platform: 'node',
    // A CommonJS package that is imported on use would have no named exports in a bundle.
    mainFields: ['module', 'main'],
    target: 'node24',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    external: ['better-sqlite3'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; import { dirname as __dir } from 'node:path'; import { fileURLToPath as __file } from 'node:url'; const require = __createRequire(import.meta.url); const __filename = __file(import.meta.url); const __dirname = __dir(__filename);",
    },
  });
}

function copyRunTimeFiles(folder: string): void {
  for (const font of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']) {
    cpSync(join(root, 'node_modules/dejavu-fonts-ttf/ttf', font), join(folder, 'fonts', font));
  }
  cpSync(join(root, 'node_modules/pdfkit/js/data'), join(folder, 'data'), { recursive: true });
}

/** Changes when a source, a dependency or this file changes: names, sizes and times, not contents. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const stat = statSync(path);
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\0`);
    }
  };
  const folders = [
    'backup',
    'cli',
    'consultation',
    'db',
    'documents',
    'mail',
    'procedure',
    'routes',
    'security',
    'signaling',
    'static',
    'tls',
    'views',
  ];
  const files = [
    'app.ts',
    'assets.ts',
    'build.ts',
    'config.ts',
    'config_backup.ts',
    'config_tls.ts',
    'config_values.ts',
    'runtime.ts',
    'server.ts',
    'package-lock.json',
  ];
  for (const name of [...folders, ...files]) visit(join(root, name));
  return hash.digest('hex');
}
