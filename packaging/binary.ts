/*
 * `npm run build:binary [-- --target linux-arm64]`: one executable file, `dist/sprechzimmer`, that needs no
 * Node.js. It is Node.js with `dist/` inside (single executable application): Node mounts it as a read-only
 * file system (`useVfs`), so bundle, chunks, pages' assets, migrations and fonts are read as they are beside
 * `dist/server.js`, and SQLite's addon is loaded from memory. Nothing is ever unpacked to a disk. Two builds
 * of one commit are the same, byte for byte. `--if-needed` does nothing when there is one of this `dist/`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { nodeRuntime, type Target, targets, thisTarget } from './node_runtime.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

const { values } = parseArgs({
  options: { target: { type: 'string', default: thisTarget }, 'if-needed': { type: 'boolean' } },
});
const target = targets.find((known) => known === values.target);
if (!target) {
  console.error(`--target: expected one of ${targets.join(', ')}, got "${values.target}"`);
  process.exit(2);
}
makeBinary(target);

function makeBinary(target: Target): void {
  execFileSync(process.execPath, [join(root, 'build.ts'), '--if-needed'], { stdio: 'inherit' });
  const name = target === thisTarget ? 'sprechzimmer' : `sprechzimmer-${target}`;
  // A new dist/ comes without it.
  if (values['if-needed'] && existsSync(join(dist, `${name}.sha256`))) return;
  const stage = mkdtempSync(join(root, 'dist.binary-'));
  try {
    const contents = join(stage, 'contents');
    mkdirSync(contents);
    copyContents(contents, target);
    const config = {
      main: 'server.js',
      mainFormat: 'commonjs',
      // Paths from the contents: a path of this machine would end in the file.
      output: join('..', name),
      executable: nodeRuntime(root, target, stage),
      useVfs: true,
      disableExperimentalSEAWarning: true,
      // Only our own command line: a variable like NODE_OPTIONS must not change what runs.
      execArgvExtension: 'none',
      // Little room for garbage, as in `npm start` (docs/decisions/0047).
      execArgv: ['--max-semi-space-size=2', '--heap-growing-percent=50'],
      assets: Object.fromEntries(filesIn(contents).map((file) => [file, file])),
    };
    writeFileSync(join(stage, 'sea.json'), JSON.stringify(config));
    execFileSync(process.execPath, ['--build-sea', join('..', 'sea.json')], {
      cwd: contents,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    chmodSync(join(stage, name), 0o755);
    renameSync(join(stage, name), join(dist, name));
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  const sha256 = createHash('sha256')
    .update(readFileSync(join(dist, name)))
    .digest('hex');
  writeFileSync(join(dist, `${name}.sha256`), `${sha256}  ${name}\n`);
  console.log(`dist/${name}  ${sha256}`);
}

/** What the bundle reads beside itself (program/files.ts), with the addon of the target. */
function copyContents(folder: string, target: Target): void {
  // The build's notes, this machine's cache and addon, and what is made here.
  const staysOut =
    /^(build\.stamp|server\.meta\.json|compile-cache|better_sqlite3\.node|sprechzimmer(-.*)?(\.sha256)?)$/;
  for (const file of readdirSync(dist).filter((name) => !staysOut.test(name)))
    cpSync(join(dist, file), join(folder, file), { recursive: true });
  const addon = join(root, `node_modules/better-sqlite3/prebuilds/${target}.node`);
  cpSync(addon, join(folder, 'better_sqlite3.node'));
}

/** All but the entry, in one order everywhere; with slashes, as the program asks for them. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && basename(entry.name) !== 'server.js')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
