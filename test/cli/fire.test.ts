import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { createUser } from '../../db/staff.ts';
import { write } from '../../db/write.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { newFolder, runCommand, serverCommand, startServerProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';

/* L5: what the handbook says for the day when the server burns is done here, word for word. */

const page = readFileSync(new URL('../../docs/wenn-der-server-brennt.md', import.meta.url), 'utf8');

test('“Mit der Programmdatei allein”: from a stick to a practice that answers at its address', async () => {
  // What was kept elsewhere; all else has burnt.
  const usb = newFolder();
  const dataDir = newFolder();
  const { rt, close } = openPracticeFolder({ DATA_DIR: dataDir });
  const account = { email: 'sommer@praxis.example', name: 'Dr. Sommer', roles: ['doctor'] } as const;
  write(rt, (tx) => createUser(rt, tx, account));
  close();
  const identity = await generateIdentity();
  writeFileSync(join(usb, 'schluessel.txt'), `# created by age-keygen\n${identity}\n`);
  copyFileSync(join(dataDir, 'secret.key'), join(usb, 'secret.key'));
  const former = {
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://video.praxis.example',
    BACKUP_RECIPIENT: await identityToRecipient(identity),
  };
  await runCommand(['backup', join(usb, 'praxis.age')], former);

  const [, steps = ''] = /### Mit der Programmdatei allein[\s\S]*?```sh\n([\s\S]*?)```/.exec(page) ?? [];
  const serve = /^DATA_DIR=praxis sprechzimmer serve$/m;
  expect(steps).toMatch(serve);
  const programs = newFolder();
  const program = join(programs, 'sprechzimmer');
  writeFileSync(program, `#!/bin/sh\nexec ${serverCommand.join(' ')} "$@"\n`, { mode: 0o700 });
  const home = join(newFolder(), 'home');
  mkdirSync(home);
  const said = execFileSync('/bin/sh', ['-euc', steps.replace(serve, '').replaceAll('/media/usb', usb)], {
    cwd: home,
    env: { PATH: `${programs}:${process.env.PATH}` },
    encoding: 'utf8',
  });
  expect(said).toContain('restored the practice as it was at');
  expect(said).toContain('in force again, in settings.env: PUBLIC_URL, BACKUP_RECIPIENT');

  const practice = join(home, 'praxis');
  expect(readdirSync(practice).sort()).toEqual(['secret.key', 'settings.env', 'sprechzimmer.sqlite']);
  const server = await startServerProcess({ DATA_DIR: practice });
  const door = await new Visitor(server.origin).get('/practice/login');
  expect(door.status).toBe(200);
  expect((await runCommand(['check'], { DATA_DIR: practice })).stdout).toContain(
    'https://video.praxis.example',
  );
  expect((await runCommand(['user', 'list'], { DATA_DIR: practice })).stdout).toContain(account.email);
  expect(await server.stop()).toBe(0);
});

test('every word of `restore` that the page explains is one that it says', () => {
  const source = ['restore', 'open_practice'].map((name) =>
    readFileSync(new URL(`../../cli/${name}.ts`, import.meta.url), 'utf8'),
  );
  const encryption = readFileSync(new URL('../../backup/encryption.ts', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('| es sagt'), page.indexOf('## Danach'));
  const quoted = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, words = '']) => words.replace(/ ?….*$/, ''));
  expect(quoted.length).toBeGreaterThan(5);
  for (const words of quoted) expect([...source, encryption].join('\n'), words).toContain(words);
});
