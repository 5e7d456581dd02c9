import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { ScratchFile } from '../../foreign/scratch_file.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-scratch-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('what was appended comes back, whatever the pieces were', async () => {
  const file = new ScratchFile(newFolder());
  const pieces = [1, 15, 16, 17, 65_536, 300_001].map((length) => randomBytes(length));
  for (const piece of pieces) await file.append(piece);
  const all = Buffer.concat(pieces);
  const into = Buffer.alloc(all.length + 1);
  await file.readInto(into);
  file.close();
  expect(into.equals(Buffer.concat([all, Buffer.of(0)]))).toBe(true);
});

// Only Linux shows what a file holds that has no name.
test.skipIf(process.platform !== 'linux')(
  'D1: it has no name, and nobody can read what it holds',
  async () => {
    const folder = newFolder();
    const file = new ScratchFile(folder);
    const secret = Buffer.from('Erika Mustermann, Diagnose F32.1 '.repeat(1_000));
    await file.append(secret);
    expect(readdirSync(folder)).toEqual([]);
    const open = execFileSync('ls', ['-l', `/proc/${process.pid}/fd`], { encoding: 'utf8' });
    const [, number = ''] = /(\d+) -> \S*sprechzimmer-scratch\S* \(deleted\)/.exec(open) ?? [];
    const written = readFileSync(`/proc/${process.pid}/fd/${number}`);
    expect(written.length).toBe(secret.length);
    expect(written.includes('Mustermann')).toBe(false);
    file.close();
  },
);

test('a folder that takes nothing says so', () => {
  expect(() => new ScratchFile('/proc/none')).toThrow();
});
