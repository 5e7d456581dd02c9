import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { hears, talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { meet, until } from '../fixtures/waiting_room.ts';

/* Lessons 15 and 33: a real Chromium with three cameras and three microphones, in one call. */

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
let doctor: Page;
let patient: Page;
beforeAll(async () => {
  browser = await startBrowser('chromium', {
    args: ['--use-fake-device-for-media-stream=device-count=3,fps=5'],
  });
  demo = await startDemoProcess();
  [doctor, patient] = [await openWatchedPage(browser), await openWatchedPage(browser)];
  await meet({ doctor, patient }, demo);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

type Kind = 'audio' | 'video';

/** The name of the device that runs. */
const running = (page: Page, kind: Kind) =>
  page.$eval(
    hook('local-video'),
    (video, wanted) => {
      const stream = (video as HTMLVideoElement).srcObject as MediaStream | null;
      return stream?.getTracks().find((track) => track.kind === wanted)?.label ?? '';
    },
    kind,
  );

/** The name that the list shows. */
const shown = (page: Page, kind: Kind) =>
  page.$eval(
    `[data-device="${kind}"]`,
    (list) => (list as HTMLSelectElement).selectedOptions[0]?.textContent ?? '',
  );

/** Takes the last one of the list. @returns its name */
async function chooseLast(page: Page, kind: Kind): Promise<string> {
  await page.waitForSelector(`[data-device="${kind}"] option:nth-child(3)`);
  const name = await page.$eval(`[data-device="${kind}"]`, (element) => {
    const list = element as HTMLSelectElement;
    list.selectedIndex = list.length - 1;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return list.selectedOptions[0]?.textContent ?? '';
  });
  await runs(page, kind, name);
  return name;
}

async function runs(page: Page, kind: Kind, name: string): Promise<void> {
  await until(
    async () => ((await running(page, kind)) === name && (await shown(page, kind)) === name) || null,
  );
}

const press = (page: Page, act: string) =>
  page.$eval(`[data-act="${act}"]`, (button) => (button as HTMLElement).click());

const volumeOf = (page: Page) =>
  page.$eval(hook('remote-audio'), (audio) => (audio as HTMLAudioElement).volume);

test('what is chosen runs, on either side, and the list says so', { timeout: 60_000 }, async () => {
  for (const page of [doctor, patient]) {
    for (const kind of ['audio', 'video'] as const) {
      const before = await running(page, kind);
      expect(await chooseLast(page, kind)).not.toBe(before);
    }
  }
  await talkTogether(doctor, patient);
});

test('„Kamera wechseln“ takes the next one of a desktop’s list', { timeout: 60_000 }, async () => {
  const names = await doctor.$$eval('[data-device="video"] option', (all) =>
    all.map((one) => one.textContent),
  );
  expect(names.length).toBe(3);
  for (const name of names) {
    await press(doctor, 'flip');
    await runs(doctor, 'video', name ?? '');
  }
});

/** How loud what is played is at its loudest within some seconds; 1 is as loud as a loudspeaker can. */
const loudest = (page: Page) =>
  page.$eval(hook('remote-audio'), async (audio) => {
    const graph = new AudioContext();
    const ear = new AnalyserNode(graph, { fftSize: 8192 });
    graph.createMediaStreamSource((audio as HTMLAudioElement).srcObject as MediaStream).connect(ear);
    const samples = new Float32Array(ear.fftSize);
    let most = 0;
    for (const until = performance.now() + 4000; performance.now() < until; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      ear.getFloatTimeDomainData(samples);
      most = Math.max(most, ...samples.map(Math.abs));
    }
    await graph.close();
    return most;
  });

const setVolume = (page: Page, percent: number) =>
  page.$eval(
    hook('volume'),
    (element, value) => {
      const slider = element as HTMLInputElement;
      slider.value = String(value);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    },
    percent,
  );

test('300 %: a voice is louder than it came, never too loud for the loudspeaker, and 100 % is as before', {
  timeout: 90_000,
}, async () => {
  const before = await loudest(patient);
  expect(before).toBeGreaterThan(0.01);
  await setVolume(patient, 300);
  expect(await patient.$eval('[data-part="volume-words"]', (words) => words.textContent)).toBe('300 Prozent');
  const louder = await loudest(patient);
  console.log(`${before.toFixed(3)} at 100 %, ${louder.toFixed(3)} at 300 %`);
  expect(louder).toBeGreaterThan(before * 1.3);
  expect(louder).toBeLessThanOrEqual(1);
  await hears(patient);
  await setVolume(patient, 100);
  await hears(patient);
});

test('a reload: the doctor’s devices and volume are as they were, of the patient’s nothing is kept (S7)', {
  timeout: 90_000,
}, async () => {
  for (const page of [doctor, patient]) await setVolume(page, 30);
  expect(await volumeOf(doctor)).toBe(0.3);
  expect(await volumeOf(patient)).toBe(0.3);
  const [microphone, camera] = [await chooseLast(doctor, 'audio'), await chooseLast(doctor, 'video')];
  const ids = await patient.$$eval('[data-device] option', (all) =>
    all.map((one) => (one as HTMLOptionElement).value).filter((id) => id.length > 20),
  );
  expect(ids.length).toBeGreaterThan(5);

  await doctor.reload();
  await callState(doctor, 'connected');
  await runs(doctor, 'audio', microphone);
  await runs(doctor, 'video', camera);
  await until(async () => ((await volumeOf(doctor)) === 0.3 ? true : null));
  await hears(doctor);

  const kept = await patient.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  for (const id of ids) expect(kept).not.toContain(id);
  await patient.reload();
  await callState(patient, 'connected');
  expect(await running(patient, 'video')).not.toBe(camera);
  expect(await volumeOf(patient)).toBe(1);
});

test('a remembered camera that is not there today: another one runs, and it is said', {
  timeout: 60_000,
}, async () => {
  await doctor.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith('sprechzimmer.devices.')))
      localStorage.setItem(key, JSON.stringify({ video: 'a'.repeat(64) }));
  });
  await doctor.reload();
  await callState(doctor, 'connected');
  await doctor.waitForFunction(() =>
    document
      .querySelector('[data-part="trouble"]')
      ?.textContent?.includes('Die gewählte Kamera ist nicht da.'),
  );
  expect(await shown(doctor, 'video')).toBe(await running(doctor, 'video'));
  await talkTogether(doctor, patient);
});

test('the camera’s permission taken back in the call: said as that, and the sound goes on', {
  timeout: 60_000,
}, async () => {
  const cdp = await browser.target().createCDPSession();
  const { id = '' } = doctor.browserContext();
  const setting = { origin: demo.baseUrl, permission: { name: 'camera' }, browserContextId: id };
  await cdp.send('Browser.setPermission', { ...setting, setting: 'denied' });
  await doctor.waitForSelector('[data-part="trouble"][data-problem="denied"]');
  expect(await running(doctor, 'video')).toBe('');
  await hears(patient);
  await cdp.send('Browser.setPermission', { ...setting, setting: 'granted' });
  await until(async () => ((await running(doctor, 'video')) === '' ? null : true));
  await talkTogether(doctor, patient);
});
