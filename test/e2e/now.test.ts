import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hook, startBrowser, watchPeerConnections } from '../fixtures/browsers.ts';
import { talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { enterWaitingRoom } from '../fixtures/waiting_room.ts';

/* From the call on the phone to the talk, as both sides click it; `NOW_PICTURES=folder` keeps pictures. */

async function picture(page: Page, name: string, width: number): Promise<void> {
  const folder = process.env.NOW_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewport();
  await page.setViewport({ width, height: 900 });
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.screenshot({ path: `${folder}/${name}-${width}-${value}.png`, fullPage: true });
  }
  await page.setViewport(before);
}

test('who calls is in the talk by a code that is read out, without mail', async () => {
  const demo = await startDemoProcess();
  const [practice, own] = await Promise.all([startBrowser('chromium'), startBrowser('chromium')]);
  const doctor = await practice.newPage();
  const patient = await own.newPage();
  for (const page of [doctor, patient]) await watchPeerConnections(page);
  await doctor.setViewport({ width: 1280, height: 900 });
  await doctor.goto(demo.practiceUrl);

  const rang = Date.now();
  await doctor.goto(`${demo.baseUrl}/practice/now`);
  await doctor.type('[name="firstName"]', 'Erna');
  await doctor.type('[name="lastName"]', 'Anruf');
  await doctor.$eval('[name="birthDate"]', (field) => {
    (field as HTMLInputElement).value = '1948-08-12';
  });
  await doctor.type('[name="phone"]', '0208 5550199');
  for (const width of [390, 1280]) await picture(doctor, 'form', width);
  await Promise.all([
    doctor.waitForNavigation(),
    doctor.click('form[action="/practice/now"] button[type="submit"]'),
  ]);
  const code = await doctor.$eval(hook('now-code'), (element) => element.textContent ?? '');
  for (const width of [390, 1280]) await picture(doctor, 'code', width);

  await patient.setViewport({ width: 390, height: 844 });
  await patient.goto(`${demo.baseUrl}/join`);
  await patient.type('[name="code"]', code);
  await Promise.all([patient.waitForNavigation(), patient.click('main button[type="submit"]')]);
  for (const width of [320, 390]) await picture(patient, 'consent', width);
  await patient.click('[name="consent"]');
  await patient.type('[name="typedName"]', 'Erna Anruf');
  await Promise.all([patient.waitForNavigation(), patient.click('#sign button[type="submit"]')]);
  await enterWaitingRoom(patient, 'Erna Anruf');

  await doctor.waitForSelector(`${hook('now-state')}[data-state="waiting"]`);
  await doctor.waitForSelector(hook('admit'), { visible: true });
  const rows = await doctor.$$eval(hook('waiting-row'), (all) =>
    all.map(({ textContent }) => textContent ?? ''),
  );
  expect(rows.some((row) => row.includes('Erna Anruf'))).toBe(true);
  await doctor.$$eval(hook('waiting-row'), (all) => {
    const row = all.find(({ textContent }) => textContent?.includes('Erna Anruf'));
    row?.querySelector<HTMLElement>('[data-testid="admit"]')?.click();
  });
  await talkTogether(doctor, patient);
  console.log(
    `from the call on the phone to the talk: ${((Date.now() - rang) / 1000).toFixed(1)} s, by script`,
  );
});
