import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceArchive, sourceFiles } from '../packaging/source_archive.ts';

const root = new URL('..', import.meta.url).pathname;

/**
 * Pictures, templates that a practice fills in with its own addresses, and what only the home of the
 * repository reads.
 */
const leftOut = /\.png$|^compose\.yaml$|^docs\/hosting\/.*\.yaml$|^\.git(hub|ea|lab)?\/|^\.forgejo\//;

test('the source is what git tracks; a new kind of file must be said in packaging/source_archive.ts', () => {
  const files = sourceFiles(root);
  const inGit = execFileSync('git', ['-C', root, 'ls-files', '-co', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file && !leftOut.test(file));
  expect(files).toEqual(expect.arrayContaining(inGit));
  expect(inGit).toEqual(expect.arrayContaining(files));
});

test('nothing of a practice goes in, wherever it lies beside the sources', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-sources-'));
  const ours = ['server.ts', 'db/schema.ts', 'docs/mail.md', 'package.json', '.ci/run', 'README.md'];
  const theirs = [
    'smtp_url',
    'secret.key',
    '.env',
    'practice.env',
    'settings.json',
    'passwords.md',
    'compose.yaml',
    'compose.override.yaml',
    'sprechzimmer.sqlite',
    'data/settings.env',
    'data/secret.key',
    'data/sprechzimmer.sqlite-wal',
    'config.local/notes.md',
    'db/practice.sqlite',
    'tls/privkey.pem',
    'docs/practice.env',
    'docs/hosting/swarm.yaml',
    '.ssh/id_ed25519',
    'node_modules/hono/index.ts',
    'dist/server.ts',
    'dist.123/server.ts',
  ];
  for (const file of [...ours, ...theirs]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  expect(sourceFiles(folder)).toEqual(ours.sort());

  const pack = () => sourceArchive(folder, 'sprechzimmer-1', new Date('2026-11-26T10:00:00Z'));
  const archive = join(folder, 'source.tar.gz');
  writeFileSync(archive, await pack());
  const listed = execFileSync('tar', ['-tvzf', archive, '--utc'], { encoding: 'utf8' });
  expect(listed.split('\n')[1]).toMatch(/^-rw-r--r-- 0\/0 +9 2026-11-26 10:00 sprechzimmer-1\/README.md$/);
  expect(Buffer.compare(await pack(), await pack())).toBe(0);
});
