import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import type { Actor } from '../../consultation/refusal.ts';
import { createUser, setPassword } from '../../db/staff.ts';
import { write } from '../../db/write.ts';
import { hashPassword } from '../../security/passwords.ts';
import { consented } from '../fixtures/patients.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { newFolder, runCommand, type ServerProcess, startServerProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';

/* F4: from a server that has just been installed to the practice that burnt, on pages alone. */

const page = '/practice/restore';
const password = 'ein langes Kennwort mit Igel';
const fresh = 'ein anderes Kennwort mit Dachs';

/** The practice that burnt: its backup, what opens it, and what a patient has in the mail. */
async function burnt() {
  const dataDir = newFolder();
  const { rt, close } = openPracticeFolder({ DATA_DIR: dataDir });
  const doctor = { email: 'sommer@praxis.example', name: 'Dr. Sommer', roles: ['doctor', 'admin'] } as const;
  const { id } = write(rt, (tx) => createUser(rt, tx, doctor));
  const hash = await hashPassword(password);
  write(rt, (tx) => setPassword(tx, id, hash));
  const by: Actor = { kind: 'staff', id, roles: ['doctor', 'admin'] };
  const { token } = await consented(rt, by);
  close();
  const identity = await generateIdentity();
  const file = join(newFolder(), 'praxis.age');
  await runCommand(['backup', file, '--recipient', await identityToRecipient(identity)], {
    DATA_DIR: dataDir,
    RETENTION_DAYS: '21',
  });
  const key = readFileSync(join(dataDir, 'secret.key'), 'utf8').trim();
  return { backup: readFileSync(file), identity, key, token, email: doctor.email };
}

async function restarted(server: ServerProcess, times: number): Promise<void> {
  const ready = () => server.output.stdout.match(/"msg":"ready"/g)?.length ?? 0;
  await expect.poll(ready, { timeout: 30_000 }).toBe(times);
}

async function sendBackup(visitor: Visitor, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([bytes]), 'praxis.age');
  return await visitor.post(`${page}/file`, form);
}

test('a new server becomes the old practice, and can take it back', async () => {
  const { backup, identity, key, token, email } = await burnt();
  const server = await startServerProcess();
  const first = new Visitor(server.origin);
  const link = server.output.stderr.match(/\/practice\/setup\/[\w-]+/)?.[0] ?? '';
  await first.post(link, { password: fresh, repeat: fresh });
  expect(await (await first.get('/practice/start/practice')).text()).toContain(`href="${page}"`);

  expect((await sendBackup(first, new Uint8Array(backup))).headers.get('location')).toBe(page);
  expect(await (await first.post(`${page}/key`, { backupSecret: identity })).text()).toContain(
    'zu einem anderen Schlüssel der Praxis',
  );
  const opened = await first.post(`${page}/key`, { backupSecret: identity, practiceKey: key });
  expect(opened.status).toBe(303);
  const preview = await (await first.get(page)).text();
  expect(preview).toContain('Hier ist noch keine Praxis eingerichtet.');
  expect(preview).toContain('1 aus der Sicherung statt 0 von jetzt');
  expect(preview).toContain('RETENTION_DAYS');
  expect((await first.post(`${page}/begin`, { factorPassword: fresh })).status).toBe(200);
  await restarted(server, 2);

  const doctor = new Visitor(server.origin);
  expect((await doctor.post('/practice/login', { email, password })).headers.get('location')).toBe(
    '/practice',
  );
  // The patient's link from the mail.
  expect((await new Visitor(server.origin).get(`/c/${token}`)).status).toBe(200);
  expect((await first.get('/practice')).status).toBe(303);
  expect(await (await doctor.get('/practice/log')).text()).toContain('Sicherung zurückgespielt');
  expect(readFileSync(join(server.dataDir, 'settings.env'), 'utf8')).toContain('RETENTION_DAYS=21');
  expect(readFileSync(join(server.dataDir, 'secret.key'), 'utf8').trim()).toBe(key);
  const names = readdirSync(server.dataDir);
  expect(names.filter((name) => /^(restore|upload|replacing)-/.test(name))).toEqual([]);
  expect(names.filter((name) => name.startsWith('before-restore-'))).toHaveLength(1);
  // What opened it is nowhere.
  for (const entry of readdirSync(server.dataDir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      expect(readFileSync(join(entry.parentPath, entry.name)).includes(identity), entry.name).toBe(false);
  }
  expect(server.output.stdout + server.output.stderr).not.toContain(identity);

  expect(await (await doctor.get(page)).text()).toContain('data-testid="restore-kept"');
  expect((await doctor.post(`${page}/back`, { factorPassword: password })).status).toBe(200);
  await restarted(server, 3);
  const again = new Visitor(server.origin);
  expect((await again.post('/practice/login', { email, password })).status).toBe(422);
  expect((await new Visitor(server.origin).get(`/c/${token}`)).status).toBe(404);
  expect(readFileSync(join(server.dataDir, 'settings.env'), 'utf8')).not.toContain('RETENTION_DAYS');
  expect(await server.stop()).toBe(0);
});

test('what cannot be put in place leaves the practice as it was, and the page says so', async () => {
  const { backup, identity, key } = await burnt();
  const server = await startServerProcess();
  const admin = new Visitor(server.origin);
  const link = server.output.stderr.match(/\/practice\/setup\/[\w-]+/)?.[0] ?? '';
  await admin.post(link, { password: fresh, repeat: fresh });
  await sendBackup(admin, new Uint8Array(backup));
  await admin.post(`${page}/key`, { backupSecret: identity, practiceKey: key });
  // Between the look and the deed the disk has lost something.
  const [stage = ''] = readdirSync(server.dataDir).filter((name) => name.startsWith('restore-'));
  writeFileSync(join(server.dataDir, stage, 'sprechzimmer.sqlite'), 'no database');
  expect((await admin.post(`${page}/begin`, { factorPassword: fresh })).status).toBe(200);
  await restarted(server, 2);
  // Still signed in: nothing of this practice has changed.
  expect(await (await admin.get(page)).text()).toContain('Es ist alles, wie es war.');
  expect(readdirSync(server.dataDir).filter((name) => name.startsWith('before-restore-'))).toEqual([]);
  expect(await server.stop()).toBe(0);
});

test('a backup from before the first password locks nobody out: it is refused', async () => {
  const server = await startServerProcess();
  const identity = await generateIdentity();
  const file = join(newFolder(), 'praxis.age');
  await runCommand(['backup', file, '--recipient', await identityToRecipient(identity)], {
    DATA_DIR: server.dataDir,
  });
  const admin = new Visitor(server.origin);
  const link = server.output.stderr.match(/\/practice\/setup\/[\w-]+/)?.[0] ?? '';
  await admin.post(link, { password: fresh, repeat: fresh });
  await sendBackup(admin, new Uint8Array(readFileSync(file)));
  const refused = await admin.post(`${page}/key`, { backupSecret: identity });
  expect(await refused.text()).toContain('In dieser Sicherung kann sich niemand anmelden');
  expect((await admin.post(`${page}/begin`, { factorPassword: fresh })).status).toBe(422);
  const again = new Visitor(server.origin);
  const signedIn = await again.post('/practice/login', { email: 'admin@localhost', password: fresh });
  expect(signedIn.status).toBe(303);
  expect(await server.stop()).toBe(0);
});

test('killed while it goes on: the next start carries it to the end', async () => {
  const { dataDir, ...server } = await startServerProcess();
  await server.stop();
  const other = newFolder();
  const { rt, close } = openPracticeFolder({ DATA_DIR: other });
  const account = { email: 'neu@praxis.example', name: 'Neu', roles: ['admin'] } as const;
  write(rt, (tx) => createUser(rt, tx, account));
  close();
  cpSync(other, join(dataDir, 'replacing-20261127T080000Z'), { recursive: true });
  // The old database had gone already.
  mkdirSync(join(dataDir, 'before-restore-20261127T080000Z'));
  renameSync(
    join(dataDir, 'sprechzimmer.sqlite'),
    join(dataDir, 'before-restore-20261127T080000Z', 'sprechzimmer.sqlite'),
  );
  const next = await startServerProcess({ DATA_DIR: dataDir });
  expect((await runCommand(['user', 'list'], { DATA_DIR: dataDir })).stdout).toContain(account.email);
  expect(await next.stop()).toBe(0);
});
