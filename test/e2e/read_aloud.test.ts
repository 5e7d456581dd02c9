import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { until } from '../fixtures/waiting_room.ts';

/*
 * The consent is read aloud by the device. Debian's browsers have no voice, so the voice is a fake; what it
 * is given to say, and what is shown meanwhile, is real.
 */

const read = '[data-act="read"]';
const stop = '[data-act="read-stop"]';

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
let consent: string;
beforeAll(async () => {
  browser = await startBrowser('chromium');
  demo = await startDemoProcess();
  const doctor = await (await browser.createBrowserContext()).newPage();
  await doctor.goto(demo.practiceUrl);
  await doctor.goto(new URL('/practice/mails', demo.baseUrl).href);
  const mails = await doctor.$eval('main', (main) => main.textContent ?? '');
  const path = /\/c\/[A-Za-z0-9_-]{32}\/consent/.exec(mails)?.[0] ?? 'no consent mail';
  consent = new URL(path, demo.baseUrl).href;
}, 60_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** @param voices languages that the device itself can speak */
async function openConsent(voices: string[], lang: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 320, height: 640 });
  await page.evaluateOnNewDocument((langs) => {
    const said: string[] = [];
    const speechSynthesis = {
      getVoices: () =>
        (performance.now() < 300 ? [] : langs).map((one) => ({
          lang: one,
          localService: true,
          default: false,
          name: one,
        })),
      addEventListener: (_: string, known: () => void) => setTimeout(known, 300),
      cancel() {},
      speak(utterance: { text: string; onend?: () => void }) {
        said.push(utterance.text);
        setTimeout(() => utterance.onend?.(), 20);
      },
    };
    const SpeechSynthesisUtterance = class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    };
    Object.assign(window, { testShift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.testShift += 'value' in entry ? Number(entry.value) : 0;
    }).observe({ type: 'layout-shift', buffered: true });
    for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance, testSaid: said }))
      Object.defineProperty(window, name, { value, configurable: true });
  }, voices);
  await page.goto(`${consent}?lang=${lang}`);
  return page;
}
const saidOn = (page: Page) => page.evaluate(() => window.testSaid);

test('the whole consent is read in its order, each piece is shown, and the keyboard can stop it', async () => {
  const page = await openConsent(['de-DE'], 'de');
  await page.waitForSelector(read, { visible: true });
  // Where it stands there was room for it.
  expect(await page.evaluate(() => window.testShift)).toBe(0);
  expect(await page.$(`${stop}:not([hidden])`)).toBeNull();
  await page.click(read);
  await page.waitForSelector(stop, { visible: true });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe('read-stop');
  await page.waitForSelector('.consent-text .being-read');
  expect(await (await page.$(stop))?.isIntersectingViewport()).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForSelector(read, { visible: true });
  expect(await page.$('.being-read')).toBeNull();
  await page.click(read);
  await until(async () => ((await page.$(`${read}:not([hidden])`)) ? true : null));
  // It ended by itself: the focus is not lost.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe('read');
  const said = await saidOn(page);
  const headings = await page.$$eval('h1, .consent-text h2', (all) =>
    all.map((one) => one.textContent.trim()),
  );
  expect(headings.length).toBeGreaterThan(4);
  expect(said[0]).toBe(headings[0]);
  expect(said.filter((text) => headings.includes(text)).slice(-headings.length + 1)).toEqual(
    headings.slice(1),
  );
  // What is ticked is read, too; where it leads and what is pressed is not.
  const consentLabel = await page.$eval('label[for="consent"]', (label) => label.textContent.trim());
  expect(said.some((text) => text.includes(consentLabel.slice(0, 40)))).toBe(true);
  for (const other of ['Vorlesen', 'Impressum']) expect(said).not.toContain(other);
}, 60_000);

test('a translation is read by a voice of its language, without the German beside it', async () => {
  const page = await openConsent(['de-DE', 'tr-TR'], 'tr');
  await page.waitForSelector(read, { visible: true });
  const german = await page.$$eval('.binding', (all) => all.map((one) => one.textContent.trim()));
  expect(german.length).toBeGreaterThan(4);
  await page.click(read);
  await until(async () => ((await page.$(`${read}:not([hidden])`)) ? true : null));
  const said = await saidOn(page);
  expect(said.length).toBeGreaterThan(10);
  for (const text of german) expect(said).not.toContain(text);
}, 60_000);

test('where the device has no voice for the language there is no button', async () => {
  const page = await openConsent(['de-DE'], 'ar');
  await page.waitForSelector('#sign');
  await page.waitForSelector('[data-voice="none"]');
  expect(await (await page.$(read))?.isVisible()).toBe(false);
}, 60_000);
