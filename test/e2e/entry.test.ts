import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { toTechnique } from '../fixtures/waiting_room.ts';

/*
 * One decision on a screen: name, then camera and sound, then the waiting room, with one button that is
 * always in sight. Whatever the devices do, it leads on.
 */

const screenshots = new URL('../screenshots/', import.meta.url).pathname;
mkdirSync(screenshots, { recursive: true });

let demo: Awaited<ReturnType<typeof startDemoProcess>>;
beforeAll(async () => {
  demo = await startDemoProcess();
});
afterAll(() => demo.stop());

const word = (page: Page) => page.$eval(hook('join-enter'), (button) => button.textContent?.trim());
const steps = (page: Page) =>
  page.$$eval('[data-steps] li', (all) => all.map((step) => step.getAttribute('data-state')).join(' '));
const waits = (page: Page) => page.waitForSelector(hook('waiting-room'), { visible: true });

/** The button is wholly in the window and nothing lies on it, without scrolling. */
async function buttonInSight(page: Page, selector = hook('join-enter')): Promise<string> {
  return page.$eval(selector, (button) => {
    const { top, bottom, left, right } = button.getBoundingClientRect();
    const inside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return inside && button.contains(hit) ? 'in sight' : `${left} ${top} ${right} ${bottom} ${hit?.tagName}`;
  });
}

/** Words that overlap, and what is wider than the window. */
async function badlySet(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`${document.documentElement.scrollWidth} px wide`);
    const labels = [...document.querySelectorAll('[data-steps] li > :last-child, .steps-words')]
      .filter((element) => getComputedStyle(element).clipPath === 'none')
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0);
    labels.forEach((a, index) => {
      for (const b of labels.slice(index + 1))
        if (a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top)
          found.push('steps overlap');
      if (a.right > innerWidth) found.push('a step leaves the window');
    });
    if (found.length > 0) {
      for (const element of document.querySelectorAll('main *, header *, footer *'))
        if (element.getBoundingClientRect().right > innerWidth + 1)
          found.push(
            element.getAttribute('class') ?? `${element.tagName} ${element.textContent?.slice(0, 40)}`,
          );
    }
    for (const heading of document.querySelectorAll<HTMLElement>('h1, h2')) {
      if (heading.scrollWidth > heading.clientWidth + 1 && heading.clientWidth > 1)
        found.push(`cut: ${heading.textContent}`);
    }
    return found;
  });
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.CI) return;
  await page.screenshot({ path: join(screenshots, `${name}.png`) as `${string}.png` });
}

/** As each of the seven browsers calls itself. */
const userAgents: [string, string][] = [
  ['chrome', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36'],
  [
    'chrome-android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Safari/537.36',
  ],
  ['edge', 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0'],
  ['firefox', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0'],
  [
    'safari',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15',
  ],
  [
    'iphone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/26.0 Mobile/15E148 Safari/604.1',
  ],
  ['samsung', 'Mozilla/5.0 (Linux; Android 10; K) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36'],
];

/** How the devices are: each asked for is there, or fails like this. */
type Devices = Record<'video' | 'audio', 'works' | 'NotAllowedError' | 'NotFoundError' | 'NotReadableError'>;

/** This page's devices from now on; the fake ones where they work. */
async function withDevices(page: Page, devices: Devices): Promise<void> {
  await page.evaluateOnNewDocument((states) => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints = {}) => {
      for (const kind of ['video', 'audio'] as const) {
        const state = states[kind];
        if (constraints[kind] && state !== 'works') throw new DOMException('Permission denied', state);
      }
      return real(constraints);
    };
    const query = navigator.permissions.query.bind(navigator.permissions);
    navigator.permissions.query = async (descriptor) => {
      const kind = String(descriptor.name) === 'camera' ? 'video' : 'audio';
      const status = await query({ name: 'geolocation' });
      const state = states[kind] === 'NotAllowedError' ? 'denied' : 'granted';
      return new Proxy(status, {
        get: (target, key) => (key === 'state' ? state : Reflect.get(target, key)),
      });
    };
  }, devices);
}

const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
];

const table: [Devices['video'], Devices['audio'], string, string][] = [
  ['works', 'works', 'Wartezimmer betreten', 'done done current todo'],
  ['NotAllowedError', 'works', 'Ohne Kamera weiter', 'done failed current todo'],
  ['NotFoundError', 'works', 'Ohne Kamera weiter', 'done failed current todo'],
  ['NotReadableError', 'works', 'Ohne Kamera weiter', 'done failed current todo'],
  ['works', 'NotAllowedError', 'Ohne Mikrofon weiter', 'done failed current todo'],
  ['works', 'NotFoundError', 'Ohne Mikrofon weiter', 'done failed current todo'],
  ['works', 'NotReadableError', 'Ohne Mikrofon weiter', 'done failed current todo'],
  ['NotAllowedError', 'NotAllowedError', 'Ohne Kamera und Mikrofon weiter', 'done failed current todo'],
  ['NotFoundError', 'NotFoundError', 'Ohne Kamera und Mikrofon weiter', 'done failed current todo'],
  ['NotReadableError', 'NotReadableError', 'Ohne Kamera und Mikrofon weiter', 'done failed current todo'],
];

describe.each<BrowserName>(['chromium', 'firefox'])('before the waiting room, in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(name);
  });
  afterAll(() => browser?.close());

  async function openVisit(devices?: Devices, viewport = sizes[1]): Promise<Page> {
    const page = await (await browser.createBrowserContext()).newPage();
    if (viewport) await page.setViewport(viewport);
    if (devices) await withDevices(page, devices);
    await page.goto(`${demo.patientUrl}/visit`);
    return page;
  }

  test.each(table)('camera %s, microphone %s: "%s"', { timeout: 60_000 }, async (...row) => {
    const [video, audio, says, after] = row;
    const page = await openVisit({ video, audio });
    expect(await word(page)).toBe('Weiter');
    expect(await steps(page)).toBe('current todo todo todo');
    expect(await buttonInSight(page)).toBe('in sight');
    await toTechnique(page);
    expect(await steps(page)).toBe('done current todo todo');
    await page.waitForFunction(
      (button, expected) => document.querySelector(button)?.textContent?.trim() === expected,
      {},
      hook('join-enter'),
      says,
    );
    const works = says === 'Wartezimmer betreten';
    const again = '[data-part="again"]';
    // Nobody is taken away while reading what helps.
    if (!works) expect(await page.$eval(hook('stay'), (stay) => stay.getClientRects().length)).toBe(0);
    for (const size of [...sizes, { width: 844, height: 390 }, { width: 1280, height: 800 }]) {
      await page.setViewport(size);
      expect(await buttonInSight(page)).toBe('in sight');
      if (!works) expect(await buttonInSight(page, again), `${size.width}`).toBe('in sight');
      expect(await badlySet(page)).toEqual([]);
      await picture(page, `entry-${name}-${video}-${audio}-${size.width}`);
    }
    const trouble = await page.$eval('[data-part="trouble"]', (notice) => !notice.hasAttribute('hidden'));
    expect(trouble).toBe(!works);
    await page.click(hook('join-enter'));
    await waits(page);
    expect(await steps(page)).toBe(after);
    expect(await badlySet(page)).toEqual([]);
    await page.browserContext().close();
  });

  // Also for scripts from outside: what they click is what lies there.
  test.each([
    [320, 640],
    [375, 667],
    [390, 844],
    [800, 600],
    [1280, 720],
  ])('at %d × %d the button covers neither field', { timeout: 60_000 }, async (width, height) => {
    const page = await openVisit(undefined, { width, height });
    for (const field of ['join-name', 'join-privacy']) {
      const covered = await page.$eval(hook(field), (input) => {
        const { top, bottom, left, right } = input.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        // Below the window it comes into view when it is reached.
        return middle < innerHeight && document.elementFromPoint((left + right) / 2, middle) !== input;
      });
      expect(covered, field).toBe(false);
    }
    await toTechnique(page);
    await page.browserContext().close();
  });

  test('the keyboard alone is enough', { timeout: 60_000 }, async () => {
    const page = await openVisit({ video: 'NotAllowedError', audio: 'works' });
    await page.focus(hook('join-name'));
    await page.keyboard.type('Erika Mustermann');
    await page.keyboard.press('Tab');
    await page.keyboard.press(' ');
    // The choice of a language lies between.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('join-enter');
    await page.keyboard.press('Enter');
    await page.waitForSelector(hook('technique'), { visible: true });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('technique-title');
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
      if (at === 'join-enter') break;
    }
    await page.keyboard.press('Enter');
    await waits(page);
    await page.browserContext().close();
  });

  test.each([2, 3])(
    '%d clicks at once are one: camera and sound are not passed by',
    { timeout: 60_000 },
    async (count) => {
      const page = await openVisit({ video: 'works', audio: 'works' });
      await page.type(hook('join-name'), 'Erika Mustermann');
      await page.click(hook('join-privacy'));
      await page.click(hook('join-enter'), { count });
      await page.waitForSelector(hook('technique'), { visible: true });
      // Had it gone on, the waiting room would be there soon.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await page.$eval(hook('waiting-room'), (room) => room.hasAttribute('hidden'))).toBe(true);
      await page.click(hook('join-enter'));
      await waits(page);
      await page.browserContext().close();
    },
  );

  test('what is missing is said above its field, as in all forms', { timeout: 60_000 }, async () => {
    const page = await openVisit();
    await page.click(hook('join-enter'));
    for (const field of ['join-name', 'join-privacy']) {
      const [message, control] = await Promise.all(
        [`#${field}-error`, `#${field}`].map((selector) =>
          page.$eval(selector, (element) => element.getBoundingClientRect().bottom),
        ),
      );
      expect(message).toBeGreaterThan(0);
      expect(message).toBeLessThan(control ?? 0);
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('join-name');
    await picture(page, `entry-${name}-missing`);
    await page.browserContext().close();
  });

  test('a reload loses nothing that was typed, and nothing stays after the end (S7)', {
    timeout: 90_000,
  }, async () => {
    const page = await openVisit({ video: 'works', audio: 'works' });
    await page.type(hook('join-name'), 'Erika Muster');
    await page.reload();
    expect(await page.$eval('#join-name', (field) => (field as HTMLInputElement).value)).toBe('Erika Muster');
    await page.type(hook('join-name'), 'mann');
    await page.click(hook('join-privacy'));
    await page.reload();
    expect(await page.$eval('#join-privacy', (field) => (field as HTMLInputElement).checked)).toBe(true);
    await page.click(hook('join-enter'));
    await page.waitForSelector(hook('technique'), { visible: true });
    await page.reload();
    await page.waitForSelector(hook('technique'), { visible: true });
    await page.click(hook('join-enter'));
    await waits(page);
    // From here on the server knows the name, and this browser does not.
    const stored = () => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    expect(await stored()).not.toContain('Muster');
    await page.reload();
    await waits(page);
    await page.waitForSelector(`${hook('call-state')}[data-state="waiting"]`);
    await page.$eval('[data-act="hang-up"]', (button) => (button as HTMLElement).click());
    await page.waitForSelector('[data-screen="farewell"]', { visible: true });
    expect(await stored()).toBe('{}');
    expect(await page.$eval('#join-name', (field) => (field as HTMLInputElement).value)).toBe('');
    await page.browserContext().close();
  });

  test('a page that is left alone goes on by itself, and says so; who does anything stays', {
    timeout: 90_000,
  }, async () => {
    const alone = await openVisit();
    await toTechnique(alone);
    await alone.waitForSelector(hook('stay'), { visible: true });
    await waits(alone);
    await alone.browserContext().close();

    const held = await openVisit();
    await toTechnique(held);
    await held.waitForSelector(hook('stay'), { visible: true });
    await held.click(hook('stay'));
    await held.waitForSelector(hook('stay'), { hidden: true });
    await new Promise((resolve) => setTimeout(resolve, 21_000));
    expect(await held.$eval(hook('technique'), (screen) => !screen.hasAttribute('hidden'))).toBe(true);
    await held.browserContext().close();
  });

  test.each(sizes)(
    'with letters of 200 %% at $width px nothing overlaps, and the button is in sight',
    {
      timeout: 60_000,
    },
    async (size) => {
      for (const devices of [
        { video: 'works', audio: 'works' },
        { video: 'NotAllowedError', audio: 'NotAllowedError' },
      ] as const) {
        const page = await openVisit(devices, size);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        const look = async (screen: string) => {
          expect(await badlySet(page), screen).toEqual([]);
          await picture(page, `entry-${name}-200-${size.width}-${screen}-${devices.video}`);
        };
        await look('name');
        expect(await buttonInSight(page)).toBe('in sight');
        expect(
          await page.$eval(
            '.steps-words',
            (words) => getComputedStyle(words).display !== 'none' && words.textContent,
          ),
        ).toBe('Schritt 1 von 4: Name');
        await toTechnique(page);
        const settled = devices.video === 'works' ? hook('stay') : '[data-part="trouble"]';
        await page.waitForSelector(settled, { visible: true });
        await look('technique');
        expect(await buttonInSight(page)).toBe('in sight');
        await page.click(hook('join-enter'));
        await waits(page);
        await look('waiting');
        expect(
          await page.$eval(
            '.steps-words',
            (words) => getComputedStyle(words).display !== 'none' && words.textContent,
          ),
        ).toBe('Schritt 3 von 4: Wartezimmer');
        await page.goto(demo.patientUrl);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        await look('personal');
        await page.browserContext().close();
      }
    },
  );
});

describe('who has refused is shown where this very browser allows it', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser('chromium');
  });
  afterAll(() => browser?.close());

  test.each(userAgents)('%s', { timeout: 60_000 }, async (place, userAgent) => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.setUserAgent({ userAgent });
    await withDevices(page, { video: 'NotAllowedError', audio: 'NotAllowedError' });
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('allow_help')) scripts.push(request.url());
    });
    await page.goto(`${demo.patientUrl}/visit`);
    expect(scripts).toEqual([]);
    await toTechnique(page);
    const drawing = `${hook('allow-help')}[data-place="${place}"] svg`;
    await page.waitForSelector(drawing, { visible: true });
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toContain(demo.baseUrl);
    const box = await page.$eval(drawing, (svg) => svg.getBoundingClientRect().toJSON());
    expect(box.width).toBeGreaterThan(200);
    expect(box.right).toBeLessThanOrEqual(390);
    expect(await page.$eval(hook('allow-help'), (help) => help.querySelectorAll('li').length)).toBe(2);
    await page.$eval(hook('allow-help'), (help) => help.scrollIntoView({ block: 'center' }));
    await picture(page, `allow-${place}`);
    await page.browserContext().close();
  });
});
