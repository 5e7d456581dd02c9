import { expect, test } from 'vitest';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { newWalk, requestFields } from '../fixtures/walk.ts';

/* The search field by keyboard alone, as at a desk with a patient on the phone. */

test('"/" leads there, answers come while typing, Enter opens, and nothing is left in an address', async () => {
  const demo = await startDemoProcess();
  const browser = await startBrowser('chromium');
  const page = await browser.newPage();
  const patient = new Visitor(demo.baseUrl);
  for (const number of [71, 72]) await patient.post('/request', requestFields(newWalk(number).patient));
  await page.goto(demo.practiceUrl);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));

  await page.keyboard.press('/');
  await page.keyboard.type('wanderer');
  const results = hook('search-result');
  await page.waitForFunction((all) => document.querySelectorAll(all).length === 2, {}, results);
  expect(await page.$eval(hook('search'), (field) => (field as HTMLInputElement).value)).toBe('wanderer');
  // In the field it is a letter like any other.
  await page.keyboard.type('/');
  expect(await page.$eval(hook('search'), (field) => (field as HTMLInputElement).value)).toBe('wanderer/');
  await page.keyboard.press('Backspace');

  // Down into the rows, and away with Escape; the field keeps what was typed.
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate((all) => document.activeElement?.matches(all), results)).toBe(true);
  await page.keyboard.press('Escape');
  await page.waitForSelector(results, { hidden: true });
  expect(await page.$eval(hook('search'), (field) => field === document.activeElement)).toBe(true);

  // One only: Enter opens it.
  await page.keyboard.type(' 72');
  await page.waitForFunction(
    (all) =>
      document.querySelectorAll<HTMLElement>(all).length === 1 &&
      document.querySelector<HTMLElement>(all)?.offsetParent !== null,
    {},
    results,
  );
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(new URL(page.url()).pathname).toMatch(/^\/practice\/consultations\//);
  expect(await page.$eval('main', (main) => main.textContent)).toContain('Wanderer-72');
  expect(asked.filter((line) => /wanderer|q=/i.test(line))).toEqual([]);
  expect(asked.some((line) => /^POST .*\/practice\/search$/.test(line))).toBe(true);

  // Several, or none yet: the page of results.
  await page.keyboard.press('/');
  await page.keyboard.type('wander');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(new URL(page.url()).pathname).toBe('/practice/search');
  expect(page.url()).not.toMatch(/wander|q=/i);
  expect(await page.$$eval(`main ${results}`, (all) => all.length)).toBe(2);

  // Looked at one of them, and back: they are all there again.
  await Promise.all([page.waitForNavigation(), page.click(`main ${results}`)]);
  expect(new URL(page.url()).pathname).toMatch(/^\/practice\/consultations\//);
  await page.goBack();
  expect(await page.$$eval(`main ${results}`, (all) => all.length)).toBe(2);
  await browser.close();
  await demo.stop();
});
