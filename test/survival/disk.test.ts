import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { newFolder, runCommand, startServerProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { requestFields } from '../fixtures/walk.ts';

const isRoot = process.getuid?.() === 0;
const canLoop = isRoot && existsSync('/dev/loop-control');

/** A disk of its own, gone when the test is over. */
function disk(type: 'tmpfs' | 'ext4'): string {
  const folder = newFolder();
  if (type === 'tmpfs') {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=700', 'tmpfs', folder]);
  } else {
    const image = join(newFolder(), 'image');
    execFileSync('truncate', ['--size=16M', image]);
    execFileSync('mkfs.ext4', ['-q', image]);
    execFileSync('mount', ['-o', 'loop', image, folder]);
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return folder;
}

/** Writes until there is no room, not even for a byte. */
function fill(folder: string): string {
  const file = join(folder, 'somebody-elses-file');
  const handle = openSync(file, 'w');
  for (let size = 64 * 1024; size >= 1; size = size >> 1) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(handle);
  return file;
}

function requests(dataDir: string): unknown {
  const db = connect(join(dataDir, 'sprechzimmer.sqlite'), { fileMustExist: true });
  try {
    return db.prepare('select count(*) from consultations').pluck().get();
  } finally {
    db.close();
  }
}

const linesOf = (output: { stdout: string }, words: RegExp) =>
  output.stdout.split('\n').filter((line) => words.test(line));

test.skipIf(!isRoot)(
  'disk full: said plainly, what was typed stays, nothing lost; it goes on when there is room',
  async () => {
    const dataDir = disk('tmpfs');
    const server = await startServerProcess({ DATA_DIR: dataDir });
    const visitor = new Visitor(server.origin);
    expect((await visitor.post('/request', requestFields({ lastName: 'Vorher' }))).status).toBe(303);

    const filler = fill(dataDir);
    for (let time = 0; time < 3; time++) {
      const refused = await visitor.post('/request', requestFields({ lastName: 'Geduld' }));
      expect(refused.status).toBe(507);
      const page = await refused.text();
      expect(page).toContain('Ihre Anfrage konnte nicht gespeichert werden');
      expect(page).toContain('value="Geduld"');
    }
    // Reading goes on.
    expect((await visitor.get('/')).status).toBe(200);
    expect((await visitor.get('/readyz')).status).toBe(200);
    expect(linesOf(server.output, /the disk is full/)).toHaveLength(1);
    const metrics = await (await visitor.get('/metrics')).text();
    expect(metrics).toContain('sprechzimmer_storage_trouble 1');
    const target = join(dataDir, 'backup.age');
    const backup = await runCommand(['backup', target, '--plain'], { DATA_DIR: dataDir });
    expect(backup).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^sprechzimmer: [^\n]*full[^\n]*\n$/),
    });

    rmSync(filler);
    expect(await (await visitor.get('/metrics')).text()).toContain('sprechzimmer_storage_trouble 0');
    expect((await visitor.post('/request', requestFields({ lastName: 'Geduld' }))).status).toBe(303);
    expect(await server.stop()).toBe(0);
    expect(readdirSync(dataDir).sort()).toEqual(['secret.key', 'sprechzimmer.sqlite']);
    expect(requests(dataDir)).toBe(2);
  },
);

test.skipIf(!canLoop)(
  'a disk that turns read-only: said plainly, and what was acknowledged is there',
  async () => {
    const dataDir = disk('ext4');
    const server = await startServerProcess({ DATA_DIR: dataDir });
    const visitor = new Visitor(server.origin);
    expect((await visitor.post('/request', requestFields({ lastName: 'Vorher' }))).status).toBe(303);

    // What the kernel does by itself when a disk fails.
    execFileSync('mount', ['-o', 'remount,abort', dataDir]);
    const refused = await visitor.post('/request', requestFields({ lastName: 'Geduld' }));
    expect(refused.status).toBe(507);
    expect(await refused.text()).toContain('value="Geduld"');
    const other = await visitor.post('/practice/login', {
      email: 'a@b.example',
      password: 'ein Igel im Laub',
    });
    expect([422, 503]).toContain(other.status);
    expect(linesOf(server.output, /cannot be written/)).toHaveLength(1);
    await server.kill();
    expect((await runCommand(['user', 'list'], { DATA_DIR: dataDir })).stderr).toMatch(
      /^sprechzimmer: DATA_DIR: [^\n]*cannot be opened for writing[^\n]*\n$/,
    );
  },
);
