import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';

test('the systemd unit is valid and leaves the service little that it could harm (P17)', () => {
  const unit = new URL('../../packaging/sprechzimmer.service', import.meta.url).pathname;
  // The program need not be installed here.
  const text = readFileSync(unit, 'utf8').replaceAll('/usr/local/bin/sprechzimmer', '/bin/true');
  const file = join(mkdtempSync(join(tmpdir(), 'sprechzimmer-unit-')), 'sprechzimmer.service');
  writeFileSync(file, text);
  execFileSync('systemd-analyze', ['verify', file], { stdio: 'pipe' });
  // In tenths, as the option has it; the unit itself says what it is today.
  execFileSync('systemd-analyze', ['security', '--offline=yes', '--threshold=15', file], { stdio: 'pipe' });
});
