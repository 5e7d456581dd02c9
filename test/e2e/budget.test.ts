import { expect, test } from 'vitest';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { enterWaitingRoom } from '../fixtures/waiting_room.ts';

const limits = { bytes: 40_000, requests: 6 };

test(`until the waiting room the patient's browser makes at most ${limits.requests} requests and loads ${limits.bytes} bytes, all from here`, {
  timeout: 120_000,
}, async () => {
  const demo = await startDemoProcess();
  const browser = await startBrowser('chromium');
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  await cdp.send('Network.enable');
  const urls: string[] = [];
  let bytes = 0;
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) urls.push(request.url);
  });
  cdp.on('Network.webSocketCreated', ({ url }) => urls.push(url));
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });

  await page.goto(demo.patientUrl);
  await Promise.all([page.waitForNavigation(), page.click('[data-testid="to-visit"]')]);
  await enterWaitingRoom(page, 'Erika Mustermann');
  await page.waitForSelector(`${hook('call-state')}[data-state="waiting"]`);

  console.log(`${urls.length} requests, ${bytes} bytes on the wire (headers included)`);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(limits.bytes);
  expect(urls.length, urls.join('\n')).toBeLessThanOrEqual(limits.requests);
  const origins = new Set(urls.map((url) => new URL(url).host));
  expect([...origins]).toEqual([new URL(demo.baseUrl).host]);
  await browser.close();
  await demo.stop();
});
