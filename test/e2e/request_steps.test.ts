import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsIn } from '../../languages/words.ts';
import { type BrowserName, hook, startBrowser } from '../fixtures/browsers.ts';
import { erika } from '../fixtures/runtime.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { turnedRuns } from '../fixtures/turned_runs.ts';

/* `/request/steps` as people use it: one thing a page, by keyboard, on a small phone, without a script. */

const screenshots = new URL('../screenshots/', import.meta.url).pathname;
mkdirSync(screenshots, { recursive: true });

/** What is typed on each page, in the order of its fields. */
const typed: readonly (readonly (readonly [name: string, value: string])[])[] = [
  [
    ['firstName', erika.firstName],
    ['lastName', erika.lastName],
  ],
  [
    ['birthDate', '12'],
    ['birthMonth', '8'],
    ['birthYear', '1948'],
  ],
  [['phone', erika.phone]],
  [['email', erika.email]],
  [
    ['insurer', erika.insurer],
    ['insuranceNumber', erika.insuranceNumber],
  ],
];

let demo: Awaited<ReturnType<typeof startDemoProcess>>;
let browser: Browser;
beforeAll(async () => {
  [browser, demo] = await Promise.all([startBrowser('chromium'), startDemoProcess()]);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const textIn = (page: Page, name: string) =>
  page.$eval(`[name="${name}"]`, (field) => (field as HTMLInputElement).value);
const placeOf = (page: Page) => page.$eval(hook('request-step'), (line) => line.textContent);
const go = (page: Page, act: () => Promise<unknown>) => Promise.all([page.waitForNavigation(), act()]);

async function fillIn(page: Page, at: number): Promise<void> {
  for (const [name, value] of typed[at] ?? []) await page.type(`[name="${name}"]`, value);
}

async function newPage(of: Browser, width = 320): Promise<Page> {
  const page = await (await of.createBrowserContext()).newPage();
  await page.setViewport({ width, height: 640 });
  return page;
}

test.each<BrowserName>(['chromium', 'firefox'])(
  'by Enter alone, in one without a script; the browser’s own way back and forth loses nothing (%s)',
  { timeout: 120_000 },
  async (name) => {
    const own = name === 'chromium' ? browser : await startBrowser(name);
    const page = await newPage(own);
    // Firefox cannot be told to do without.
    if (name === 'chromium') await page.setJavaScriptEnabled(false);
    await page.goto(`${demo.baseUrl}/request`);
    await go(page, () => page.click('main a[href="/request/steps"]'));
    for (const at of typed.keys()) {
      expect(await placeOf(page)).toBe(`Schritt ${at + 1} von 6`);
      await fillIn(page, at);
      await go(page, () => page.keyboard.press('Enter'));
      expect(page.url()).not.toMatch(/Erika|1948|mail/);
    }
    expect(await placeOf(page)).toBe('Schritt 6 von 6');
    for (const at of [...typed.keys()].reverse()) {
      await page.goBack();
      expect(await placeOf(page)).toBe(`Schritt ${at + 1} von 6`);
      for (const [field, value] of typed[at] ?? []) expect(await textIn(page, field), field).toBe(value);
    }
    for (const at of typed.keys()) {
      await page.goForward();
      expect(await placeOf(page)).toBe(`Schritt ${at + 2} von 6`);
    }
    await page.click('[name="privacy"]');
    await go(page, () => page.keyboard.press('Enter'));
    expect(new URL(page.url()).pathname).toBe('/request/sent');
    expect(await page.cookies()).toEqual([]);
    if (name !== 'chromium') await own.close();
  },
);

test('with a script the question has the focus, and after a mistake the list that leads to it', async () => {
  const page = await newPage(browser, 390);
  await page.goto(`${demo.baseUrl}/request/steps?lang=en`);
  await fillIn(page, 0);
  await go(page, () => page.keyboard.press('Enter'));
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  expect(await focused()).toBe(wordsIn('en').t('question-birth'));
  await go(page, () => page.click('form button[type="submit"]'));
  expect(await focused()).toContain(wordsIn('en').t('missing-birthDate'));
  await page.click('[data-error-summary] a');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('birthDate');
});

test('another language and larger text in the midst, with and without a script', async () => {
  for (const script of [true, false]) {
    const page = await newPage(browser, 390);
    await page.setJavaScriptEnabled(script);
    await page.goto(`${demo.baseUrl}/request/steps`);
    await fillIn(page, 0);
    await page.$eval('.languages', (part) => part.setAttribute('open', ''));
    await go(page, () => page.click('.languages [lang="tr"]'));
    expect(await page.$eval('html', ({ lang }) => lang)).toBe('tr');
    expect(await textIn(page, 'firstName')).toBe(erika.firstName);
    await page.type('[name="firstName"]', 'x');
    await page.$eval('.look', (part) => part.setAttribute('open', ''));
    if (script) {
      await page.click('.look-large');
      await page.waitForSelector('html[data-text="large"]');
    } else await go(page, () => page.click('.look-large'));
    expect(await textIn(page, 'firstName')).toMatch(/x/);
    expect(await page.$eval('html', ({ dataset }) => dataset.text)).toBe('large');
    await go(page, () => page.click('form button[type="submit"]'));
    expect(await page.$eval('html', ({ dataset, lang }) => [dataset.text, lang])).toEqual(['large', 'tr']);
    expect(await textIn(page, 'step')).toBe('birth');
  }
});

test.each([
  ['de', ''],
  ['de', '&text=largest&contrast=more'],
  ['de-simple', ''],
  ['ar', '&text=largest&contrast=more'],
])(
  'each page in %s%s: nothing for axe, nothing too wide, no number turned',
  { timeout: 120_000 },
  async (language, look) => {
    const page = await newPage(browser);
    const found: string[] = [];
    await page.goto(`${demo.baseUrl}/request/steps?lang=${language}${look}`);
    for (const at of [...typed.keys(), typed.length]) {
      for (const width of [320, 390, 1280]) {
        await page.setViewport({ width, height: 640 });
        for (const scheme of ['light', 'dark'] as const) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          const name = `request-step-${at + 1}-${language}${look && '-largest'}-${width}-${scheme}.png`;
          const path = join(screenshots, name) as `${string}.png`;
          if (!process.env.CI) await page.screenshot({ path, fullPage: true });
        }
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) found.push(`${at + 1}, ${width}: ${over} px too wide`);
      }
      for (const run of await turnedRuns(page)) found.push(`${at + 1}: ${run} is turned`);
      await page.evaluate(`${axe.source};`);
      const { violations } = (await page.evaluate('axe.run(document)')) as axe.AxeResults;
      found.push(...violations.map(({ id, nodes }) => `${at + 1} ${id} ${nodes[0]?.target.join(' ')}`));
      if (at === typed.length) break;
      await fillIn(page, at);
      await go(page, () => page.click('form button[type="submit"]'));
    }
    expect(found).toEqual([]);
  },
);
