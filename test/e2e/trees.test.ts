import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { treeOf } from '../fixtures/tree.ts';
import { admitFirst, bothTalk, enterWaitingRoom, toTechnique } from '../fixtures/waiting_room.ts';

/*
 * P18: what a screen reader finds on each page of a visit, kept in trees/ to be read in a review. A change
 * there is meant, or a mistake: `npx vitest run --project browsers test/e2e/trees.test.ts -u`.
 */

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
beforeAll(async () => {
  [browser, demo] = await Promise.all([startBrowser('chromium'), startDemoProcess()]);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

async function newPage(): Promise<Page> {
  const page = await openWatchedPage(browser);
  await page.setViewport({ width: 390, height: 844 });
  return page;
}

async function keep(page: Page, name: string): Promise<void> {
  // What is being announced at this moment is another test's (spoken.test.ts).
  await page.$$eval('[data-spoken]', (regions) => {
    for (const region of regions) region.replaceChildren();
  });
  await expect(await treeOf(page)).toMatchFileSnapshot(`trees/${name}.txt`);
}

test.each([
  ['landing', '/'],
  ['request', '/request'],
  ['request-steps', '/request/steps'],
  ['join', '/join'],
  ['helping', '/helping'],
  ['landing-ar', '/?lang=ar'],
  ['request-de-simple', '/request?lang=de-simple'],
])('%s', async (name, path) => {
  const page = await newPage();
  await page.goto(`${demo.baseUrl}${path}`);
  await keep(page, name);
});

test('a request with everything missing', async () => {
  const page = await newPage();
  await page.goto(`${demo.baseUrl}/request`);
  await Promise.all([page.waitForNavigation(), page.click('form[action="/request"] button[type="submit"]')]);
  await keep(page, 'request-errors');
});

test('a visit from the personal page to the farewell', { timeout: 120_000 }, async () => {
  const [patient, doctor] = [await newPage(), await newPage()];
  await patient.goto(demo.patientUrl);
  await keep(patient, 'personal');
  await patient.goto(`${demo.patientUrl}/visit`);
  await patient.waitForSelector(hook('join-enter'), { visible: true });
  await keep(patient, 'visit-name');
  await toTechnique(patient);
  await patient.waitForSelector('[data-part="preview"]', { visible: true });
  await keep(patient, 'visit-technique');
  await enterWaitingRoom(patient, 'Erika Mustermann');
  await doctor.goto(demo.practiceUrl);
  await doctor.waitForSelector(hook('waiting-row'));
  await patient.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent !== '',
    {},
    hook('doctor-line'),
  );
  await keep(patient, 'visit-waiting');
  await admitFirst(doctor);
  await bothTalk(doctor, patient);
  await patient.waitForSelector('[data-part="code-strip"]', { visible: true });
  await keep(patient, 'call');
  await patient.click('.keys [data-opens="more"]');
  await patient.waitForSelector('#call-more', { visible: true });
  await keep(patient, 'call-more');
  await patient.keyboard.press('Escape');
  await patient.$eval(hook('hang-up'), (key) => (key as HTMLElement).click());
  await callState(patient, 'ended');
  await keep(patient, 'farewell');
});
