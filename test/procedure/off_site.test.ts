import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test, vi } from 'vitest';
import { backupName } from '../../backup/rotation.ts';
import { day, hour } from '../../consultation/durations.ts';
import { jobStatus, noteJob } from '../../db/jobs.ts';
import { rememberKey } from '../../db/key_check.ts';
import { backUp } from '../../procedure/nightly_backup.ts';
import { sendOffSite } from '../../procedure/off_site.ts';
import { currentTroubles } from '../../routes/troubles.ts';
import { type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

const running = new AbortController().signal;

/** A practice with one backup, in a folder whose name has a blank; `away` is the second place. */
async function practice(command: (away: string) => string): Promise<{ rt: TestRuntime; away: string }> {
  const away = mkdtempSync(join(tmpdir(), 'sprechzimmer-away-'));
  const folder = join(mkdtempSync(join(tmpdir(), 'sprechzimmer-backups-')), 'alle Sicherungen');
  mkdirSync(folder);
  const rt = testRuntime({
    BACKUP_DIR: folder,
    BACKUP_RECIPIENT: await identityToRecipient(await generateIdentity()),
    BACKUP_COMMAND: command(away),
  });
  rememberKey(rt.db.$client, rt.vault);
  await backUp(rt, folder, running);
  return { rt, away };
}

function script(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'sprechzimmer-script-')), 'away.sh');
  writeFileSync(file, text);
  return `/bin/sh ${file}`;
}

describe('BACKUP_COMMAND', () => {
  test('takes each backup out of the house, once', async () => {
    const { rt, away } = await practice((away) => `/bin/cp {} "${away}"`);
    await sendOffSite(rt, running);
    const first = backupName(rt.clock.now);
    expect(readdirSync(away)).toEqual([first]);
    expect(readFileSync(join(away, first))).toEqual(readFileSync(join(rt.config.backupDir ?? '', first)));
    expect(jobStatus(rt, 'offsite')).toMatchObject({ lastSuccessAt: rt.clock.now, failingSince: null });

    rmSync(join(away, first));
    rt.clock.now += hour;
    await sendOffSite(rt, running);
    expect(readdirSync(away)).toEqual([]);

    rt.clock.now += day;
    await backUp(rt, rt.config.backupDir ?? '', running);
    await sendOffSite(rt, running);
    expect(readdirSync(away)).toEqual([backupName(rt.clock.now)]);
  });

  test.each([
    ['is not there', () => '/does/not/exist {}', 'ENOENT'],
    ['fails', () => '/bin/false {}', 'EXIT1'],
    ['is killed', () => `${script('kill -9 $$')} {}`, 'SIGKILL'],
  ])('that %s is told, and tried again until it works', async (_, command, code) => {
    const { rt, away } = await practice(command);
    await sendOffSite(rt, running);
    expect(jobStatus(rt, 'offsite')).toMatchObject({ lastError: code, lastSuccessAt: null });
    expect(currentTroubles(rt)).toEqual([{ kind: 'offsite', since: rt.clock.now }]);
    rt.config.backupCommand = ['/bin/cp', '{}', away];
    rt.clock.now += hour;
    await sendOffSite(rt, running);
    expect(readdirSync(away)).toHaveLength(1);
    expect(currentTroubles(rt)).toEqual([]);
  });

  test('that hangs is ended, with everything that it has started', async () => {
    const { rt, away } = await practice((away) => `${script(`sleep 1000 & echo $! > ${away}/pid; wait`)} {}`);
    const done = sendOffSite(rt, running, 1_000);
    await done;
    expect(jobStatus(rt, 'offsite')?.lastError).toBe('ETIMEDOUT');
    const pid = Number(readFileSync(join(away, 'pid'), 'utf8'));
    await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
  });

  test('is ended when the server stops, and nothing is written down', async () => {
    const { rt, away } = await practice((away) => `${script(`sleep 1000 & echo $! > ${away}/pid; wait`)} {}`);
    const stopping = new AbortController();
    const done = sendOffSite(rt, stopping.signal);
    await expect.poll(() => readdirSync(away)).toEqual(['pid']);
    await expect.poll(() => readFileSync(join(away, 'pid'), 'utf8')).toMatch(/\d/);
    const pid = Number(readFileSync(join(away, 'pid'), 'utf8'));
    stopping.abort();
    await done;
    await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
    expect(jobStatus(rt, 'offsite')).toBeNull();
  });

  test('that a kill or the clock came in between of is done again', async () => {
    const { rt, away } = await practice((away) => `/bin/cp {} ${away}`);
    // Yesterday's went; then the server was killed between tonight's backup and its way out.
    rt.clock.now -= day;
    noteJob(rt, 'offsite', null);
    rt.clock.now += day;
    await sendOffSite(rt, running);
    expect(readdirSync(away)).toHaveLength(1);
    // What went last went under a clock that has been set back since.
    rmSync(join(away, readdirSync(away)[0] ?? ''));
    rt.clock.now += 30 * day;
    noteJob(rt, 'offsite', null);
    rt.clock.now -= 30 * day;
    await sendOffSite(rt, running);
    expect(readdirSync(away)).toHaveLength(1);
  });

  test('gets no secret of ours, and what is its own', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://a:geheim@mail.example');
    vi.stubEnv('BACKUP_PASSPHRASE_FILE', '/run/geheim');
    vi.stubEnv('RESTIC_REPOSITORY', 'sftp:praxis@fern.example:/praxis');
    const { rt, away } = await practice((away) => `${script(`env > ${away}/environment`)} {}`);
    await sendOffSite(rt, running);
    vi.unstubAllEnvs();
    const environment = readFileSync(join(away, 'environment'), 'utf8');
    expect(environment).not.toContain('geheim');
    expect(environment).toContain('RESTIC_REPOSITORY=sftp:praxis@fern.example:/praxis\n');
  });

  test('a line that is down for one night is not worth a word', async () => {
    const { rt } = await practice((away) => `/bin/cp {} ${away}`);
    await sendOffSite(rt, running);
    rt.clock.now += hour;
    noteJob(rt, 'offsite', 'EXIT1');
    expect(currentTroubles(rt)).toEqual([]);
    rt.clock.now += day + hour;
    expect(currentTroubles(rt)).toEqual([{ kind: 'offsite', since: rt.clock.now - day - 2 * hour }]);
  });
});

/** Also one that has ended and that nobody has asked about yet does not run. */
function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
