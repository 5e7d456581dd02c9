import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { helpText } from '../cli/help.ts';

/*
 * Debian's package: the executable, the unit with a user of its own, the settings as a conffile. Made by
 * `dpkg-deb` from a folder; the same executable and date give the same bytes.
 */

/** What the package is made from. */
export interface DebianInput {
  /** Path of the executable. */
  executable: string;
  /** A release's, e.g. `0.2.0`. */
  version: string;
  architecture: 'amd64' | 'arm64';
  /** Everything in it carries it. */
  date: Date;
  /** Text of the licences of what is inside. */
  licences: string;
  /** `none` for tests: half a minute less. */
  compression: 'xz' | 'none';
}

const root = join(import.meta.dirname, '..');

/** An address that nobody reads, until there is one. */
const maintainer = 'Sprechzimmer <sprechzimmer@localhost.localdomain>';

/** Writes the package. @param file where, ending in `.deb` */
export function writeDebianPackage(file: string, input: DebianInput): void {
  const stage = mkdtempSync(join(tmpdir(), 'sprechzimmer-deb-'));
  chmodSync(stage, 0o755);
  try {
    copyTo(stage, 'usr/bin/sprechzimmer', input.executable);
    for (const [path, { text, mode }] of Object.entries(contents(input))) put(stage, path, text, mode);
    const size = Number(execFileSync('du', ['-sk', stage], { encoding: 'utf8' }).split('\t')[0]);
    put(stage, 'DEBIAN/control', control(input, size), 0o644);
    const seconds = String(Math.floor(input.date.getTime() / 1000));
    execFileSync('dpkg-deb', ['--root-owner-group', `-Z${input.compression}`, '--build', stage, file], {
      env: { ...process.env, SOURCE_DATE_EPOCH: seconds },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Everything but the executable. */
function contents(input: DebianInput): Record<string, { text: string | Buffer; mode: number }> {
  const packed = (text: string) => gzipSync(text, { level: 9 });
  const script = (name: string) => ({ text: own(`${name}.sh`), mode: 0o755 });
  const page = (text: string | Buffer) => ({ text, mode: 0o644 });
  return {
    'etc/sprechzimmer.env': { text: own('settings.conf'), mode: 0o600 },
    'lib/systemd/system/sprechzimmer.service': page(packagedUnit(read('packaging/sprechzimmer.service'))),
    'usr/share/doc/sprechzimmer/changelog.gz': page(packed(changelog(input))),
    'usr/share/doc/sprechzimmer/NEWS.gz': page(packed(read('CHANGELOG.md'))),
    'usr/share/doc/sprechzimmer/copyright': page(copyright()),
    'usr/share/doc/sprechzimmer/LICENCES.gz': page(packed(input.licences)),
    'usr/share/lintian/overrides/sprechzimmer': page(own('overrides.txt')),
    'usr/share/man/man1/sprechzimmer.1.gz': page(packed(manual(input))),
    'DEBIAN/conffiles': page('/etc/sprechzimmer.env\n'),
    'DEBIAN/postinst': script('postinst'),
    'DEBIAN/prerm': script('prerm'),
    'DEBIAN/postrm': script('postrm'),
  };
}

/** The unit of the handbook, with the package's user and place of the program. */
export function packagedUnit(unit: string): string {
  return unit
    .replace(
      /^(#.*\n)+\n/,
      '# The settings are in /etc/sprechzimmer.env. Your own changes: systemctl edit sprechzimmer\n\n',
    )
    .replace('/usr/local/bin/sprechzimmer', '/usr/bin/sprechzimmer')
    .replace(/^DynamicUser=yes$/m, 'User=sprechzimmer\nGroup=sprechzimmer')
    .replace(
      /, which DynamicUser needs a group for that may write there:$/m,
      ', in a group that may write there:',
    );
}

function control({ version, architecture }: DebianInput, kilobytes: number): string {
  return `Package: sprechzimmer
Version: ${version}
Architecture: ${architecture}
Maintainer: ${maintainer}
Installed-Size: ${kilobytes}
Depends: adduser, init-system-helpers (>= 1.52), libc6 (>= 2.28), libgcc-s1, libstdc++6 (>= 11)${architecture === 'arm64' ? ', libatomic1' : ''}
Recommends: coturn
Section: web
Priority: optional
Description: video consultation that a small medical practice hosts itself
 Request, signed consent, appointment, waiting room, call and deletion in one
 small server with one database file. Picture and sound go from browser to
 browser, end-to-end encrypted; everything is erased after 30 days.
`;
}

function changelog({ version, date }: DebianInput): string {
  const when = date.toUTCString().replace('GMT', '+0000');
  return `sprechzimmer (${version}) stable; urgency=medium\n\n  * What is new stands in NEWS.gz.\n\n -- ${maintainer}  ${when}\n`;
}

/** Ours in full, since Debian's common ones have it not; those of what is inside lie beside it. */
function copyright(): string {
  const indented = read('LICENSE')
    .split('\n')
    .map((line) => (line.trim() ? ` ${line}` : ' .'))
    .join('\n');
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Sprechzimmer
Comment: The licences of what is inside the executable are in LICENCES.gz.

Files: *
Copyright: the authors of Sprechzimmer
License: AGPL-3.0-or-later
${indented}
`;
}

/** man(7): what `help` says, as it stands there. */
function manual({ version, date }: DebianInput): string {
  const text = helpText
    .replaceAll('\\', '\\\\')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');
  const day = date.toISOString().slice(0, 10);
  return `.TH SPRECHZIMMER 1 ${day} "Sprechzimmer ${version}"
.SH NAME
sprechzimmer \\- video consultation that a practice hosts itself
.SH DESCRIPTION
.nf
${text}.fi
.SH FILES
.TP
.I /etc/sprechzimmer.env
settings of the service
.TP
.I /etc/sprechzimmer.key
key of the practice; without it no backup can be opened
.TP
.I /var/lib/sprechzimmer
the practice
`;
}

function own(name: string): string {
  return read(`packaging/deb/${name}`);
}

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

function put(stage: string, path: string, text: string | Buffer, mode: number): void {
  const file = join(stage, path);
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
  writeFileSync(file, text);
  chmodSync(file, mode);
}

function copyTo(stage: string, path: string, from: string): void {
  const file = join(stage, path);
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
  copyFileSync(from, file);
  chmodSync(file, 0o755);
}
