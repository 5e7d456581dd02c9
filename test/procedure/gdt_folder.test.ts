import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkGdt } from '../../cli/check/gdt.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { loadGdtOrigin } from '../../db/gdt_requests.ts';
import { declineRequest } from '../../procedure/decline.ts';
import { gdtFolder, watchGdtFolder } from '../../procedure/gdt_folder.ts';
import { currentTroubles } from '../../routes/troubles.ts';
import { staff, testRuntime } from '../fixtures/runtime.ts';
import { until } from '../fixtures/waiting_room.ts';
import { sample, samples } from '../gdt/samples.ts';

/* Issue 16, 7: GDT_IN, a folder that practice software writes into. */

function watched() {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-gdt-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const rt = testRuntime({ GDT_IN: folder });
  const logged = vi.fn();
  Object.assign(rt.log, { info: logged, warn: logged, error: logged });
  const cases = () => {
    const rows = rt.db.$client.prepare('select id from consultations order by created_at').all() as {
      id: string;
    }[];
    return rows.map(({ id }) => id);
  };
  const put = (name: string, file: Buffer | string) => writeFileSync(join(folder, name), file);
  return {
    rt,
    folder,
    look: gdtFolder(rt, folder),
    cases,
    put,
    log: () => JSON.stringify(logged.mock.calls),
  };
}

test('a file becomes a case at the second look that finds it the same, and goes', async () => {
  const { rt, folder, look, cases, put, log } = watched();
  put('EDV1SPRZ.GDT', sample('x_isynet'));
  await look();
  expect(cases()).toEqual([]);
  await look();
  const [id = ''] = cases();
  expect(loadConsultation(rt, id)).toMatchObject({
    stage: 'requested',
    source: 'practice',
    patient: { firstName: 'Zoë', lastName: 'von der Höhe', birthDate: '1948-08-12', phone: '0208 5550123' },
  });
  expect(loadGdtOrigin(rt, id)).toMatchObject({ patientNumber: '20231', sender: 'XISYNET' });
  expect(readdirSync(folder)).toEqual([]);
  expect(currentTroubles(rt)).toEqual([]);
  for (const secret of ['Höhe', 'Zo', '20231', '5550123', 'EDV1SPRZ']) expect(log()).not.toContain(secret);
});

test('one that still grows waits', async () => {
  const { folder, look, cases, put } = watched();
  const whole = sample('red');
  put('A.GDT', whole.subarray(0, 100));
  await look();
  appendFileSync(join(folder, 'A.GDT'), whole.subarray(100));
  await look();
  expect(cases()).toEqual([]);
  await look();
  expect(cases()).toHaveLength(1);
});

test('every way of writing, all at once', async () => {
  const { folder, look, cases, put } = watched();
  for (const [at, name] of samples.entries()) put(`EDV1SPRZ.00${at}`, sample(name));
  await look();
  await look();
  expect(cases()).toHaveLength(samples.length);
  expect(readdirSync(folder)).toEqual([]);
});

test('killed at any moment in between: no second case, and none is lost', async () => {
  const { rt, folder, look, cases, put } = watched();
  const file = sample('medistar');
  // Before it was written down: it has our name already.
  put('A.GDT.sprechzimmer', file);
  await look();
  expect(cases()).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);
  // After it was written down, before it was deleted.
  put('A.GDT.sprechzimmer', file);
  await gdtFolder(rt, folder)();
  expect(cases()).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);
  // The same words again while the first is open, and after it has ended.
  put('B.GDT', file);
  await look();
  await look();
  expect(cases()).toHaveLength(1);
  declineRequest(rt, {
    id: cases()[0] ?? '',
    by: staff(rt, 'doctor').by,
    reason: 'Bitte kommen Sie vorbei.',
  });
  put('B.GDT', file);
  await look();
  await look();
  expect(cases()).toHaveLength(2);
});

test('a damaged one is set aside with a note that names line and fault, and the practice is told until it is gone', async () => {
  const { rt, folder, look, cases, put, log } = watched();
  put('A.GDT', sample('red').toString('latin1').replace('0143101', '0193101'));
  put('B.GDT', Buffer.alloc(2 * 1024 * 1024, '0'));
  put('C.GDT', sample('red'));
  await look();
  await look();
  expect(cases()).toHaveLength(1);
  expect(readdirSync(folder).sort()).toEqual([
    'A.GDT.fehler',
    'A.GDT.fehler.txt',
    'B.GDT.fehler',
    'B.GDT.fehler.txt',
  ]);
  expect(readFileSync(join(folder, 'A.GDT.fehler.txt'), 'utf8')).toMatch(/^Zeile 11: Im Feld 3101 .*\r\n$/);
  expect(readFileSync(join(folder, 'B.GDT.fehler.txt'), 'utf8')).toContain('höchstens 64 kB');
  expect(currentTroubles(rt)).toEqual([{ kind: 'gdt_folder', damaged: true }]);
  expect(checkGdt(rt.config)).toMatchObject({
    result: 'warning',
    text: expect.stringContaining('2 damaged'),
  });
  expect(log()).not.toContain('rst');
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  await look();
  expect(currentTroubles(rt)).toEqual([]);
  expect(checkGdt(rt.config)).toMatchObject({ result: 'ok' });
});

test('what is none of our business stays: other names, folders, links to elsewhere', async () => {
  const { folder, look, cases, put } = watched();
  const secret = join(folder, '..', `sprechzimmer-secret-${crypto.randomUUID()}`);
  writeFileSync(secret, sample('red'));
  onTestFinished(() => rmSync(secret));
  symlinkSync(secret, join(folder, 'L.GDT'));
  put('readme.txt', 'x');
  put('.GDT.tmp', sample('red'));
  await look();
  await look();
  expect(cases()).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['.GDT.tmp', 'L.GDT', 'readme.txt']);
});

test('a folder that is away, or comes back, is told', async () => {
  const { rt, folder, look, cases, put } = watched();
  renameSync(folder, `${folder}-away`);
  await look();
  expect(currentTroubles(rt)).toEqual([{ kind: 'gdt_folder', damaged: false }]);
  expect(checkGdt(rt.config)).toEqual({
    what: 'gdt',
    result: 'failed',
    text: 'GDT_IN cannot be used (ENOENT)',
  });
  renameSync(`${folder}-away`, folder);
  put('A.GDT', sample('red'));
  await look();
  await look();
  expect(currentTroubles(rt)).toEqual([]);
  expect(cases()).toHaveLength(1);
});

test.skipIf(process.getuid?.() === 0)('nothing is taken from where nothing can be deleted', async () => {
  const { rt, folder, look, cases, put } = watched();
  put('A.GDT', sample('red'));
  chmodSync(folder, 0o500);
  await look();
  await look();
  chmodSync(folder, 0o700);
  expect(cases()).toEqual([]);
  expect(currentTroubles(rt)).toEqual([{ kind: 'gdt_folder', damaged: false }]);
});

test('it looks by itself, and not where no folder is set', async () => {
  const { rt, folder, cases, put } = watched();
  put('A.GDT', sample('red'));
  const watch = watchGdtFolder(rt);
  onTestFinished(() => watch.stop());
  await until(async () => cases().length > 0 || null);
  expect(existsSync(join(folder, 'A.GDT'))).toBe(false);
  expect(() => watchGdtFolder(testRuntime()).stop()).not.toThrow();
}, 30_000);
