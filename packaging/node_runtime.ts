import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runtimeVersion } from './shipped.ts';

/** For these `--target` names the npm registry has a Node.js and better-sqlite3 an addon. */
export const targets = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'] as const;
export type Target = (typeof targets)[number];

/** The machine that builds. */
export const thisTarget = `${process.platform}-${process.arch}`;

/**
 * The Node.js that becomes the executable of a target: for this machine the one that is installed, for another one its package
 * from the registry, by npm's own client.
 *
 * @param folder where a fetched one may lie
 * @throws Error when the package is not the version that the lock file pins
 */
export function nodeRuntime(root: string, target: Target, folder: string): string {
  if (target === thisTarget) return join(root, 'node_modules/node/bin/node');
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
