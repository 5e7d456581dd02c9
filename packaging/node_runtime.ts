import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { withoutLibatomic } from './libatomic.ts';
import { runtimeVersion } from './shipped.ts';
import { withoutSymbols } from './symbols.ts';

/** For these `--target` names the npm registry has a Node.js and better-sqlite3 an addon. */
export const targets = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'] as const;
export type Target = (typeof targets)[number];

/** The machine that builds. */
export const thisTarget = `${process.platform}-${process.arch}`;

/**
 * The Node.js that becomes the executable of a target.
 *
 * @param folder where it may lie
 * @returns its file
 * @throws Error when the registry has not the version that the lock file pins
 */
export function nodeRuntime(root: string, target: Target, folder: string): string {
  const original =
    target === thisTarget ? join(root, 'node_modules/node/bin/node') : fetch(root, target, folder);
  if (!target.startsWith('linux')) return original;
  const elf = readFileSync(original);
  if (target === 'linux-x64') withoutLibatomic(elf);
  const file = join(folder, 'node');
  writeFileSync(file, withoutSymbols(elf));
  return file;
}

/** Another machine's is a package in the registry; npm's own client fetches it. */
function fetch(root: string, target: Target, folder: string): string {
  const version = runtimeVersion(root);
  const name = target.startsWith('darwin-arm') ? `node-bin-${target}` : `node-${target}`;
  const place = mkdtempSync(join(folder, 'runtime-'));
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--force', '--ignore-scripts'];
  execFileSync('npm', [...install, '--prefix', place, `${name}@${version}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const found = join(place, 'node_modules', name);
  const { version: fetched } = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')) as {
    version: string;
  };
  if (fetched !== version) throw new Error(`${name}: expected ${version}, got ${fetched}`);
  return join(found, 'bin/node');
}
