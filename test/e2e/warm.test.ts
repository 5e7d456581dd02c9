import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type BrowserName,
  callState,
  hook,
  limitCamera,
  startBrowser,
  watchPeerConnections,
} from '../fixtures/browsers.ts';
import { talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';

/*
 * S6, architecture.md "The visit": the browsers connect while the patient waits, and nothing of either one's
 * picture or sound leaves a device before the server's admission.
 */

const browsers = new Map<BrowserName, Browser>();
beforeAll(async () => {
  for (const name of ['chromium', 'firefox'] as const) browsers.set(name, await startBrowser(name));
});
afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
});

async function openPage(name: BrowserName): Promise<Page> {
  const page = await (await browsers.get(name)?.createBrowserContext())?.newPage();
  if (!page) throw new Error(`no ${name}`);
  await page.setViewport({ width: 1280, height: 800 });
  await watchPeerConnections(page);
  await limitCamera(page);
  return page;
}

async function waitingPatient(doctorBrowser: BrowserName, patientBrowser: BrowserName) {
  const demo = await startDemoProcess();
  const [doctor, patient] = [await openPage(doctorBrowser), await openPage(patientBrowser)];
  return {
    demo,
    doctor,
    patient,
    async enter() {
      await patient.goto(`${demo.patientUrl}/visit`);
      await enterWaitingRoom(patient, 'Erika Mustermann');
    },
    /** With the doctor's inbox open, until the browsers have connected. */
    async meetBefore() {
      await doctor.goto(demo.practiceUrl);
      await this.enter();
      await Promise.all([connected(doctor), connected(patient)]);
    },
    async close() {
      await Promise.all([doctor.browserContext().close(), patient.browserContext().close()]);
      await demo.stop();
    },
  };
}

declare global {
  interface Window {
    /** Lets the held admission go to the server. */
    testAdmit?(): void;
  }
}

/** Runs in the page: „Hereinbitten“ waits for `testAdmit` on its way to the server. */
function holdAdmission(): void {
  const real = window.fetch;
  const held = new Promise<void>((resolve) => {
    window.testAdmit = resolve;
  });
  window.fetch = async (address, wishes) => {
    if (String(address).endsWith('/admit')) await held;
    return real(address, wishes);
  };
}

/** Waits until a connection of this page stands. */
async function connected(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    window.testPeerConnections.some(({ connectionState }) => connectionState === 'connected'),
  );
}

/** Picture and sound that have left and come so far, and what the senders hold. */
async function media(page: Page) {
  return page.evaluate(async () => {
    const all = window.testPeerConnections;
    const sum = { bytesSent: 0, packetsSent: 0, bytesReceived: 0, tracks: 0, transceivers: 0 };
    for (const pc of all) {
      sum.transceivers = Math.max(sum.transceivers, pc.getTransceivers().length);
      sum.tracks += pc.getSenders().filter(({ track }) => track !== null).length;
      for (const report of (await pc.getStats()).values()) {
        if (report.type === 'outbound-rtp') {
          sum.bytesSent += report.bytesSent ?? 0;
          sum.packetsSent += report.packetsSent ?? 0;
        }
        if (report.type === 'inbound-rtp') sum.bytesReceived += report.bytesReceived ?? 0;
      }
    }
    return sum;
  });
}

const nothing = { bytesSent: 0, packetsSent: 0, bytesReceived: 0, tracks: 0, transceivers: 3 };

/**
 * Time in which a camera would have sent dozens of pictures: the page's own clock counts a hundred frames of
 * it.
 */
async function whileTheCameraRuns(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const video = document.querySelector<HTMLVideoElement>('[data-testid="local-video"]');
        let frames = 0;
        const count = () => (++frames >= 60 ? resolve() : video?.requestVideoFrameCallback(count));
        video?.requestVideoFrameCallback(count);
      }),
  );
}

const pairs: [BrowserName, BrowserName][] = [
  ['chromium', 'chromium'],
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
];

test.each(pairs)(
  'connected while waiting, nothing sent before the admission (doctor in %s, patient in %s)',
  { timeout: 120_000 },
  async (doctorBrowser, patientBrowser) => {
    const { demo, doctor, patient, enter, close } = await waitingPatient(doctorBrowser, patientBrowser);
    await doctor.goto(demo.practiceUrl);
    await enter();
    await Promise.all([connected(doctor), connected(patient)]);
    await callState(patient, 'waiting');
    await whileTheCameraRuns(patient);
    expect(await media(patient)).toEqual(nothing);
    expect(await media(doctor)).toEqual(nothing);
    const connections = await doctor.evaluate(() => window.testPeerConnections.length);

    await admitFirst(doctor);
    await talkTogether(doctor, patient);
    for (const page of [doctor, patient]) await page.waitForSelector('.controls', { visible: true });
    // The same connection, in the same document: admission was no new beginning.
    expect(await doctor.evaluate(() => window.testPeerConnections.length)).toBe(connections);
    expect(new URL(doctor.url()).pathname).toMatch(/^\/practice\/visits\//);
    await close();
  },
);

test('„Hereinbitten“ shows the call before the server answers, and sends nothing before', {
  timeout: 120_000,
}, async () => {
  const visit = await waitingPatient('chromium', 'chromium');
  const { doctor, patient, close } = visit;
  await visit.meetBefore();
  await doctor.evaluate(holdAdmission);
  await admitFirst(doctor);
  await doctor.waitForSelector(`${hook('call-state')}[data-state="connecting"]`, { visible: true });
  expect(new URL(doctor.url()).pathname).toMatch(/^\/practice\/visits\/[^/]+$/);
  expect(await doctor.$$eval(hook('admit'), (keys) => keys.some((key) => key.checkVisibility()))).toBe(false);
  await whileTheCameraRuns(doctor);
  expect(await media(doctor)).toEqual(nothing);
  await callState(patient, 'waiting');

  await doctor.evaluate(() => window.testAdmit?.());
  await talkTogether(doctor, patient);
  await doctor.waitForSelector(hook('end-visit'), { visible: true });
  await close();
});

test('„Hereinbitten“ that the server refuses says so', { timeout: 120_000 }, async () => {
  const visit = await waitingPatient('chromium', 'chromium');
  const { demo, doctor, patient, close } = visit;
  await visit.meetBefore();
  await doctor.evaluate(holdAdmission);
  await admitFirst(doctor);
  await callState(doctor, 'connecting');
  // Meanwhile the patient says that it will not be.
  await patient.goto(`${demo.patientUrl}/withdraw`);
  await patient.$eval('main form[method="post"]', (form) => (form as HTMLFormElement).requestSubmit());
  await patient.waitForNavigation();
  const answered = doctor.waitForNavigation();
  await doctor.evaluate(() => window.testAdmit?.());
  await answered;
  expect(await doctor.$eval('h1', (title) => title.textContent)).not.toContain('Gespräch mit');
  await close();
});

test('the doctor’s page opens later, or reloads: then it happens then', { timeout: 120_000 }, async () => {
  const { demo, doctor, patient, enter, close } = await waitingPatient('chromium', 'chromium');
  await enter();
  expect((await media(patient)).transceivers).toBe(0);
  await doctor.goto(demo.practiceUrl);
  await Promise.all([connected(doctor), connected(patient)]);
  await doctor.reload();
  await connected(doctor);
  await admitFirst(doctor);
  await talkTogether(doctor, patient);
  await close();
});

test('the call’s own page, opened before the admission, connects as well and admits without leaving', {
  timeout: 120_000,
}, async () => {
  const { demo, doctor, patient, enter, close } = await waitingPatient('chromium', 'chromium');
  await enter();
  await doctor.goto(demo.practiceUrl);
  const id = await doctor.$eval(hook('waiting-row'), (row) => row.getAttribute('data-consultation'));
  await doctor.goto(`${demo.baseUrl}/practice/visits/${id}`);
  await connected(doctor);
  expect(await media(doctor)).toEqual({ ...nothing, bytesReceived: 0 });
  await doctor.click(hook('admit'));
  await talkTogether(doctor, patient);
  await close();
});

test('lesson 21: a doctor’s page that sends before the admission is not shown, and gets nothing back', {
  timeout: 120_000,
}, async () => {
  const visit = await waitingPatient('chromium', 'chromium');
  const { doctor, patient, close } = visit;
  await visit.meetBefore();
  await doctor.evaluate(async () => {
    const [pc] = window.testPeerConnections;
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    for (const transceiver of pc?.getTransceivers() ?? []) {
      const track = stream.getTracks().find(({ kind }) => kind === transceiver.receiver.track.kind);
      await transceiver.sender.replaceTrack(track ?? null);
    }
  });
  // It really arrives, and still the patient sees and sends nothing.
  await until(async () => ((await media(patient)).bytesReceived > 20_000 ? true : null));
  for (const name of ['remote-audio', 'remote-video'])
    expect(await patient.$eval(hook(name), (part) => (part as HTMLMediaElement).srcObject), name).toBeNull();
  await callState(patient, 'waiting');
  expect(await media(patient)).toMatchObject({ bytesSent: 0, tracks: 0 });
  await close();
});

test('P2: who has lost the place to another window admits all the same', { timeout: 120_000 }, async () => {
  const visit = await waitingPatient('chromium', 'chromium');
  const { demo, doctor, patient, close } = visit;
  await visit.meetBefore();
  const second = await doctor.browserContext().newPage();
  await watchPeerConnections(second);
  await second.goto(`${demo.baseUrl}/practice`);
  await connected(second);
  await doctor.bringToFront();
  await admitFirst(doctor);
  await talkTogether(doctor, patient);
  await close();
});
