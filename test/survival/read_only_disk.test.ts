import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { newFolder, runCommand, runtime, startServerProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { requestFields } from '../fixtures/walk.ts';

/* X4: the tool for bad days works on a bad day, and the one copy that matters can be made. */

/** A disk of its own, gone when the test is over. */
function disk(): { folder: string; fail(): void } {
  const folder = newFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m,mode=700', 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return { folder, fail: () => void execFileSync('mount', ['-o', 'remount,ro', folder]) };
}

// Under Deno a command may write only where it is told to.
test.skipIf(process.getuid?.() !== 0 || runtime === 'deno').each(['closed', 'killed'] as const)(
  'a disk that can only be read, its server %s: check says what to do, each line of it; backup works',
  async (end) => {
    const { folder, fail } = disk();
    const environment = { DATA_DIR: folder, TURN_EMBEDDED: 'off' };
    const server = await startServerProcess(environment);
    const sent = await new Visitor(server.origin).post('/request', requestFields({}));
    expect(sent.status).toBe(303);
    // What a kill leaves is in the write-ahead log.
    if (end === 'killed') await server.kill();
    else expect(await server.stop()).toBe(0);
    fail();

    const check = await runCommand(['check'], { ...environment, SMPT_URL: 'smtp://localhost' });
    expect(check).toMatchObject({ code: 1, stderr: '' });
    for (const line of [
      /^warning +settings .*SMPT_URL is no setting; SMTP_URL may be meant$/m,
      /^failed +disk +DATA_DIR cannot be written \(EROFS\); .*"backup FILE" works/m,
      /^ok +database +sound, and the key fits$/m,
      /^ok +log +unbroken/m,
      /^ok +clock /m,
      /^warning +key /m,
      /^warning +backup +BACKUP_DIR is not set/m,
      /^warning +turn +TURN_EMBEDDED is off/m,
    ])
      expect(check.stdout).toMatch(line);

    const elsewhere = newFolder();
    const file = join(elsewhere, 'rescued');
    const backup = await runCommand(['backup', file, '--plain'], environment);
    expect(backup).toMatchObject({ code: 0, stderr: '' });
    copyFileSync(join(folder, 'secret.key'), join(elsewhere, 'secret.key'));
    const restored = await runCommand(['restore', file], { DATA_DIR: elsewhere });
    // Nobody has set a password before the disk failed.
    const warned = expect.stringContaining('no administrator can sign in');
    expect(restored).toMatchObject({ code: 0, stderr: warned });
    const again = openPracticeFolder({ DATA_DIR: elsewhere });
    expect(again.rt.db.$client.prepare('select count(*) from consultations').pluck().get()).toBe(1);
    again.close();
  },
);
