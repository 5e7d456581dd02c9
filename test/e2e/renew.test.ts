import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';

/*
 * „Bild und Ton neu starten“ makes a new connection from either page, and from the patient's in Firefox too.
 * It begins unverified and has the same certificates, so the code stays (X1).
 */

let demo: Awaited<ReturnType<typeof startDemoProcess>>;
const browsers: Browser[] = [];
beforeAll(async () => {
  demo = await startDemoProcess();
  browsers.push(await startBrowser('chromium'), await startBrowser('firefox'));
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await demo?.stop();
});

const connections = (page: Page) => page.evaluate(() => window.testPeerConnections.length);

async function shownCode(page: Page): Promise<string | null> {
  const text = await page.$eval(hook('security-code'), (element) => element.textContent);
  return text && /\d/.test(text) ? text.replace(/\D/g, '') : null;
}

test('from the patient’s page and from the doctor’s: one new connection each, the same code', {
  timeout: 180_000,
}, async () => {
  const [chromium, firefox] = browsers;
  if (!chromium || !firefox) throw new Error('no browser');
  const [doctor, patient] = [await openWatchedPage(chromium), await openWatchedPage(firefox)];
  const pages = [doctor, patient] as const;
  await doctor.goto(demo.practiceUrl);
  await patient.goto(`${demo.patientUrl}/visit`);
  await enterWaitingRoom(patient, 'Erika Mustermann');
  await admitFirst(doctor);
  await Promise.all(pages.map((page) => callState(page, 'connected')));
  await talkTogether(...pages);
  const code = await until(() => shownCode(doctor));

  for (const who of [patient, doctor]) {
    const before = await Promise.all(pages.map(connections));
    await who.$eval('#call-more [data-act="restart"]', (button) => (button as HTMLElement).click());
    for (const [index, page] of pages.entries())
      await until(async () => ((await connections(page)) === (before[index] ?? 0) + 1 ? true : null));
    await Promise.all(pages.map((page) => callState(page, 'connected')));
    await talkTogether(...pages);
    // And no more than one.
    expect(await Promise.all(pages.map(connections))).toEqual(before.map((count) => count + 1));
    for (const page of pages) expect(await until(() => shownCode(page))).toBe(code);
  }
});
