import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, callState, hook } from '../fixtures/browsers.ts';
import { openTwoBrowsers } from '../fixtures/two_browsers.ts';
import { admitFirst, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';

/*
 * What one page shows of the other is what that one says of itself, also after a reload: in a second after
 * the two are connected again (static/call/told.ts). One call for each browser.
 */

const soonMs = 1000;

describe.each<BrowserName>(['chromium', 'firefox'])('patient in %s', (patientIn) => {
  let scene: Awaited<ReturnType<typeof openTwoBrowsers>>;
  let doctor: Page;
  let patient: Page;
  beforeAll(async () => {
    scene = await openTwoBrowsers({ doctor: 'chromium', patient: patientIn });
    ({ doctor, patient } = scene);
    const { demo } = scene;
    // A headless browser has no screen: the picture is drawn, all the rest is real.
    await patient.evaluateOnNewDocument(() => {
      navigator.mediaDevices.getDisplayMedia = async () => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [800, 600];
        const pen = canvas.getContext('2d');
        let shade = 0;
        setInterval(() => {
          if (!pen) return;
          pen.fillStyle = `hsl(${shade++ % 360} 80% 50%)`;
          pen.fillRect(0, 0, 800, 600);
        }, 60);
        return canvas.captureStream(15);
      };
    });
    await doctor.goto(demo.practiceUrl);
    await patient.goto(`${demo.patientUrl}/visit`);
    await enterWaitingRoom(patient, 'Erika Mustermann');
    await admitFirst(doctor);
    await bothTalk();
  }, 120_000);
  afterAll(() => scene?.close());

  async function bothTalk(): Promise<void> {
    await Promise.all([callState(doctor, 'connected'), callState(patient, 'connected')]);
    // The conversation's own script is there.
    for (const page of [doctor, patient])
      await page.waitForFunction(
        () => document.querySelector('[data-part="code-digits"]')?.textContent !== '',
      );
  }
  const press = (page: Page, act: string) =>
    page.$eval(`[data-act="${act}"]`, (button) => (button as HTMLElement).click());
  const isShown = (page: Page, part: string) =>
    page.$eval(`[data-part="${part}"]`, (element) => !(element as HTMLElement).hidden);
  const both = (part: string) => Promise.all([isShown(doctor, part), isShown(patient, part)]);
  async function soon(part: string, wanted: boolean): Promise<void> {
    const begun = performance.now();
    await both(part);
    // A machine that is busy with other tests is slow to tell.
    const asking = performance.now() - begun;
    await until(async () => ((await both(part)).every((shown) => shown === wanted) ? true : null));
    expect(performance.now() - begun).toBeLessThan(soonMs + 4 * asking);
  }

  test('„Scharfes Bild“ can be switched on and off again after the patient’s page was loaded anew', {
    timeout: 90_000,
  }, async () => {
    if (await isShown(doctor, 'detail-note')) await press(doctor, 'detail');
    await soon('detail-note', false);
    await press(doctor, 'detail');
    await soon('detail-note', true);
    await patient.reload();
    await bothTalk();
    await soon('detail-note', false);
    for (const wanted of [true, false]) {
      await press(doctor, 'detail');
      await soon('detail-note', wanted);
    }
  });

  test('a shown screen gives its place back to the camera when its page is loaded anew', {
    timeout: 90_000,
  }, async () => {
    const shared = () =>
      doctor.$eval('[data-part="stage"]', (stage) => (stage as HTMLElement).dataset.shared);
    await press(patient, 'share');
    await until(async () => ((await shared()) === 'on' ? true : null));
    await patient.reload();
    await bothTalk();
    await until(async () => ((await shared()) === 'off' ? true : null));
    expect(await doctor.$eval('[data-part="screen-video"]', (video) => getComputedStyle(video).display)).toBe(
      'none',
    );
    await doctor.waitForFunction(
      async (selector) => {
        const video = document.querySelector<HTMLVideoElement>(selector);
        const before = video?.currentTime ?? 0;
        await new Promise((resolve) => setTimeout(resolve, 300));
        return (
          video !== null && video.videoWidth > 0 && video.currentTime > before && video.clientWidth > 400
        );
      },
      { polling: 200 },
      hook('remote-video'),
    );
  });

  test('„Nur Ton“ goes with the page whose person wanted it, and stays while that page is there', {
    timeout: 90_000,
  }, async () => {
    await press(patient, 'weak-sound');
    await soon('sound-only', true);
    await patient.reload();
    await bothTalk();
    await soon('sound-only', false);
    await press(doctor, 'weak-sound');
    await soon('sound-only', true);
    await patient.reload();
    await bothTalk();
    await soon('sound-only', true);
    await press(patient, 'weak-auto');
    await soon('sound-only', false);
  });

  test('the card’s frame, who is in the room and another window are told to a page that is loaded anew', {
    timeout: 90_000,
  }, async () => {
    await press(doctor, 'card');
    await soon('card-frame', true);
    await doctor.$eval('[data-part="room-people"]', (input) => {
      (input as HTMLInputElement).value = 'Frau Kurz';
      input.closest('form')?.requestSubmit();
    });
    await patient.reload();
    await bothTalk();
    await soon('card-frame', true);
    await until(async () =>
      (await patient.$eval('[data-part="other-room"]', (note) => note.textContent))?.includes('Frau Kurz')
        ? true
        : null,
    );
    await press(patient, 'card-done');
    await soon('card-frame', false);
    // What the doctor's page has said goes with it.
    await doctor.reload();
    await bothTalk();
    await until(async () =>
      (await patient.$eval('[data-part="other-room"]', (note) => note.textContent)) === '' ? true : null,
    );
  });
});
