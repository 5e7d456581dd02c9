import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { greyJpeg } from '../documents/pictures.ts';
import { consentPending } from '../fixtures/patients.ts';
import { makePractice, openPracticeFolder } from '../fixtures/practice_folder.ts';
import { erika, staff } from '../fixtures/runtime.ts';
import { freePort, newFolder, startServerProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { runToEnd, startDemo } from './program.ts';

const root = new URL('../..', import.meta.url).pathname;
const executable = join(root, 'dist/sprechzimmer');

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'packaging/binary.ts'), '--if-needed']);
}, 300_000);

describe('the single executable', () => {
  test('every command answers without Node.js, npm or a folder of its own', async () => {
    const version = await runToEnd(executable, ['version']);
    expect(version.stdout).toMatch(/^sprechzimmer \d+\.\d+\.\d+ \([^)]+\) node 26\.\d+\.\d+ linux-\w+\n$/);
    expect((await runToEnd(executable, ['licences'])).stdout).toContain('dejavu-fonts-ttf');
    expect((await runToEnd(executable, ['help'])).stdout).toContain('licences');
    const environment = { DATA_DIR: newFolder() };
    makePractice(environment);
    const args = ['user', 'add', 'a@praxis.example', '--role', 'doctor', '--name', 'A'];
    expect((await runToEnd(executable, args, environment)).stdout).toContain('/practice/setup/');
    expect((await runToEnd(executable, ['user', 'list'], environment)).stdout).toContain('invited');
    expect((await runToEnd(executable, ['purge'], environment)).stdout).toMatch(/^erased: 0/);
    expect((await runToEnd(executable, ['dance'])).code).toBe(2);
    // Nobody can make it run something else by the environment.
    expect((await runToEnd(executable, ['help'], { NODE_OPTIONS: '--check' })).code).toBe(0);
  });

  test('a whole practice: pages, assets, consent as PDF, signature, photos, password; nothing is unpacked', async () => {
    const temporary = newFolder();
    const demo = await startDemo(executable, {
      PORT: String(await freePort()),
      DATA_DIR: newFolder(),
      TMPDIR: temporary,
      TURN_EMBEDDED: 'off',
    });
    const patient = new Visitor(demo.baseUrl);
    const practice = new Visitor(demo.baseUrl);
    const page = new URL(demo.patientUrl).pathname;

    const landing = await (await patient.get('/')).text();
    const style = /\/static\/main-\w+\.css/.exec(landing)?.[0] ?? '';
    expect(await (await patient.get(style)).text()).toContain('@layer');

    // AGPL § 13: its own source is inside.
    const source = Buffer.from(await (await patient.get('/source')).arrayBuffer());
    expect(source.equals(readFileSync(join(root, 'dist/source.tar.gz')))).toBe(true);

    // S3a: fonts are embedded, and the colours' profile that PDF/A needs.
    const pdf = Buffer.from(await (await patient.get(`${page}/consent.pdf`)).arrayBuffer());
    expect(pdf.toString('latin1')).toMatch(/\/FontName \/\w+\+DejaVuSans-Bold/);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBeGreaterThan(1);

    expect((await practice.get(new URL(demo.practiceUrl).pathname)).status).toBe(303);
    expect(await (await practice.get('/practice')).text()).toContain('Erika Mustermann');
    // Argon2id comes as WebAssembly; a wrong password is weighed by it too.
    const login = { email: 'nobody@praxis.example', password: 'ein Igel im Laub' };
    expect((await new Visitor(demo.baseUrl).post('/practice/login', login)).status).toBe(422);

    expect(readFileSync(`/proc/${demo.pid}/maps`, 'utf8')).toMatch(/memfd:\S+ \(deleted\)/);
    expect(await demo.stop()).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('X2: a PDF that would stop it is refused in words, and a photo after it becomes a document', async () => {
    const environment = { DATA_DIR: newFolder(), PORT: String(await freePort()), LOG_LEVEL: 'warn' };
    await hostileThenPhoto(environment, [executable]);
  });

  test.each([
    ['the executable', [executable]],
    ['the bundle', [process.execPath, join(root, 'dist/server.js')]],
  ])('S3a: %s has the fonts of every script, and HarfBuzz', async (_, command) => {
    const environment = { DATA_DIR: newFolder(), PORT: String(await freePort()), LOG_LEVEL: 'warn' };
    const { rt, close } = openPracticeFolder(environment);
    const { by } = staff(rt, 'reception');
    const tokens: string[] = [];
    for (const [firstName, lastName] of [
      ['محمد', 'الأحمد'],
      ['श्री', 'द्विवेदी'],
      ['小龍', '陳'],
    ] as const)
      tokens.push((await consentPending(rt, by, { ...erika, firstName, lastName })).token);
    close();
    const server = await startServerProcess(environment, command);
    const fonts = ['NotoSansArabic', 'NotoSansDevanagari', 'NotoSansSC'];
    for (const [at, token] of tokens.entries()) {
      const answer = await new Visitor(server.origin).get(`/c/${token}/consent.pdf`);
      const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      expect(pdf).toContain(`+${fonts[at]}`);
      expect(pdf).toContain('pdfaid:part');
    }
  });

  test('X2: so it is with the bundle', async () => {
    const environment = { DATA_DIR: newFolder(), PORT: String(await freePort()), LOG_LEVEL: 'warn' };
    await hostileThenPhoto(environment, [process.execPath, join(root, 'dist/server.js')]);
  });

  test('beside it: its SHA-256 and the bill of materials of what is inside', () => {
    const sum = readFileSync(`${executable}.sha256`, 'utf8');
    expect(sum).toBe(`${sha256(executable)}  sprechzimmer\n`);
    const bill = JSON.parse(readFileSync(`${executable}.cdx.json`, 'utf8'));
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    const names = bill.components.map((component: { name: string }) => component.name);
    for (const name of ['node', 'better-sqlite3', 'dejavu-fonts-ttf', 'hono', 'nodemailer'])
      expect(names).toContain(name);
    // Development's tools stay outside.
    for (const name of Object.keys(packageJson.devDependencies).filter((name) => name !== 'node'))
      expect(names).not.toContain(name);
    const refs = new Set(bill.components.map((component: { 'bom-ref': string }) => component['bom-ref']));
    for (const { dependsOn } of bill.dependencies) for (const ref of dependsOn) expect(refs).toContain(ref);
    for (const { hashes } of bill.components.slice(1)) expect(hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
  });

  test('two builds of the same sources, in two folders, are the same byte for byte', () => {
    const bytes = readFileSync(executable);
    expect(bytes.includes(root.replace(/\/$/, ''))).toBe(false);
    // Beside it, so that it is the same file system: the packages are linked, not copied.
    const other = `${root.replace(/\/$/, '')}.elsewhere-${process.pid}`;
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    const kept = /^(node_modules|dist.*|data|\.git)$/;
    cpSync(root, other, {
      recursive: true,
      filter: (path) => !kept.test(path.slice(root.length).split('/')[0] ?? ''),
    });
    execFileSync('cp', ['-al', join(root, 'node_modules'), join(other, 'node_modules')]);
    const [, commit = ''] =
      /\(([^)]+)\)/.exec(execFileSync(executable, ['version'], { encoding: 'utf8' })) ?? [];
    const bill = JSON.parse(readFileSync(`${executable}.cdx.json`, 'utf8'));
    const seconds = Date.parse(bill.metadata.timestamp) / 1000;
    execFileSync(process.execPath, [join(other, 'packaging/binary.ts')], {
      env: { PATH: process.env.PATH, SOURCE_COMMIT: commit, SOURCE_DATE_EPOCH: String(seconds) },
    });
    for (const file of ['sprechzimmer', 'sprechzimmer.cdx.json', 'THIRD_PARTY_LICENCES.txt'])
      expect(sha256(join(other, 'dist', file))).toBe(sha256(join(root, 'dist', file)));
  });
});

async function hostileThenPhoto(environment: Record<string, string>, command: string[]): Promise<void> {
  const { rt, close } = openPracticeFolder(environment);
  const { token } = await consentPending(rt, staff(rt, 'reception').by);
  close();
  const server = await startServerProcess(environment, command);
  const patient = new Visitor(server.origin);
  const upload = (bytes: Buffer) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), 'Scan.pdf');
    return patient.post(`/c/${token}/consent/upload`, form);
  };
  const refused = await upload(Buffer.from(`%PDF-1.7 ${'x y z '.repeat(500_000)}`));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Diese Datei konnten wir nicht lesen.');
  expect((await upload(greyJpeg)).status).toBe(303);
  expect(await server.stop()).toBe(0);
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
