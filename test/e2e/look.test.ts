import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { languages, pseudoLanguage } from '../../consultation/language.ts';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { layoutOf } from '../fixtures/layout.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, bothTalk, enterWaitingRoom } from '../fixtures/waiting_room.ts';

/*
 * P18: text size and contrast that a patient chooses, by a tap and without a script, on every page of the
 * visit; the widest letters on the smallest phone.
 */

const largest = 'text=largest&contrast=more';
const offered = languages.filter((language) => language !== pseudoLanguage);

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
beforeAll(async () => {
  [browser, demo] = await Promise.all([startBrowser('chromium'), startDemoProcess()]);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

async function newPage(width = 320): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width, height: 640 });
  return page;
}

const lettersOf = (page: Page) =>
  page.$eval('html', (html) => Number.parseFloat(getComputedStyle(html).fontSize));

/** What follows a change of size has followed. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** Wider than the window, or cut off within something. */
const troubleOf = (page: Page) =>
  page.evaluate(() => {
    const cut = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        // What the browser writes into its own field for files is cut by it.
        !element.matches('.visually-hidden *, .visually-hidden, [type="file"]') &&
        element.clientWidth > 1 &&
        getComputedStyle(element).overflowX !== 'visible' &&
        element.scrollWidth > element.clientWidth + 1,
    );
    const { scrollWidth } = document.documentElement;
    const words = cut.map((element) => `cut: ${element.textContent?.trim().slice(0, 40)}`);
    return scrollWidth > innerWidth ? [...words, `${scrollWidth} px wide`] : words;
  });

test.each(offered)(
  'at 320 px, very large and with more contrast, in %s nothing is cut off',
  async (language) => {
    const page = await newPage();
    const personal = new URL(demo.patientUrl).pathname;
    const wrong: string[] = [];
    for (const path of [
      ...['/', '/request', '/request/steps', '/join', '/check', '/helping', '/terms', '/imprint'],
      ...['/accessibility'],
      ...[personal, `${personal}/cancel`, `${personal}/time`, `${personal}/visit`],
    ]) {
      await page.goto(`${demo.baseUrl}${path}?lang=${language}&${largest}`);
      await page.$$eval('details:is(.languages, .look)', (all) => {
        for (const one of all) one.open = true;
      });
      expect(await lettersOf(page)).toBe(24);
      wrong.push(...(await troubleOf(page)).map((what) => `${path}: ${what}`));
    }
    expect(wrong).toEqual([]);
  },
);

test('the same for a form with mistakes and for the consent', { timeout: 120_000 }, async () => {
  // Its link to sign in holds once.
  const own = await startDemoProcess();
  onTestFinished(async () => void (await own.stop()));
  const [page, staff] = [await newPage(), await newPage(1280)];
  await staff.goto(own.practiceUrl);
  await staff.goto(`${own.baseUrl}/practice/mails`);
  const mails = await staff.$eval('main', (main) => main.textContent ?? '');
  const consent = /\/c\/[A-Za-z0-9_-]{32}\/consent/.exec(mails)?.[0] ?? 'no consent mail';
  const wrong: string[] = [];
  for (const language of offered) {
    await page.goto(`${own.baseUrl}/request?lang=${language}&${largest}`);
    await Promise.all([
      page.waitForNavigation(),
      page.$eval('form[action^="/request"] button[type="submit"]', (key) => (key as HTMLElement).click()),
    ]);
    wrong.push(...(await troubleOf(page)).map((what) => `${language} mistakes: ${what}`));
    const answer = await page.goto(`${own.baseUrl}${consent}?lang=${language}&${largest}`);
    expect(answer?.status()).toBe(200);
    await page.$$eval('main details', (all) => {
      for (const one of all) one.open = true;
    });
    wrong.push(...(await troubleOf(page)).map((what) => `${language} consent: ${what}`));
  }
  expect(wrong).toEqual([]);
});

test.each(['light', 'dark'])('with more contrast every text has it, %s', async (scheme) => {
  const page = await newPage(390);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const personal = new URL(demo.patientUrl).pathname;
  for (const path of ['/', '/request', '/join', '/check', '/terms', personal, `${personal}/visit`]) {
    await page.goto(`${demo.baseUrl}${path}?contrast=more`);
    await page.evaluate(`${axe.source};`);
    const { violations } = (await page.evaluate(
      "axe.run(document, { runOnly: ['color-contrast', 'color-contrast-enhanced'] })",
    )) as axe.AxeResults;
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${path} ${id} ${target.join(' ')}`)),
    ).toEqual([]);
  }
});

test('one tap without a script; it holds from the first page to the call, and back to normal', async () => {
  const page = await newPage(390);
  await page.setJavaScriptEnabled(false);
  await page.goto(`${demo.baseUrl}/`);
  expect(await lettersOf(page)).toBe(16);
  const tap = async (selector: string) =>
    Promise.all([page.waitForNavigation(), page.$eval(selector, (link) => (link as HTMLElement).click())]);
  await tap('.look-large');
  expect(await lettersOf(page)).toBe(20);
  await tap('.look a[href*="contrast"]');
  await tap('.site-footer a[href^="/terms"]');
  await tap('.practice-name');
  expect(await lettersOf(page)).toBe(20);
  expect(await page.$eval('body', (body) => getComputedStyle(body).color)).toBe('rgb(0, 0, 0)');
  // A mistake on the way: the form is answered with its page.
  await page.type('[name="code"]', 'AAA-AAA-AAA');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(await page.$('[name="code"][aria-invalid="true"]')).not.toBeNull();
  expect(await lettersOf(page)).toBe(20);
  await tap('.practice-name');
  await tap('.look-normal');
  expect(await lettersOf(page)).toBe(16);
  expect(await page.cookies()).toEqual([]);
});

test('with a script nothing is opened anew: what was typed stays, also after a mistake', async () => {
  const page = await newPage(390);
  await page.goto(`${demo.baseUrl}/request`);
  await page.type('[name="firstName"]', 'Erika');
  const choose = async (selector: string, letters: number) => {
    await page.$eval(selector, (link) => (link as HTMLElement).click());
    await page.waitForFunction(
      (size) => getComputedStyle(document.documentElement).fontSize === `${size}px`,
      {},
      letters,
    );
  };
  const typed = () => page.$eval('[name="firstName"]', (field) => (field as HTMLInputElement).value);
  await choose('.look-largest', 24);
  await page.$eval('.look [data-more]', (link) => (link as HTMLElement).click());
  await page.waitForSelector('html[data-contrast="more"]');
  expect(await typed()).toBe('Erika');
  expect(page.url()).toContain(`/request?${largest}`);
  expect(await page.$eval('.look [aria-current]', (link) => link.className)).toBe('look-largest');
  expect(await page.$eval('.look [data-more]', (link) => link.textContent)).toBe('Weniger Kontrast');
  // The answer to a form with mistakes.
  await Promise.all([
    page.waitForNavigation(),
    page.$eval('form[action^="/request"] button[type="submit"]', (key) => (key as HTMLElement).click()),
  ]);
  expect(await lettersOf(page)).toBe(24);
  await page.waitForSelector('.look:not([hidden])');
  await choose('.look-large', 20);
  expect(await typed()).toBe('Erika');
  expect(page.url()).toMatch(/kept=[\w-]+/);
  await page.reload();
  expect([await typed(), await lettersOf(page)]).toEqual(['Erika', 20]);
  await Promise.all([
    page.waitForNavigation(),
    page.$eval('.site-footer a[href^="/terms"]', (link) => (link as HTMLElement).click()),
  ]);
  expect(await lettersOf(page)).toBe(20);
});

test('the visit and the call are written as the personal page was, and a reload keeps it', {
  timeout: 120_000,
}, async () => {
  const own = await startDemoProcess();
  const [patient, doctor] = [await newPage(390), await newPage(1280)];
  try {
    await patient.goto(`${own.patientUrl}?${largest}`);
    await Promise.all([
      patient.waitForNavigation(),
      patient.$eval('a[href*="/visit"]', (link) => (link as HTMLElement).click()),
    ]);
    await enterWaitingRoom(patient, 'Erika Mustermann');
    expect(await lettersOf(patient)).toBe(24);
    await doctor.goto(own.practiceUrl);
    await admitFirst(doctor);
    await patient.waitForSelector('.theme-call [data-testid="call-state"][data-state="connected"]');
    expect(await lettersOf(patient)).toBe(24);
    // The call is dark in either theme: white on black, and the reverse nowhere.
    expect(await patient.$eval('body', (body) => getComputedStyle(body).color)).toBe('rgb(255, 255, 255)');
    const { unreachable, overflow } = await layoutOf(patient);
    expect({ unreachable, overflow }).toEqual({ unreachable: [], overflow: 0 });
    await patient.reload();
    await patient.waitForSelector('.theme-call [data-testid="call-state"][data-state="connected"]');
    expect(await lettersOf(patient)).toBe(24);
    expect(await lettersOf(doctor)).toBe(16);
  } finally {
    await own.stop();
  }
});

test.each([
  [320, 640],
  [390, 844],
  [844, 390],
  [1440, 900],
])(
  'in the call it is in the sheet of what one needs seldom, and every key stays, at %d × %d',
  {
    timeout: 120_000,
  },
  async (width, height) => {
    const own = await startDemoProcess();
    onTestFinished(async () => void (await own.stop()));
    const [patient, doctor] = [await newPage(width), await newPage(1280)];
    await patient.setViewport({ width, height });
    await patient.goto(`${own.patientUrl}/visit`);
    await enterWaitingRoom(patient, 'Erika Mustermann');
    await doctor.goto(own.practiceUrl);
    await admitFirst(doctor);
    await bothTalk(doctor, patient);
    const before = await lettersOf(patient);
    await patient.click('.keys [data-opens="more"]');
    await patient.waitForSelector('[data-sheet="more"] .look', { visible: true });
    await patient.click('[data-sheet="more"] .look summary');
    for (const [selector, chosen] of [
      ['.look-largest', '[data-text="largest"]'],
      ['.look [data-more]', '[data-contrast="more"]'],
    ]) {
      await patient.$eval(`[data-sheet="more"] ${selector}`, (link) =>
        link.scrollIntoView({ block: 'center' }),
      );
      await patient.click(`[data-sheet="more"] ${selector}`);
      await patient.waitForSelector(`html${chosen}`);
      await painted(patient);
    }
    // Where there is no room for large letters, they are less large (static/style/look.css).
    expect(await lettersOf(patient)).toBeGreaterThanOrEqual(before);
    expect(await patient.$eval('[data-sheet="more"] .look [aria-current]', (link) => link.className)).toBe(
      'look-largest',
    );
    await patient.screenshot({ path: `/tmp/call-${width}.png` });
    const inSheet = await layoutOf(patient);
    expect([inSheet.unreachable, inSheet.overflow, inSheet.sheets]).toEqual([[], 0, ['more']]);
    await patient.click('[data-sheet="more"] .call-sheet-close');
    const alone = await layoutOf(patient);
    expect([alone.unreachable, alone.overflow]).toEqual([[], 0]);
    // A reload keeps it; after the call it is in the page's head again.
    await patient.reload();
    await bothTalk(doctor, patient);
    expect(await patient.$eval('html', ({ dataset }) => dataset.text)).toBe('largest');
    await patient.click(hook('hang-up'));
    await patient.waitForSelector('[data-screen="farewell"]', { visible: true });
    expect(await patient.$('.site-tools > .look')).not.toBeNull();
  },
);
