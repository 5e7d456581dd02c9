/*
 * `npm run release:prepare -- 0.3.0 "behebt …"`: moves the fragments of changes.d/ into CHANGELOG.md as the
 * section of that version and writes the version down. What follows is said at the end; the tag is a
 * person's.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isNewerVersion, isVersion } from '../program/version.ts';
import { releaseSection, withSection } from './release_notes.ts';

const root = join(import.meta.dirname, '..');
const [version = '', words = ''] = process.argv.slice(2);
const { version: before } = JSON.parse(read('package.json')) as { version: string };

if (!isVersion(version) || !isNewerVersion(version, before) || words.trim() === '') {
  console.error(`usage: npm run release:prepare -- VERSION "behebt …", with a version newer than ${before}`);
  process.exit(2);
}

const names = readdirSync(join(root, 'changes.d')).filter((name) => name !== 'README.md');
const fragments = names.map((name) => ({ name, text: read(`changes.d/${name}`) }));
const day = new Date().toISOString().slice(0, 10);
const section = releaseSection({ version, day, words: words.trim() }, fragments);
write('CHANGELOG.md', withSection(read('CHANGELOG.md'), version, section));
for (const name of names) rmSync(join(root, 'changes.d', name));
// In the lock file the version stands twice, both times before the first package.
for (const [file, times] of [
  ['package.json', 1],
  ['package-lock.json', 2],
] as const) {
  let text = read(file);
  for (let done = 0; done < times; done++)
    text = text.replace(`"version": "${before}"`, `"version": "${version}"`);
  write(file, text);
}
console.log(`read CHANGELOG.md, then:
  git add -A && git commit -m "Release ${version}"
  git tag -a v${version} -m "Sprechzimmer ${version}"
  npm run release`);

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

function write(name: string, text: string): void {
  writeFileSync(join(root, name), text);
}
