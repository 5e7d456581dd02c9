import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type BrowserName, hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { until } from '../fixtures/waiting_room.ts';
import { newWalk, requestFields } from '../fixtures/walk.ts';

/* The inbox renews itself under the hands of the practice. */

const row = `${hook('request-row')} a`;
const rows = (page: Page) => page.$$eval(row, (links) => links.length);
const renewed = (page: Page) =>
  page.waitForResponse((response) => new URL(response.url()).pathname === '/practice/arrived');

test.each<BrowserName>(['chromium', 'firefox'])('what comes in takes no click away (%s)', async (name) => {
  const demo = await startDemoProcess();
  const browser = await startBrowser(name);
  const page = await browser.newPage();
  const patient = new Visitor(demo.baseUrl);
  const ask = async (number: number) => {
    const { status } = await patient.post('/request', requestFields(newWalk(number).patient));
    expect(status).toBe(303);
  };
  await page.goto(demo.practiceUrl);
  await page.evaluateOnNewDocument((selector: string) => {
    addEventListener('DOMContentLoaded', () =>
      Object.assign(window, { testRow: document.querySelector(selector) }),
    );
  }, row);
  const first = renewed(page);
  await page.goto(`${demo.baseUrl}/practice`);
  await first;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  // Nothing has changed: nothing is exchanged.
  expect(await page.evaluate(() => window.testRow.isConnected)).toBe(true);
  const link = await page.waitForSelector(row);
  const before = await rows(page);

  // A new request comes while a finger is down on another.
  await link?.scrollIntoView();
  const box = await link?.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
  await page.mouse.down();
  const second = renewed(page);
  await ask(1);
  await second;
  // Time for the page to do what it would do.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await link?.evaluate((element) => element.isConnected)).toBe(true);
  await Promise.all([page.waitForNavigation(), page.mouse.up()]);
  expect(new URL(page.url()).pathname).toMatch(/^\/practice\/consultations\//);

  // Without a finger it is there by itself.
  const third = renewed(page);
  await page.goto(`${demo.baseUrl}/practice`);
  await third;
  await ask(2);
  await until(async () => ((await rows(page)) === before + 2 ? true : null));

  // By keys into a row far down; what comes in above it moves neither focus nor place.
  await page.setViewport({ width: 1280, height: 500 });
  const all = await page.$$eval('main a[data-line]', (links) => links.length);
  for (let step = 0; step < all; step++) await page.keyboard.press('j');
  const at = () =>
    page.evaluate(() => {
      const { activeElement: active } = document;
      return {
        same: active !== null && active === window.testRow,
        isRequest: active?.closest('#requested') != null,
        top: Math.round(active?.getBoundingClientRect().top ?? -1),
        scrolled: scrollY,
      };
    });
  await page.evaluate(() => {
    document.activeElement?.scrollIntoView({ block: 'center' });
    Object.assign(window, { testRow: document.activeElement });
  });
  const place = await at();
  expect(place).toMatchObject({ same: true, isRequest: false });
  expect(place.scrolled).toBeGreaterThan(0);
  await ask(3);
  await until(async () => ((await rows(page)) === before + 3 ? true : null));
  // Whatever the browser does by itself has been done after two frames.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const after = await at();
  expect(after).toMatchObject({ same: true });
  expect(Math.abs(after.top - place.top)).toBeLessThanOrEqual(2);
  expect(after.scrolled).toBeGreaterThan(place.scrolled);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(new URL(page.url()).pathname).toMatch(/^\/practice\/consultations\//);
  await browser.close();
  await demo.stop();
});

test('on a phone every mark of a row can be read whole', async () => {
  const demo = await startDemoProcess();
  const browser = await startBrowser('chromium');
  const page = await browser.newPage();
  const patient = new Visitor(demo.baseUrl);
  // Two requests of one person.
  const { patient: who } = newWalk(1);
  for (const email of ['eins@mail.example', 'zwei@mail.example'])
    expect((await patient.post('/request', requestFields({ ...who, email }))).status).toBe(303);
  await page.goto(demo.practiceUrl);
  for (const width of [320, 390]) {
    await page.setViewport({ width, height: 800 });
    await page.goto(`${demo.baseUrl}/practice`);
    const marks = await page.$$eval('.line .badge', (badges) =>
      badges.map(({ textContent, scrollWidth, clientWidth }) => ({
        text: textContent,
        isCut: scrollWidth > clientWidth,
      })),
    );
    expect(marks.map(({ text }) => text)).toContain('vielleicht doppelt');
    expect(marks.filter(({ isCut }) => isCut)).toEqual([]);
  }
  await browser.close();
  await demo.stop();
});
