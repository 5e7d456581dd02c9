import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackBackup } from '../../backup/unpack.ts';
import { connect } from '../../db/connect.ts';
import { manyCases } from '../fixtures/many_cases.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { newFolder, startServerProcess } from '../fixtures/server_process.ts';

/* X4: a power cut at any moment of a backup, its trial and its way out of the house. */

const passphrase = 'Birke Wolke Tasse Regen';

test('killed while it writes, and while it tries: a whole backup in the end, taken out of the house once', async () => {
  const [dataDir, folder, away] = [newFolder(), newFolder(), newFolder()];
  const environment = {
    DATA_DIR: dataDir,
    BACKUP_DIR: folder,
    BACKUP_PASSPHRASE: passphrase,
    BACKUP_COMMAND: `/bin/cp {} ${away}`,
  };
  const { rt, close } = openPracticeFolder({ DATA_DIR: dataDir });
  manyCases(rt, { cases: 300, bytes: 100_000, endedDays: () => 1 });
  close();
  const looking = connect(join(dataDir, 'sprechzimmer.sqlite'));
  const noted = (job: string) =>
    looking.prepare('select last_success_at from jobs where name = ?').pluck().get(job);
  const whole = () => readdirSync(folder).filter((name) => name.endsWith('.age'));
  const isThere = (folder: string, name: RegExp) => readdirSync(folder).some((one) => name.test(one));

  const moments: [string, () => boolean][] = [
    ['the copy', () => isThere(dataDir, /^snapshot-/)],
    ['the file', () => isThere(folder, /\.partial$/)],
    ['the trial', () => isThere(dataDir, /^rehearsal-/)],
  ];
  for (const [what, isNow] of moments) {
    const server = await startServerProcess(environment);
    await expect.poll(isNow, { interval: 1, timeout: 60_000, message: what }).toBe(true);
    await server.kill();
    expect(noted('rehearsal'), what).toBeUndefined();
    expect(whole(), what).toHaveLength(what === 'the trial' ? 1 : 0);
    expect(readdirSync(away), what).toEqual([]);
  }

  const server = await startServerProcess(environment);
  await expect.poll(() => noted('offsite'), { timeout: 60_000 }).toBeTypeOf('number');
  expect(await server.stop()).toBe(0);
  const [name = ''] = whole();
  expect(readdirSync(away)).toEqual([name]);
  expect(readFileSync(join(away, name))).toEqual(readFileSync(join(folder, name)));
  const unpacked = mkdtempSync(join(tmpdir(), 'sprechzimmer-unpacked-'));
  await unpackBackup(join(away, name), { passphrase }, unpacked);
  expect(existsSync(join(unpacked, 'sprechzimmer.sqlite'))).toBe(true);
  looking.close();
}, 240_000);
