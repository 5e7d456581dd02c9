import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagedUnit } from '../../packaging/deb.ts';

const unit = readFileSync(new URL('../../packaging/sprechzimmer.service', import.meta.url), 'utf8');

test.each([
  ['of the handbook', unit, /^DynamicUser=yes$/m],
  ['of the Debian package', packagedUnit(unit), /^User=sprechzimmer$/m],
])('the systemd unit %s is valid and leaves the service little that it could harm (P17)', (_, text, user) => {
  expect(text).toMatch(user);
  const file = join(mkdtempSync(join(tmpdir(), 'sprechzimmer-unit-')), 'sprechzimmer.service');
  // Neither program nor user need be there.
  const tried = text
    .replaceAll(/\/usr\/(local\/)?bin\/sprechzimmer/g, '/bin/true')
    .replaceAll(/=sprechzimmer$/gm, '=daemon');
  writeFileSync(file, tried);
  execFileSync('systemd-analyze', ['verify', file], { stdio: 'pipe' });
  // In tenths, as the option has it; the unit itself says what it is today.
  execFileSync('systemd-analyze', ['security', '--offline=yes', '--threshold=15', file], { stdio: 'pipe' });
});
