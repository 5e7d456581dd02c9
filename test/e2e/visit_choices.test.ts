import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsIn } from '../../languages/words.ts';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, bothTalk } from '../fixtures/waiting_room.ts';

/* P18: language, in every step of the visit: the page is opened anew, and nothing that was said is lost. */

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
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 320, height: 640 });
  return page;
}

async function choose(page: Page, language: string): Promise<void> {
  await page.waitForSelector('.languages', { visible: true });
  await page.$eval('.languages', (part) => part.setAttribute('open', ''));
  const key = `.languages [lang="${language}"]`;
  await page.$eval(key, (button) => button.scrollIntoView({ block: 'center' }));
  await Promise.all([page.waitForNavigation(), page.click(key)]);
  expect(await page.$eval('html', ({ lang }) => lang)).toBe(language);
}

const read = (page: Page, selector: string) => page.$eval(selector, ({ textContent }) => textContent);

test('another language in each step of the visit: name and place are kept', {
  timeout: 120_000,
}, async () => {
  const [patient, doctor] = [await newPage(), await newPage()];
  await doctor.setViewport({ width: 1280, height: 800 });
  await patient.goto(`${demo.patientUrl}/visit`);
  await patient.waitForSelector(hook('join-name'), { visible: true });
  await patient.type(hook('join-name'), 'Erika');
  await choose(patient, 'tr');
  expect(await patient.$eval(hook('join-name'), (field) => (field as HTMLInputElement).value)).toBe('Erika');
  await patient.$eval(hook('join-privacy'), (box) => (box as HTMLInputElement).click());
  await patient.click(hook('join-enter'));
  await patient.waitForSelector(hook('technique'), { visible: true });
  await choose(patient, 'en');
  await patient.waitForSelector(hook('technique'), { visible: true });
  await patient.click(hook('join-enter'));
  await patient.waitForSelector(hook('waiting-room'), { visible: true });
  await doctor.goto(demo.practiceUrl);
  await doctor.waitForSelector(hook('waiting-row'));
  const since = await doctor.$eval(
    hook('waiting-row'),
    (row) => row.querySelector<HTMLElement>('[data-since]')?.dataset.since,
  );
  await choose(patient, 'ar');
  await patient.waitForSelector(hook('waiting-room'), { visible: true });
  const { t } = wordsIn('ar');
  expect(await read(patient, '#reply-title')).toBe(t('tell-practice'));
  expect(await patient.$eval('html', ({ dir }) => dir)).toBe('rtl');
  await doctor.waitForFunction(
    (row) => document.querySelector(row)?.textContent?.includes('Arabisch'),
    {},
    hook('waiting-row'),
  );
  expect(await doctor.$$(hook('waiting-row'))).toHaveLength(1);
  expect(await read(doctor, hook('waiting-row'))).toContain('Erika');
  expect(
    await doctor.$eval(
      hook('waiting-row'),
      (row) => row.querySelector<HTMLElement>('[data-since]')?.dataset.since,
    ),
  ).toBe(since);
  await admitFirst(doctor);
  await bothTalk(doctor, patient);
});
