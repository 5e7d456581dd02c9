import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { finishReplacing, isReplacing } from '../../backup/replacing.ts';
import { newFolder, runtime } from '../fixtures/server_process.ts';

const names = ['sprechzimmer.sqlite', 'secret.key', 'settings.env'];

/** A practice, and beside it one that is to take its place. */
function scene(): { dataDir: string; folder: string } {
  const dataDir = newFolder();
  const folder = join(dataDir, 'restore-20261127T080000Z-1');
  for (const [where, what] of [
    [dataDir, 'old'],
    [folder, 'new'],
  ] as const) {
    mkdirSync(join(where, 'acme'), { recursive: true });
    for (const name of [...names, 'acme/cert.pem']) writeFileSync(join(where, name), what);
  }
  writeFileSync(join(dataDir, 'sprechzimmer.sqlite-wal'), 'old');
  writeFileSync(join(dataDir, 'lock.json'), 'stays');
  return { dataDir, folder };
}

/**
 * Does it in a process of its own, which dies before it renames for the `at`-th time: what the disk knows
 * then is what it knows after a power cut.
 */
function dieBefore(at: number, { dataDir, folder }: { dataDir: string; folder: string }): boolean {
  const code = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const rename = fs.renameSync;
    let count = 0;
    fs.renameSync = (...args) => {
      if (count++ === ${at}) process.kill(process.pid, 'SIGKILL');
      rename(...args);
    };
    syncBuiltinESMExports();
    const { beginReplacing, finishReplacing } = await import(${JSON.stringify(new URL('../../backup/replacing.ts', import.meta.url).href)});
    beginReplacing(${JSON.stringify(dataDir)}, ${JSON.stringify(folder)});
    finishReplacing(${JSON.stringify(dataDir)});
  `;
  const { signal, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  if (signal === null) expect(stderr.replace(/^.*Warning.*$/gm, '').trim(), String(status)).toBe('');
  return signal === 'SIGKILL';
}

const contentsOf = (folder: string) =>
  [...names, 'acme/cert.pem'].map((name) => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  });

test.skipIf(runtime === 'deno')(
  'killed at any moment it is the old practice or the new one, and the old one is kept',
  () => {
    let kills = 0;
    for (let at = 0; ; at++) {
      const place = scene();
      const killed = dieBefore(at, place);
      const begun = !existsSync(place.folder);
      finishReplacing(place.dataDir);
      expect(isReplacing(place.dataDir)).toBe(false);
      expect(contentsOf(place.dataDir), `killed before rename ${at}`).toEqual(
        Array(4).fill(begun ? 'new' : 'old'),
      );
      expect(begun).toBe(at > 0);
      const kept = readdirSync(place.dataDir).find((name) => name.startsWith('before-restore-'));
      expect(kept !== undefined).toBe(begun);
      if (kept) {
        expect(contentsOf(join(place.dataDir, kept))).toEqual(Array(4).fill('old'));
        expect(existsSync(join(place.dataDir, kept, 'sprechzimmer.sqlite-wal'))).toBe(true);
        expect(existsSync(join(place.dataDir, 'sprechzimmer.sqlite-wal'))).toBe(false);
      }
      expect(readFileSync(join(place.dataDir, 'lock.json'), 'utf8')).toBe('stays');
      if (!killed) break;
      kills++;
    }
    // One to begin, one for the log, and two for each part.
    expect(kills).toBe(10);
  },
);

test.skipIf(runtime === 'deno')('into an empty folder nothing is kept', () => {
  const { dataDir, folder } = scene();
  for (const name of ['sprechzimmer.sqlite', 'sprechzimmer.sqlite-wal']) {
    spawnSync('rm', [join(dataDir, name)]);
  }
  expect(dieBefore(99, { dataDir, folder })).toBe(false);
  expect(contentsOf(dataDir)).toEqual(Array(4).fill('new'));
  expect(readdirSync(dataDir).filter((name) => name.startsWith('before-'))).toEqual([]);
});
