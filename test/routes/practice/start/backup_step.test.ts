import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { newKeyPair } from '../../../../backup/key_pair.ts';
import { ConfigError } from '../../../../config/settings.ts';
import { jobStatus, noteJob } from '../../../../db/jobs.ts';
import { fieldsOf, openPractice } from '../desk.ts';

const page = '/practice/start/backup';
const newFolder = () => mkdtempSync(join(tmpdir(), 'sprechzimmer-backup-'));

/** An administrator, and what the program has been told to write down. */
function setUp(environment: Record<string, string> = {}) {
  const practice = openPractice(environment);
  const saved: Record<string, string>[] = [];
  practice.rt.changeSettings = (changes) => void saved.push(changes);
  return { ...practice, admin: practice.desk('admin'), saved };
}

const textOf = (html: string) => html.replace(/<[^>]+>/g, '');
const identityIn = (html: string) => /AGE-SECRET-KEY-1[0-9A-Z]{58}/.exec(textOf(html))?.[0] ?? '';

test('a new key is shown once, and the backup begins when somebody has read it from the paper', async () => {
  const { rt, admin, saved } = setUp();
  noteJob(rt, 'backup', null);
  const folder = newFolder();
  const shown = await admin.post(page, { folder, way: 'new' });
  expect(shown.headers.get('cache-control')).toBe('no-store');
  const identity = identityIn(shown.html);
  const form = fieldsOf(shown.html, 'data-testid="start-backup-proof"');
  expect(saved).toEqual([]);

  const wrong = await admin.post(page, { ...form, tail: 'QQQQQQ' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('nicht die letzten Zeichen');
  expect(wrong.html).not.toContain(identity.slice(16, 30));
  expect(saved).toEqual([]);

  const again = fieldsOf(wrong.html, 'data-testid="start-backup-proof"');
  const done = await admin.post(page, { ...again, tail: identity.slice(-6).toLowerCase() });
  expect(done.status).toBe(200);
  expect(saved).toEqual([{ BACKUP_DIR: folder, BACKUP_RECIPIENT: await identityToRecipient(identity) }]);
  // The backup of before was for another key: it ticks nothing off.
  expect(jobStatus(rt, 'backup')).toBeNull();
  for (const { html } of [done, await admin.get(page)]) expect(identityIn(html)).toBe('');
  const bytes = rt.db.$client.serialize().toString('latin1');
  expect(bytes).not.toContain(identity.slice(16));
});

test('each page has a key of its own, and a form that was touched switches nothing on', async () => {
  const { admin, saved } = setUp();
  const ask = async () => (await admin.post(page, { folder: newFolder(), way: 'new' })).html;
  const [one, two] = [await ask(), await ask()];
  expect(identityIn(one)).not.toBe(identityIn(two));
  const { made = '' } = fieldsOf(one, 'data-testid="start-backup-proof"');
  const tail = identityIn(one).slice(-6);
  for (const bad of [made.slice(0, -3), `AAAA${made.slice(4)}`, '', 'x'.repeat(4000)]) {
    const answer = await admin.post(page, { do: 'keep', made: bad, tail });
    expect(answer.status).toBe(422);
  }
  const other = await admin.post(page, { do: 'keep', made, tail: identityIn(two).slice(-6) });
  expect(other.status).toBe(422);
  expect(saved).toEqual([]);
});

test.each([
  ['sicherung', 'den ganzen Weg'],
  ['', 'den ganzen Weg'],
  ['/proc/sicherung', 'Ordner darüber'],
  ['FILE', 'Dort liegt eine Datei'],
  ['FILE/unter', 'Dort liegt eine Datei'],
])('the folder %s is tried before a key is made', async (folder, words) => {
  const { admin, saved } = setUp();
  const file = join(newFolder(), 'datei');
  writeFileSync(file, '');
  const typed = folder.replace('FILE', file);
  const answer = await admin.post(page, { folder: typed, way: 'new' });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain(words);
  if (typed !== '') expect(answer.html).toContain(`value="${typed}"`);
  expect(identityIn(answer.html)).toBe('');
  expect(saved).toEqual([]);
});

test('a key of one’s own is taken only with every letter right, and the log has who changed it', async () => {
  const { rt, admin, saved } = setUp();
  const changes = () =>
    rt.db.$client
      .prepare("select count(*) from audit where action = 'set_backup' and actor = ?")
      .pluck()
      .get(admin.id);
  const folder = newFolder();
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  const mistyped = recipient.replace('hjy', 'hjz');
  for (const bad of ['', 'age1', mistyped]) {
    const answer = await admin.post(page, { folder, way: 'own', recipient: bad });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('kein öffentlicher age-Schlüssel');
  }
  expect(changes()).toBe(0);
  expect((await admin.post(page, { folder, way: 'own', recipient })).status).toBe(200);
  expect(saved).toEqual([{ BACKUP_DIR: folder, BACKUP_RECIPIENT: recipient }]);
  expect(changes()).toBe(1);
});

test('several keys are taken, and one wrong letter in one of them is not', async () => {
  const { admin, saved } = setUp();
  const [one, two] = await Promise.all([newKeyPair(), newKeyPair()]);
  const folder = newFolder();
  const wrong = two.recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
  const refused = await admin.post(page, { folder, way: 'own', recipient: `${one.recipient}, ${wrong}` });
  expect(refused.status).toBe(422);
  const recipient = `${one.recipient}, ${two.recipient}`;
  expect((await admin.post(page, { folder, way: 'own', recipient })).status).toBe(200);
  expect(saved).toEqual([{ BACKUP_DIR: folder, BACKUP_RECIPIENT: recipient }]);
});

test('the copy of the practice’s key ticks only when it has been read from', async () => {
  const { rt, admin } = setUp();
  const key = rt.config.secretKey.toString('base64');
  const state = async () =>
    /data-testid="start-key-copy" data-state="(\w+)"/.exec((await admin.get(page)).html)?.[1];
  for (const keyTail of ['', 'AAAAAAAA', key.slice(0, 8), key.slice(-7, -1), key.slice(-10, -2)])
    expect((await admin.post(page, { do: 'copy', keyTail })).status).toBe(422);
  expect(await state()).toBe('error');
  for (const keyTail of [key.slice(-9, -1), key, `${key.slice(-9, -5)} ${key.slice(-5)}`]) {
    expect((await admin.post(page, { do: 'copy', keyTail })).location).toBe(page);
    expect(await state()).toBe('ok');
  }
  expect((await admin.get(page)).html).not.toContain(key.slice(-9, -1));
});

test('what practice IT has set outside is said and not changed', async () => {
  const backup = { BACKUP_DIR: newFolder(), BACKUP_PASSPHRASE: 'ein langer Satz zum Sichern' };
  const { admin, saved } = setUp(backup);
  expect((await admin.get(page)).html).not.toContain('data-testid="start-backup-form"');
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  const kept = await admin.post(page, { folder: newFolder(), way: 'own', recipient });
  expect(kept.status).toBe(422);
  expect(saved).toEqual([]);
});

test('where no day is left for a backup, it says which setting is too long', async () => {
  const { rt, admin } = setUp({ RETENTION_DAYS: '90' });
  rt.changeSettings = () => {
    throw new ConfigError('BACKUP_DIR: RETENTION_DAYS and BACKUP_KEEP_DAYS are at most 90 together');
  };
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  const answer = await admin.post(page, { folder: newFolder(), way: 'own', recipient });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('RETENTION_DAYS');
});
