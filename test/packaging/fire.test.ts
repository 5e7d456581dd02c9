import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Actor } from '../../consultation/refusal.ts';
import { createUser } from '../../db/staff.ts';
import { write } from '../../db/write.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { writeDebianPackage } from '../../packaging/deb.ts';
import { thisTarget } from '../../packaging/node_runtime.ts';
import { consented } from '../fixtures/patients.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { freePort, newFolder, runCommand } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { until } from '../fixtures/waiting_room.ts';
import { buildah, Container, root } from './image.ts';

/*
 * F4: the server has burnt. A second machine, which is a bare Debian without anything of ours, a stick, and
 * the handbook: nothing else is done here but what stands there, word for word.
 */

const page = readFileSync(join(root, 'docs/wenn-der-server-brennt.md'), 'utf8');
const usb = newFolder();
const version = packageJson.version;
const architecture = thisTarget === 'linux-arm64' ? 'arm64' : 'amd64';

beforeAll(() => {
  execFileSync('bash', ['packaging/base_image.sh', 'debian:12.11-slim'], { cwd: root });
  execFileSync(process.execPath, [join(root, 'packaging/binary.ts'), '--if-needed']);
  writeDebianPackage(join(usb, `sprechzimmer_${version}_${architecture}.deb`), {
    executable: join(root, 'dist/sprechzimmer'),
    version,
    architecture,
    date: new Date('2026-11-27T08:00:00Z'),
    licences: 'none',
    compression: 'none',
  });
}, 600_000);

/** What was kept in the safe, and what a patient has in the mail. */
async function burntPractice(): Promise<{ email: string; token: string }> {
  const dataDir = newFolder();
  const { rt, close } = openPracticeFolder({ DATA_DIR: dataDir });
  const account = { email: 'sommer@praxis.example', name: 'Dr. Sommer', roles: ['doctor'] } as const;
  const { id } = write(rt, (tx) => createUser(rt, tx, account));
  const by: Actor = { kind: 'staff', id, roles: ['doctor'] };
  const { token } = await consented(rt, by);
  close();
  const identity = await generateIdentity();
  writeFileSync(join(usb, 'schluessel.txt'), `# created by age-keygen\n${identity}\n`);
  copyFileSync(join(dataDir, 'secret.key'), join(usb, 'secret.key'));
  const made = await runCommand(['backup', join(usb, 'praxis.age')], {
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://video.praxis.example',
    BACKUP_RECIPIENT: await identityToRecipient(identity),
  });
  expect(made.stderr).toBe('');
  return { email: account.email, token };
}

test('“Debian, mit dem Paket”: from a stick to a patient whose link still works', async () => {
  const { email, token } = await burntPractice();
  const [, steps = ''] = /### Debian, mit dem Paket[\s\S]*?```sh\n([\s\S]*?)```/.exec(page) ?? [];
  const [restore = '', after = ''] = steps.split('systemctl start sprechzimmer\n');
  expect(after).toBe('sprechzimmer check\n');

  const box = new Container('localhost/debian:12.11-slim');
  onTestFinished(() => box.remove());
  const volume = `${usb}:/media/usb:ro`;
  const run = (script: string) =>
    buildah('run', '--isolation=chroot', `--volume=${volume}`, box.name, '--', 'sh', '-euc', script);
  // A chroot has no systemd: the unit is started below, as its user, and nothing runs that could be stopped.
  run(
    `printf '#!/bin/sh\\necho "$@" >> /root/asked-of-systemd\\n' > /usr/bin/systemctl; chmod +x /usr/bin/systemctl`,
  );

  const began = performance.now();
  const said = run(restore);
  expect(said).toContain('restored the practice as it was at');
  expect(said).toContain('in force again, in settings.env: PUBLIC_URL, BACKUP_RECIPIENT');
  expect(run('cat /root/asked-of-systemd')).toContain('stop sprechzimmer');
  // What holds of this machine alone.
  const port = await freePort();
  run(`printf 'PORT=${port}\\nHOST=127.0.0.1\\nTURN_EMBEDDED=off\\n' >> /etc/sprechzimmer.env`);
  const server = box.start(['sprechzimmer', 'serve'], {}, [volume]);
  await until(async () => /"msg":"ready"/.exec(server.output.stdout));
  const link = await new Visitor(`http://localhost:${port}`).get(`/c/${token}`);
  const seconds = (performance.now() - began) / 1000;
  expect(link.status).toBe(200);
  expect(await link.text()).toContain('Einwilligung');
  process.stderr.write(`the server burnt: a patient's link works again after ${seconds.toFixed(1)} s\n`);

  const checked = run(`${after.trim()} || true`);
  expect(checked).toContain('https://video.praxis.example');
  // No DNS here knows the practice's name.
  expect([...checked.matchAll(/^failed +(\w+)/gm)].map(([, what]) => what)).toEqual(['tls']);
  expect(run('sprechzimmer user list')).toContain(email);
  // Neither the backup nor what opens it stays, and the key lies where it was laid.
  expect(run('ls -A /var/lib/sprechzimmer')).not.toMatch(/age|schluessel|secret\.key/);
  expect(run('find /var/lib/sprechzimmer ! -user sprechzimmer').trim()).toBe('');
  expect(await server.stop()).toBe(0);
}, 300_000);
