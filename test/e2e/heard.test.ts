import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { devicesThat } from '../fixtures/broken_devices.ts';
import { callState, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { perceived } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, enterWaitingRoom } from '../fixtures/waiting_room.ts';

/*
 * X5: whoever can be heard is heard, whatever the picture does. Measured is what is played, never what has
 * arrived.
 */

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser('chromium');
});
afterAll(() => browser.close());

test.each(['missing', 'busy', 'refused'] as const)(
  'a camera that is %s on both sides: both are heard',
  {
    timeout: 90_000,
  },
  async (problem) => {
    const demo = await startDemoProcess();
    const [doctor, patient] = [await openWatchedPage(browser), await openWatchedPage(browser)];
    for (const page of [doctor, patient]) await devicesThat(page, { video: problem });
    await doctor.goto(demo.practiceUrl);
    await patient.goto(`${demo.patientUrl}/visit`);
    await enterWaitingRoom(patient, 'Erika Mustermann');
    await admitFirst(doctor);
    await Promise.all([callState(doctor, 'connected'), callState(patient, 'connected')]);
    const seen = await Promise.all([doctor, patient].map((page) => perceived(page, 8000)));
    expect(seen).toEqual([
      { heard: true, seen: false },
      { heard: true, seen: false },
    ]);
    await demo.stop();
  },
);
