import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { perceived, talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, bothTalk, enterWaitingRoom, toTechnique, until } from '../fixtures/waiting_room.ts';

/*
 * Lessons 1 to 8 and 15: devices misbehave. Each case is made in the page before it loads, because no
 * container has a headset to pull out; the page, its words and its ways on are the real ones.
 */

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
beforeAll(async () => {
  browser = await startBrowser('chromium');
  demo = await startDemoProcess();
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

async function openVisit(prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await prepare(page);
  await page.goto(`${demo.patientUrl}/visit`);
  return page;
}

/** `getUserMedia` fails as told; what is not told works. */
function failing(problem: { name: string; message: string; only?: 'audio' | 'video' }) {
  return (page: Page) =>
    page.evaluateOnNewDocument(({ name, message, only }) => {
      const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      const given: MediaStreamTrack[] = [];
      navigator.mediaDevices.getUserMedia = (wanted) => {
        if (!only || wanted?.[only]) return Promise.reject(new DOMException(message, name));
        return real(wanted).then((stream) => {
          given.push(...stream.getTracks());
          return stream;
        });
      };
      Object.assign(window, {
        testLiveKinds: () => given.filter(({ readyState }) => readyState === 'live').map(({ kind }) => kind),
        testLetDevicesWork: () => Object.assign(navigator.mediaDevices, { getUserMedia: real }),
      });
    }, problem);
}

async function trouble(page: Page): Promise<string> {
  await page.waitForSelector('[data-part="trouble"]', { visible: true });
  return page.$eval('[data-part="trouble"]', (part) => part.textContent?.replace(/\s+/g, ' ') ?? '');
}

/** As a person does, who scrolls until it stands above the button that sticks to the lower edge. */
async function clickInSight(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.click(selector);
}

const localTracks = (page: Page) =>
  page.$eval(hook('local-video'), (video) => {
    const stream = (video as HTMLVideoElement).srcObject as MediaStream | null;
    return (stream?.getTracks() ?? [])
      .filter(({ readyState }) => readyState === 'live')
      .map(({ kind }) => kind);
  });

describe('lesson 7: refused, missing, busy', () => {
  test.each([
    [
      'refused by the person',
      { name: 'NotAllowedError', message: 'Permission denied' },
      'lässt Kamera und Mikrofon noch nicht zu',
    ],
    [
      'the question closed',
      { name: 'NotAllowedError', message: 'Permission dismissed' },
      'noch keine Antwort',
    ],
    [
      'refused by the system',
      { name: 'NotAllowedError', message: 'Permission denied by system' },
      'Ihr Gerät sperrt',
    ],
    [
      'nothing there',
      { name: 'NotFoundError', message: 'Requested device not found' },
      'nicht gefunden',
      // Always there, also where there is no picture to stand beside.
      '[data-part="choices"] [data-act="restart"]',
    ],
    [
      'taken by another program',
      { name: 'NotReadableError', message: 'Could not start video source' },
      'belegt',
    ],
  ])(
    '%s: said in its own words, tried again, and gone when it works',
    { timeout: 60_000 },
    async (_what, problem, words, wayOn = '[data-part="again"]') => {
      const page = await openVisit(failing(problem));
      await toTechnique(page);
      expect(await trouble(page)).toContain(words);
      await page.evaluate(() => window.testLetDevicesWork());
      await clickInSight(page, '[data-part="more-devices"] summary');
      await clickInSight(page, wayOn);
      await page.waitForSelector('[data-part="trouble"]', { hidden: true });
      expect((await localTracks(page)).sort()).toEqual(['audio', 'video']);
      await page.browserContext().close();
    },
  );

  test.each([
    [
      'no camera',
      { name: 'NotFoundError', message: 'x', only: 'video' as const },
      'Die Kamera wurde nicht gefunden',
      'audio',
    ],
    [
      'a busy camera',
      { name: 'NotReadableError', message: 'x', only: 'video' as const },
      'Die Kamera ist gerade belegt',
      'audio',
    ],
    [
      'no microphone',
      { name: 'NotFoundError', message: 'x', only: 'audio' as const },
      'Das Mikrofon wurde nicht gefunden',
      'video',
    ],
  ])(
    '%s: the other one goes on alone, and so does the patient',
    { timeout: 60_000 },
    async (_what, problem, words, left) => {
      const page = await openVisit(failing(problem));
      await toTechnique(page);
      const text = await trouble(page);
      expect(text).toContain(words);
      expect(text).toContain('trotzdem weitermachen');
      await page.waitForFunction(
        (kind) => {
          const live = window.testLiveKinds();
          return live.length === 1 && live[0] === kind;
        },
        {},
        left,
      );
      await enterWaitingRoom(page, 'Erika Mustermann');
      await page.browserContext().close();
    },
  );
});

describe('lesson 5: a browser that cannot', () => {
  const without = (page: Page) =>
    page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));

  test('inside a mail program: the link is copied before anything else', { timeout: 60_000 }, async () => {
    const page = await openVisit(async (tab) => {
      await tab.setUserAgent({
        userAgent:
          'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/22A Outlook-iOS/4',
      });
      await without(tab);
      // A headless page has no clipboard of its own.
      await tab.evaluateOnNewDocument(() => {
        navigator.clipboard.writeText = async (text) => void Object.assign(window, { testCopied: text });
      });
    });
    const text = await trouble(page);
    expect(text).toContain('in einem anderen Programm geöffnet');
    expect(text).toContain('Safari');
    await page.$eval('[data-act="copy-address"]', (button) => button.scrollIntoView({ block: 'center' }));
    await page.click('[data-act="copy-address"]');
    await until(async () => ((await trouble(page)).includes('Link kopiert') ? true : null));
    expect(await page.evaluate(() => window.testCopied)).toBe(`${demo.patientUrl}/visit`);
    await page.browserContext().close();
  });

  const withoutConnections = async (page: Page) => {
    await without(page);
    await page.evaluateOnNewDocument(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
  };

  test.each([
    ['devices', without],
    ['devices and connections', withoutConnections],
  ])('too old, without %s: another browser is named', { timeout: 60_000 }, async (_what, prepare) => {
    const page = await openVisit(prepare);
    expect(await trouble(page)).toContain('Chrome, Firefox oder Safari');
    await page.browserContext().close();
  });
});

/** Devices that the test can pull out, silence and interrupt. */
async function withHandles(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const given: MediaStreamTrack[] = [];
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    let count = 0;
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      count++;
      const stream = await real(wanted);
      given.push(...stream.getTracks());
      return stream;
    };
    const live = (kind: string) =>
      given.filter((track) => track.kind === kind && track.readyState === 'live').at(-1);
    window.testDevices = {
      requests: () => count,
      pullOut(kind: string) {
        const track = live(kind);
        track?.stop();
        track?.dispatchEvent(new Event('ended'));
        navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      },
      interrupt(kind: string) {
        const track = live(kind);
        if (!track) return;
        Object.defineProperty(track, 'muted', { value: true, configurable: true });
        track.dispatchEvent(new Event('mute'));
      },
      goOn(kind: string) {
        const track = live(kind);
        if (!track) return;
        Object.defineProperty(track, 'muted', { value: false, configurable: true });
        track.dispatchEvent(new Event('unmute'));
      },
    };
  });
}
const handle = (page: Page, name: 'pullOut' | 'interrupt' | 'goOn', kind: string) =>
  page.evaluate((call, what) => window.testDevices[call](what), name, kind);
const requests = (page: Page) => page.evaluate(() => window.testDevices.requests());

describe('lesson 3 and 15: devices that come and go', () => {
  test('an unplugged headset: another microphone takes over by itself, and it is said', {
    timeout: 60_000,
  }, async () => {
    const page = await openVisit(withHandles);
    await toTechnique(page);
    await page.waitForSelector('[data-part="preview"]', { visible: true });
    await handle(page, 'pullOut', 'audio');
    expect(await trouble(page)).toContain('Das Mikrofon wurde gewechselt');
    expect((await localTracks(page)).sort()).toEqual(['audio', 'video']);
    await page.browserContext().close();
  });

  test('a muted microphone stays muted when it is replaced, restarted or chosen anew', {
    timeout: 60_000,
  }, async () => {
    const page = await openVisit(withHandles);
    await enterWaitingRoom(page, 'Erika Mustermann');
    await callState(page, 'waiting');
    await until(async () => ((await localTracks(page)).length === 2 ? true : null));
    const enabled = () =>
      page.$eval(hook('local-video'), (video) =>
        ((video as HTMLVideoElement).srcObject as MediaStream)
          .getAudioTracks()
          .some((track) => track.enabled),
      );
    // The switch itself is in the call; the rule is the same wherever it is pressed.
    await page.$eval(hook('toggle-mic'), (button) => (button as HTMLElement).click());
    expect(await enabled()).toBe(false);
    await handle(page, 'pullOut', 'audio');
    await until(async () => ((await requests(page)) === 2 ? true : null));
    await until(async () => ((await localTracks(page)).includes('audio') ? true : null));
    expect(await enabled()).toBe(false);
    await page.$eval('[data-device="audio"]', (list) =>
      list.dispatchEvent(new Event('change', { bubbles: true })),
    );
    await until(async () => ((await requests(page)) === 3 ? true : null));
    await until(async () => ((await localTracks(page)).includes('audio') ? true : null));
    expect(await enabled()).toBe(false);
    await page.browserContext().close();
  });

  test('a phone call takes the devices: said, and fresh ones afterwards', { timeout: 60_000 }, async () => {
    const page = await openVisit(withHandles);
    await toTechnique(page);
    await page.waitForSelector('[data-part="preview"]', { visible: true });
    await handle(page, 'interrupt', 'video');
    expect(await trouble(page)).toContain('Die Kamera ist angehalten');
    // It lives, so that one more try would change nothing: the button has it anew.
    await page.click('[data-part="trouble"] [data-act="restart"]');
    await page.waitForSelector('[data-part="trouble"]', { hidden: true });
    expect((await localTracks(page)).sort()).toEqual(['audio', 'video']);

    await handle(page, 'interrupt', 'video');
    await trouble(page);
    const before = await requests(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1600)));
    await handle(page, 'goOn', 'video');
    await until(async () => ((await requests(page)) > before ? true : null));
    await page.waitForSelector('[data-part="trouble"]', { hidden: true });
    expect((await localTracks(page)).sort()).toEqual(['audio', 'video']);
    await page.browserContext().close();
  });

  test('„Bild und Ton neu starten“ is there from the start, and gets everything anew', {
    timeout: 60_000,
  }, async () => {
    const page = await openVisit(withHandles);
    await toTechnique(page);
    await page.waitForSelector('[data-part="preview"]', { visible: true });
    await page.click('[data-part="more-devices"] summary');
    await page.click('[data-part="choices"] [data-act="restart"]');
    await until(async () => ((await requests(page)) === 2 ? true : null));
    await until(async () => ((await localTracks(page)).length === 2 ? true : null));
    await page.browserContext().close();
  });
});

test('lesson 6: ten seconds of exact zeros are said, and taken back when sound comes', {
  timeout: 60_000,
}, async () => {
  const page = await openVisit((tab) =>
    tab.evaluateOnNewDocument(() => {
      const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await real(wanted);
        const audio = new AudioContext();
        const gain = new GainNode(audio, { gain: 0 });
        const out = audio.createMediaStreamDestination();
        new OscillatorNode(audio).connect(gain).connect(out);
        audio.createMediaStreamSource(stream).connect(gain);
        Object.assign(window, {
          testSetGain: (value: number) => gain.gain.setValueAtTime(value, audio.currentTime),
        });
        return new MediaStream([...stream.getVideoTracks(), ...out.stream.getAudioTracks()]);
      };
    }),
  );
  await toTechnique(page);
  expect(await trouble(page)).toContain('Ihr Mikrofon ist stumm');
  await page.click('[data-part="trouble"] [data-act="choose-device"]');
  await page.waitForSelector('select[data-device="audio"]', { visible: true });
  await page.evaluate(() => window.testSetGain(1));
  await page.waitForSelector('[data-part="trouble"]', { hidden: true });
  await page.browserContext().close();
});

test('lesson 8: where the screen cannot be kept on, the patient is asked to', {
  timeout: 60_000,
}, async () => {
  const page = await openVisit((tab) =>
    tab.evaluateOnNewDocument(() => {
      navigator.wakeLock.request = () => Promise.reject(new DOMException('low battery', 'NotAllowedError'));
    }),
  );
  await enterWaitingRoom(page, 'Erika Mustermann');
  await page.waitForFunction(() =>
    document.querySelector('[data-wake-note]')?.textContent?.includes('nicht aus'),
  );
  await page.browserContext().close();
});

test('lessons 1, 3 and 16 in a call: playing asks for one tap; what the devices do is told to the other side', {
  timeout: 120_000,
}, async () => {
  const own = await startDemoProcess();
  const doctor = await (await browser.createBrowserContext()).newPage();
  const patient = await openWatchedPage(browser);
  await withHandles(patient);
  await patient.evaluateOnNewDocument(hurry);
  // The browser plays nothing of the others until the person touches the page.
  await patient.evaluateOnNewDocument(() => {
    const real = HTMLMediaElement.prototype.play;
    let touched = false;
    HTMLMediaElement.prototype.play = function play() {
      if (!this.dataset.testid?.startsWith('remote-') || touched) return real.call(this);
      this.autoplay = false;
      return Promise.reject(new DOMException('no gesture', 'NotAllowedError'));
    };
    addEventListener(
      'click',
      ({ target }) => {
        touched ||= target instanceof Element && target.closest('[data-act="unmute"]') !== null;
      },
      true,
    );
  });
  await doctor.goto(own.practiceUrl);
  await patient.goto(`${own.patientUrl}/visit`);
  await enterWaitingRoom(patient, 'Erika Mustermann');
  await admitFirst(doctor);
  await bothTalk(doctor, patient);

  const unmute = '[data-act="unmute"]';
  await patient.waitForSelector(unmute, { visible: true });
  expect(await perceived(patient, 2000)).toEqual({ heard: false, seen: false });
  await patient.click(unmute);
  await patient.waitForSelector(unmute, { hidden: true });
  await talkTogether(patient);

  const told = (words: string) =>
    doctor.waitForFunction(
      (text) => document.querySelector('[data-part="other-devices"]')?.textContent?.includes(text),
      {},
      words,
    );
  await handle(patient, 'interrupt', 'video');
  await told('ist angehalten');
  await handle(patient, 'goOn', 'video');
  await patient.click(hook('toggle-camera'));
  await told('hat die Kamera ausgeschaltet');
  // By keyboard (Alt + M), and told as well.
  await patient.keyboard.down('Alt');
  await patient.keyboard.press('KeyM');
  await patient.keyboard.up('Alt');
  await told('hat das Mikrofon ausgeschaltet');
  expect(await patient.$eval(hook('toggle-mic'), (button) => button.getAttribute('aria-pressed'))).toBe(
    'false',
  );

  // P7: the doctor's laptop is off; after half a minute the number is large.
  await doctor.browserContext().close();
  await callState(patient, 'reconnecting');
  await largePhone(patient, 'call');
  await patient.browserContext().close();
  await own.stop();
});

/** Runs in the page: what it waits 10 s or 30 s for comes after a third and one second. */
function hurry(): void {
  const real = window.setTimeout;
  const hurried = (act: () => void, ms?: number) => real(act, ms === 10_000 || ms === 30_000 ? ms / 30 : ms);
  window.setTimeout = hurried as typeof setTimeout;
}

/** P7: the practice's number, to be read by old eyes and tapped. */
async function largePhone(page: Page, screen: 'waiting' | 'call'): Promise<void> {
  const link = `[data-screen="${screen}"] [data-large-phone] a[href^="tel:"]`;
  const number = await page.waitForSelector(link, { visible: true });
  const size = await number?.evaluate((link) => Number.parseFloat(getComputedStyle(link).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
}

test('the waiting room: its short check is filled in, and where the server is lost for long the number is large', {
  timeout: 60_000,
}, async () => {
  const own = await startDemoProcess();
  const page = await (await browser.createBrowserContext()).newPage();
  await page.evaluateOnNewDocument(hurry);
  await page.goto(`${own.patientUrl}/visit`);
  await enterWaitingRoom(page, 'Erika Mustermann');
  const results = {
    camera: 'good',
    microphone: 'good',
    connection: 'good',
  };
  for (const [name, result] of Object.entries(results))
    await page.waitForSelector(`${hook('waiting-room')} ${hook(`short-${name}`)}[data-result="${result}"]`);
  expect(await page.$('[data-large-phone]:not([hidden])')).toBeNull();
  await own.kill();
  await largePhone(page, 'waiting');
  await page.waitForSelector(hook('waiting-room'), { visible: true });
  await page.browserContext().close();
});
