import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '../../backup/write.ts';
import { writeSettingsFile } from '../../config/file.ts';
import { readConfig } from '../../config/settings.ts';
import { day } from '../../consultation/durations.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { createSetupLink, createUser } from '../../db/staff.ts';
import { write } from '../../db/write.ts';
import { arrive } from '../../procedure/arrive.ts';
import { consented, requested, type TestConsultation } from '../fixtures/patients.ts';
import { makePractice, openPracticeFolder } from '../fixtures/practice_folder.ts';
import { newFolder, runCommand, startServerProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';

const password = 'ein langes Kennwort mit Igel';

/**
 * A practice with a doctor, a consultation on its way and one whose time is over; its backup, and who can
 * open it.
 */
interface Scene {
  dataDir: string;
  backup: string;
  identityFile: string;
  doctorId: string;
  underWay: TestConsultation;
  longAgo: TestConsultation;
  /** Somebody who was signed in when the backup was made. */
  signedIn: Visitor;
}

let scene: Scene;

beforeAll(async () => {
  const dataDir = newFolder();
  const { rt, close } = openPracticeFolder({ DATA_DIR: dataDir });
  const doctor = write(rt, (tx) =>
    createUser(rt, tx, { email: 'sommer@praxis.example', name: 'Dr. Sommer', roles: ['doctor', 'admin'] }),
  );
  const setup = write(rt, (tx) =>
    createSetupLink(rt, tx, { userId: doctor.id, purpose: 'setup', ttlMs: day }),
  );
  const by: Actor = { kind: 'staff', id: doctor.id, roles: ['doctor'] };
  const underWay = await consented(rt, by);
  const longAgo = requested(rt);
  rt.db.$client
    .prepare('update consultations set updated_at = updated_at - ? where id = ?')
    .run(31 * day, longAgo.id);
  close();

  const identity = await generateIdentity();
  const folder = newFolder();
  const identityFile = join(folder, 'identity.txt');
  writeFileSync(identityFile, `# created by age-keygen\n${identity}\n`);
  const backup = join(folder, 'practice.age');
  // So long a retention that the server itself does not erase what the restore is to erase.
  const server = await startServerProcess({ DATA_DIR: dataDir, RETENTION_DAYS: '90', BACKUP_KEEP_DAYS: '0' });
  const signedIn = new Visitor(server.origin);
  await signedIn.post(`/practice/setup/${setup}`, { password, repeat: password });
  const made = await runCommand(['backup', backup, '--recipient', await identityToRecipient(identity)], {
    DATA_DIR: dataDir,
  });
  expect(made.stderr).toBe('');
  // While it runs: the server goes on.
  expect((await signedIn.get('/practice')).status).toBe(200);
  await server.stop();
  scene = { dataDir, backup, identityFile, doctorId: doctor.id, underWay, longAgo, signedIn };
});

/** A new machine: an empty folder with nothing but the key, which was kept apart. */
function newMachine(): string {
  const folder = newFolder();
  copyFileSync(join(scene.dataDir, 'secret.key'), join(folder, 'secret.key'));
  return folder;
}

describe('backup and restore (P17)', () => {
  test('a consultation that had begun is finished on another machine', async () => {
    const dataDir = newMachine();
    const restored = await runCommand(['restore', scene.backup, '--identity-file', scene.identityFile], {
      DATA_DIR: dataDir,
    });
    expect(restored.stderr).toBe('');
    expect(restored.stdout).toMatch(/^restored the practice as it was at 20/);
    // D3: what is over its time does not come back; the mails of the other may have gone out since.
    expect(restored.stdout).toContain('erased at once, because their time was over: 1 consultations');
    expect(restored.stdout).toMatch(/on hold: [1-9]\d* mails/);
    expect(readdirSync(dataDir).sort()).toEqual(['secret.key', 'sprechzimmer.sqlite']);
    expect(statSync(join(dataDir, 'sprechzimmer.sqlite')).mode & 0o777).toBe(0o600);

    // Under the address that was there before: the browser that was signed in sends its cookie.
    const server = await startServerProcess({ DATA_DIR: dataDir, PORT: new URL(scene.signedIn.origin).port });
    expect((await scene.signedIn.get('/practice')).status).toBe(303);
    const doctor = new Visitor(server.origin);
    await doctor.post('/practice/login', { email: 'sommer@praxis.example', password });
    const mails = await (await doctor.get('/practice/mails')).text();
    expect(mails).toContain('ERESTORED');

    const { id, token } = scene.underWay;
    const page = `/practice/consultations/${id}`;
    const soon = Temporal.Now.zonedDateTimeISO('Europe/Berlin').add({ minutes: 10 });
    const scheduled = await doctor.post(`${page}/schedule`, {
      date: soon.toPlainDate().toString(),
      time: soon.toPlainTime().toString({ smallestUnit: 'minute' }),
      duration: '15',
      doctor: scene.doctorId,
      overlap: 'yes',
      version: await doctor.version(page),
    });
    expect(scheduled.status).toBe(303);
    const patient = new Visitor(server.origin);
    expect((await patient.get(`/c/${token}/visit`)).status).toBe(200);

    const { rt, close } = openPracticeFolder({ DATA_DIR: dataDir });
    arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    expect((await doctor.post(`/practice/visits/${id}/admit`)).status).toBe(303);
    expect((await doctor.post(`/practice/visits/${id}/end`)).status).toBe(303);
    // The end can be taken back for ten seconds.
    await expect.poll(() => loadConsultation(rt, id)?.stage, { timeout: 20_000 }).toBe('completed');
    expect(loadConsultation(rt, scene.longAgo.id)).toBeNull();
    close();
    await server.stop();
  });

  test('the file is for its owner only, opens with age and tar alone, and holds neither the key nor a name', async () => {
    expect(statSync(scene.backup).mode & 0o777).toBe(0o600);
    const plain = join(newFolder(), 'open.tar');
    const made = await runCommand(['backup', plain, '--plain'], { DATA_DIR: scene.dataDir });
    expect(made.stdout).toContain('NOT encrypted');
    expect(made.stdout).not.toContain('in the place of');
    const again = await runCommand(['backup', plain, '--plain'], { DATA_DIR: scene.dataDir });
    expect(again.stdout).toContain('in the place of the file that was there');
    const names = execFileSync('tar', ['--list', '--file', plain], { encoding: 'utf8' });
    expect(names).toBe('manifest.json\nsprechzimmer.sqlite\n');
    const bytes = readFileSync(plain);
    const key = readFileSync(join(scene.dataDir, 'secret.key'), 'utf8').trim();
    for (const secret of [key, Buffer.from(key, 'base64'), 'Mustermann', 'erika@mail.example'])
      expect(bytes.includes(secret)).toBe(false);
    // Nothing is left of the copy that it was made from.
    expect(readdirSync(scene.dataDir).filter((name) => name.startsWith('snapshot'))).toEqual([]);
  });

  test('automatic certificates go with it', async () => {
    const dataDir = newMachine();
    makePractice({ DATA_DIR: dataDir });
    const folder = join(dataDir, 'acme', `${'a'.repeat(60)}.example`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${'b'.repeat(60)}.example.pem`), 'certificate');
    const passphraseFile = join(newFolder(), 'passphrase');
    writeFileSync(passphraseFile, 'Birke Wolke Tasse Regen\n');
    const backup = join(newFolder(), 'practice.age');
    await runCommand(['backup', backup], { DATA_DIR: dataDir, BACKUP_PASSPHRASE_FILE: passphraseFile });
    const other = newMachine();
    const restored = await runCommand(['restore', backup, '--passphrase-file', passphraseFile], {
      DATA_DIR: other,
    });
    expect(restored.stderr).toBe('');
    const found = readdirSync(join(other, 'acme'), { recursive: true, withFileTypes: true });
    expect(found.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([
      `${'b'.repeat(60)}.example.pem`,
    ]);
    const wrong = await runCommand(['restore', backup], {
      DATA_DIR: newMachine(),
      BACKUP_PASSPHRASE: 'Birke Wolke Tasse Nebel',
    });
    expect(wrong.stderr).toMatch(/^sprechzimmer: the backup does not open with this passphrase[^\n]*\n$/);
  });

  test('from before the first password: restored, and said how somebody gets in', async () => {
    const dataDir = newFolder();
    const { rt, close } = openPracticeFolder({ DATA_DIR: dataDir });
    const first = { email: 'admin@localhost', name: 'Verwaltung', roles: ['admin'] } as const;
    write(rt, (tx) => createUser(rt, tx, first));
    close();
    const backup = join(newFolder(), 'open.tar');
    await runCommand(['backup', backup, '--plain'], { DATA_DIR: dataDir });
    const other = newFolder();
    copyFileSync(join(dataDir, 'secret.key'), join(other, 'secret.key'));
    const restored = await runCommand(['restore', backup], { DATA_DIR: other });
    expect(restored.code).toBe(0);
    expect(restored.stderr).toContain('no administrator can sign in');
    const [, command = ''] = /"(user reset \S+)"/.exec(restored.stderr) ?? [];
    const link = (await runCommand(command.split(' '), { DATA_DIR: other })).stdout.trim();
    const server = await startServerProcess({ DATA_DIR: other });
    const admin = new Visitor(server.origin);
    await admin.post(new URL(link).pathname, { password, repeat: password });
    expect((await admin.get('/practice/start/practice')).status).toBe(200);
    await server.stop();
  });

  test('nobody writes an open file by accident', async () => {
    const file = join(newFolder(), 'backup');
    const refused = await runCommand(['backup', file], { DATA_DIR: scene.dataDir });
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/would not be encrypted/) });
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });
});

describe('the settings', () => {
  const secretFile = (name: string, text: string) => {
    const file = join(newFolder(), name);
    writeFileSync(file, text);
    return file;
  };
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
    .trim();
  const said = {
    PUBLIC_URL: 'https://video.praxis.example',
    RETENTION_DAYS: '60',
    TRUST_PROXY: '10.0.0.0/8',
    MAIL_FROM: '"Praxis" <praxis@praxis.example>',
  };

  /** A backup of the scene's practice by a machine with these settings, for two holders of keys. */
  async function keptWith(environment: Record<string, string>, written = '') {
    const dataDir = newMachine();
    copyFileSync(join(scene.dataDir, 'sprechzimmer.sqlite'), join(dataDir, 'sprechzimmer.sqlite'));
    writeFileSync(join(dataDir, 'settings.env'), written);
    const identities = [await generateIdentity(), await generateIdentity()];
    const recipients = await Promise.all(identities.map(identityToRecipient));
    const backup = join(newFolder(), 'practice.age');
    const made = await runCommand(['backup', backup], {
      DATA_DIR: dataDir,
      BACKUP_RECIPIENT: recipients.join(', '),
      ...environment,
    });
    expect(made.stderr).toBe('');
    const files = identities.map((identity) => secretFile('identity.txt', identity));
    return { backup, files };
  }

  test('hold on the new machine, for each holder of a key, but for what is the old machine’s alone', async () => {
    const { backup, files } = await keptWith(
      { ...said, SMTP_URL_FILE: secretFile('smtp', 'smtp://a:geheim@mail.example'), DKIM_KEY: pem },
      'IMAP_URL=imaps://a:geheim@mail.example/INBOX\nRETENTION_DAYS=20\n',
    );
    expect(readFileSync(backup).includes('geheim')).toBe(false);
    for (const file of files) {
      const dataDir = newMachine();
      const restored = await runCommand(['restore', backup, '--identity-file', file], { DATA_DIR: dataDir });
      expect(restored.stderr).toBe('');
      expect(restored.stdout).toContain(
        'in force again, in settings.env: IMAP_URL, RETENTION_DAYS, PUBLIC_URL',
      );
      expect(restored.stdout).toMatch(/of the former machine alone[^\n]*\n {2}TRUST_PROXY=10.0.0.0\/8\n$/);
      expect(restored.stdout).not.toContain('geheim');
      // D3: by the retention of the practice, not by the default: 31 days old, and still there.
      expect(restored.stdout).not.toContain('erased at once');
      expect(statSync(join(dataDir, 'settings.env')).mode & 0o777).toBe(0o600);
      expect(readConfig({ DATA_DIR: dataDir })).toMatchObject({
        publicUrl: new URL(said.PUBLIC_URL),
        retentionDays: 60,
        trustProxy: [],
        mailFrom: said.MAIL_FROM,
        smtpUrl: 'smtp://a:geheim@mail.example',
        imapUrl: 'imaps://a:geheim@mail.example/INBOX',
        dkim: { privateKey: pem, domain: 'praxis.example' },
      });
      // What the assistant changes later leaves a key of several lines as it is.
      writeSettingsFile(dataDir, { RETENTION_DAYS: '50' });
      expect(readConfig({ DATA_DIR: dataDir })).toMatchObject({
        retentionDays: 50,
        dkim: { privateKey: pem },
      });
    }
  });

  test('of the environment and the file here come first', async () => {
    const { backup, files } = await keptWith(said);
    const dataDir = newMachine();
    writeFileSync(join(dataDir, 'settings.env'), 'MAIL_FROM=neu@praxis.example\n');
    const here = { DATA_DIR: dataDir, TRUST_PROXY: '127.0.0.1', PUBLIC_URL: 'https://neu.praxis.example' };
    const restored = await runCommand(['restore', backup, '--identity-file', files[0] ?? ''], here);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).not.toContain('former machine');
    expect(readConfig(here)).toMatchObject({
      publicUrl: new URL(here.PUBLIC_URL),
      mailFrom: 'neu@praxis.example',
      retentionDays: 60,
    });
  });

  test('that hold no more are named, and nothing is changed; those unknown to this version are left out', async () => {
    const identity = await generateIdentity();
    const identityFile = secretFile('identity.txt', identity);
    const protection = { recipients: [await identityToRecipient(identity)] };
    const restoreOf = async (
      environment: Record<string, string>,
      here: Record<string, string>,
      file = {},
    ) => {
      const backup = join(newFolder(), 'crafted.age');
      const settings = { environment, file };
      await writeBackup(backup, { dataDir: scene.dataDir, protection, settings });
      return runCommand(['restore', backup, '--identity-file', identityFile], here);
    };
    const dataDir = newMachine();
    const refused = await restoreOf({ SMTP_URL: 'http://mail.example' }, { DATA_DIR: dataDir });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^sprechzimmer: the settings in the backup: SMTP_URL: [^\n]+\n$/);
    expect(readdirSync(dataDir)).toEqual(['secret.key']);

    const strange = {
      OF_OLD: 'x',
      SECRET_KEY: Buffer.alloc(32, 5).toString('base64'),
      DATA_DIR: '/elsewhere',
    };
    const program = { BACKUP_DIR: '/srv', BACKUP_COMMAND: '/bin/evil {}' };
    const here = { DATA_DIR: dataDir, BACKUP_PASSPHRASE: password };
    const restored = await restoreOf({ ...strange, LOG_LEVEL: 'warn' }, here, program);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toContain(
      'left out, because this version has none: OF_OLD, SECRET_KEY, DATA_DIR',
    );
    // Everybody can encrypt for a public key: no backup names a program that is started here.
    expect(restored.stdout).toContain('  BACKUP_COMMAND=/bin/evil {}\n');
    expect(readConfig(here)).toMatchObject({ logLevel: 'warn', backupDir: '/srv', backupCommand: null });
  });

  test('are not in an open file, and a restore of one says so', async () => {
    const plain = join(newFolder(), 'open.tar');
    const environment = { SMTP_URL: 'smtp://a:geheim@mail.example' };
    await runCommand(['backup', plain, '--plain'], { DATA_DIR: scene.dataDir, ...environment });
    expect(readFileSync(plain).includes('geheim')).toBe(false);
    const restored = await runCommand(['restore', plain], { DATA_DIR: newMachine() });
    expect(restored.stdout).toContain('the backup holds no settings: set them as they were');
  });
});

describe('a backup that is not right is refused: one line, exit 1, nothing changed', () => {
  const changed = (change: (bytes: Buffer) => Buffer) => {
    const file = join(newFolder(), 'changed.age');
    writeFileSync(file, change(readFileSync(scene.backup)));
    return file;
  };
  const flip = (bytes: Buffer, at: number) => {
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };

  test.each([
    ['one bit changed', () => changed((bytes) => flip(bytes, bytes.length >> 1)), /changed or is cut short/],
    // At the border of age's chunks, where what is left looks whole.
    ['cut short', () => changed((bytes) => bytes.subarray(0, -40_000)), /changed or is cut short|damaged/],
    ['its header changed', () => changed((bytes) => flip(bytes, 120)), /does not open with this key/],
    ['another file', () => changed(() => Buffer.alloc(4096, 'no backup ')), /no backup/],
    ['no file', () => '/does/not/exist', /cannot be read \(ENOENT\)/],
  ])('%s', async (_what, file, words) => {
    const dataDir = newMachine();
    const refused = await runCommand(['restore', file(), '--identity-file', scene.identityFile], {
      DATA_DIR: dataDir,
    });
    expect(refused.stderr).toMatch(words);
    expect(refused.stderr).toMatch(/^sprechzimmer: [^\n]+\n$/);
    expect(refused.code).toBe(1);
    expect(readdirSync(dataDir)).toEqual(['secret.key']);
  });

  test('the key of another practice, no key, a database of a newer version, a folder that holds a practice', async () => {
    const restore = (dataDir: string, backup = scene.backup) =>
      runCommand(['restore', backup, '--identity-file', scene.identityFile], { DATA_DIR: dataDir });

    const other = newFolder();
    writeFileSync(join(other, 'secret.key'), Buffer.alloc(32, 5).toString('base64'));
    expect((await restore(other)).stderr).toMatch(
      /^sprechzimmer: the backup cannot be restored: SECRET_KEY: /,
    );
    expect(readdirSync(other)).toEqual(['secret.key']);

    const none = newFolder();
    expect((await restore(none)).stderr).toMatch(/^sprechzimmer: SECRET_KEY: the key is not in the backup/);
    expect(readdirSync(none)).toEqual([]);

    const future = newMachine();
    const { rt, close } = openPracticeFolder({ DATA_DIR: future });
    rt.db.$client
      .prepare("insert into __drizzle_migrations (hash, created_at) values ('future', 9e15)")
      .run();
    const newer = join(newFolder(), 'newer.tar');
    await runCommand(['backup', newer, '--plain'], { DATA_DIR: future });
    close();
    const target = newMachine();
    expect((await restore(target, newer)).stderr).toMatch(/newer version of Sprechzimmer/);
    expect(readdirSync(target)).toEqual(['secret.key']);

    const before = readFileSync(join(future, 'sprechzimmer.sqlite'));
    expect((await restore(future)).stderr).toMatch(/^sprechzimmer: DATA_DIR: there is a practice/);
    expect(readFileSync(join(future, 'sprechzimmer.sqlite')).equals(before)).toBe(true);
  });
});
