import { expect, test } from 'vitest';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';

/* The keys of the practice's pages, and the switch that turns them off (WCAG 2.1.4). */

test('"?" opens the part of the handbook, "n" a new request, and both are letters once they are off', async () => {
  const demo = await startDemoProcess();
  const browser = await startBrowser('chromium');
  const page = await browser.newPage();
  await page.goto(demo.practiceUrl);
  const path = () => new URL(page.url()).pathname;

  await page.waitForSelector(hook('help'));
  await page.keyboard.press('?');
  const target = await browser.waitForTarget((one) => one.url().endsWith('/practice/help#die-uebersicht'));
  const help = await target.page();
  expect(path()).toBe('/practice');

  await Promise.all([page.waitForNavigation(), page.keyboard.press('n')]);
  expect(path()).toBe('/practice/consultations/new');
  // In a field it is a letter.
  await page.focus('[name="firstName"]');
  await page.keyboard.type('n?/');
  expect(await page.$eval('[name="firstName"]', (field) => (field as HTMLInputElement).value)).toBe('n?/');
  expect(path()).toBe('/practice/consultations/new');

  await help?.bringToFront();
  const toggle = '[data-part="keys-switch"]';
  await help?.waitForSelector(toggle, { visible: true });
  await help?.click(toggle);
  expect(await help?.$eval(toggle, (button) => button.getAttribute('aria-pressed'))).toBe('false');
  await page.bringToFront();
  await page.goto(`${demo.baseUrl}/practice`);
  await page.keyboard.press('j');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await browser.close();
  await demo.stop();
});
