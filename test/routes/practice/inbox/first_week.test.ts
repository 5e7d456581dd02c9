import { describe, expect, test } from 'vitest';
import { hour } from '../../../../consultation/durations.ts';
import { usualHours } from '../../../../consultation/office_hours.ts';
import { emptySettings } from '../../../../consultation/practice.ts';
import type { Roles } from '../../../../consultation/staff.ts';
import { forgetJobs, noteJob } from '../../../../db/jobs.ts';
import { saveOfficeHours } from '../../../../db/office_hours.ts';
import { loadPractice, savePractice } from '../../../../db/settings.ts';
import { write } from '../../../../db/write.ts';
import { requested } from '../../../fixtures/patients.ts';
import type { TestRuntime } from '../../../fixtures/runtime.ts';
import { openPractice, type Practice } from '../desk.ts';

const own = { host: 'video.praxis.example' };
const environment = {
  PUBLIC_URL: `https://${own.host}`,
  SMTP_URL: 'smtp://mail.example',
  IMAP_URL: 'imaps://praxis@mail.example/INBOX',
  BACKUP_DIR: '/tmp',
  BACKUP_PASSPHRASE: 'ein langer Satz zum Sichern',
};

const complete = {
  ...emptySettings,
  name: 'Praxis Dr. Sommer',
  street: 'Lindenstraße 12',
  postcode: '45468',
  city: 'Mülheim',
  phone: '0208 5550100',
  email: 'praxis@praxis.example',
  responsible: 'Dr. Sommer',
  professionalTitle: 'Ärztin',
  chamber: 'Nordrhein',
  complaintAuthority: 'LDI NRW',
  hosting: 'selbst',
  mailProvider: 'Anbieter',
};

const settings = (rt: TestRuntime, change: Partial<typeof complete>) =>
  write(rt, (tx) => savePractice(tx, { ...complete, ...change }, loadPractice(rt.db).version));

/** A practice in which everything has been seen to work, and its administrator's desk. */
function allSet(more: Record<string, string> = {}) {
  const practice = openPractice({ ...environment, ...more });
  const { rt } = practice;
  settings(rt, {});
  const doctor = practice.desk('doctor', 'Dr. Sommer');
  rt.db.$client.prepare('update users set last_sign_in_at = ?').run(rt.now());
  write(rt, (tx) => saveOfficeHours(tx, doctor.id, usualHours, 0));
  for (const job of ['outbox', 'intake', 'backup', 'key', 'key_copy', 'mail_accepted'] as const)
    noteJob(rt, job, null);
  rt.relay = {
    ...rt.relay,
    status: () => ({ state: 'ok', kind: 'outside', reason: '', probes: [] }),
  };
  return { practice, rt, doctorId: doctor.id };
}

const open = async (practice: Practice, roles: Roles = ['admin'], headers: Record<string, string> = own) =>
  (await practice.desk(roles).get('/practice', headers)).html;
const stepsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/data-step="(\w+)" data-done="(\w+)"/g)].map(([, id = '', done]) => [id, done]),
  );
const openSteps = (html: string) =>
  Object.entries(stepsOf(html)).flatMap(([id, done]) => (done === 'no' ? [id] : []));

describe('the first week', () => {
  test('once everything has been seen to work, the list is gone', async () => {
    expect(await open(allSet().practice)).not.toContain('data-testid="first-week"');
  });

  test('a fresh practice has nothing but its name, and each line leads to where it is done', async () => {
    const practice = openPractice({ ...environment, SMTP_URL: '', IMAP_URL: '', BACKUP_DIR: '' });
    const html = await open(practice, ['admin'], {});
    // What it does not use is not in the list: mails are read only where a mailbox is named.
    expect(openSteps(html)).toEqual([
      'practice',
      'legal',
      'address',
      'doctor',
      'hours',
      'outbox',
      'relay',
      'backup',
      'key_copy',
    ]);
    const links = [...html.matchAll(/data-step="\w+"[\s\S]*?<a href="([^"#]+)/g)].map(
      ([, href = '']) => href,
    );
    const admin = practice.desk('admin');
    for (const href of new Set(links)) expect((await admin.get(href)).status, href).toBeLessThan(400);
  });

  /** Each takes one thing away again; only its own tick goes. */
  const breaks: [string, (scene: ReturnType<typeof allSet>) => void, Record<string, string>?][] = [
    ['practice', ({ rt }) => settings(rt, { street: '' })],
    ['legal', ({ rt }) => settings(rt, { complaintAuthority: '' })],
    ['address', () => {}, { host: 'localhost:8080' }],
    [
      'doctor',
      ({ rt }) => rt.db.$client.exec("update users set last_sign_in_at = null where name = 'Dr. Sommer'"),
    ],
    ['hours', ({ practice }) => void practice.desk('doctor', 'Dr. Neu')],
    ['outbox', ({ rt }) => noteJob(rt, 'outbox', 'EAUTH')],
    ['outbox', ({ rt }) => write(rt, (tx) => forgetJobs(tx, ['mail_accepted']))],
    ['intake', ({ rt }) => noteJob(rt, 'intake', 'ECONNREFUSED')],
    [
      'relay',
      ({ rt }) => {
        rt.relay = {
          ...rt.relay,
          status: () => ({ state: 'failed', kind: 'outside', reason: '', probes: [] }),
        };
      },
    ],
    ['backup', ({ rt }) => noteJob(rt, 'backup', 'ENOSPC')],
    ['backup', ({ rt }) => noteJob(rt, 'key', 'does_not_fit')],
    // The server was off for some days, or nobody has written one since.
    [
      'backup',
      ({ rt }) => {
        rt.clock.now += 27 * hour;
      },
    ],
    ['backup', ({ rt }) => write(rt, (tx) => forgetJobs(tx, ['backup']))],
    ['key_copy', ({ rt }) => write(rt, (tx) => forgetJobs(tx, ['key_copy']))],
  ];

  test.each(breaks)(
    '%s: what does not work has no tick, and all others keep theirs',
    async (id, spoil, headers) => {
      const scene = allSet();
      spoil(scene);
      expect(openSteps(await open(scene.practice, ['admin'], headers ?? own))).toEqual([id]);
    },
  );

  test.each([
    [['admin'], true],
    [['doctor', 'admin'], true],
    [['reception', 'admin'], true],
    [['doctor'], false],
    [['reception'], false],
  ] as [Roles, boolean][])('%s reads it: %s', async (roles, shown) => {
    const practice = openPractice();
    expect((await open(practice, roles, {})).includes('data-testid="first-week"')).toBe(shown);
  });

  test('stands folded where there are patients, and open before the first of them', async () => {
    const practice = openPractice();
    const roles: Roles = ['doctor', 'admin'];
    expect(await open(practice, roles, {})).toMatch(/<details class="card first-week" open/);
    requested(practice.rt);
    expect(await open(practice, roles, {})).toMatch(/<details class="card first-week" data/);
    expect(await open(practice, ['admin'], {})).toMatch(/<details class="card first-week" open/);
  });
});
