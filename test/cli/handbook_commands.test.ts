import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../config/settings.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { fallbacksInEnglish } from '../../packaging/settings_in_english.ts';
import { makePractice } from '../fixtures/practice_folder.ts';
import { newFolder, serverCommand, startServerProcess } from '../fixtures/server_process.ts';

/*
 * Every command that a reader of the handbook copies is run here, as it stands there in both editions, or
 * is named below with what cannot be had here and the test that does the same. A command that is in neither
 * list makes this red.
 */

const root = new URL('../../', import.meta.url).pathname;
const pages = ['README.md', ...globSync('docs/{,en/,proxy/}*.md', { cwd: root }).sort()];

/** What the English edition calls another way. */
const placeholders: [RegExp, string][] = [
  [/\bADDRESS\b/g, 'ADRESSE'],
  [/\bFILE\b/g, 'DATEI'],
  [/\bPUBLIC-KEY\b/g, 'ÖFFENTLICHER-SCHLÜSSEL'],
];

/** Code in the text that has blanks and is no command: what the program says, and what stands in files. */
const noCommands = [
  /^the relay does not /,
  /^on this machine itself it answers$/,
  /^port … is in use$/,
  /^browsers do not accept the certificate$/,
  /^no new certificate$/,
  /^restored the practice as it was at …$/,
  /^in force again, in settings\.env$/,
  /^of the former machine alone$/,
  /^on hold: … mails$/,
  /^no administrator can sign in$/,
  // The name of a command, which the program prints as a whole.
  /^user reset$/,
  /^does not open with this key$/,
  /^SECRET_KEY: …$/,
  /^there is a practice in this folder$/,
  /^honor_labels: true$/,
  /^--[a-z-]+ \S+$/,
  /^(sprechzimmer|node dist\/server\.js) …$/,
];

/** Of a block: its commands, without remarks; a line that ends in `\` goes on. */
function linesOf(block: string): string[] {
  return block
    .replaceAll('\\\n', '')
    .split('\n')
    .map((line) => line.replace(/^#.*|\s+#.*/, '').trim())
    .filter(Boolean);
}

/** The commands of a page, each by what the German edition calls its parts. */
function commandsOf(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => linesOf(block));
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  const inText = [...prose.matchAll(/`([^`]+)`/g)]
    .map(([, code = '']) => code.replaceAll(/\s+/g, ' '))
    .filter((code) => code.includes(' '))
    .filter((code) => !noCommands.some((pattern) => pattern.test(code)));
  return [...blocks, ...inText].map((command) =>
    placeholders.reduce((changed, [from, to]) => changed.replace(from, to), command),
  );
}

/** Some stand in the table of settings in words. */
const fallbacks = new Set([
  ...Object.values(settings).map(({ fallback }) => fallback),
  ...Object.values(fallbacksInEnglish),
]);

const found = new Map<string, string>();
for (const page of pages)
  for (const command of commandsOf(readFileSync(join(root, page), 'utf8')))
    if (!fallbacks.has(command)) found.set(command, page);

/** What cannot be had here, and which test does the same; null: none does. */
interface Elsewhere {
  commands: (string | RegExp)[];
  why: string;
  by: string | null;
}

const elsewhere: Elsewhere[] = [
  {
    commands: [/^docker (compose (up|logs|exec|run)|build|load) ?/],
    why: 'needs an engine; the image is built by buildah and started from its archive, its commands with it',
    by: 'test/packaging/container.test.ts',
  },
  {
    commands: [/^apt-get install (--yes )?\S*sprechzimmer_\S+\.deb$/, 'apt-get remove', 'apt-get purge'],
    why: 'installs into the machine; dpkg does so in a bare Debian',
    by: 'test/packaging/debian.test.ts',
  },
  {
    commands: [/^apt-get install (--no-install-recommends )?(coturn|libatomic1)$/],
    why: 'installs into the machine; what it brings is used',
    by: 'test/signaling/relay/relay.test.ts',
  },
  {
    commands: [/^systemctl (disable|enable|restart|start|stop) /, 'journalctl -u sprechzimmer'],
    why: 'needs systemd; the units are read by systemd-analyze',
    by: 'test/packaging/systemd.test.ts',
  },
  {
    commands: [
      'install -m 600 /media/usb/secret.key /etc/sprechzimmer.key',
      'mv /var/lib/sprechzimmer /var/lib/sprechzimmer.leer',
      'install -d -o sprechzimmer -g sprechzimmer -m 700 /var/lib/sprechzimmer',
      'install -o sprechzimmer -m 600 /media/usb/praxis.age /media/usb/schluessel.txt /var/lib/sprechzimmer/',
      'cd /var/lib/sprechzimmer',
      'rm praxis.age schluessel.txt',
      /^install -o sprechzimmer -m 600 praxis\.age \S+ && sprechzimmer restore \S+ …$/,
    ],
    why: 'needs the machine and the user of the package; the restoring between them is run in this file',
    by: 'test/packaging/debian.test.ts',
  },
  {
    commands: [
      'mkdir -m 700 praxis && cp /media/usb/secret.key praxis/',
      /^DATA_DIR=praxis sprechzimmer (serve|restore .*)$/,
    ],
    why: 'the way with the program file is walked as a whole',
    by: 'test/cli/fire.test.ts',
  },
  {
    commands: [/^PUBLIC_URL=\S+ ACME_EMAIL=\S+ sprechzimmer$/],
    why: 'needs a public name; pebble is the authority there',
    by: 'test/tls/automatic_certificate.test.ts',
  },
  {
    commands: [/^PUBLIC_URL=\S+ TLS_CERT=\S+ TLS_KEY=\S+ sprechzimmer$/],
    why: 'needs port 443 and a certificate',
    by: 'test/tls/own_certificate.test.ts',
  },
  {
    commands: [/^PUBLIC_URL=\S+ HOST=\S+ PORT=\S+ TRUST_PROXY=\S+ sprechzimmer$/],
    why: 'started so behind nginx and Caddy',
    by: 'test/tls/proxies.test.ts',
  },
  {
    commands: [/^minisign -Vm SHA256SUMS /],
    why: 'needs the makers’ key; signatures of minisign are read there',
    by: 'test/program/signature.test.ts',
  },
  {
    commands: ['node packaging/release.ts --rehearsal'],
    why: 'takes minutes',
    by: 'test/packaging/debian.test.ts',
  },
  {
    commands: ['npm ci && npm run build:binary', 'dist/sprechzimmer', 'npm run build:binary'],
    why: 'takes minutes',
    by: 'test/packaging/executable.test.ts',
  },
  {
    commands: ['npm run handbook'],
    why: 'writes into the sources; what it writes is compared',
    by: 'test/handbook.test.ts',
  },
  { commands: ['npm run house'], why: 'prints what the test holds', by: 'test/imports.test.ts' },
  {
    commands: ['promtool test rules'],
    why: 'run with its file there',
    by: 'test/hosting.test.ts',
  },
  {
    commands: ['restic backup "$1"', 'restic forget --keep-within 7d --prune', 'set -e'],
    why: 'needs restic; a command with {} takes a backup away there',
    by: 'test/cli/backup.test.ts',
  },
  {
    commands: ['age --decrypt praxis.age | tar --extract'],
    why: 'needs age; the same file is opened by its library',
    by: 'test/cli/backup.test.ts',
  },
  {
    commands: ['npm ci', 'npm cit', 'npm ci && npm run demo', 'npm ci && npm start', 'npm start'],
    why: 'installs over what runs here; CI begins with it',
    by: null,
  },
  {
    commands: [/^(npm ci && )?deno task (start|demo|test)$/],
    why: 'tests run under Deno in a run of their own',
    by: null,
  },
  {
    commands: [/^npm run (bench|bench:[a-z-]+|check|dev|migration|test:packaging)$/],
    why: 'measures or tests for minutes, changes the sources, or goes on until it is ended',
    by: null,
  },
  { commands: ['ssh -L 8080:localhost:8080 SERVER'], why: 'needs two machines', by: null },
];

const isCalled = (command: string, names: (string | RegExp)[]) =>
  names.some((name) => (typeof name === 'string' ? name === command : name.test(command)));

/** The place in which commands are run one after another, as somebody would at the desk. */
let home: string;
let dataDir: string;
let programs: string;
let recipient: string;
const email = 'sommer@praxis.example';
const passphrase = 'ein Igel im Laub, nachts';

interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

async function sh(command: string, environment: Record<string, string> = {}): Promise<Said> {
  const env = { PATH: `${programs}:${process.env.PATH}`, DATA_DIR: dataDir, ...environment };
  try {
    const { stdout, stderr } = await promisify(execFile)('/bin/sh', ['-euc', command], { cwd: home, env });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Said;
    return { code, stdout, stderr };
  }
}

beforeAll(async () => {
  home = newFolder();
  programs = newFolder();
  dataDir = join(newFolder(), 'data');
  mkdirSync(dataDir);
  makePractice({ DATA_DIR: dataDir });
  const run = (name: string, command: string) =>
    writeFileSync(join(programs, name), `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o700 });
  run('sprechzimmer', serverCommand.join(' '));
  const identity = await generateIdentity();
  recipient = await identityToRecipient(identity);
  writeFileSync(join(home, 'schluessel.txt'), `${identity}\n`);
  writeFileSync(join(home, 'kennwort.txt'), `${passphrase}\n`, { mode: 0o600 });
  copyFileSync(join(dataDir, 'secret.key'), join(home, 'kopie-von-secret.key'));
  copyFileSync(join(root, 'docs/hosting/kubernetes/praxis-sommer/praxis.json'), join(home, 'praxis.json'));
  for (const folder of ['stick', 'sicherung']) mkdirSync(join(home, folder));
});

/** What stands for a reader's own; folders of a real server are here. */
function asHere(command: string): string {
  return command
    .replaceAll('/mnt/stick/', 'stick/')
    .replaceAll('/var/lib/sprechzimmer-backup/', 'sicherung/')
    .replaceAll('age1…', recipient)
    .replaceAll('sprechzimmer-….age', 'praxis.age')
    .replaceAll('ADRESSE', email)
    .replaceAll('DATEI', 'datei.age')
    .replaceAll(/^node dist\/server\.js/g, 'sprechzimmer');
}

/** An empty folder with the key of the practice. */
function emptyFolder(): string {
  const folder = newFolder();
  copyFileSync(join(dataDir, 'secret.key'), join(folder, 'secret.key'));
  return folder;
}

interface Run {
  /** As the handbook has it. */
  command: string;
  environment?: () => Record<string, string>;
  before?: () => Promise<unknown>;
  code?: number[];
  says?: RegExp;
  makes?: string;
}

const withPassphrase = { BACKUP_PASSPHRASE: passphrase };

/** They ask a server. */
const healthchecks = ['sprechzimmer healthcheck', 'node dist/server.js healthcheck'];

/** In the order in which one needs the other. */
const runs: Run[] = [
  { command: 'sprechzimmer version', says: /^sprechzimmer \d/ },
  { command: 'node dist/server.js help', says: /^Sprechzimmer, / },
  {
    command:
      'node dist/server.js user add anna.sommer@praxis.example --role doctor --name "Dr. med. Anna Sommer"',
    says: /\/practice\/setup\//,
  },
  { command: 'sprechzimmer check', code: [3], says: /database/ },
  { command: 'node dist/server.js check', code: [3], says: /database/ },
  {
    command: 'sprechzimmer backup /var/lib/sprechzimmer-backup/praxis.age --recipient age1…',
    makes: 'sicherung/praxis.age',
  },
  { command: 'sprechzimmer backup /mnt/stick/praxis.age --recipient age1…', makes: 'stick/praxis.age' },
  {
    command: 'sprechzimmer backup /mnt/stick/praxis.age --passphrase-file kennwort.txt',
    before: async () => copyFileSync(join(home, 'stick/praxis.age'), join(home, 'praxis.age')),
    makes: 'stick/praxis.age',
  },
  { command: 'sprechzimmer backup DATEI', environment: () => withPassphrase, makes: 'datei.age' },
  {
    command: 'node dist/server.js backup DATEI',
    environment: () => withPassphrase,
    before: () => sh('rm datei.age'),
    makes: 'datei.age',
  },
  { command: 'mkdir -m 700 probe && cp kopie-von-secret.key probe/secret.key', makes: 'probe/secret.key' },
  {
    command: 'DATA_DIR=probe sprechzimmer restore sprechzimmer-….age --identity-file schluessel.txt',
    says: /restored the practice/,
    makes: 'probe/sprechzimmer.sqlite',
  },
  { command: 'rm -r probe' },
  {
    command: 'sprechzimmer restore praxis.age --identity-file schluessel.txt',
    environment: () => ({ DATA_DIR: emptyFolder() }),
    says: /restored the practice/,
  },
  {
    command: 'node dist/server.js restore DATEI',
    before: () => sh('rm datei.age; sprechzimmer backup datei.age --plain'),
    environment: () => ({ DATA_DIR: emptyFolder() }),
    says: /restored the practice/,
  },
  { command: 'sprechzimmer provision praxis.json' },
  {
    command: 'sprechzimmer user reset-factor ADRESSE',
    before: () => sh(`sprechzimmer user add ${email} --role doctor --name Sommer`),
  },
  { command: 'sprechzimmer user reset', code: [2] },
  { command: 'sprechzimmer user disable ADRESSE' },
  { command: 'sprechzimmer user disable', code: [2] },
  { command: 'sprechzimmer purge --dry-run' },
  { command: 'node dist/server.js purge --dry-run' },
  { command: 'sprechzimmer purge' },
  { command: 'sprechzimmer purge --now 2027-01-31T08:00:00Z' },
  { command: 'openssl rand -base64 32', says: /^.{43}=\n$/ },
  { command: 'sprechzimmer rotate-key' },
  { command: 'node dist/server.js rotate-key' },
];

describe('every command of the handbook', () => {
  test('is known here; settings among them are settings', () => {
    expect(found.size).toBeGreaterThan(60);
    const unknown = [...found].filter(([command]) => {
      const [, name] = /^([A-Z_]+)=(?!.*\bsprechzimmer\b(?!-))/.exec(command) ?? [];
      if (name) return !Object.hasOwn(settings, name);
      const known = runs.some((run) => run.command === command) || healthchecks.includes(command);
      return !known && !elsewhere.some(({ commands }) => isCalled(command, commands));
    });
    expect(unknown).toEqual([]);
  });

  test('nothing stands here that no page says any more', () => {
    const said = [...found.keys()];
    for (const { command } of runs) expect(said).toContain(command);
    for (const { commands } of elsewhere)
      for (const one of commands)
        expect(
          said.filter((command) => isCalled(command, [one])),
          String(one),
        ).not.toEqual([]);
  });

  test('what is run elsewhere is run by a test that is there; a script of npm is one', () => {
    for (const { by } of elsewhere) if (by !== null) expect(existsSync(join(root, by)), by).toBe(true);
    const scripts = [...found.keys()].flatMap((command) => command.match(/(?<=npm run )[a-z:-]+/g) ?? []);
    for (const script of scripts) expect(Object.keys(packageJson.scripts)).toContain(script);
  });

  test.each(runs)('$command', async ({ command, environment, before, code = [0], says, makes }) => {
    await before?.();
    const said = await sh(asHere(command), environment?.());
    expect(code, `${said.stdout}${said.stderr}`).toContain(said.code);
    if (says) expect(said.stdout).toMatch(says);
    if (makes) expect(existsSync(join(home, makes)), readdirSync(home).join()).toBe(true);
  });

  test.each(healthchecks)('%s, beside a server', async (command) => {
    const server = await startServerProcess({ DATA_DIR: dataDir });
    const { port } = new URL(server.origin);
    expect((await sh(asHere(command), { PORT: port })).code).toBe(0);
    expect(await server.stop()).toBe(0);
    expect((await sh(asHere(command), { PORT: port })).code).toBe(1);
  });
});
