import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { unpackBackup } from '../../../../backup/unpack.ts';
import { day, minute } from '../../../../consultation/durations.ts';
import { noteJob } from '../../../../db/jobs.ts';
import { staff, testApp, testRuntime } from '../../../fixtures/runtime.ts';
import { browserAt, hidden, setUpApp } from '../account/browser.ts';
import { account, password } from '../account/door.ts';
import { openPractice, part, words } from '../desk.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'sprechzimmer-download-'));

describe('the administrator’s page', () => {
  test.each(['/practice', '/practice/settings'])('%s says how trial and second place went', async (path) => {
    const recipient = await identityToRecipient(await generateIdentity());
    const { rt, desk } = openPractice({
      BACKUP_DIR: newFolder(),
      BACKUP_RECIPIENT: recipient,
      BACKUP_COMMAND: 'restic backup {}',
    });
    const state = async (name: string) => {
      const { html } = await desk('admin').get(path);
      const said = part(html, `data-testid="backup-${name}"`, 600);
      return { state: /data-state="(\w+)"/.exec(said)?.[1], text: words(said) };
    };
    expect((await state('rehearsal')).state).toBe('not_yet');
    expect((await state('offsite')).state).toBe('not_yet');
    noteJob(rt, 'rehearsal', null);
    noteJob(rt, 'offsite', null);
    expect(await state('rehearsal')).toMatchObject({
      state: 'done',
      text: expect.stringContaining(
        'Am 23. November 2026, 10:00 Uhr hat der Server eine Sicherung zur Probe',
      ),
    });
    rt.clock.now += 2 * day;
    noteJob(rt, 'rehearsal', 'EBACKUP');
    noteJob(rt, 'offsite', 'EXIT1');
    // Since it last worked.
    expect((await state('rehearsal')).text).toContain('Seit dem 23. November 2026, 10:00 Uhr');
    expect((await state('offsite')).state).toBe('failed');
    // And on every page, for all.
    const { html } = await desk('reception').get('/practice');
    expect(html).toContain('Die Sicherung kommt nicht aus dem Haus');
    expect(html).toContain('Die Sicherung ließ sich nicht zurückspielen');
  });

  test('without BACKUP_DIR says nothing of both', async () => {
    const { html } = await openPractice().desk('admin').get('/practice');
    expect(html).not.toContain('data-testid="backup-');
  });
});

describe('a backup to take along', () => {
  test('asks who it is when that was long ago, and comes then', async () => {
    const recipient = await identityToRecipient(await generateIdentity());
    const rt = testRuntime({ BACKUP_RECIPIENT: recipient, SECOND_FACTOR: 'required' });
    const browser = browserAt(rt);
    await browser.post('/practice/login', { email: account(rt, 'admin').email, password });
    const { code } = await setUpApp(rt, browser);
    rt.clock.now += 11 * minute;
    const asked = await browser.get('/practice/backup.age');
    expect(asked.status).toBe(403);
    const to = hidden(asked.html, 'to');
    expect((await browser.post('/practice/confirm', { to, factorCode: code() })).location).toBe(to);
    expect((await browser.get(to)).html).toMatch(/^age-encryption.org/);
  });

  test('opens, is written down, and leaves nothing behind', async () => {
    const identity = await generateIdentity();
    const rt = testRuntime({ BACKUP_RECIPIENT: await identityToRecipient(identity) });
    const before = readdirSync(rt.config.dataDir).sort();
    const { cookie, id } = staff(rt, 'admin');
    const answer = await testApp(rt).request(`${rt.config.publicUrl.origin}/practice/backup.age`, {
      headers: { Cookie: cookie },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="sprechzimmer-20261123T090000Z.age"',
    );
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    // Before a byte has been read.
    expect(readdirSync(rt.config.dataDir).sort()).toEqual(before);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBe(Number(answer.headers.get('Content-Length')));
    const file = join(newFolder(), 'taken.age');
    writeFileSync(file, bytes);
    const unpacked = newFolder();
    await unpackBackup(file, { identity }, unpacked);
    expect(readdirSync(unpacked).sort()).toEqual(['settings.json', 'sprechzimmer.sqlite']);
    const line = rt.db.$client.prepare("select actor from audit where action = 'backup_downloaded'").get();
    expect(line).toEqual({ actor: id });
  });

  test('is for administrators, and is offered only where somebody is named to open it', async () => {
    const named = openPractice({ BACKUP_PASSPHRASE: 'ein langes Kennwort mit Igel' });
    expect((await named.desk('admin').get('/practice')).html).toContain('href="/practice/backup.age"');
    expect((await named.desk('doctor').get('/practice/backup.age')).status).toBe(403);
    const none = openPractice();
    expect((await none.desk('admin').get('/practice')).html).not.toContain('/practice/backup.age');
    expect((await none.desk('admin').get('/practice/backup.age')).status).toBe(404);
  });

  test('does not come to who was signed out while it was written, and leaves nothing', async () => {
    const rt = testRuntime({ BACKUP_RECIPIENT: await identityToRecipient(await generateIdentity()) });
    const before = readdirSync(rt.config.dataDir).sort();
    const { cookie } = staff(rt, 'admin');
    const asked = testApp(rt).request(`${rt.config.publicUrl.origin}/practice/backup.age`, {
      headers: { Cookie: cookie },
    });
    await expect.poll(() => readdirSync(rt.config.dataDir).length).toBeGreaterThan(before.length);
    rt.db.$client.exec('delete from sessions');
    expect((await asked).status).toBe(303);
    expect(readdirSync(rt.config.dataDir).sort()).toEqual(before);
  });
});
