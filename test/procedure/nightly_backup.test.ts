import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { backupName } from '../../backup/rotation.ts';
import { unpackBackup } from '../../backup/unpack.ts';
import { day, hour } from '../../consultation/durations.ts';
import { jobStatus } from '../../db/jobs.ts';
import { backUp } from '../../procedure/nightly_backup.ts';
import { currentTroubles } from '../../routes/troubles.ts';
import { type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

const running = new AbortController().signal;

async function practice(): Promise<{ rt: TestRuntime; folder: string; identity: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-backups-'));
  const identity = await generateIdentity();
  const rt = testRuntime({ BACKUP_DIR: folder, BACKUP_RECIPIENT: await identityToRecipient(identity) });
  return { rt, folder, identity };
}

describe('the nightly backup', () => {
  test('is written when one is missing and in the night, and opens', async () => {
    const { rt, folder, identity } = await practice();
    await backUp(rt, folder, running);
    expect(readdirSync(folder)).toEqual([backupName(rt.clock.now)]);
    const unpacked = mkdtempSync(join(tmpdir(), 'sprechzimmer-unpacked-'));
    await unpackBackup(join(folder, backupName(rt.clock.now)), { identity }, unpacked);
    expect(readdirSync(unpacked).sort()).toEqual(['settings.json', 'sprechzimmer.sqlite']);

    // 10:00 in Berlin; until the night there is one from today.
    rt.clock.now += 16 * hour;
    await backUp(rt, folder, running);
    expect(readdirSync(folder)).toHaveLength(1);
    rt.clock.now += hour;
    await backUp(rt, folder, running);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(jobStatus(rt, 'backup')).toMatchObject({ lastSuccessAt: rt.clock.now, failingSince: null });
  });

  test('D3: old ones go by their age, even while no new one succeeds; and the practice is told', async () => {
    const { rt, folder } = await practice();
    const old = backupName(rt.clock.now - 7 * day);
    const younger = backupName(rt.clock.now - 7 * day + 1000);
    const half = `${backupName(rt.clock.now - 8 * day)}.partial`;
    for (const name of [old, younger, half, 'notes.txt']) writeFileSync(join(folder, name), 'x');
    rt.config.backupProtection = { recipients: [`age1${'q'.repeat(58)}`] };
    await backUp(rt, folder, running);
    expect(readdirSync(folder).sort()).toEqual(['notes.txt', younger]);
    expect(jobStatus(rt, 'backup')).toMatchObject({ lastError: 'EBACKUP', failingSince: rt.clock.now });
    expect(currentTroubles(rt)).toEqual([{ kind: 'backup', since: rt.clock.now }]);
  });

  test('a clock that has jumped deletes none', async () => {
    const { rt, folder } = await practice();
    await backUp(rt, folder, running);
    rt.db.$client
      .prepare("insert into jobs (name, last_run_at, last_success_at) values ('purge', ?, ?)")
      .run(rt.clock.now, rt.clock.now);
    const [name] = readdirSync(folder);
    rt.clock.now = Date.parse('2099-01-01T00:00:00Z');
    await backUp(rt, folder, running);
    expect(readdirSync(folder)).toContain(name);
  });

  test('a stop in the middle leaves nothing behind and writes nothing down', async () => {
    const { rt, folder } = await practice();
    const stopping = new AbortController();
    const done = backUp(rt, folder, stopping.signal);
    stopping.abort();
    await done;
    expect(readdirSync(folder)).toEqual([]);
    expect(readdirSync(rt.config.dataDir).filter((name) => name.startsWith('snapshot'))).toEqual([]);
    expect(jobStatus(rt, 'backup')).toBeNull();
  });
});
