import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { build } from 'esbuild';
import { renderToString } from 'preact-render-to-string';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsIn } from '../../languages/words.ts';
import { PageWords } from '../../views/components/page_words.ts';
import { ShortCheck } from '../../views/patient/short_check.ts';
import { type BrowserName, hook, startBrowser } from '../fixtures/browsers.ts';
import { startRefusingProxy } from '../fixtures/refusing_proxy.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay_process.ts';
import { freePort, startDemoProcess } from '../fixtures/server_process.ts';
import { foreign, watchRequests } from '../fixtures/watch_requests.ts';

type Demo = Awaited<ReturnType<typeof startDemoProcess>>;

const screenshots = new URL('../screenshots/', import.meta.url).pathname;
mkdirSync(screenshots, { recursive: true });

/** coturn with UDP and TCP, and one that has no UDP: what a hospital's firewall leaves of the first. */
let relay: RelayProcess;
let relayWithoutUdp: RelayProcess;
beforeAll(async () => {
  [relay, relayWithoutUdp] = await Promise.all([startRelayProcess(), startRelayProcess(['--no-udp'])]);
});
afterAll(async () => {
  await Promise.all([relay?.stop(), relayWithoutUdp?.stop()]);
});

const patience = { timeout: 90_000 };

/** By keyboard alone, to the end of what runs by itself. */
async function check(page: Page, address: string): Promise<void> {
  await page.setViewport({ width: 390, height: 844 });
  await page.goto(address);
  await page.focus(hook('check-start'));
  await page.keyboard.press('Enter');
  await page.waitForSelector(hook('check-send'), { visible: true, timeout: 60_000 });
}

/** A person who takes a while to see the browser's question. */
async function answerLate(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const ask = MediaDevices.prototype.getUserMedia;
    MediaDevices.prototype.getUserMedia = async function (constraints) {
      await new Promise((resolve) => setTimeout(resolve, 4000));
      return ask.call(this, constraints);
    };
  });
}

/** Every row's result. */
function results(page: Page): Promise<Record<string, string>> {
  return page.$$eval('[data-row]', (rows) =>
    Object.fromEntries(rows.map((row) => [row.getAttribute('data-row'), row.getAttribute('data-result')])),
  );
}

const text = (page: Page, name: string) => page.$eval(hook(name), (element) => element.textContent ?? '');

async function withDemo(environment: Record<string, string>, run: (demo: Demo) => Promise<void>) {
  const demo = await startDemoProcess(environment);
  try {
    await run(demo);
  } finally {
    await demo.stop();
  }
}

describe.each<BrowserName>(['chromium', 'firefox'])('S1: the technical check in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(name);
  });
  afterAll(() => browser?.close());

  const newPage = async () => (await browser.createBrowserContext()).newPage();

  test('with a relay everything is green, and the practice reads it under the number', patience, async () => {
    await withDemo(relay.environment('udp', 'tcp'), async (demo) => {
      const page = await newPage();
      const urls = watchRequests(page);
      await check(page, `${demo.baseUrl}/check`);
      expect(await text(page, 'check-result')).toContain('ob Sie den Ton hören');
      expect(await text(page, 'check-result')).not.toContain('Alles geht');
      await page.click(hook('check-heard'));

      // A patient has four rows before them, and the rest is folded.
      const seen = await page.$$eval('[data-row]', (all) =>
        all.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-row')),
      );
      expect(seen).toEqual(['camera', 'microphone', 'speaker', 'way']);
      const rows = await results(page);
      expect(Object.keys(rows)).toHaveLength(13);
      expect(rows).toEqual(Object.fromEntries(Object.keys(rows).map((row) => [row, 'good'])));
      expect(await text(page, 'check-result')).toBe(
        'Alles geht. So können Sie zur Videosprechstunde kommen.',
      );
      for (const row of ['check-bandwidth-up', 'check-bandwidth-down']) {
        expect(await text(page, row)).toMatch(/[\d.]+ kbit\/s: gut für Bild und Ton/);
      }
      await inspect(page, `check-done-${name}`);

      await page.click(hook('check-send'));
      await page.waitForSelector(hook('check-report-number'), { visible: true });
      const number = await text(page, 'check-report-number');
      expect(number).toMatch(/^\d{4}$/);
      // A screen reader goes on at the number.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('sent');
      // D4: nothing has gone anywhere else.
      expect(foreign(urls, demo.baseUrl)).toEqual([]);

      const doctor = await newPage();
      await doctor.goto(demo.practiceUrl);
      await doctor.goto(`${demo.baseUrl}/practice/checks`);
      const list = await text(doctor, 'check-report');
      expect(list).toContain(number);
      expect(list).toContain('Alles in Ordnung');
      expect(list).toContain(name === 'chromium' ? 'Chrome' : 'Firefox');
      await inspect(doctor, `practice-checks-${name}`);
    });
  });

  test('with UDP to the relay blocked that row is red, and it says that it will work', patience, async () => {
    await withDemo(relayWithoutUdp.environment('udp', 'tcp'), async (demo) => {
      const page = await newPage();
      await check(page, `${demo.baseUrl}/check`);
      await page.click(hook('check-heard'));
      expect(await results(page)).toMatchObject({
        websocket: 'good',
        direct: 'good',
        'relay-udp': 'bad',
        'relay-tcp': 'good',
        'bandwidth-up': 'good',
        'bandwidth-down': 'good',
      });
      expect(await text(page, 'check-relay-udp')).toContain('Ihr Netz lässt diesen Weg nicht zu');
      expect(await text(page, 'check-result')).toMatch(/^Es wird gehen\./);
      await inspect(page, `check-detour-${name}`);
    });
  });

  test('a slow line is measured as one, and it says what to expect', patience, async () => {
    // 160 kbit/s for each of the relay's allocations.
    const slow = await startRelayProcess(['--max-bps=20000']);
    await withDemo(slow.environment('udp'), async (demo) => {
      const page = await newPage();
      await check(page, `${demo.baseUrl}/check`);
      await page.click(hook('check-heard'));
      expect(await results(page)).toMatchObject({
        'relay-udp': 'good',
        'relay-tcp': 'fair',
        'bandwidth-up': 'bad',
        'bandwidth-down': 'bad',
      });
      expect(await text(page, 'check-relay-tcp')).toContain('nutzt diesen Weg nicht');
      expect(await text(page, 'check-bandwidth-up')).toMatch(/\d+ kbit\/s: reicht für den Ton/);
      expect(await text(page, 'check-result')).toContain('Der Ton hat Vorrang');
    });
    await slow.stop();
  });

  test('without a relay it says so calmly', patience, async () => {
    await withDemo({ TURN_EMBEDDED: 'off' }, async (demo) => {
      const page = await newPage();
      await answerLate(page);
      const said = page.waitForFunction(
        (hint) => document.querySelector('[data-testid="check-result"]')?.textContent?.includes(hint),
        {},
        'Ihr Browser fragt nach Kamera und Mikrofon.',
      );
      await Promise.all([check(page, `${demo.baseUrl}/check`), said]);
      await page.click(hook('check-heard'));
      expect(await results(page)).toMatchObject({
        direct: 'good',
        'relay-udp': 'fair',
        'relay-tcp': 'fair',
        'bandwidth-up': 'skipped',
        'bandwidth-down': 'skipped',
      });
      expect(await text(page, 'check-relay-tcp')).toContain('Die Praxis hat kein Relay eingerichtet');
      expect(await text(page, 'check-result')).toContain('Ihr Gerät ist bereit');
    });
  });

  test(
    'where WebSockets are not let through, that is red, and what needs it is not guessed',
    patience,
    async () => {
      const [outside, inside] = [await freePort(), await freePort()];
      const origin = `http://localhost:${outside}`;
      await withDemo(
        { ...relay.environment('udp', 'tcp'), PORT: String(inside), PUBLIC_URL: origin },
        async () => {
          const proxy = await startRefusingProxy(outside, inside);
          const page = await newPage();
          await check(page, `${origin}/check`);
          await page.click(hook('check-not-heard'));
          expect(await results(page)).toMatchObject({
            server: 'good',
            websocket: 'bad',
            speaker: 'bad',
            direct: 'good',
            'relay-udp': 'skipped',
            'relay-tcp': 'skipped',
          });
          expect(await text(page, 'check-websocket')).toContain('Ihr Netz lässt die ständige Verbindung');
          const summary = await text(page, 'check-result');
          expect(summary).toContain('Noch geht nicht alles');
          expect(summary).toContain('Ton hören und Verbindung');
          proxy.stop();
        },
      );
    },
  );

  test('on the way to a visit the report belongs to it, and the way leads back', patience, async () => {
    await withDemo({ TURN_EMBEDDED: 'off' }, async (demo) => {
      const page = await newPage();
      await check(page, `${demo.patientUrl}/check`);
      await page.click(hook('check-send'));
      await page.waitForSelector(hook('check-report-number'), { visible: true });
      const number = await text(page, 'check-report-number');
      await Promise.all([page.waitForNavigation(), page.click('main a[href$="/visit"]')]);
      expect(page.url()).toBe(`${demo.patientUrl}/visit`);

      const doctor = await newPage();
      await doctor.goto(demo.practiceUrl);
      await doctor.goto(`${demo.baseUrl}/practice/checks`);
      await Promise.all([
        doctor.waitForNavigation(),
        doctor.click(`${hook('check-report')} a[href^="/practice/consultations/"]`),
      ]);
      expect(await text(doctor, 'consultation-checks')).toContain(number);
    });
  });

  test('the short form fills itself from what is there, and asks nobody', patience, async () => {
    await withDemo(relay.environment('udp'), async (demo) => {
      const page = await newPage();
      await openShortCheck(page, demo);
      const ice = await iceFrom(page);
      const urls = watchRequests(page);
      expect(await marks(page)).toEqual({
        camera: 'open',
        microphone: 'open',
        connection: 'open',
      });
      await page.evaluate(() => testShortCheck.devices({ audio: true, video: false }));
      expect(await marks(page)).toMatchObject({ camera: 'bad', microphone: 'good' });

      await page.evaluate((settings) => testShortCheck.connected(settings), ice);
      await page.waitForSelector('[data-mark="connection"][data-result="good"]');
      expect(await marks(page)).toMatchObject({ connection: 'good' });
      expect(urls).toEqual([]);
      await inspect(page, `short-check-${name}`);
    });
  });

  test('the short form: a relay that is out of reach has its sentence, none has none', patience, async () => {
    await withDemo({ TURN_EMBEDDED: 'off' }, async (demo) => {
      const page = await newPage();
      const help = () => page.$eval('[data-part="short-help"]', (element) => element.textContent);
      await openShortCheck(page, demo);
      await page.evaluate(() => testShortCheck.connected({ servers: [], relayOnly: false }));
      expect(await marks(page)).toMatchObject({ connection: 'good' });
      expect(await help()).toBe('');

      await openShortCheck(page, demo);
      const server = { urls: ['turn:127.0.0.1:9?transport=udp'], username: 'u', credential: 'c' };
      await page.evaluate((servers) => testShortCheck.connected({ servers, relayOnly: true }), [server]);
      await page.waitForSelector('[data-mark="connection"][data-result="bad"]', { timeout: 20_000 });
      expect(await help()).toContain('anderes Netz');
    });
  });
});

/**
 * What the page does with the short check until its own script does: its markup, its script, devices that are
 * only said to be there.
 */
declare const testShortCheck: {
  connected(ice: unknown): void;
  devices(there: { audio: boolean; video: boolean }): void;
};

async function openShortCheck(page: Page, demo: Demo): Promise<void> {
  await page.goto(`${demo.baseUrl}/check`);
  const { outputFiles } = await build({
    stdin: {
      contents: `import { startShortCheck } from './short_check.ts';
        import { checkWay } from './short_way.ts';
        const listeners = [];
        const there = { audio: false, video: false };
        const media = { asked: false, asking: false, wanted: { audio: true, video: true },
          track: (kind) => there[kind] || null, onChange: (listener) => listeners.push(listener) };
        startShortCheck(media);
        window.testShortCheck = { connected: checkWay, devices(now) {
          Object.assign(there, now); media.asked = true; for (const listener of listeners) listener(); } };`,
      resolveDir: new URL('../../static/visit', import.meta.url).pathname,
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const words = wordsIn('de');
  // As on the visit's page: what the script says comes with it.
  const parts = [ShortCheck({ words, href: '/check' }), PageWords({ words, scripts: ['visit'] })];
  const markup = parts.map((part) => renderToString(part)).join('');
  await page.$eval(
    'main',
    (main, inner) => {
      main.innerHTML = inner;
    },
    markup,
  );
  await page.evaluate(outputFiles[0]?.text ?? '');
}

function marks(page: Page): Promise<Record<string, string>> {
  return page.$$eval('[data-mark]', (items) =>
    Object.fromEntries(
      items.map((item) => [item.getAttribute('data-mark'), item.getAttribute('data-result')]),
    ),
  );
}

/** Credentials as the visit's socket would bring them. */
function iceFrom(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const address = `${location.origin.replace(/^http/, 'ws')}/signal`;
        const socket = new WebSocket(address, ['sprechzimmer.1', 'check']);
        socket.onopen = () => socket.send(JSON.stringify({ type: 'ice' }));
        socket.onmessage = ({ data }) => resolve(JSON.parse(data).ice);
      }),
  );
}

/** P18: a picture on the phone, what axe finds, and nothing wider than the window. */
async function inspect(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.setViewport({ width: 390, height: 844 });
  const path = `${screenshots}${name}.png` as `${string}.png`;
  await page.screenshot({ path, fullPage: true });
  await page.evaluate(`${axe.source};`);
  const found = (await page.evaluate('axe.run(document, { iframes: false })')) as axe.AxeResults;
  const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual(
    [],
  );
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, name).toBeLessThanOrEqual(1);
}
