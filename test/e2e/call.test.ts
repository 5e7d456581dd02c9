import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  type BrowserName,
  callState,
  hook,
  limitCamera,
  startBrowser,
  watchPeerConnections,
} from '../fixtures/browsers.ts';
import { perceived, talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { meet, toTechnique, until } from '../fixtures/waiting_room.ts';

const browsers = new Map<BrowserName, Browser>();
beforeAll(async () => {
  for (const name of ['chromium', 'firefox'] as const) browsers.set(name, await startBrowser(name));
});
afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
});

/** A page of its own profile: two people never share cookies. */
async function openPage(name: BrowserName): Promise<Page> {
  const context = await browsers.get(name)?.createBrowserContext();
  if (!context) throw new Error(`no ${name}`);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await watchPeerConnections(page);
  await limitCamera(page);
  return page;
}

async function startCall(doctorBrowser: BrowserName, patientBrowser: BrowserName) {
  const demo = await startDemoProcess();
  onTestFinished(async () => {
    await demo.stop();
  });
  const doctor = await openPage(doctorBrowser);
  const patient = await openPage(patientBrowser);
  await meet({ doctor, patient }, demo);
  return { demo, doctor, patient };
}

async function say(from: Page, to: Page, text: string): Promise<void> {
  await from.evaluate(
    (selector) => document.querySelector(selector)?.closest('details')?.setAttribute('open', ''),
    hook('chat-input'),
  );
  await from.waitForSelector(hook('chat-input'), { visible: true });
  await from.type(hook('chat-input'), text);
  await from.click(hook('chat-send'));
  await until(
    async () => ((await to.$eval(hook('chat-log'), (log) => log.textContent)) ?? '').includes(text) || null,
  );
}

const pairs: [BrowserName, BrowserName][] = [
  ['chromium', 'chromium'],
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
];

describe.each(pairs)('doctor in %s, patient in %s', (doctorBrowser, patientBrowser) => {
  test('S6, S7: real pictures and sound arrive on both sides, chat goes both ways, the end releases everything', {
    timeout: 120_000,
  }, async () => {
    const { doctor, patient } = await startCall(doctorBrowser, patientBrowser);
    await talkTogether(doctor, patient);

    await say(doctor, patient, 'Können Sie mich hören?');
    await say(patient, doctor, '<img src=x onerror=alert(1)> Ja, sehr gut');
    expect(await doctor.$(`${hook('chat-log')} img`)).toBeNull();

    await Promise.all([doctor.waitForNavigation(), doctor.click(hook('end-visit'))]);
    await callState(patient, 'ended');
    expect(await patient.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    const live = await patient.evaluate(() =>
      [...document.querySelectorAll('video')].some((video) => {
        const stream = video.srcObject as MediaStream | null;
        return stream?.getTracks().some((track) => track.readyState === 'live') ?? false;
      }),
    );
    expect(live).toBe(false);
  });
});

describe('in the call', () => {
  test('microphone and camera go off and on, and the other side is told in words', {
    timeout: 120_000,
  }, async () => {
    const { doctor, patient } = await startCall('chromium', 'chromium');
    await talkTogether(doctor, patient);
    await patient.click(hook('toggle-mic'));
    await until(
      async () =>
        (await patient.$eval(
          hook('toggle-mic'),
          (button) => button.getAttribute('aria-pressed') ?? button.textContent,
        )) && true,
    );
    await until(async () => (await perceived(doctor, 1500)).heard === false || null);
    await patient.click(hook('toggle-mic'));
    await talkTogether(doctor);
  });

  test('lesson 25: the patient reloads and is back in the same call without typing anything', {
    timeout: 120_000,
  }, async () => {
    const { doctor, patient } = await startCall('chromium', 'chromium');
    await patient.reload();
    await Promise.all([callState(patient, 'connected'), callState(doctor, 'connected')]);
    await talkTogether(doctor, patient);
  });

  test('the doctor reloads and is back in the call', { timeout: 120_000 }, async () => {
    const { doctor, patient } = await startCall('chromium', 'chromium');
    await doctor.reload();
    await Promise.all([callState(patient, 'connected'), callState(doctor, 'connected')]);
    await talkTogether(doctor, patient);
  });

  test('lesson 25: a second tab takes the place over, and the first says so', {
    timeout: 120_000,
  }, async () => {
    const { demo, doctor, patient } = await startCall('chromium', 'chromium');
    const second = await patient.browserContext().newPage();
    await watchPeerConnections(second);
    await second.goto(`${demo.patientUrl}/visit`);
    await toTechnique(second);
    await second.click(hook('join-enter'));
    await callState(second, 'connected');
    await callState(patient, 'ended');
    expect(await patient.$eval('body', (body) => body.textContent)).toContain('anderen Fenster');
    await talkTogether(doctor, second);
  });

  test('S7: the patient hangs up and may come back until the practice ends the visit', {
    timeout: 120_000,
  }, async () => {
    const { demo, doctor, patient } = await startCall('chromium', 'chromium');
    await patient.click(hook('hang-up'));
    await callState(patient, 'ended');
    await patient.goto(`${demo.patientUrl}/visit`);
    await toTechnique(patient);
    await patient.click(hook('join-enter'));
    await Promise.all([callState(patient, 'connected'), callState(doctor, 'connected')]);
    await Promise.all([doctor.waitForNavigation(), doctor.click(hook('end-visit'))]);
    await callState(patient, 'ended');
    await until(async () =>
      (await patient.goto(`${demo.patientUrl}/visit`))?.status() === 410 ? true : null,
    );
  });
});
