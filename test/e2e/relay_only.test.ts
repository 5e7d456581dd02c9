import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { talkTogether } from '../fixtures/heard.ts';
import { freePort, startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, bothTalk, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';
import { route } from '../network/flow.ts';

/*
 * Lesson 27: a practice that wants no direct way ticks it in its settings, sees there that its relay works,
 * and from then on neither browser learns the other's address, though both are on one machine.
 */

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
beforeAll(async () => {
  browser = await startBrowser('chromium');
});
beforeEach(async () => {
  demo = await startDemoProcess({ TURN_EMBEDDED: 'on', TURN_PORT: String(await freePort()) });
});
afterEach(() => demo?.stop());
afterAll(() => browser?.close());

/** Ticks „Nur über Relay“ in the practice's settings, in another tab of somebody who is signed in. */
async function setRelayOnly(signedIn: Page): Promise<void> {
  const office = await signedIn.browserContext().newPage();
  await office.goto(`${demo.baseUrl}/practice/settings`);
  await until(async () => {
    await office.reload();
    return office.$('[data-relay="ok"]');
  });
  await office.click('input[name="relayOnly"]');
  await Promise.all([
    office.waitForNavigation(),
    office.$eval('form[action="/practice/settings"]', (form) => (form as HTMLFormElement).requestSubmit()),
  ]);
  expect(await office.$eval(hook('relay-status'), (element) => element.getAttribute('data-state'))).toBe(
    'ok',
  );
  await office.close();
  await signedIn.bringToFront();
}

test('with „Nur über Relay“ ticked a call goes by the relay on both sides', {
  timeout: 120_000,
}, async () => {
  const [doctor, patient] = [await openWatchedPage(browser), await openWatchedPage(browser)];
  await doctor.goto(demo.practiceUrl);
  const inbox = doctor.url();

  await setRelayOnly(doctor);
  await doctor.goto(inbox);
  await patient.goto(`${demo.patientUrl}/visit`);
  await enterWaitingRoom(patient, 'Erika Mustermann');
  await admitFirst(doctor);
  await bothTalk(doctor, patient);
  await talkTogether(doctor, patient);
  for (const page of [doctor, patient]) {
    expect(await route(page)).toMatchObject({ local: 'relay', remote: 'relay' });
  }
});

test('ticked during a call it reaches both sides at once, with the same code', {
  timeout: 120_000,
}, async () => {
  const [doctor, patient] = [await openWatchedPage(browser), await openWatchedPage(browser)];
  await doctor.goto(demo.practiceUrl);
  await patient.goto(`${demo.patientUrl}/visit`);
  await enterWaitingRoom(patient, 'Erika Mustermann');
  await admitFirst(doctor);
  const pages = [doctor, patient] as const;
  await Promise.all(pages.map((page) => callState(page, 'connected')));
  await talkTogether(...pages);
  for (const page of pages) expect(await route(page)).toMatchObject({ local: 'host', remote: 'host' });
  const code = await until(async () => shownCode(doctor));
  expect(await until(async () => shownCode(patient))).toBe(code);

  await setRelayOnly(doctor);
  const since = Date.now();
  for (const page of pages) await until(async () => ((await route(page))?.local === 'relay' ? true : null));
  // „At once“, on a machine that does other things too.
  expect(Date.now() - since).toBeLessThan(5000);
  for (const page of pages) {
    expect(await route(page)).toMatchObject({ local: 'relay', remote: 'relay' });
    // Nothing is left of a direct way.
    const direct = await page.evaluate(
      () =>
        window.testPeerConnections.filter(
          (pc) => pc.connectionState !== 'closed' && pc.getConfiguration().iceTransportPolicy !== 'relay',
        ).length,
    );
    expect(direct).toBe(0);
  }
  await talkTogether(...pages);
  for (const page of pages) expect(await until(async () => shownCode(page))).toBe(code);
});

async function shownCode(page: Page): Promise<string | null> {
  const text = await page.$eval(hook('security-code'), (element) => element.textContent).catch(() => null);
  return text && /\d/.test(text) ? text.replace(/\D/g, '') : null;
}
