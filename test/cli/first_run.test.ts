import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  newFolder,
  runCommand,
  runtime,
  type ServerProcess,
  startServerProcess,
} from '../fixtures/server_process.ts';
import { startSmtp } from '../fixtures/smtp.ts';
import { Visitor } from '../fixtures/visitor.ts';

const password = 'ein langes Kennwort mit Igel';

/** The page behind the next step, once the server has started anew with changed settings. */
async function afterRestart(server: ServerProcess, visitor: Visitor, path: string): Promise<string> {
  await expect
    .poll(() => server.output.stdout.match(/"msg":"ready"/g)?.length ?? 0, { timeout: 10_000 })
    .toBeGreaterThan(1);
  return (await visitor.get(path)).text();
}

const stateOf = (page: string, item: string) =>
  new RegExp(`data-testid="checklist-${item}" data-state="(\\w+)"`).exec(page)?.[1];

test('with nothing configured: one link, and the assistant leads to a checklist', async () => {
  const smtp = await startSmtp();
  const server = await startServerProcess();
  const visitor = new Visitor(server.origin);
  const links = server.output.stderr.match(/\/practice\/setup\/[\w-]+/g) ?? [];
  expect(links).toHaveLength(1);

  const signedIn = await visitor.post(links[0] ?? '', { password, repeat: password });
  expect(signedIn.headers.get('location')).toBe('/practice/start');
  const first = await visitor.get('/practice/start');
  expect(first.headers.get('location')).toBe('/practice/start/practice');

  const version = await visitor.version('/practice/start/practice');
  const practice = { name: 'Praxis Sommer', phone: '0208 5550100', email: 'praxis@praxis.example' };
  const own = { ownName: 'Ina Teck', ownEmail: 'it@praxis.example' };
  const incomplete = await visitor.post('/practice/start/practice', {
    ...practice,
    ...own,
    phone: '',
    version,
  });
  expect(incomplete.status).toBe(422);
  expect(await incomplete.text()).toContain('value="Praxis Sommer"');
  expect((await visitor.post('/practice/start/practice', { ...practice, ...own, version })).status).toBe(303);

  const doctor = { name: 'Dr. med. Anna Sommer', email: 'sommer@praxis.example' };
  const made = await (await visitor.post('/practice/start/doctor', doctor)).text();
  expect(made).toMatch(/\/practice\/setup\/[\w-]+/);
  expect((await visitor.post('/practice/start/doctor', doctor)).status).toBe(422);

  // A server that nobody is at: said in words, nothing saved, and the password need not be typed again.
  const { hostname, port } = new URL(smtp.url);
  const mail = { smtpHost: hostname, smtpPort: port, smtpSecurity: 'starttls', testTo: 'it@praxis.example' };
  const refused = await visitor.post('/practice/start/mail', {
    ...mail,
    smtpPort: '1',
    smtpUser: 'praxis',
    password: 'geheim-9',
  });
  expect(refused.status).toBe(422);
  const again = await refused.text();
  expect(again).toContain('Der Mailserver nimmt keine Verbindung an.');
  expect(again).toContain('name="keptPassword"');
  expect(again).not.toContain('geheim-9');

  const saved = await visitor.post('/practice/start/mail', mail);
  expect(saved.status).toBe(200);
  expect(saved.headers.get('refresh')).toContain('url=/practice/start/relay');
  expect(smtp.mails.map(({ subject }) => subject)).toEqual(['Testmail von Sprechzimmer']);
  const file = join(server.dataDir, 'settings.env');
  expect(readFileSync(file, 'utf8')).toContain(`SMTP_URL=smtp://${hostname}:${port}`);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const relay = await afterRestart(server, visitor, '/practice/start/relay');
  expect(relay).toContain('data-testid="start-relay"');

  const nowhere = await visitor.post('/practice/start/address', {
    address: 'https://niemand.invalid',
    way: 'proxy',
  });
  expect(nowhere.status).toBe(422);
  expect(await nowhere.text()).toContain('Diesen Namen gibt es noch nicht.');

  // The key is shown once; with it, and with nothing of this server, what it writes at once opens.
  // Under Deno another folder than those of the start is refused, and the page says so.
  const folder = runtime === 'deno' ? join(server.dataDir, 'backup') : newFolder();
  if (runtime === 'deno') {
    const refused = await visitor.post('/practice/start/backup', { folder: newFolder(), way: 'new' });
    expect(await refused.text()).toContain('Unter Deno darf das Programm nur');
  }
  const sheet = await (await visitor.post('/practice/start/backup', { folder, way: 'new' })).text();
  const identity = /AGE-SECRET-KEY-1[0-9A-Z]{58}/.exec(sheet.replace(/<[^>]+>/g, ''))?.[0] ?? '';
  const kept = /name="made" value="([^"]+)"/.exec(sheet)?.[1] ?? '';
  const on = await visitor.post('/practice/start/backup', {
    do: 'keep',
    made: kept,
    tail: identity.slice(-6),
  });
  expect(on.headers.get('refresh')).toContain('url=/practice/start/backup');
  const backupState = async () =>
    /data-testid="start-backup" data-state="(\w+)"/.exec(
      await (await visitor.get('/practice/start/backup').catch(() => new Response())).text(),
    )?.[1];
  await expect.poll(backupState, { timeout: 20_000 }).toBe('ok');
  const [backup = ''] = readdirSync(folder);
  const keyFile = join(newFolder(), 'schluessel.txt');
  writeFileSync(keyFile, identity);
  const restored = newFolder();
  copyFileSync(join(server.dataDir, 'secret.key'), join(restored, 'secret.key'));
  const restore = await runCommand(['restore', join(folder, backup), '--identity-file', keyFile], {
    DATA_DIR: restored,
  });
  expect(restore.stderr + restore.stdout).toContain('restored the practice');
  for (const name of readdirSync(server.dataDir, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    expect(readFileSync(join(name.parentPath, name.name)).toString('latin1')).not.toContain(identity);
  }
  expect(server.output.stdout + server.output.stderr).not.toContain(identity.slice(16));

  const done = await (await visitor.get('/practice/start/done')).text();
  expect(stateOf(done, 'backup')).toBe('ok');
  expect(stateOf(done, 'key_copy')).toBe('error');
  expect(stateOf(done, 'doctor')).toBe('wait');
  expect(stateOf(done, 'smtp')).toBe('ok');
  expect(stateOf(done, 'address')).toBe('error');

  expect(await (await visitor.get('/practice/settings')).text()).toContain('href="/practice/start"');

  // The new name signs in; the first one is gone.
  await visitor.post('/practice/logout');
  expect((await visitor.post('/practice/login', { email: 'admin@localhost', password })).status).toBe(422);
  expect((await visitor.post('/practice/login', { email: 'it@praxis.example', password })).status).toBe(303);
  expect(await server.stop()).toBe(0);
  await smtp.stop();
});

test('the assistant is for administrators, and where practice IT has set something it says so', async () => {
  const smtp = await startSmtp();
  const server = await startServerProcess({ SMTP_URL: smtp.url });
  const visitor = new Visitor(server.origin);
  expect((await visitor.get('/practice/start/mail')).headers.get('location')).toMatch(/^\/practice\/login/);
  const [link = ''] = server.output.stderr.match(/\/practice\/setup\/[\w-]+/g) ?? [];
  await visitor.post(link, { password, repeat: password });
  const page = await (await visitor.get('/practice/start/mail')).text();
  expect(page).toContain('Von der Praxis-IT festgelegt');
  expect(page).not.toContain('name="smtpHost"');
  // Neither does a form that somebody has kept.
  const kept = await visitor.post('/practice/start/mail', {
    smtpHost: 'böse.example',
    testTo: 'a@b.example',
    do: 'save',
  });
  expect(kept.status).toBe(422);
  await server.stop();
  await smtp.stop();
});
