/*
 * `npm run bench:browser`: the patient's pages as a slow phone sees them: "slow 4G" (1.6 Mbit/s down, 0.75
 * up, 150 ms) and a processor six times slower, each time with a cold cache; medians of five. Chromium's own
 * throttling works on requests, so a handshake costs nothing, and what else runs on the machine is seen in
 * every figure. The doctor's browser of the call is not slowed.
 */
import type { Browser, BrowserContext, CDPSession, Page } from 'puppeteer-core';
import { hook, limitCamera, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, bothTalk, toTechnique } from '../fixtures/waiting_room.ts';
import { middle } from './bare.ts';
import type { Figure } from './figures.ts';
import { circumstances, writeNumbers } from './numbers_file.ts';

const rounds = 5;
const slow4g = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowedBy = 6;
/** After this nothing of a page's beginning is under way any more. */
const restMs = 1_500;

/** What a browser says of one page. */
interface Look {
  firstPaintMs: number;
  largestPaintMs: number;
  shift: number;
  longestTaskMs: number;
  blockingMs: number;
  bytes: number;
  requests: number;
}

const where = circumstances();
const browser = await startBrowser('chromium');
const figures: Figure[] = [];
for (const [what, path] of [
  ['landing', () => '/'],
  ['request', () => '/request'],
  ['personal page', (patientPath: string) => patientPath],
  ['visit', (patientPath: string) => `${patientPath}/visit`],
] as const) {
  const looks: Look[] = [];
  const demo = await startDemoProcess();
  for (let round = 0; round < rounds; round++)
    looks.push(await lookAt(browser, demo.baseUrl + path(new URL(demo.patientUrl).pathname)));
  await demo.stop();
  figures.push(...paintFigures(what, looks), ...workFigures(what, looks), ...weightFigures(what, looks));
}
figures.push(...(await wayThrough()));
await browser.close();
writeNumbers('The browser', {
  words:
    'Written by `npm run bench:browser`: a cold cache, 1.6 Mbit/s, 150 ms, a processor six times slower, medians of five.',
  figures,
  where,
});

/** From nothing to a page at rest. */
async function lookAt(browser: Browser, address: string): Promise<Look> {
  const slow = await openSlowly(browser);
  await slow.page.goto(address, { waitUntil: 'networkidle0', timeout: 60_000 });
  await rest();
  const look = await slow.look();
  await slow.context.close();
  return look;
}

/** From the personal page by the visit into the waiting room, and on into the call. */
async function wayThrough(): Promise<Figure[]> {
  const waiting: Look[] = [];
  const calls: Look[] = [];
  const clicks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const demo = await startDemoProcess();
    const slow = await openSlowly(browser);
    const { page } = slow;
    await limitCamera(page);
    await page.goto(demo.patientUrl, { waitUntil: 'networkidle0', timeout: 60_000 });
    await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), page.click(hook('to-visit'))]);
    await toTechnique(page);
    await page.waitForSelector(`${hook('join-enter')}:not([disabled])`, { visible: true });
    const before = slow.sent();
    await slow.forget();
    const clicked = performance.now();
    await page.click(hook('join-enter'));
    await page.waitForSelector(hook('waiting-room'), { visible: true });
    clicks.push(performance.now() - clicked);
    const untilWaiting = slow.sent();
    await page.waitForNetworkIdle();
    await rest();
    waiting.push({ ...(await slow.look()), ...untilWaiting });
    console.log(`round ${round + 1}: ${before.bytes} bytes before the click, ${slow.sent().bytes} waiting`);
    await slow.forget();
    calls.push(await untilBothTalk(slow, demo.practiceUrl));
    await slow.context.close();
    await demo.stop();
  }
  return [
    {
      what: 'waiting room after the click',
      unit: 'ms',
      ours: middle(clicks),
    },
    ...workFigures('waiting room', waiting),
    {
      what: 'bytes until the waiting room',
      unit: 'kB',
      ours: kilobytes(waiting),
      goal: { atMost: 40 },
    },
    {
      what: 'requests until the waiting room',
      unit: '',
      ours: of(waiting, 'requests'),
      goal: { atMost: 6 },
    },
    ...workFigures('call, from the admission on', calls, { told: true }),
    { what: 'bytes of the whole call', unit: 'kB', ours: kilobytes(calls), goal: { atMost: 64 } },
    { what: 'requests of the whole call', unit: '', ours: of(calls, 'requests') },
  ];
}

async function untilBothTalk(slow: SlowPage, practiceUrl: string): Promise<Look> {
  const doctor = await (await browser.createBrowserContext()).newPage();
  await limitCamera(doctor);
  await doctor.goto(practiceUrl);
  await admitFirst(doctor);
  await bothTalk(doctor, slow.page);
  await rest();
  const look = await slow.look();
  await doctor.browserContext().close();
  return look;
}

interface SlowPage {
  context: BrowserContext;
  page: Page;
  /** What it has loaded so far, headers included. */
  sent(): { bytes: number; requests: number };
  look(): Promise<Look>;
  /** Shifts and tasks are counted anew from here. */
  forget(): Promise<void>;
}

async function openSlowly(browser: Browser): Promise<SlowPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  const cdp = await page.createCDPSession();
  const sent = await countRequests(cdp);
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });
  await page.evaluateOnNewDocument(watchPage);
  return {
    context,
    page,
    sent,
    look: async () => ({ ...(await page.evaluate(seenByPage)), ...sent() }),
    forget: () =>
      page.evaluate(() => {
        window.testSeen = [];
      }),
  };
}

async function countRequests(cdp: CDPSession): Promise<() => { bytes: number; requests: number }> {
  const bytes = new Map<string, number>();
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('data:')) bytes.set(requestId, 0);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (bytes.has(requestId)) bytes.set(requestId, encodedDataLength);
  });
  return () => ({ bytes: [...bytes.values()].reduce((sum, one) => sum + one, 0), requests: bytes.size });
}

/** Runs in the page before anything else of it. */
function watchPage(): void {
  window.testSeen = [];
  const types = ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask'];
  for (const type of types)
    new PerformanceObserver((list) => {
      window.testSeen.push(...list.getEntries());
    }).observe({ type, buffered: true });
}

/** Runs in the page. */
function seenByPage(): Omit<Look, 'bytes' | 'requests'> {
  const ofType = (type: string) => window.testSeen.filter(({ entryType }) => entryType === type);
  const firstPaint = ofType('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0;
  const tasks = ofType('longtask').map(({ duration }) => duration);
  return {
    firstPaintMs: firstPaint,
    largestPaintMs: ofType('largest-contentful-paint').at(-1)?.startTime ?? firstPaint,
    shift: ofType('layout-shift').reduce(
      (sum, { value = 0, hadRecentInput }) => sum + (hadRecentInput ? 0 : value),
      0,
    ),
    longestTaskMs: Math.max(0, ...tasks),
    blockingMs: tasks.reduce((sum, duration) => sum + duration - 50, 0),
  };
}

function paintFigures(what: string, looks: readonly Look[]): Figure[] {
  return [
    { what: `${what}: first paint`, unit: 'ms', ours: of(looks, 'firstPaintMs'), goal: { atMost: 1500 } },
    { what: `${what}: largest paint`, unit: 'ms', ours: of(looks, 'largestPaintMs'), goal: { atMost: 1800 } },
  ];
}

function workFigures(what: string, looks: readonly Look[], { told = false } = {}): Figure[] {
  const figure = (name: string, key: keyof Look, unit: string, atMost: number): Figure => ({
    what: `${what}: ${name}`,
    unit,
    ours: of(looks, key),
    ...(!told && { goal: { atMost } }),
  });
  return [
    figure('layout shift', 'shift', '', 0),
    figure('longest task', 'longestTaskMs', 'ms', 50),
    figure('blocked', 'blockingMs', 'ms', 100),
  ];
}

function weightFigures(what: string, looks: readonly Look[]): Figure[] {
  return [
    { what: `${what}: bytes`, unit: 'kB', ours: kilobytes(looks) },
    { what: `${what}: requests`, unit: '', ours: of(looks, 'requests') },
  ];
}

function of(looks: readonly Look[], key: keyof Look): number {
  return middle(looks.map((look) => look[key]));
}

function kilobytes(looks: readonly Look[]): number {
  return of(looks, 'bytes') / 1000;
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, restMs));
}
