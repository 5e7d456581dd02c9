import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeSettingsFile } from '../../config/file.ts';
import { ConfigError, readConfig, settings } from '../../config/settings.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'sprechzimmer-config-'));
const read = (environment: Record<string, string>) => readConfig({ DATA_DIR: folder(), ...environment });

describe('settings (contract.md)', () => {
  test('the contract names each, and Deno may read each', () => {
    const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const contract =
      text('docs/dev/contract.md')
        .split('\n## ')
        .find((part) => part.startsWith('Settings')) ?? '';
    const allowed = (/^env='(.*)'$/m.exec(text('deno_run.sh'))?.[1] ?? '').split(',');
    const mayRead = (name: string) => allowed.some((glob) => matchesGlob(`${name}_FILE`, glob));
    const names = Object.keys(settings);
    expect(names.filter((name) => !contract.includes(`\`${name}\``))).toEqual([]);
    expect(names.filter((name) => !mayRead(name))).toEqual([]);
  });

  test('with nothing set, the defaults of the contract hold', () => {
    const config = read({});
    expect(config).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      smtpUrl: null,
      imapUrl: null,
      retentionDays: 30,
      joinEarlyMinutes: 30,
      languages: ['de', 'de-simple', 'en', 'tr', 'uk', 'ru', 'ar', 'pl'],
      timeZone: 'Europe/Berlin',
      logLevel: 'info',
    });
    expect(config.publicUrl.origin).toBe('http://localhost:8080');
  });

  test.each([
    ['PORT', '80800'],
    ['PORT', 'eighty'],
    ['PUBLIC_URL', 'video.praxis.example'],
    ['PUBLIC_URL', 'https://praxis.example/video'],
    ['PUBLIC_URL', 'ftp://praxis.example'],
    ['SECRET_KEY', 'dG9vIHNob3J0'],
    ['SMTP_URL', 'http://mail.example'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp://user:geheim@mail.example?requireTLS=false&ignoreTLS=true'],
    ['SMTP_URL', 'smtps://mail.example?tls.rejectUnauthorized=false'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
    ['IMAP_URL', 'pop3://mail.example'],
    ['TURN_URLS', 'http://turn.example'],
    ['TURN_URLS', 'turns:turn.example?transport=udp'],
    ['TRUST_PROXY', 'everybody'],
    ['SOURCE_URL', 'git.example/sprechzimmer'],
    ['SOURCE_URL', 'javascript:alert(1)'],
    ['SOURCE_URL', 'https://user:secret@git.example/'],
    ['LANGUAGES', 'de,fr'],
    ['LANGUAGES', 'en,tr'],
    ['RETENTION_DAYS', '0'],
    ['RETENTION_DAYS', '91'],
    ['RETENTION_DAYS', '30.5'],
    ['RETENTION_DAYS', '-1'],
    ['JOIN_EARLY_MINUTES', 'soon'],
    ['STORAGE_LIMIT_MB', '9'],
    ['STORAGE_LIMIT_MB', '2 GB'],
    ['MAILS_PER_DAY', '0'],
    ['MAILS_PER_DAY', '1e3'],
    ['TZ', 'Europe/Mülheim'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', 'http://0.0.0.0'],
    ['BACKUP_RECIPIENT', 'ssh-ed25519 AAAA'],
    ['BACKUP_RECIPIENT', `age1${'q'.repeat(58)}, ssh-ed25519 AAAA`],
    ['BACKUP_RECIPIENT', ','],
    ['BACKUP_PASSPHRASE', 'too short'],
    ['BACKUP_KEEP_DAYS', '31'],
    ['METRICS_TOKEN', 'short'],
    ['GDT_IN', 'gdt'],
    ['GDT_OUT', '../gdt'],
  ])('%s=%j stops the start with one line that names it', (name, value) => {
    let message = '';
    try {
      read({ [name]: value });
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      message = (error as Error).message;
    }
    expect(message).toMatch(new RegExp(`^${name}: `));
    expect(message).not.toContain('\n');
  });

  test('limits for those who share a machine: none unless they are set', () => {
    expect(read({})).toMatchObject({ storageLimit: null, mailsPerDay: null });
    expect(read({ STORAGE_LIMIT_MB: '2000', MAILS_PER_DAY: '500' })).toMatchObject({
      storageLimit: 2_000_000_000,
      mailsPerDay: 500,
    });
  });

  test('D3: 1 and 90 days are the bounds of the retention', () => {
    expect(read({ RETENTION_DAYS: '1' }).retentionDays).toBe(1);
    expect(read({ RETENTION_DAYS: '90' }).retentionDays).toBe(90);
  });

  test('D3: retention and the life of a backup are 90 days at most together, and no backup outlives the retention', () => {
    const passphrase = { BACKUP_PASSPHRASE: 'Birke Wolke Tasse Regen' };
    expect(read({}).backupKeepDays).toBe(7);
    expect(read({ RETENTION_DAYS: '3' }).backupKeepDays).toBe(3);
    expect(read({ RETENTION_DAYS: '85' }).backupKeepDays).toBe(5);
    expect(read({ RETENTION_DAYS: '90' }).backupKeepDays).toBe(0);
    expect(() => read({ RETENTION_DAYS: '80', BACKUP_KEEP_DAYS: '11' })).toThrow(
      /^BACKUP_KEEP_DAYS: .* 0 to 10/,
    );
    expect(() => read({ RETENTION_DAYS: '5', BACKUP_KEEP_DAYS: '6' })).toThrow(/^BACKUP_KEEP_DAYS: /);
    expect(() => read({ ...passphrase, BACKUP_DIR: '/backup', RETENTION_DAYS: '90' })).toThrow(
      /^BACKUP_DIR: .*90 together/,
    );
    expect(() => read({ BACKUP_DIR: '/backup' })).toThrow(/^BACKUP_RECIPIENT: needed/);
    expect(read({ ...passphrase, BACKUP_DIR: '/backup' }).backupDir).toBe('/backup');
  });

  test('the program that takes backups away is cut into words as a shell would, and no shell is needed', () => {
    const command = (BACKUP_COMMAND: string) =>
      read({ BACKUP_DIR: '/backup', BACKUP_PASSPHRASE: 'ein langes Kennwort', BACKUP_COMMAND })
        .backupCommand ?? [];
    expect(read({}).backupCommand).toBeNull();
    expect(command('restic backup {}')).toEqual(['restic', 'backup', '{}']);
    expect(command(`  rclone  copy --tag="von hier" {} 'fern:a b/'x `)).toEqual([
      'rclone',
      'copy',
      '--tag=von hier',
      '{}',
      'fern:a b/x',
    ]);
    expect(command('curl -T {} "https://fern.example/?a=1&b=2;c|d"').at(-1)).toBe(
      'https://fern.example/?a=1&b=2;c|d',
    );
    for (const wrong of ['restic backup', '{}', 'restic "backup {}', `a 'b {}`])
      expect(() => command(wrong), wrong).toThrow(/^BACKUP_COMMAND: /);
    for (const shell of ['a {} && b {}', 'a {} | b', 'a {} > b', 'a {} ; b'])
      expect(() => command(shell), shell).toThrow(/^BACKUP_COMMAND: no shell reads it/);
    expect(() => read({ BACKUP_COMMAND: 'restic backup {}' })).toThrow(/^BACKUP_DIR: needed/);
  });

  test('the two folders of practice software are two', () => {
    expect(read({})).toMatchObject({ gdtIn: null, gdtOut: null });
    expect(read({ GDT_IN: '/gdt/in/', GDT_OUT: '/gdt/out' })).toMatchObject({
      gdtIn: '/gdt/in',
      gdtOut: '/gdt/out',
    });
    expect(() => read({ GDT_IN: '/gdt', GDT_OUT: '/gdt/.' })).toThrow(
      /^GDT_OUT: needs another folder than GDT_IN$/,
    );
  });

  test('a secret is read from the file that NAME_FILE names, and not shown when it is wrong', () => {
    const file = join(folder(), 'key');
    writeFileSync(file, `${Buffer.alloc(32, 7).toString('base64')}\n`);
    expect(read({ SECRET_KEY_FILE: file }).secretKey).toEqual(Buffer.alloc(32, 7));
    expect(() => read({ SECRET_KEY_FILE: '/does/not/exist' })).toThrow('SECRET_KEY_FILE');
    expect(() => read({ SMTP_URL: 'http://user:geheim@mail.example' })).not.toThrow(/geheim/);
  });

  test('D4: the key is made at the first start, readable by its owner only, and kept', () => {
    const dataDir = folder();
    const first = readConfig({ DATA_DIR: dataDir });
    const file = join(dataDir, 'secret.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toEqual(first.secretKey);
    expect(readConfig({ DATA_DIR: dataDir }).secretKey).toEqual(first.secretKey);
  });

  test('a database without its key is not given a new one', () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'sprechzimmer.sqlite'), '');
    expect(() => readConfig({ DATA_DIR: dataDir })).toThrow(/^SECRET_KEY: .*missing/);
  });

  test('L6: a password with signs of its own: the line says how they are written, and not the password', () => {
    const text = 'smtp://praxis@mail.example:ge#heim@smtp.example';
    const wrong = expect(() => readConfig({ DATA_DIR: folder(), SMTP_URL: text }));
    wrong.toThrow(/^SMTP_URL: [^\n]*@ as %40, # as %23/);
    expect(() => readConfig({ DATA_DIR: folder(), SMTP_URL: text })).not.toThrow(/heim/);
  });

  test('a folder that cannot be made is told at once', () => {
    expect(() => readConfig({ DATA_DIR: '/proc/not/here' })).toThrow(/^DATA_DIR: the folder cannot be made/);
  });

  test('what the assistant has written down counts, and the environment wins over it', () => {
    const DATA_DIR = folder();
    writeSettingsFile(DATA_DIR, { SMTP_URL: 'smtps://a:b@mail.example', TURN_PORT: '3480' });
    expect(readConfig({ DATA_DIR, TURN_PORT: '3490' })).toMatchObject({
      smtpUrl: 'smtps://a:b@mail.example',
      turnPort: 3490,
    });
    expect([...readConfig({ DATA_DIR, TURN_PORT: '3490' }).fixed]).toEqual(['DATA_DIR', 'TURN_PORT']);
    writeSettingsFile(DATA_DIR, { SMTP_URL: '' });
    expect(readConfig({ DATA_DIR })).toMatchObject({ smtpUrl: null, turnPort: 3480 });
    expect(statSync(join(DATA_DIR, 'settings.env')).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['a line that is none', 'SMTP_URL smtp://mail.example'],
    ['a name that is no setting', 'SMTP_ULR=smtp://mail.example'],
    ['the key, which is not its to say', `SECRET_KEY=${Buffer.alloc(32).toString('base64')}`],
  ])('settings.env with %s stops the start in one line', (_, line) => {
    const DATA_DIR = folder();
    writeFileSync(join(DATA_DIR, 'settings.env'), `${line}\n`);
    expect(() => readConfig({ DATA_DIR })).toThrow(/^DATA_DIR: settings\.env[^\n]*$/);
  });
});
