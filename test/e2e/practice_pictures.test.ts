import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { usualHours } from '../../consultation/office_hours.ts';
import { saveOfficeHours } from '../../db/office_hours.ts';
import { loadPractice } from '../../db/settings.ts';
import { listDoctors } from '../../db/staff.ts';
import { write } from '../../db/write.ts';
import { saveSettings } from '../../procedure/practice_settings.ts';
import { openWork } from '../fixtures/day.ts';
import { requested } from '../fixtures/patients.ts';
import type { TestRuntime } from '../fixtures/runtime.ts';

/*
 * Every page of the practice with 0, 5 and 300 cases, on a phone and at a desk: nothing is wider than the
 * window. PRACTICE_PICTURES=FOLDER runs it and leaves a picture of each.
 */

const folder = process.env.PRACTICE_PICTURES;
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

const pages = [
  '/practice',
  '/practice/consultations/new',
  '/practice/now',
  '/practice/list/requested',
  '/practice/list/missing',
  '/practice/list/consent',
  '/practice/list/consented',
  '/practice/list/today',
  '/practice/list/upcoming',
  '/practice/list/dated',
  '/practice/list/answers',
  '/practice/list/mails',
  '/practice/calendar',
  '/practice/calendar?view=week',
  '/practice/past',
  '/practice/search',
  '/practice/mails',
  '/practice/checks',
  '/practice/help',
  '/practice/settings',
  '/practice/settings/hours',
  '/practice/settings/mails',
  '/practice/settings/mails/declined',
  '/practice/print',
  '/practice/print/poster',
  '/practice/print/handout',
  '/practice/papers',
  '/practice/users',
  '/practice/log',
  '/practice/account',
  '/practice/nirgends',
];

const names = [
  'Erika Mustermann',
  'Jürgen Müller-Lüdenscheidt',
  'Ayşe Yılmaz',
  'Karl-Heinz von der Lippe',
  'Anh Nguyễn',
];
const stages = [
  'requested',
  'scheduled',
  'consented',
  'consent_review',
  'consent_pending',
  'completed',
] as const;

/** Cases of every stage, the appointments spread over this day and the next two weeks. */
function fillCases(rt: TestRuntime, count: number): void {
  const doctors = listDoctors(rt);
  const morning = Temporal.Now.zonedDateTimeISO('Europe/Berlin').round({
    smallestUnit: 'day',
    roundingMode: 'floor',
  });
  const set = rt.db.$client.prepare(
    'update consultations set stage = ?, starts_at = ?, duration_minutes = 15, doctor_id = ?, ended_at = ? where id = ?',
  );
  for (let index = 0; index < count; index++) {
    const [firstName = '', ...rest] = (names[index % names.length] ?? '').split(' ');
    const { id } = requested(rt, {
      firstName,
      lastName: `${rest.join(' ')}${index < 5 ? '' : ` ${index}`}`,
      birthDate: `19${30 + (index % 70)}-0${1 + (index % 9)}-1${index % 9}`,
      phone: index % 7 === 3 ? '' : '0208 5550123',
      insurer: 'AOK Rheinland/Hamburg',
      insuranceNumber: 'X000000012',
      email: 'patient@mail.example',
    });
    const stage = stages[index % stages.length] ?? 'requested';
    const dated = stage === 'scheduled' || stage === 'completed';
    const quarters = Math.floor(index / stages.length);
    const startsAt = morning
      .add({ days: stage === 'completed' ? 0 : Math.floor(quarters / 36) })
      .add({ minutes: (stage === 'completed' ? 0 : 9 * 60) + (quarters % 36) * 15 }).epochMilliseconds;
    const ended = stage === 'completed' ? rt.now() : null;
    set.run(stage, dated ? startsAt : null, dated ? doctors[index % doctors.length]?.id : null, ended, id);
  }
}

test.skipIf(!folder).each([0, 5, 300])('with %i cases', { timeout: 300_000 }, async (count) => {
  const work = await openWork(
    { 'doctor,admin': 'Dr. med. Anna Sommer', doctor: 'Dr. Bernd Weber' },
    { BACKUP_DIR: '' },
    (rt) => {
      const { settings, version } = loadPractice(rt.db);
      if (count > 0)
        saveSettings(rt, { ...settings, name: 'Praxis Dr. Sommer', phone: '0208 5550100' }, { version });
      if (count > 0)
        for (const { id } of listDoctors(rt)) write(rt, (tx) => saveOfficeHours(tx, id, usualHours, 0));
      fillCases(rt, count);
    },
  );
  const { page } = await work.desk('doctor,admin');
  mkdirSync(folder ?? '', { recursive: true });
  const cases = await page.$$eval('[data-testid="request-row"] a', (links) =>
    links.slice(0, 1).map((link) => link.getAttribute('href') ?? ''),
  );
  const wide: string[] = [];
  for (const path of [...pages, ...cases]) {
    const answer = await page.goto(`${work.origin}${path}`);
    expect(answer?.status(), path).toBe(path === '/practice/nirgends' ? 404 : 200);
    const name =
      path.startsWith('/practice/consultations/') && path.length > 40
        ? 'case'
        : path.slice(1).replace(/\W+/g, '-');
    for (const { width, height } of sizes) {
      await page.setViewport({ width, height });
      const file = join(folder ?? '', `${name}-${width}-${count}.png`) as `${string}.png`;
      await page.screenshot({ path: file, fullPage: true });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 1) wide.push(`${path} at ${width}: ${over} px`);
    }
  }
  await work.close();
  expect(wide).toEqual([]);
});
