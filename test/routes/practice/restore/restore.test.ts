import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { manifestName } from '../../../../backup/manifest.ts';
import { writeTar } from '../../../../backup/tar.ts';
import { unpackBackup } from '../../../../backup/unpack.ts';
import { writeBackup } from '../../../../backup/write.ts';
import { day } from '../../../../consultation/durations.ts';
import { keptBefore } from '../../../../db/before_update.ts';
import { eraseCopies } from '../../../../procedure/erase_copies.ts';
import type { NextPractice } from '../../../../runtime.ts';
import { requested } from '../../../fixtures/patients.ts';
import { openPracticeFolder } from '../../../fixtures/practice_folder.ts';
import { type TestRuntime, testApp, testRuntime } from '../../../fixtures/runtime.ts';
import { newFolder } from '../../../fixtures/server_process.ts';
import { browserAt, setUpApp } from '../account/browser.ts';
import { account, password } from '../account/door.ts';

const page = '/practice/restore';
const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);
let backup: Buffer<ArrayBuffer>;
let key: string;

beforeAll(async () => {
  const { rt, close } = openPracticeFolder({
    DATA_DIR: newFolder(),
    PUBLIC_URL: 'https://alt.praxis.example',
  });
  account(rt, 'admin', 'alt@praxis.example');
  requested(rt);
  backup = await written(rt);
  key = rt.config.secretKey.toString('base64');
  close();
});

async function written(rt: TestRuntime): Promise<Buffer<ArrayBuffer>> {
  const file = join(newFolder(), 'praxis.age');
  const { dataDir, kept } = rt.config;
  await writeBackup(file, { dataDir, protection: { recipients: [recipient] }, settings: kept });
  return Buffer.from(readFileSync(file));
}

/** An administrator at a server that can restore, and what the server was told to do. */
async function desk(environment: Record<string, string> = {}) {
  const rt = testRuntime(environment);
  const begun: NextPractice[] = [];
  rt.replacing = {
    failed: null,
    plan: async () => ({ again: ['SMTP_URL'], publicUrl: new URL('https://alt.praxis.example') }),
    begin: (next) => void begun.push(next),
  };
  const app = testApp(rt);
  const browser = browserAt(rt, app);
  const { email } = account(rt, 'admin');
  await browser.post('/practice/login', { email, password });
  const cookie = () => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const empty = readdirSync(rt.config.dataDir).sort();
  return {
    rt,
    begun,
    browser,
    left: () => readdirSync(rt.config.dataDir).filter((name) => !empty.includes(name)),
    async send(bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
      const body = new FormData();
      body.append('file', new Blob([bytes]), 'sprechzimmer.age');
      const { origin } = rt.config.publicUrl;
      const answer = await app.request(`${origin}${page}/file`, {
        method: 'POST',
        body,
        headers: { Cookie: cookie(), Origin: origin, ...headers },
      });
      return { status: answer.status, html: await answer.text() };
    },
    open: (fields: { backupSecret?: string; practiceKey?: string } = {}) =>
      browser.post(`${page}/key`, { backupSecret: identity, practiceKey: key, ...fields }),
  };
}

async function sealed(plain: Uint8Array, work?: number): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  if (work === undefined) encrypter.addRecipient(recipient);
  else {
    encrypter.setScryptWorkFactor(work);
    encrypter.setPassphrase('ein langes Kennwort mit Igel');
  }
  return new Uint8Array(await encrypter.encrypt(plain));
}

/** The backup again, with something in it changed before it is sealed. */
async function altered(change: {
  manifest?: object;
  sql?: string;
  settings?: Buffer;
}): Promise<Uint8Array<ArrayBuffer>> {
  const folder = newFolder();
  const file = join(folder, 'backup.age');
  writeFileSync(file, backup);
  const unpacked = newFolder();
  const manifest = await unpackBackup(file, { identity }, unpacked);
  if (change.sql) {
    const client = new DatabaseSync(join(unpacked, 'sprechzimmer.sqlite'));
    client.exec(change.sql);
    client.close();
  }
  if (change.settings) writeFileSync(join(unpacked, 'settings.json'), change.settings);
  const contents = manifest.files.map(({ name }) => ({ name, bytes: readFileSync(join(unpacked, name)) }));
  const files = contents.map(({ name, bytes }) => ({
    name,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const said = Buffer.from(JSON.stringify({ ...manifest, files, ...change.manifest }));
  const entries = [{ name: manifestName, bytes: said }, ...contents];
  const parts: Uint8Array[] = [];
  const tar = writeTar(entries.map(({ name, bytes }) => ({ name, size: bytes.length, content: [bytes] })));
  for await (const part of tar) parts.push(part);
  return await sealed(Buffer.concat(parts));
}

describe('a backup that is sent in', () => {
  test('is opened with its key, and what it would replace is said before anything happens', async () => {
    const { browser, send, open, begun, left, rt } = await desk();
    expect((await browser.get(page)).html).toContain('data-testid="restore-file"');
    expect((await send(backup)).status).toBe(303);
    expect((await browser.get(page)).html).toContain('AGE-SECRET-KEY-1');
    // As it stands on the sheet: in groups, or as age-keygen wrote it.
    const shown = `# public key: ${recipient}\n${identity.replace(/.{6}/g, '$& ')}`;
    expect((await open({ backupSecret: shown })).status).toBe(303);
    const { html } = await browser.get(page);
    const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('1 aus der Sicherung statt 0 von jetzt');
    expect(text).toContain('1 aus der Sicherung statt 1 von jetzt');
    expect(text).toContain('https://alt.praxis.example');
    expect(text).toContain('SMTP_URL');
    expect(text).toContain('Das ersetzt alles, was jetzt hier ist.');
    expect(text).toContain('nur noch die Konten und Kennwörter aus der Sicherung');
    expect(html).not.toContain(identity);
    expect(html).not.toContain(key);
    expect(begun).toEqual([]);

    expect((await browser.post(`${page}/begin`, { factorPassword: 'falsch' })).status).toBe(422);
    expect(begun).toEqual([]);
    rt.hub.inCall = () => true;
    const talking = await browser.post(`${page}/begin`, { factorPassword: password });
    expect(talking.html).toContain('Gerade läuft ein Gespräch.');
    rt.hub.inCall = () => false;
    const busy = await browser.post(`${page}/begin`, { factorPassword: password });
    expect(busy.html).toContain('https://alt.praxis.example/practice/login');
    // A second click.
    const twice = await browser.post(`${page}/begin`, { factorPassword: password });
    expect(twice.html).toContain('data-testid="restore-busy"');
    expect(begun).toHaveLength(1);
    expect(begun[0]?.restored?.secretKey?.toString('base64')).toBe(key);
    const lines = rt.db.$client.prepare('select action from audit').pluck().all();
    expect(lines).toContain('restore_begun');
    expect(left().map((name) => name.replace(/-.*/, ''))).toEqual(['restore']);
  });

  test('asks for password and factor, also right after signing in', async () => {
    const rt = testRuntime({ SECOND_FACTOR: 'required' });
    const begun: NextPractice[] = [];
    rt.replacing = {
      failed: null,
      plan: async () => ({ again: [], publicUrl: rt.config.publicUrl }),
      begin: (n) => void begun.push(n),
    };
    const browser = browserAt(rt);
    await browser.post('/practice/login', { email: account(rt, 'admin').email, password });
    const { code } = await setUpApp(rt, browser);
    mkdirSync(join(rt.config.dataDir, keptBefore(rt.now() - day)));
    rt.clock.now += 60_000;
    const only = await browser.post(`${page}/back`, { factorCode: code() });
    expect(only.status).toBe(422);
    expect((await browser.post(`${page}/back`, { password })).status).toBe(422);
    expect(begun).toEqual([]);
    rt.clock.now += 60_000;
    expect((await browser.post(`${page}/back`, { password, factorCode: code() })).status).toBe(200);
    expect(begun).toHaveLength(1);
  });

  test('is for administrators, and only where a server runs', async () => {
    const { rt } = await desk();
    const doctor = browserAt(rt);
    await doctor.post('/practice/login', {
      email: account(rt, 'doctor', 'd@praxis.example').email,
      password,
    });
    expect((await doctor.get(page)).status).toBe(403);
    expect((await doctor.post(`${page}/begin`)).status).toBe(403);
    const none = testRuntime();
    const admin = browserAt(none);
    await admin.post('/practice/login', { email: account(none, 'admin').email, password });
    expect((await admin.get(page)).status).toBe(404);
  });
});

describe('what is sent in and no good: a sentence, nothing changed, nothing left', () => {
  test.each<[string, () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>, string]>([
    ['a picture', () => Buffer.alloc(200_000, 'PNG'), 'Das ist keine verschlüsselte Sicherung.'],
    ['nothing', () => Buffer.alloc(0), 'Das ist keine verschlüsselte Sicherung.'],
    [
      'a head without end',
      () => Buffer.from(`age-encryption.org/v1\n${'-> X25519 aaaa\nbbbb\n'.repeat(10_000)}`),
      'Das ist keine verschlüsselte Sicherung.',
    ],
    [
      'a passphrase that costs a gigabyte',
      // As `age -p` could be told to write it; making it so would cost as much here.
      () => Buffer.from('age-encryption.org/v1\n-> scrypt bm9uY2Vub25jZW5vbmNlbg 20\nAAAA\n--- AAAA\n'),
      'mehr Arbeitsspeicher',
    ],
  ])('%s', async (_, bytes, sentence) => {
    const { send, left, browser } = await desk();
    const answer = await send(await bytes());
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(sentence);
    expect(left()).toEqual([]);
    expect((await browser.get(page)).html).toContain('data-testid="restore-file"');
  });

  test.each<[string, () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>, string]>([
    ['cut short', () => backup.subarray(0, -2_000), 'verändert oder nicht vollständig'],
    ['one bit turned', () => turned(backup), 'verändert oder nicht vollständig'],
    ['something else sealed', () => sealed(Buffer.alloc(5_000, 'x')), 'keine Sicherung von Sprechzimmer'],
    ['a newer kind of backup', () => altered({ manifest: { format: 3 } }), 'neueren Version'],
    [
      'a database of a newer version',
      () => altered({ sql: "insert into __drizzle_migrations (hash, created_at) values ('x', 1)" }),
      'neueren Version',
    ],
    [
      'settings that nobody could have written',
      () => altered({ settings: Buffer.alloc(1_100_000, ' ') }),
      'keine Sicherung von Sprechzimmer',
    ],
    ['a list that misses something', () => altered({ manifest: { files: [] } }), 'nicht vollständig'],
    [
      'a database that would do something of its own',
      () => altered({ sql: 'create trigger mine after insert on audit begin delete from users; end' }),
      'keine Praxis, die Sprechzimmer kennt',
    ],
    [
      'from before the first password',
      () => altered({ sql: 'update users set password_hash = null' }),
      'kann sich niemand anmelden',
    ],
    [
      'with no administrator but one who has left',
      () => altered({ sql: 'update users set disabled_at = 1' }),
      'kann sich niemand anmelden',
    ],
    [
      'with a password of somebody who may not let anybody in',
      () => altered({ sql: 'update users set roles = \'["doctor"]\'' }),
      'kann sich niemand anmelden',
    ],
    [
      'a database without our tables',
      () => altered({ sql: 'drop table users' }),
      'keine Praxis, die Sprechzimmer',
    ],
  ])('%s', async (_, bytes, sentence) => {
    const { send, open, begun, left, browser } = await desk();
    expect((await send(await bytes())).status).toBe(303);
    const answer = await open();
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(sentence);
    expect(answer.html).not.toContain(identity);
    await browser.post(`${page}/drop`);
    expect(left()).toEqual([]);
    expect((await browser.post(`${page}/begin`, { factorPassword: password })).status).toBe(422);
    expect(begun).toEqual([]);
  });

  test('a passkey lets in, too; and so does a practice of an older version', async () => {
    const { send, open, browser } = await desk();
    const passkey = `insert into passkeys (id, user_id, host, public_key, counter, name, created_at)
      select 'p', id, 'alt.praxis.example', x'00', 0, 'Telefon', 1 from users`;
    await send(await altered({ sql: `update users set password_hash = null; ${passkey}` }));
    expect((await open()).status).toBe(303);
    await browser.post(`${page}/drop`);
    const older = `alter table users add role text; update users set role = 'admin'; alter table users drop roles;
      drop table passkeys; delete from __drizzle_migrations where id > 1`;
    await send(await altered({ sql: older }));
    expect((await open()).status).toBe(303);
  });

  test('another key of age, no key, another key of the practice', async () => {
    const { send, open, left } = await desk();
    await send(backup);
    expect((await open({ backupSecret: await generateIdentity() })).html).toContain(
      'Mit diesem Schlüssel oder Kennwort geht die Sicherung nicht auf',
    );
    expect((await open({ backupSecret: '' })).html).toContain('Bitte geben Sie den geheimen age-Schlüssel');
    expect((await open({ backupSecret: 'AGE-SECRET-KEY-1QQQ' })).html).toContain('geheimen age-Schlüssel');
    expect((await open({ practiceKey: '' })).html).toContain('zu einem anderen Schlüssel der Praxis');
    expect((await open({ practiceKey: 'abc' })).html).toContain('kein Schlüssel einer Praxis');
    expect(left().filter((name) => name.startsWith('restore'))).toEqual([]);
    expect((await open()).status).toBe(303);
  });

  test('a key that practice IT has set is theirs to change', async () => {
    const { send, open } = await desk({ SECRET_KEY: Buffer.alloc(32, 7).toString('base64') });
    await send(backup);
    expect((await open()).html).toContain('steht in den Einstellungen des Servers (SECRET_KEY)');
  });

  test.each([
    ['announced', true],
    ['not announced', false],
  ])('larger than this practice may be, %s', async (_, announced) => {
    const { send, left } = await desk({ STORAGE_LIMIT_MB: '10' });
    const large = Buffer.concat([backup, Buffer.alloc(20_500_000)]);
    const answer = await send(large, announced ? { 'Content-Length': String(large.length) } : {});
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('größer, als dieser Server annimmt');
    expect(left()).toEqual([]);
  });

  test('a form that breaks off, or is another one', async () => {
    const { rt, browser, left } = await desk();
    const { origin } = rt.config.publicUrl;
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answered = (body: string, type = 'multipart/form-data; boundary=b') =>
      testApp(rt).request(`${origin}${page}/file`, {
        method: 'POST',
        body,
        headers: { Cookie: cookie, Origin: origin, 'Content-Type': type },
      });
    const post = async (...sent: Parameters<typeof answered>) => (await answered(...sent)).status;
    const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n';
    expect(await post(`${head}age-encryption.org/v1\n`)).toBe(400);
    expect(await post('--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--b--')).toBe(400);
    expect(await post('file=x', 'application/x-www-form-urlencoded')).toBe(400);
    // As browsers send a form in which nobody chose a file.
    const none = await answered(
      `${head.replace('"a"', '""').replace(/\r\n$/, 'Content-Type: application/octet-stream\r\n\r\n')}\r\n--b--\r\n`,
    );
    expect(none.status).toBe(422);
    const text = await none.text();
    expect(text).toContain('Bitte wählen Sie eine Datei.');
    expect(text).not.toContain('keine verschlüsselte Sicherung');
    expect(left()).toEqual([]);
  });
});

test('what a restore has replaced goes when a backup of that age would go', async () => {
  const { rt } = await desk();
  const { dataDir, backupKeepDays } = rt.config;
  const old = keptBefore(rt.now() - (backupKeepDays + 1) * day);
  const young = keptBefore(rt.now() - day);
  for (const name of [old, young]) {
    mkdirSync(join(dataDir, name));
    writeFileSync(join(dataDir, name, 'sprechzimmer.sqlite'), 'x');
  }
  await eraseCopies(rt, rt.now());
  const names = readdirSync(dataDir);
  expect(names).toContain(young);
  expect(names).not.toContain(old);
});

function turned(bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const copy = Buffer.from(bytes);
  const at = copy.length - 5_000;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
