/*
 * Makes `dist/`: `static/` with hashed and compressed browser assets, `server.js` with its chunks, and
 * everything that the bundle reads at run time (program/files.ts), so that `dist/` runs anywhere by itself;
 * beside it what it is made of. `--if-needed` does nothing when `dist/` was made of these very sources;
 * `--assets` leaves the server out, which development runs from the sources.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { languages } from './consultation/language.ts';
import { fontFiles } from './documents/writing/font_files.ts';
import { phrasesText } from './languages/phrases.ts';
import { loadedWords } from './languages/script_files.ts';
import packageJson from './package.json' with { type: 'json' };
import { thirdPartyLicences } from './packaging/licences.ts';
import { softwareBill } from './packaging/sbom.ts';
import { moduleApart, moduleUrl, writeScripts } from './packaging/scripts.ts';
import { shippedPackages } from './packaging/shipped.ts';
import { sourceCommit, sourceDate } from './packaging/source.ts';
import { sourceArchive, sourceFiles } from './packaging/source_archive.ts';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const stampFile = join(dist, 'build.stamp');

const scripts = {
  visit: 'static/visit/main.ts',
  waiting: 'static/visit/waiting.ts',
  allow_help: 'static/devices/allow_help.ts',
  inbox: 'static/practice/inbox.ts',
  list: 'static/practice/list.ts',
  search: 'static/practice/search.ts',
  keys: 'static/practice/keys.ts',
  case: 'static/practice/case.ts',
  call: 'static/practice/call.ts',
  conversation: 'static/conversation/conversation.ts',
  practice_conversation: 'static/conversation/practice_conversation.ts',
  seeing: 'static/conversation/seeing/seeing.ts',
  captions: 'static/conversation/captions/captions.ts',
  move: 'static/visit/move.ts',
  check: 'static/check/main.ts',
  passkey: 'static/practice/passkey.ts',
  calendar: 'static/practice/calendar.ts',
  unsaved: 'static/practice/unsaved.ts',
  forms: 'static/forms.ts',
  read_aloud: 'static/read_aloud.ts',
};

const stylesheets = {
  main: 'static/style/main.css',
  look: 'static/style/look.css',
  staff: 'static/style/staff.css',
  calendar: 'static/style/calendar.css',
  settings: 'static/style/settings.css',
  paper: 'static/style/paper.css',
  check: 'static/style/check.css',
  conversation: 'static/style/conversation.css',
  move: 'static/style/move.css',
};

const workers = { password_worker: 'security/password_worker.ts', backup_worker: 'backup/worker.ts' };

const fonts = Object.values(fontFiles).map((file) => `node_modules/${file}`);
/** What HarfBuzz looks for beside itself (documents/writing/shaping.ts). */
const shaper = 'node_modules/harfbuzzjs/dist/harfbuzz.wasm';
/** SQLite for the machine that builds; packaging/binary.ts takes the one of its target. */
const addon = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;

const commit = sourceCommit(root);
const options = new Set(process.argv.slice(2));
const stamp = sourceStamp();
if (!(options.has('--if-needed') && isFresh())) await makeDist();

/** Builds beside the old `dist/` and swaps at the end, so that a running server never sees half of it. */
async function makeDist(): Promise<void> {
  const next = join(root, `dist.${process.pid}`);
  mkdirSync(join(next, 'static'), { recursive: true });
  const assets = await buildAssets(join(next, 'static'));
  const folder = `${packageJson.name}-${packageJson.version}-${commit}`;
  writeFileSync(join(next, 'source.tar.gz'), await sourceArchive(root, folder, sourceDate(root)));
  if (!options.has('--assets')) {
    const server = [...(await buildServer(next)), ...(await buildWorkers(next))];
    const reader = await buildReader(next);
    copyRunTimeFiles(next);
    writeContents(next, [...assets, ...server, ...reader, ...fonts, shaper, addon]);
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

/** @returns what went in, for the list of what ships */
async function buildAssets(folder: string): Promise<string[]> {
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
    entryPoints: stylesheets,
    target: ['chrome111', 'firefox113', 'safari16.4'],
  });
  const manifest: Record<string, string> = {};
  for (const path of [...Object.keys(js.metafile.outputs), ...Object.keys(css.metafile.outputs)]) {
    const file = basename(path);
    manifest[file.replace(/-[A-Z0-9]{8}(?=\.)/, '')] = file;
    compress(join(folder, file));
  }
  for (const [name, text] of loadedTexts()) {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
    const file = `${name}-${hash}.json`;
    manifest[`${name}.json`] = file;
    writeFileSync(join(folder, file), text);
    compress(join(folder, file));
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return inputs(js.metafile);
}

/** The words that scripts load, `conversation.ar`. */
function loadedTexts(): (readonly [name: string, text: string])[] {
  return loadedWords.flatMap((words) =>
    languages.map((language) => [`${words}.${language}`, phrasesText(language, words)] as const),
  );
}

function compress(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  );
}

async function buildServer(folder: string): Promise<string[]> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { server: 'server.ts' },
    outdir: folder,
    bundle: true,
    // What is imported on use (PDF, mail) stays apart: it costs nothing at start.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    platform: 'node',
    // A CommonJS package that is imported on use would have no named exports in a bundle.
    mainFields: ['module', 'main'],
    target: 'node26',
    minify: true,
    // Small at start; a failure is told in the sources' own words (program/source_positions.ts).
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    define: {
      BUILD: JSON.stringify({ commit }),
      'import.meta.dirname': '__dirname',
      'import.meta.url': moduleUrl,
    },
    write: false,
    plugins: [
      {
        name: 'module-apart',
        setup({ onResolve }) {
          onResolve({ filter: /^harfbuzzjs$/ }, () => ({ path: moduleApart, external: true }));
        },
      },
    ],
  });
  const bundle = await writeScripts(folder, outputFiles, metafile);
  // For `npm run size`; it does not ship.
  writeFileSync(join(folder, 'server.meta.json'), JSON.stringify(bundle));
  return [...inputs(metafile), ...(await buildModuleApart(folder))];
}

/** HarfBuzz waits while it is loaded, which only a module may; so it stays one. */
async function buildModuleApart(folder: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['node_modules/harfbuzzjs/dist/index.mjs'],
    outfile: join(folder, moduleApart),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    minify: true,
    legalComments: 'none',
    metafile: true,
  });
  return inputs(metafile);
}

/**
 * X2: what reads strangers' files, in one file and with nothing else in it. A script, not a module: as text
 * it can be started from anywhere (foreign/read.ts).
 */
async function buildReader(folder: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['foreign/worker.ts'],
    outfile: join(folder, 'reader.cjs'),
    bundle: true,
    // PDFKit makes the address of its folder of fonts when it is loaded; nothing is ever read there.
    define: { 'import.meta.url': '"file:///"' },
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node26',
    minify: true,
    legalComments: 'none',
    metafile: true,
  });
  return inputs(metafile);
}

/** Each is one file that needs no other (program/files.ts). */
async function buildWorkers(folder: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: workers,
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node26',
    minify: true,
    legalComments: 'none',
    metafile: true,
  });
  return inputs(metafile);
}

/** Only what survived: a file of which nothing is left does not ship. */
function inputs({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}

function copyRunTimeFiles(folder: string): void {
  cpSync(join(root, 'db/migrations'), join(folder, 'migrations'), { recursive: true });
  for (const place of globSync('languages/*/', { cwd: root })) writeMessages(folder, place);
  for (const font of fonts) cpSync(join(root, font), join(folder, 'fonts', basename(font)));
  cpSync(join(root, shaper), join(folder, basename(shaper)));
  // The handbook that "?" opens.
  cpSync(join(root, 'docs/praxis.md'), join(folder, 'praxis.md'));
  cpSync(join(root, 'node_modules/pdfkit/js/data'), join(folder, 'data'), { recursive: true });
  cpSync(join(root, addon), join(folder, 'better_sqlite3.node'));
  // Without it Node would have to find out what kind of modules these are.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}

/** What a language says, in one file and without what is for its translators. */
function writeMessages(folder: string, place: string): void {
  const files = globSync(join(place, '*.ftl'), { cwd: root }).sort();
  const text = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  mkdirSync(join(folder, place), { recursive: true });
  // A line left free inside of a message is part of it.
  writeFileSync(join(folder, place, 'messages.ftl'), text.replace(/^(#.*\n|\n(?=\S|\n))/gm, ''));
}

/** What is inside, for those who must know: licences and the bill of materials. */
function writeContents(folder: string, files: string[]): void {
  const { name, version, license } = packageJson;
  const packages = shippedPackages(root, files);
  const product = { name, version, commit, license, date: sourceDate(root) };
  writeFileSync(join(folder, 'THIRD_PARTY_LICENCES.txt'), thirdPartyLicences(root, packages));
  writeFileSync(join(folder, `${name}.cdx.json`), softwareBill(root, product, packages));
}

/** Changes when the commit, a source or a dependency changes: names, sizes and times, not contents. */
function sourceStamp(): string {
  const hash = createHash('sha256').update(commit);
  for (const file of sourceFiles(root)) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}
