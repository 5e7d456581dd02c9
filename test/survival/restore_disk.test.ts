import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { RestoreDesk } from '../../procedure/restore_backup.ts';
import { testRuntime } from '../fixtures/runtime.ts';
import { newFolder } from '../fixtures/server_process.ts';

/* A backup that is sent to a server whose disk it fills: a real one, of four megabytes. */

const piece = 64 * 1024;

async function* backupOf(bytes: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from('age-encryption.org/v1\n-> X25519 aaaa\nbbbb\n--- cccc\n');
  for (let sent = 0; sent < bytes; sent += piece) yield Buffer.alloc(piece, 1);
}

test.skipIf(process.getuid?.() !== 0)(
  'the disk is full before or while it comes: said, and nothing is left',
  async () => {
    const folder = newFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=700', 'tmpfs', folder]);
    onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
    const rt = testRuntime({ DATA_DIR: folder });
    const before = readdirSync(folder).sort();
    const desk = new RestoreDesk(rt);
    expect(await desk.receive(3_000_000, backupOf(3_000_000))).toBe('no_room');
    // Nobody said how much would come.
    expect(await desk.receive(null, backupOf(8_000_000))).toBe('full');
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(desk.stand()).toEqual({ kind: 'none' });
    // The practice works.
    rt.db.$client.exec('create table proof (one)');
  },
);
