/*
 * `npm run release`: from a clean tag everything that is handed out, in `dist.release/`: executables,
 * Debian's packages, image, source, bill of materials, licences, notes, the file for `UPDATE_FEED`, and the
 * sums of all of it, signed.
 *
 *   RELEASE_KEY=/secure/sprechzimmer.key RELEASE_SITE=https://… npm run release [-- --base IMAGE]
 *
 * `--rehearsal` tries it on any tree: for this machine alone, packed quickly, without image and signature.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { releaseKey } from '../program/release_key.ts';
import { readSignatureKey, signedComment } from '../program/signature.ts';
import { advisoryFiles, readAdvisory } from './advisories.ts';
import { writeDebianPackage } from './deb.ts';
import { buildImage, writeImageArchive } from './image.ts';
import { thisTarget } from './node_runtime.ts';
import { sectionOf, updateWords } from './release_notes.ts';
import { releaseFaults } from './release_state.ts';
import { sourceCommit, sourceDate } from './source.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'dist.release') },
    base: { type: 'string' },
    rehearsal: { type: 'boolean', default: false },
  },
});
const rehearsal = values.rehearsal;
const out = values.out;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const commit = sourceCommit(root);
const date = sourceDate(root);
const section = sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);

/** Debian's name of a target. */
const architectures = { 'linux-x64': 'amd64', 'linux-arm64': 'arm64' } as const;
type Released = keyof typeof architectures;

if (!rehearsal) refuseUnreleasable();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const targets = (Object.keys(architectures) as Released[]).filter((one) => !rehearsal || one === thisTarget);
for (const target of targets) {
  const executable = makeExecutable(target);
  handOut(executable, `sprechzimmer-${version}-${target}`);
  const architecture = architectures[target];
  writeDebianPackage(join(out, `sprechzimmer_${version}_${architecture}.deb`), {
    executable,
    version,
    architecture,
    date,
    licences: readFileSync(join(dist, 'THIRD_PARTY_LICENCES.txt'), 'utf8'),
    compression: rehearsal ? 'none' : 'xz',
  });
}
if (!rehearsal) makeImage();
handOut(join(dist, 'source.tar.gz'), `sprechzimmer-${version}-source.tar.gz`);
handOut(join(dist, 'sprechzimmer.cdx.json'), `sprechzimmer-${version}.cdx.json`);
handOut(join(dist, 'THIRD_PARTY_LICENCES.txt'), `sprechzimmer-${version}-licences.txt`);
writeFileSync(
  join(out, `sprechzimmer-${version}-notes.txt`),
  `# Sprechzimmer ${version}\n\n${section ?? 'A rehearsal.'}\n`,
);
const news = { version, released: date.toISOString(), ...updateWords(section ?? '') };
writeFileSync(join(out, 'update.json'), `${JSON.stringify(news, null, 2)}\n`);
writeAdvisories();
writeSums();
if (!rehearsal) for (const name of ['SHA256SUMS', 'update.json']) sign(name);
console.log(readdirSync(out).sort().join('\n'));

function refuseUnreleasable(): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
  const faults = releaseFaults({
    version,
    tags: git('tag', '--points-at', 'HEAD'),
    changes: git('status', '--porcelain'),
    fragments: readdirSync(join(root, 'changes.d')).filter((name) => name !== 'README.md'),
    section,
  });
  if (!process.env.RELEASE_SITE?.startsWith('https://'))
    faults.push('RELEASE_SITE: the address is not named at which the files will lie (https://…)');
  if (!process.env.RELEASE_KEY) faults.push('RELEASE_KEY: the file of the secret key is not named');
  if (faults.length === 0) return;
  for (const fault of faults) console.error(`no release: ${fault}`);
  process.exit(1);
}

/** Builds it and starts it once, another machine's in qemu. @returns its path */
function makeExecutable(target: Released): string {
  execFileSync(process.execPath, [join(root, 'packaging/binary.ts'), '--if-needed', '--target', target], {
    stdio: 'inherit',
  });
  const file = join(dist, target === thisTarget ? 'sprechzimmer' : `sprechzimmer-${target}`);
  const inQemu = ['-L', '/usr/aarch64-linux-gnu', file];
  const [program, before] = target === thisTarget ? [file, []] : ['qemu-aarch64-static', inQemu];
  const said = execFileSync(program, [...before, 'version'], { encoding: 'utf8' });
  if (!said.startsWith(`sprechzimmer ${version} (`) || !said.includes(` ${target}\n`))
    throw new Error(`${file}: expected version ${version} for ${target}, it says: ${said}`);
  return file;
}

/** For this machine's kind alone: another one's would have to be installed in qemu. */
function makeImage(): void {
  const name = `localhost/sprechzimmer:${version}`;
  const base =
    values.base ?? /^ARG BASE=(.+)$/m.exec(readFileSync(join(root, 'Dockerfile'), 'utf8'))?.[1] ?? '';
  buildImage(name, { base, version, commit });
  writeImageArchive(name, join(out, `sprechzimmer-${version}-image-amd64.tar`), {
    tag: `sprechzimmer:${version}`,
  });
}

function handOut(file: string, name: string): void {
  copyFileSync(file, join(out, name));
}

/** Security notes for programs, of every release so far: a feed forgets nothing. */
function writeAdvisories(): void {
  const folder = join(root, 'docs/advisories');
  const notes = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readAdvisory(name, readFileSync(join(folder, name), 'utf8')));
  const namespace = process.env.RELEASE_SITE?.replace(/\/+$/, '') ?? 'https://sprechzimmer.example';
  for (const [name, text] of advisoryFiles(notes, { name: 'Sprechzimmer', namespace }, date))
    writeFileSync(join(out, name), text);
}

/** As `sha256sum --check` reads them. */
function writeSums(): void {
  const lines = readdirSync(out)
    .sort()
    .map((name) => {
      const sum = createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex');
      return `${sum}  ${name}\n`;
    });
  writeFileSync(join(out, 'SHA256SUMS'), lines.join(''));
}

/** By minisign, which asks for the key's password; looked at with the key that the program knows. */
function sign(name: string): void {
  const file = join(out, name);
  const comment = `sprechzimmer ${version} ${name}`;
  execFileSync('minisign', ['-S', '-s', process.env.RELEASE_KEY ?? '', '-m', file, '-t', comment], {
    stdio: 'inherit',
  });
  const key = releaseKey === null ? null : readSignatureKey(releaseKey);
  if (!key) console.warn('program/release_key.ts has no key: this program cannot check its own updates');
  else if (signedComment(readFileSync(file), readFileSync(`${file}.minisig`, 'utf8'), key) === null)
    throw new Error(`${name}: signed with another key than program/release_key.ts has`);
}
