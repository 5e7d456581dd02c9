import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';

/* Issue 14: the patient goes on with another device, from the waiting room and from the call. */

const browsers = new Map<BrowserName, Browser>();
beforeAll(async () => {
  for (const name of ['chromium', 'firefox'] as const) browsers.set(name, await startBrowser(name));
}, 90_000);
afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
});

async function openIn(name: BrowserName): Promise<Page> {
  const browser = browsers.get(name);
  if (!browser) throw new Error(`no ${name}`);
  return openWatchedPage(browser);
}

/** What a phone's camera reads from the picture. */
const addressOf = (page: Page) =>
  page
    .waitForSelector(hook('move-picture'), { visible: true })
    .then(() => page.$eval(hook('move-picture'), (picture) => (picture as SVGElement).dataset.address ?? ''));

async function goOnHere(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await Promise.all([page.waitForNavigation(), page.click(hook('move-here'))]);
}

const title = (page: Page) => page.$eval('[data-part="farewell-title"]', (part) => part.textContent ?? '');

describe.each([
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
] as const)('from %s to %s', (first, second) => {
  test('in the waiting room, then back, and again in the call', { timeout: 180_000 }, async () => {
    const demo = await startDemoProcess();
    try {
      const computer = await openIn(first);
      await computer.goto(`${demo.patientUrl}/visit`);
      await enterWaitingRoom(computer, 'Erika Mustermann');
      await callState(computer, 'waiting');
      await computer.click('[data-screen="waiting"] [data-act="move"]');
      const address = await addressOf(computer);
      expect(address).toMatch(/\/move\/[\w-]{32}$/);
      // Dark on white, as a camera wants it, and whole on the screen.
      expect(
        await computer.$eval(`${hook('move-picture')} rect`, (ground) => getComputedStyle(ground).fill),
      ).toBe('rgb(255, 255, 255)');

      const phone = await openIn(second);
      await goOnHere(phone, address);
      // S5: no name is asked for again.
      await phone.waitForSelector(hook('waiting-room'), { visible: true });
      await callState(phone, 'waiting');
      await callState(computer, 'ended');
      expect(await title(computer)).toBe('Es geht auf Ihrem anderen Gerät weiter.');
      expect(await computer.$(`${hook('move')}[open]`)).toBeNull();
      expect(
        await computer.$eval(hook('local-video'), (video) => {
          const { srcObject } = video as HTMLVideoElement;
          return srcObject instanceof MediaStream ? srcObject.getTracks().length : 0;
        }),
      ).toBe(0);
      // Once.
      const stranger = await openIn(second);
      expect((await stranger.goto(address))?.status()).toBe(410);
      await stranger.close();

      // The first device can have the place back.
      await Promise.all([
        computer.waitForNavigation(),
        computer.click('[data-screen="farewell"] [data-act="return"]'),
      ]);
      await callState(computer, 'waiting');
      await callState(phone, 'ended');

      const doctor = await openIn(first);
      await doctor.goto(demo.practiceUrl);
      await admitFirst(doctor);
      await Promise.all([doctor, computer].map((page) => callState(page, 'connected')));
      await talkTogether(doctor, computer);

      await computer.click('[data-testid="more"]');
      await computer.click('[data-part="stage"] [data-act="move"]');
      await goOnHere(phone, await addressOf(computer));
      await callState(phone, 'connected');
      await callState(computer, 'ended');
      expect(await title(computer)).toBe('Es geht auf Ihrem anderen Gerät weiter.');
      await callState(doctor, 'connected');
      await talkTogether(doctor, phone);
      // A reload of the second device keeps the place: it has a link of its own.
      await phone.reload();
      await callState(phone, 'connected');
      // Another window on the same device is no other device.
      expect(
        await until(async () => ((await phone.evaluate(() => location.hash)) === '' ? true : null)),
      ).toBe(true);
    } finally {
      await demo.stop();
    }
  });
});
