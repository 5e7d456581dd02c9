import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languageFacts, languages, pseudoLanguage } from '../../consultation/language.ts';
import { startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { turnedRuns } from '../fixtures/turned_runs.ts';

/*
 * P18: every page of a patient in every language on a phone: its language and direction, nothing wider than
 * the window, and nothing that axe finds, whatever its weight and tag (also the contrast of 7:1, and words
 * to be spoken that are not the ones to be read).
 */

const rules = {
  'label-content-name-mismatch': { enabled: true },
  'color-contrast-enhanced': { enabled: true },
};
const offered = languages.filter((language) => language !== pseudoLanguage);
const publicPages = [
  '/',
  '/request',
  '/request/steps',
  '/join',
  '/check',
  '/helping',
  '/terms',
  '/privacy',
  '/imprint',
];
const personalPages = ['', '/cancel', '/time', '/withdraw', '/visit'];

let browser: Browser;
let page: Page;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
beforeAll(async () => {
  [browser, demo] = await Promise.all([startBrowser('chromium'), startDemoProcess()]);
  page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

test.each(offered)('every page of a patient, in %s', { timeout: 120_000 }, async (language) => {
  const personal = new URL(demo.patientUrl).pathname;
  const paths = [...publicPages, '/accessibility', ...personalPages.map((path) => personal + path)];
  const wrong: string[] = [];
  for (const path of paths) {
    await page.goto(`${demo.baseUrl}${path}?lang=${language}`);
    // Every language by its own name, and the sizes of text.
    await page.$$eval('details:is(.languages, .look)', (all) => {
      for (const one of all) one.open = true;
    });
    const { lang, dir, wide } = await page.$eval('html', (html) => ({
      lang: html.lang,
      dir: html.dir || 'ltr',
      wide: html.scrollWidth > innerWidth,
    }));
    if (lang !== language || dir !== languageFacts[language].direction || wide)
      wrong.push(`${path}: ${lang} ${dir}${wide ? ', too wide' : ''}`);
    if (dir === 'rtl')
      wrong.push(...(await turnedRuns(page)).map((run) => `${path}: ${run} is turned round`));
    await page.evaluate(`${axe.source};`);
    const run = `axe.run(document, ${JSON.stringify({ rules })})`;
    const { violations } = (await page.evaluate(run)) as axe.AxeResults;
    for (const { id, nodes } of violations)
      wrong.push(`${path}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }
  expect(wrong).toEqual([]);
});
