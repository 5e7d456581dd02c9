import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';

/*
 * Text alone made larger, as "zoom text only" of Firefox does it: the window stays as wide, and media queries
 * know nothing of it. Nothing is wider than the window, nothing that is written is cut off.
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

/** In pixels. */
const widths = [1280, 390, 320];

test('pages of the practice with text of 100 % and 200 %', { timeout: 240_000 }, async () => {
  const page = await browser.newPage();
  await page.goto(demo.practiceUrl);
  const cases = await page.$$eval('.line[href^="/practice/consultations/"]', (links) =>
    links.map((link) => link.getAttribute('href')?.split('?')[0] ?? ''),
  );
  expect(cases.length).toBeGreaterThan(2);
  const wrong: string[] = [];
  for (const path of ['/practice', ...new Set(cases), '/practice/list/dated', '/practice/settings/hours']) {
    await page.goto(`${demo.baseUrl}${path}`);
    for (const percent of [100, 200] as const)
      for (const width of widths) {
        await page.setViewport({ width, height: 800 });
        const found = await page.evaluate((size) => {
          document.documentElement.style.fontSize = `${size}%`;
          const isSeen = (element: Element) =>
            element.checkVisibility() && !element.closest('.visually-hidden');
          const cut = [...document.querySelectorAll('main *, .practice-top *')].filter(
            (element) =>
              isSeen(element) &&
              element.clientWidth > 1 &&
              getComputedStyle(element).overflowX !== 'visible' &&
              element.scrollWidth > element.clientWidth + 1,
          );
          const { scrollWidth } = document.documentElement;
          const words = cut.map((element) => `cut: ${element.textContent?.trim().slice(0, 40)}`);
          return scrollWidth > innerWidth ? [...words, `${scrollWidth} px wide`] : words;
        }, percent);
        wrong.push(...found.map((what) => `${path} at ${width}, ${percent} %: ${what}`));
      }
  }
  expect(wrong).toEqual([]);
});
