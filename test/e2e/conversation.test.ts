import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { sees, talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { meet, until } from '../fixtures/waiting_room.ts';

/* Issue 3, 6: what can be done in a call besides talking. One call for all of it. */

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
let doctor: Page;
let patient: Page;
beforeAll(async () => {
  browser = await startBrowser('chromium');
  demo = await startDemoProcess();
  [doctor, patient] = [await openPage(), await openPage()];
  await meet({ doctor, patient }, demo);
  await talkTogether(doctor, patient);
}, 90_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

async function openPage(): Promise<Page> {
  const page = await openWatchedPage(browser);
  // A headless browser has no screen: the picture is drawn, all the rest is real.
  await page.evaluateOnNewDocument(() => {
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
      const stream = canvas.captureStream(15);
      Object.assign(window, {
        testEndShare: () =>
          stream.getTracks().forEach((track) => {
            track.stop();
            track.dispatchEvent(new Event('ended'));
          }),
      });
      return stream;
    };
  });
  return page;
}

const textOf = (page: Page, selector: string) => page.$eval(selector, (part) => part.textContent ?? '');
const screenVideo = '[data-part="screen-video"]';
const pressed = (page: Page) =>
  page.$eval(hook('share-screen'), (button) => button.getAttribute('aria-pressed'));

test.each(['patient', 'doctor'] as const)(
  'the %s shows a screen, the camera is kept, and ends it by button or by the browser',
  { timeout: 60_000 },
  async (who) => {
    const [from, to] = who === 'patient' ? [patient, doctor] : [doctor, patient];
    await from.click(hook('share-screen'));
    await to.waitForSelector(screenVideo, { visible: true });
    await sees(to, screenVideo);
    await talkTogether(to);
    expect(await pressed(from)).toBe('true');
    expect(await textOf(from, '[data-part="share-note"]')).toBe('Ihr Bildschirm wird gezeigt.');
    if (who === 'patient') await from.click(hook('share-screen'));
    else await from.evaluate(() => window.testEndShare());
    await to.waitForSelector(screenVideo, { hidden: true });
    expect(await pressed(from)).toBe('false');
  },
);

test('P13: the card is shown in a frame on both sides, large and not mirrored, and nothing is kept', {
  timeout: 60_000,
}, async () => {
  await doctor.click(hook('more'));
  await doctor.click('[data-act="card"]');
  const frame = '[data-part="card-frame"]';
  await Promise.all([doctor, patient].map((page) => page.waitForSelector(frame, { visible: true })));
  expect(await textOf(patient, frame)).toContain('Halten Sie Ihre Versichertenkarte in den Rahmen');
  expect(await textOf(doctor, frame)).toContain('kein Bild gespeichert');
  expect(
    await patient.$eval(hook('local-video'), (video) => [
      getComputedStyle(video).transform,
      video.clientWidth > 500,
    ]),
  ).toEqual(['none', true]);
  await patient.click(`${frame} [data-act="card-done"]`);
  await Promise.all([doctor, patient].map((page) => page.waitForSelector(frame, { hidden: true })));
  await doctor.keyboard.press('Escape');
});

test('D6: who else is in the room stands on the other page', { timeout: 60_000 }, async () => {
  await patient.click(hook('more'));
  await patient.type('[data-part="room-people"]', 'meine Tochter <b>Anna</b>');
  await patient.keyboard.press('Enter');
  const note = '[data-part="other-room"]';
  await until(async () => ((await textOf(doctor, note)).includes('meine Tochter <b>Anna</b>') ? true : null));
  expect(await doctor.$(`${note} b`)).toBeNull();
  expect(await textOf(patient, '[data-part="room-note"]')).toBe('Mitgeteilt.');
  await patient.$eval('[data-part="room-people"]', (input) => {
    (input as HTMLInputElement).value = '';
  });
  await patient.focus('[data-part="room-people"]');
  await patient.keyboard.press('Enter');
  await until(async () => ((await textOf(doctor, note)) === '' ? true : null));
  await patient.keyboard.press('Escape');
});

test('lesson 16: another window in front is told to the other side; who comes back reads that the devices run', {
  timeout: 60_000,
}, async () => {
  // A headless window has no other one to go behind.
  const hide = (hidden: boolean) =>
    patient.evaluate((now) => {
      Object.defineProperty(document, 'hidden', { value: now, configurable: true });
      Object.defineProperty(document, 'visibilityState', {
        value: now ? 'hidden' : 'visible',
        configurable: true,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  const away = '[data-part="other-away"]';
  await hide(true);
  await until(async () =>
    (await textOf(doctor, away)).endsWith('hat gerade ein anderes Fenster offen.') ? true : null,
  );
  await hide(false);
  await until(async () => ((await textOf(doctor, away)) === '' ? true : null));
  await until(async () =>
    (await textOf(patient, '[data-part="welcome-back"]')) === 'Kamera und Mikrofon laufen.' ? true : null,
  );
});

test('sheets: one is open at a time, Escape closes it and gives the focus back', {
  timeout: 60_000,
}, async () => {
  const more = hook('more');
  await patient.click(more);
  await patient.waitForSelector('[data-sheet="more"]', { visible: true });
  await patient.click('[data-part="code-chip"]');
  await patient.waitForSelector('[data-sheet="code"]', { visible: true });
  expect(
    await patient.$$eval(hook('sheet'), (all) => all.map((sheet) => sheet.getAttribute('data-sheet'))),
  ).toEqual(['code']);
  expect(await textOf(patient, '[data-sheet="code"]')).toContain('Das beweist sie nicht');
  await patient.keyboard.press('Escape');
  await patient.waitForSelector('[data-sheet="code"]', { hidden: true });
  expect(await patient.evaluate(() => document.activeElement?.getAttribute('data-opens'))).toBe('code');
});

test('„Bild und Ton neu starten“ renews devices and connection; code and screen stay', {
  timeout: 90_000,
}, async () => {
  const code = await textOf(patient, hook('security-code'));
  await doctor.click(hook('share-screen'));
  await sees(patient, screenVideo);
  const connections = () => patient.evaluate(() => window.testPeerConnections.length);
  const before = await connections();
  await doctor.click(hook('more'));
  await doctor.click('[data-sheet="more"] [data-act="restart"]');
  await until(async () => ((await connections()) > before ? true : null));
  await talkTogether(doctor, patient);
  await sees(patient, screenVideo);
  expect(await textOf(patient, hook('security-code'))).toBe(code);
  await doctor.click(hook('share-screen'));
});

test('S7: „Für heute beenden“ ends it for both, and nothing stays on the page', {
  timeout: 60_000,
}, async () => {
  await doctor.click(hook('call-end'));
  await Promise.all([doctor.waitForNavigation(), doctor.click(hook('end-for-today'))]);
  await callState(patient, 'ended');
  expect(await textOf(patient, '[data-part="other-room"]')).toBe('');
  expect(
    await patient.evaluate(() =>
      window.testPeerConnections.every(({ connectionState }) => connectionState === 'closed'),
    ),
  ).toBe(true);
});
