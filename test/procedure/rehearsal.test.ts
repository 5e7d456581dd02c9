import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import type { BackupSecret } from '../../backup/encryption.ts';
import { backupName } from '../../backup/rotation.ts';
import { day, hour } from '../../consultation/durations.ts';
import { timeName } from '../../db/before_update.ts';
import { jobStatus } from '../../db/jobs.ts';
import { rememberKey } from '../../db/key_check.ts';
import { Vault } from '../../db/sealing.ts';
import { eraseCopies } from '../../procedure/erase_copies.ts';
import { backUp } from '../../procedure/nightly_backup.ts';
import { rehearse } from '../../procedure/rehearsal.ts';
import { currentTroubles } from '../../routes/troubles.ts';
import { type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

const running = new AbortController().signal;
const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'sprechzimmer-backups-'));
}

/** @returns a practice that has just written a backup, and the backup */
async function practice(environment: Record<string, string>): Promise<{ rt: TestRuntime; file: string }> {
  const rt = testRuntime({ BACKUP_DIR: folder(), ...environment });
  rememberKey(rt.db.$client, rt.vault);
  return { rt, file: await nextBackup(rt) };
}

async function nextBackup(rt: TestRuntime): Promise<string> {
  await backUp(rt, rt.config.backupDir ?? '', running);
  return join(rt.config.backupDir ?? '', backupName(rt.clock.now));
}

const leftIn = (rt: TestRuntime) =>
  readdirSync(rt.config.dataDir).filter((name) => /^(rehearsal|snapshot)/.test(name));

describe('each month a backup is restored on trial', () => {
  test('for the holder of an age key that is elsewhere', async () => {
    const { rt } = await practice({ BACKUP_RECIPIENT: recipient });
    const first = rt.clock.now;
    expect(jobStatus(rt, 'rehearsal')).toMatchObject({ lastSuccessAt: first, failingSince: null });
    expect(leftIn(rt)).toEqual([]);
    rt.clock.now += 29 * day;
    await nextBackup(rt);
    expect(jobStatus(rt, 'rehearsal')?.lastSuccessAt).toBe(first);
    rt.clock.now += 2 * day;
    await nextBackup(rt);
    expect(jobStatus(rt, 'rehearsal')?.lastSuccessAt).toBe(rt.clock.now);
    // A clock that was ahead is set right: it is tried anew.
    rt.clock.now -= 20 * day;
    await nextBackup(rt);
    expect(jobStatus(rt, 'rehearsal')?.lastSuccessAt).toBe(rt.clock.now);
  });

  test('with a passphrase', async () => {
    const { rt } = await practice({ BACKUP_PASSPHRASE: 'ein langes Kennwort mit Igel' });
    expect(jobStatus(rt, 'rehearsal')).toMatchObject({ lastSuccessAt: rt.clock.now, failingSince: null });
  });

  test('what is wrong with it is told, and it is tried each night until it works', async () => {
    const { rt, file } = await practice({ BACKUP_RECIPIENT: recipient });
    const secret = { identity };
    const tried = async (of: string, what: { secret: BackupSecret } = { secret }) => {
      await rehearse(rt, of, { ...what, signal: running });
      expect(leftIn(rt)).toEqual([]);
      return jobStatus(rt, 'rehearsal')?.lastError;
    };
    const changed = (change: (bytes: Buffer) => Buffer) => {
      const other = join(folder(), 'changed.age');
      writeFileSync(other, change(readFileSync(file)));
      return other;
    };
    expect(await tried(changed((bytes) => bytes.subarray(0, bytes.length >> 1)))).toBe('EBACKUP');
    expect(
      await tried(
        changed((bytes) => {
          bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1;
          return bytes;
        }),
      ),
    ).toBe('EBACKUP');
    expect(await tried(file, { secret: { identity: await generateIdentity() } })).toBe('EBACKUP');
    expect(await tried('/does/not/exist')).toBe('EBACKUP');
    const right = rt.vault;
    rt.vault = new Vault(Buffer.alloc(32, 7));
    expect(await tried(file)).toBe('EOTHERKEY');
    rt.vault = right;
    expect(currentTroubles(rt)).toEqual([{ kind: 'rehearsal' }]);

    rt.clock.now += day + hour;
    await nextBackup(rt);
    expect(jobStatus(rt, 'rehearsal')?.lastError).toBeNull();
    expect(currentTroubles(rt)).toEqual([]);
  });

  test('a disk without room for it is told by its code, and the backup stays', async () => {
    const { rt, file } = await practice({ BACKUP_RECIPIENT: recipient });
    const there = rt.config.dataDir;
    rt.config.dataDir = join(there, 'not', 'there');
    await rehearse(rt, file, { secret: { identity }, signal: running });
    rt.config.dataDir = there;
    expect(jobStatus(rt, 'rehearsal')?.lastError).toBe('ENOENT');
    expect(readFileSync(file).length).toBeGreaterThan(0);
  });

  test('a stop in the middle leaves nothing behind and writes nothing down', async () => {
    const { rt, file } = await practice({ BACKUP_RECIPIENT: recipient });
    const before = jobStatus(rt, 'rehearsal');
    const stopping = new AbortController();
    const done = rehearse(rt, file, { secret: { identity }, signal: stopping.signal });
    await expect.poll(() => leftIn(rt)).toHaveLength(1);
    stopping.abort();
    await done;
    expect(leftIn(rt)).toEqual([]);
    expect(jobStatus(rt, 'rehearsal')).toEqual(before);
  });

  test('D3: what a killed one has left is erased; one that is under way stays', async () => {
    const rt = testRuntime();
    for (const age of [7 * hour, hour]) {
      const left = join(rt.config.dataDir, `rehearsal-${timeName(rt.clock.now - age)}-0123abcd`);
      mkdirSync(left);
      writeFileSync(join(left, 'sprechzimmer.sqlite'), 'Mustermann');
      writeFileSync(join(left, 'settings.json'), '{}');
    }
    await eraseCopies(rt, rt.clock.now);
    expect(leftIn(rt)).toEqual([`rehearsal-${timeName(rt.clock.now - hour)}-0123abcd`]);
  });
});
