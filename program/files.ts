import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/*
 * What ships with the program. The bundle finds it beside itself: in `dist/`, or in the read-only file system
 * that the single executable carries and Node mounts (`useVfs`), so that nothing is ever unpacked to the
 * disk. The sources find it where the repository has it.
 */

/** Baked in by build.ts; absent where the sources run. */
declare const BUILD: { commit: string } | undefined;

const build = typeof BUILD === 'undefined' ? null : BUILD;

/** Name beside the bundle → place in the repository. */
const inRepository = {
  static: 'dist/static',
  migrations: 'db/migrations',
  languages: 'languages',
  'THIRD_PARTY_LICENCES.txt': 'dist/THIRD_PARTY_LICENCES.txt',
  'source.tar.gz': 'dist/source.tar.gz',
  'sprechzimmer.cdx.json': 'dist/sprechzimmer.cdx.json',
  'reader.cjs': 'foreign/worker.ts',
  'praxis.md': 'docs/praxis.md',
};

/** Name of a worker → place in the repository; build.ts makes one file of each. */
const workers = {
  password_worker: 'security/password_worker.ts',
  backup_worker: 'backup/worker.ts',
};

/**
 * The commit that the bundle was built from, `unknown` where the build could not tell; `sources` where there
 * is no bundle.
 */
export const commit = build?.commit ?? 'sources';

/** Path of a file or folder that ships. */
export function programFile(name: keyof typeof inRepository): string {
  return build ? join(import.meta.dirname, name) : join(import.meta.dirname, '..', inRepository[name]);
}

/**
 * Path of a font that ships.
 *
 * @param file its place in `node_modules`
 */
export function shippedFont(file: string): string {
  if (build) return join(import.meta.dirname, 'fonts', basename(file));
  return join(import.meta.dirname, '..', 'node_modules', file);
}

/** Whether this is the bundle, and what it needs lies beside it. */
export const isBundle = build !== null;

/** Path of SQLite's addon where the bundle carries it; null where better-sqlite3 looks for its own. */
export function bundledAddon(): string | null {
  return build ? join(import.meta.dirname, 'better_sqlite3.node') : null;
}

/** The source map of a file of the bundle; null where there is none. */
export function sourceMapOf(file: string): object | null {
  const map = join(import.meta.dirname, `${file}.map`);
  return build && existsSync(map) ? (JSON.parse(readFileSync(map, 'utf8')) as object) : null;
}

/**
 * What a worker of this name is started from. In the bundle it is its text: Node's worker cannot read the
 * file system inside the single executable.
 */
export function workerUrl(name: keyof typeof workers): URL {
  if (!build) return new URL(`../${workers[name]}`, import.meta.url);
  const text = readFileSync(join(import.meta.dirname, `${name}.js`));
  return new URL(`data:text/javascript;base64,${text.toString('base64')}`);
}
