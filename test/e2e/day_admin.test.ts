import { expect, test } from 'vitest';
import { hook } from '../fixtures/browsers.ts';
import { openWork } from '../fixtures/day.ts';
import { fill } from '../fixtures/pages.ts';
import { newFolder } from '../fixtures/server_process.ts';
import { until } from '../fixtures/waiting_room.ts';

/* An administrator's day as it is clicked: what is still to do, settings that are not lost, people, paper. */

test('from the list of the first week to the poster', { timeout: 120_000 }, async () => {
  const work = await openWork(
    { admin: 'Petra Verwalter' },
    { BACKUP_DIR: newFolder(), BACKUP_PASSPHRASE: 'ein langer Satz zum Sichern' },
  );
  const hand = await work.desk('admin');
  const { page } = hand;
  const asked: string[] = [];
  let leave = false;
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void (leave ? dialog.accept() : dialog.dismiss());
  });
  const path = () => new URL(page.url()).pathname;
  const isDone = (step: string) =>
    page.$eval(`[data-step="${step}"]`, (line) => (line as HTMLElement).dataset.done === 'yes');

  // Signed out, and in again by the ordinary way.
  await hand.go('.sign-out button');
  await work.signIn(page, 'admin');
  await page.goto(`${work.origin}/practice`);
  expect(await isDone('legal')).toBe(false);

  // What is typed is not lost: the page says so, and the browser asks before another page takes its place.
  hand.begin();
  await hand.go('[data-step="legal"] a');
  expect(path()).toBe('/practice/settings');
  expect(await page.$eval('[data-part="unsaved"]', (words) => (words as HTMLElement).hidden)).toBe(true);
  // Each kind of field: changed it is unsaved, and put back it is as it was.
  const unsaved = () => page.$eval('[data-part="unsaved"]', (words) => !(words as HTMLElement).hidden);
  for (const name of ['city', 'chamber', 'relayOnly']) {
    const put = (act: 'change' | 'back') =>
      page.$eval(
        `[name="${name}"]`,
        (element, how) => {
          const field = element as HTMLInputElement;
          if (field.type === 'checkbox') field.checked = how === 'change';
          else field.value = how === 'change' ? 'anders' : '';
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        act,
      );
    await put('change');
    expect(await unsaved(), name).toBe(true);
    await put('back');
    expect(await unsaved(), name).toBe(false);
  }
  await hand.type('[name="responsible"]', 'Dr. Anna Sommer');
  await page.waitForSelector('[data-part="unsaved"]', { visible: true });
  await hand.click('.settings-menu a[href="/practice/users"]');
  await until(async () => (asked.length > 0 ? true : null));
  expect([asked, path()]).toEqual([['beforeunload'], '/practice/settings']);
  expect(await page.$eval('[name="responsible"]', (field) => (field as HTMLInputElement).value)).toBe(
    'Dr. Anna Sommer',
  );
  for (const name of [
    'name',
    'professionalTitle',
    'chamber',
    'complaintAuthority',
    'hosting',
    'mailProvider',
  ])
    await fill(page, `[name="${name}"]`, 'Nordrhein');
  await hand.go('.save-bar button');
  expect(asked).toHaveLength(1);
  expect(await page.$eval('[data-part="unsaved"]', (words) => (words as HTMLElement).hidden)).toBe(true);
  await hand.go('.practice-name');
  expect(await isDone('legal')).toBe(true);

  // A doctor, and when she holds video consultations.
  await hand.go('[data-step="doctor"] a');
  await hand.type('[name="name"]', 'Dr. Anna Sommer');
  await hand.type('[name="email"]', 'sommer@praxis.example');
  await hand.go(`${hook('add-user')} button[type="submit"]`);
  expect(await page.$eval('#setup-link', (code) => code.textContent)).toContain('/practice/setup/');
  await hand.go('.settings-menu a[href="/practice/settings/hours"]');
  await hand.go('.save-bar button');
  await hand.go('.practice-name');
  expect(await isDone('hours')).toBe(true);

  // The poster: one sheet of A4, and the hand-out too.
  await page.goto(`${work.origin}/practice/print`);
  for (const name of ['poster', 'handout']) {
    await hand.go(`main a[href="/practice/print/${name}"]`);
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), name).toHaveLength(1);
    // 210 × 297 mm in points.
    expect(pdf, name).toMatch(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/);
    await hand.go('main a[href="/practice/print"]');
  }
  hand.told('an administrator’s day');

  // Whoever leaves on purpose may.
  await page.goto(`${work.origin}/practice/settings`);
  await hand.type('[name="city"]', 'Essen');
  leave = true;
  await hand.go('.settings-menu a[href="/practice/users"]');
  expect([path(), asked.length]).toEqual(['/practice/users', 2]);
  await work.close();
});
