import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type DebianInput, writeDebianPackage } from '../../packaging/deb.ts';
import { thisTarget } from '../../packaging/node_runtime.ts';
import { until } from '../fixtures/waiting_room.ts';
import { buildah, Container, root } from './image.ts';

const architecture = thisTarget === 'linux-arm64' ? 'arm64' : 'amd64';
const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-packages-'));
const out = join(folder, 'release');
const second = join(folder, 'next.deb');
const boxes: Container[] = [];
/** The next version, of the same program. */
const next: DebianInput = {
  executable: join(root, 'dist/sprechzimmer'),
  version: '99.0.0',
  architecture,
  date: new Date('2026-11-27T08:00:00Z'),
  licences: 'none',
  compression: 'none',
};

beforeAll(() => {
  execFileSync('bash', ['packaging/base_image.sh', 'debian:12.11-slim'], { cwd: root });
  execFileSync(process.execPath, ['packaging/release.ts', '--rehearsal', '--out', out], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeDebianPackage(second, next);
}, 600_000);

afterAll(() => {
  for (const box of boxes) box.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A bare Debian without systemd in which `run` is a shell of root's, beside the packages in /packages. */
function debian(): { box: Container; run(script: string): string } {
  const box = new Container('localhost/debian:12.11-slim');
  boxes.push(box);
  const run = (script: string) =>
    buildah(
      'run',
      '--isolation=chroot',
      `--volume=${folder}:/packages:ro`,
      box.name,
      '--',
      'sh',
      '-euc',
      script,
    );
  return { box, run };
}

const install = `dpkg -i /packages/release/*.deb >/dev/null`;
const upgrade = `dpkg -i /packages/next.deb >/dev/null`;

test('a release has everything, and its sums are right', () => {
  const sums = execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' });
  const { version } = packageJson;
  for (const name of [
    `sprechzimmer-${version}-${thisTarget}`,
    `sprechzimmer_${version}_${architecture}.deb`,
    `sprechzimmer-${version}-source.tar.gz`,
    `sprechzimmer-${version}.cdx.json`,
    `sprechzimmer-${version}-licences.txt`,
    `sprechzimmer-${version}-notes.txt`,
    'update.json',
    'csaf-feed-tlp-white.json',
  ])
    expect(sums).toContain(`${name}: OK`);
  expect(JSON.parse(readFileSync(join(out, 'update.json'), 'utf8'))).toMatchObject({ version });
});

test('lintian has nothing to say against the package', () => {
  // Every file as it ships, but a small program: reading all of Node.js takes it half a minute.
  const file = join(folder, 'small.deb');
  const licences = readFileSync(join(root, 'dist/THIRD_PARTY_LICENCES.txt'), 'utf8');
  writeDebianPackage(file, { ...next, executable: '/bin/true', compression: 'xz', licences });
  const options = ['--fail-on=error,warning', '--allow-root'];
  expect(execFileSync('lintian', [...options, file], { encoding: 'utf8' })).toBe('');
});

test('installed: user, folders, a key of its own, settings for root alone; a command finds the practice', async () => {
  const { box, run } = debian();
  run(install);
  const facts = run(`
    getent passwd sprechzimmer | cut -d: -f1,6,7
    stat -c '%n %U %a' /var/lib/sprechzimmer /var/lib/sprechzimmer-backup /etc/sprechzimmer.key /etc/sprechzimmer.env
    grep -E '^(User|ExecStart|DynamicUser)=' /lib/systemd/system/sprechzimmer.service
    base64 -d /etc/sprechzimmer.key | wc -c
    man=/usr/share/man/man1/sprechzimmer.1.gz; [ ! -e $man ] || zcat $man | grep -c 'rotate'
  `);
  expect(facts).toContain('sprechzimmer:/var/lib/sprechzimmer:/usr/sbin/nologin');
  expect(facts).toMatch(/^\/var\/lib\/sprechzimmer sprechzimmer 700$/m);
  expect(facts).toMatch(/^\/var\/lib\/sprechzimmer-backup sprechzimmer 700$/m);
  expect(facts).toMatch(/^\/etc\/sprechzimmer\.key root 600$/m);
  expect(facts).toMatch(/^\/etc\/sprechzimmer\.env root 600$/m);
  expect(facts).toMatch(/^User=sprechzimmer$/m);
  expect(facts).toMatch(/^ExecStart=\/usr\/bin\/sprechzimmer serve$/m);
  expect(facts).not.toContain('DynamicUser');
  expect(facts).toMatch(/^32$/m);

  // No practice yet: the folder is named, and nothing is made, neither there nor here.
  const none = run(
    `cd /root; sprechzimmer user list 2>&1 || true; ls -A /root/data /var/lib/sprechzimmer 2>&1 || true`,
  );
  expect(none).toContain('there is no practice in /var/lib/sprechzimmer; nothing was made');
  expect(none).toContain("cannot access '/root/data'");

  // The service's own settings, and what it makes is its user's, whoever calls.
  run(`sed -i 's,^#PUBLIC_URL=.*,PUBLIC_URL="https://video.praxis-sommer.example",' /etc/sprechzimmer.env
       printf 'PORT=0\\nHOST=127.0.0.1\\nTURN_EMBEDDED=off\\n' >> /etc/sprechzimmer.env`);
  const server = box.start(['sprechzimmer', 'serve'], {}, []);
  await until(async () => /\/practice\/setup\//.exec(server.output.stderr));
  expect(server.output.stderr).toContain('https://video.praxis-sommer.example/practice/setup/');
  const added = run(`cd /root; sprechzimmer user add a@praxis.example --role doctor --name A`);
  expect(added).toContain('https://video.praxis-sommer.example/practice/setup/');
  expect(await server.stop()).toBe(0);
  const mine = run(
    `cd /root; sprechzimmer user list; find /var/lib/sprechzimmer ! -user sprechzimmer; ls -A /root`,
  );
  expect(mine).toContain('a@praxis.example');
  expect(mine).not.toContain('/var/lib/sprechzimmer/');
  // The key is nowhere beside the database.
  expect(run('ls /var/lib/sprechzimmer')).not.toContain('secret.key');

  // Updated: what was edited stays, the practice too.
  const kept = run(`sha256sum /etc/sprechzimmer.key /etc/sprechzimmer.env; ${upgrade}
    sha256sum /etc/sprechzimmer.key /etc/sprechzimmer.env; dpkg-query -W -f '\${Version}\\n' sprechzimmer
    sprechzimmer user list`).split('\n');
  expect(kept.slice(0, 2)).toEqual(kept.slice(2, 4));
  expect(kept.slice(4).join('\n')).toMatch(/^99\.0\.0\na@praxis\.example/);

  // Removed and purged: a practice stays, with its key, and how to erase it is said.
  const over = run(`dpkg -r sprechzimmer >/dev/null; ls /etc/sprechzimmer.env; dpkg -P sprechzimmer
    ls /etc/sprechzimmer.env /usr/bin/sprechzimmer 2>&1 || true; ls /etc/sprechzimmer.key /var/lib/sprechzimmer`);
  expect(over).toContain('rm -r /var/lib/sprechzimmer /etc/sprechzimmer.key');
  expect(over).toContain("cannot access '/usr/bin/sprechzimmer'");
  expect(over).toContain("cannot access '/etc/sprechzimmer.env'");
  expect(over).toContain('sprechzimmer.sqlite');
}, 180_000);

test('purged where no practice ever was: nothing stays', () => {
  const { run } = debian();
  const left = run(`${install}; dpkg -P sprechzimmer >/dev/null
    find / -xdev -name '*sprechzimmer*' ! -path '/packages/*' ! -path '/proc/*' ! -path '/var/log/*'`);
  expect(left.trim()).toBe('');
}, 60_000);
