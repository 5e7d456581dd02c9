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

/** What the element plays: whose track, how loud at its loudest, and whether its clock goes on. */
const playedNow = (page: Page) =>
  page.$eval(hook('remote-audio'), async (element) => {
    const audio = element as HTMLAudioElement;
    const graph = new AudioContext();
    const ear = new AnalyserNode(graph, { fftSize: 8192 });
    const stream = audio.srcObject as MediaStream;
    graph.createMediaStreamSource(stream).connect(ear);
    const samples = new Float32Array(ear.fftSize);
    const [began, from] = [performance.now(), audio.currentTime];
    let loudest = 0;
    // The fake microphone beeps once a second.
    while (performance.now() < began + 3000) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      ear.getFloatTimeDomainData(samples);
      loudest = Math.max(loudest, ...samples.map(Math.abs));
    }
    await graph.close();
    const { paused, currentTime } = audio;
    return { label: stream.getAudioTracks()[0]?.label, loudest, paused, moved: currentTime > from };
  });

test('300 %: the slider says so, and the voice is heard all the same; then 100 % again', {
  timeout: 60_000,
}, async () => {
  await setVolume(patient, 300);
  expect(await patient.$eval('[data-part="volume-words"]', (words) => words.textContent)).toBe('300 Prozent');
  const played = await playedNow(patient);
  // What goes through the graph is a track of the graph's own (test/e2e/loudness.test.ts).
  expect(played).toMatchObject({ label: 'MediaStreamAudioDestinationNode', paused: false, moved: true });
  expect(played.loudest).toBeGreaterThan(0.1);
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
