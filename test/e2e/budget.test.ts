import { expect, test } from 'vitest';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { enterWaitingRoom } from '../fixtures/waiting_room.ts';

const limits = { bytes: 40_000, requests: 6, withTheRest: 61_500, withAConversation: 94_500 };

test.each(['de', 'uk', 'ar'])(
  `until the waiting room the patient's browser makes at most ${limits.requests} requests and loads ${limits.bytes} bytes, all from here (%s)`,
  {
    timeout: 120_000,
  },
  async (language) => {
    const demo = await startDemoProcess();
    const browser = await startBrowser('chromium');
    const page = await browser.newPage();
    const cdp = await page.createCDPSession();
    await cdp.send('Network.enable');
    const asked = new Map<string, { url: string; at: number; bytes: number }>();
    cdp.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
      if (!request.url.startsWith('data:'))
        asked.set(requestId, { url: request.url, at: wallTime * 1000, bytes: 0 });
    });
    cdp.on('Network.webSocketCreated', ({ requestId, url }) =>
      asked.set(requestId, { url, at: 0, bytes: 0 }),
    );
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const request = asked.get(requestId);
      if (request) request.bytes += encodedDataLength;
    });
    await page.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {
        const room = document.querySelector<HTMLElement>('[data-testid="waiting-room"]');
        if (!room) return;
        new MutationObserver(() => {
          if (!room.hidden) room.dataset.shownAt ??= String(Date.now());
        }).observe(room, { attributes: true });
      });
    });

    await page.goto(`${demo.patientUrl}?lang=${language}`);
    await Promise.all([page.waitForNavigation(), page.click('[data-testid="to-visit"]')]);
    await enterWaitingRoom(page, 'Erika Mustermann');
    await page.waitForSelector(`${hook('call-state')}[data-state="waiting"]`);
    await page.waitForNetworkIdle();

    const shownAt = await page.$eval(hook('waiting-room'), (room) =>
      Number(room.getAttribute('data-shown-at')),
    );
    const all = [...asked.values()];
    const before = all.filter(({ at }) => at < shownAt);
    const sum = (requests: typeof all) => requests.reduce((total, { bytes }) => total + bytes, 0);
    console.log(
      `${language}: ${before.length} requests, ${sum(before)} bytes on the wire (headers included) until the waiting room, ` +
        `${all.length} and ${sum(all)} with what it loads itself`,
    );
    expect(shownAt).toBeGreaterThan(0);
    expect(sum(before)).toBeGreaterThan(5_000);
    expect(sum(before)).toBeLessThanOrEqual(limits.bytes);
    expect(before.length, before.map(({ url }) => url).join('\n')).toBeLessThanOrEqual(limits.requests);
    // What the waiting room loads is no place to hide in: all of it together stays small, too.
    expect(sum(all)).toBeLessThanOrEqual(limits.withTheRest);
    // A conversation begins without waiting for its script, which has come while the patient waits.
    await page.waitForFunction(() => {
      const { script = '' } = document.querySelector<HTMLElement>('[data-part="stage"]')?.dataset ?? {};
      return performance.getEntriesByName(new URL(script, location.href).href).length > 0;
    });
    await page.waitForNetworkIdle();
    const whole = [...asked.values()];
    console.log(`${language}: ${whole.length} requests, ${sum(whole)} bytes with what a conversation needs`);
    expect(sum(whole)).toBeLessThanOrEqual(limits.withAConversation);
    const origins = new Set(whole.map(({ url }) => new URL(url).host));
    expect([...origins]).toEqual([new URL(demo.baseUrl).host]);
    await browser.close();
    await demo.stop();
  },
);
