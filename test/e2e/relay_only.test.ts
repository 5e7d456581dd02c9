import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callState, hook, openWatchedPage, received, startBrowser } from '../fixtures/browsers.ts';
import { freePort, startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, conversationFlows, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';
import { route } from '../network/flow.ts';

/*
 * Lesson 27: a practice that wants no direct way ticks it in its settings, sees there that its relay works,
 * and from then on neither browser learns the other's address, though both are on one machine.
 */

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
beforeAll(async () => {
  demo = await startDemoProcess({ TURN_EMBEDDED: 'on', TURN_PORT: String(await freePort()) });
  browser = await startBrowser('chromium');
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

test('with „Nur über Relay“ ticked a call goes by the relay on both sides', {
  timeout: 120_000,
}, async () => {
  const [doctor, patient] = [await openWatchedPage(browser), await openWatchedPage(browser)];
  await doctor.goto(demo.practiceUrl);
  const inbox = doctor.url();

  await doctor.goto(`${demo.baseUrl}/practice/settings`);
  await until(async () => {
    await doctor.reload();
    return doctor.$('[data-relay="ok"]');
  });
  await doctor.click('input[name="relayOnly"]');
  await Promise.all([
    doctor.waitForNavigation(),
    doctor.$eval('form[action="/practice/settings"]', (form) => (form as HTMLFormElement).requestSubmit()),
  ]);
  expect(await doctor.$eval(hook('relay-status'), (element) => element.getAttribute('data-state'))).toBe(
    'ok',
  );

  await doctor.goto(inbox);
  await patient.goto(`${demo.patientUrl}/visit`);
  await enterWaitingRoom(patient, 'Erika Mustermann');
  await admitFirst(doctor);
  await Promise.all([callState(doctor, 'connected'), callState(patient, 'connected')]);
  await conversationFlows([doctor, patient], received);
  for (const page of [doctor, patient]) {
    expect(await route(page)).toMatchObject({ local: 'relay', remote: 'relay' });
  }
});
