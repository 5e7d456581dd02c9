import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BadLine, forceRelay, startBadLine } from '../fixtures/bad_line.ts';
import {
  type BrowserName,
  callState,
  hook,
  startBrowser,
  watchPeerConnections,
} from '../fixtures/browsers.ts';
import { hears, sees, talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { meet, until } from '../fixtures/waiting_room.ts';

/* P7: quality is measured and shown, the picture gives way to the sound, and the people decide what next. */

/** The doctor sits at another machine: two pages of one browser would share one camera and its size. */
let doctorsBrowser: Browser;
const browsers = new Map<BrowserName, Browser>();
beforeAll(async () => {
  doctorsBrowser = await startBrowser('chromium');
  for (const name of ['chromium', 'firefox'] as const) browsers.set(name, await startBrowser(name));
});
afterAll(async () => {
  for (const browser of [doctorsBrowser, ...browsers.values()]) await browser?.close();
});

let ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.toReversed()) await end();
  ends = [];
});

interface Conversation {
  doctor: Page;
  patient: Page;
}

/** The doctor in Chromium, the patient in either. */
async function talk(patientIn: BrowserName, line?: BadLine): Promise<Conversation> {
  const demo = await startDemoProcess(line?.environment);
  ends.push(() => demo.stop());
  const open = async (browser: Browser | undefined) => {
    const context = await browser?.createBrowserContext();
    const page = await context?.newPage();
    if (!page) throw new Error('no browser');
    ends.push(async () => context?.close());
    await page.setViewport({ width: 1280, height: 800 });
    await watchPeerConnections(page);
    if (line) await forceRelay(page);
    return page;
  };
  const [doctor, patient] = [await open(doctorsBrowser), await open(browsers.get(patientIn))];
  await meet({ doctor, patient }, demo);
  await talkTogether(doctor, patient);
  return { doctor, patient };
}

const quality = (page: Page, level: string, timeout = 60_000) =>
  page.waitForSelector(`${hook('quality')}[data-quality="${level}"]`, { visible: true, timeout });

const text = (page: Page, part: string) =>
  page.$eval(`[data-part="${part}"]`, (element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');

const shown = (page: Page, part: string, options = {}) =>
  page.waitForSelector(`[data-part="${part}"]`, { visible: true, timeout: 60_000, ...options });

const press = (page: Page, act: string, within = '') =>
  page.$eval(`${within} [data-act="${act}"]`, (button) => (button as HTMLElement).click());

/** The name and the value of everything in the panel. */
async function figures(page: Page): Promise<Record<string, string>> {
  return page.$$eval('[data-part="quality-figures"] > div', (rows) =>
    Object.fromEntries(rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''))),
  );
}

/** What the camera's and the microphone's senders were told. */
async function sending(page: Page) {
  return page.evaluate(() => {
    const all = window.testPeerConnections;
    const pc = all.find(({ connectionState }) => connectionState === 'connected');
    const [audio, video] = (pc?.getTransceivers() ?? []).map(({ sender }) => ({
      track: sender.track,
      parameters: sender.getParameters(),
    }));
    return {
      audio: audio?.parameters.encodings[0],
      soundCodec: audio?.parameters.codecs[0]?.mimeType,
      video: video?.parameters.encodings[0],
      hint: video?.track?.contentHint,
      height: video?.track?.getSettings().height,
      live: video?.track?.readyState === 'live' && video.track.enabled,
    };
  });
}

describe.each<BrowserName>(['chromium', 'firefox'])('in one call, patient in %s', (patientIn) => {
  let doctor: Page;
  let patient: Page;
  let endAll: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    ({ doctor, patient } = await talk(patientIn));
    // For all tests of this group.
    endAll = ends;
    ends = [];
  }, 120_000);
  afterAll(async () => {
    for (const end of endAll.toReversed()) await end();
  });

  test('sound comes first with the sender too', { timeout: 120_000 }, async () => {
    const told = await until(async () => {
      const now = await sending(patient);
      return now.video?.maxBitrate ? now : null;
    });
    expect(told.video).toMatchObject({ active: true, maxBitrate: 1_500_000, scaleResolutionDownBy: 1 });
    expect(told.audio).toMatchObject({ active: true, priority: 'high' });
    expect(told.audio).not.toHaveProperty('maxBitrate');
  });

  test('how the connection does is shown on both pages, in words and figures', {
    timeout: 120_000,
  }, async () => {
    for (const [page, browser] of [
      [doctor, 'chromium'],
      [patient, patientIn],
    ] as const) {
      await quality(page, 'good');
      expect(await text(page, 'quality-word')).toBe('gut');
      await page.click(hook('quality'));
      await page.waitForSelector('#call-quality', { visible: true });
      expect(await text(page, 'quality-help')).toBe('Alles in Ordnung. Sie müssen nichts tun.');
      const panel = await until(async () => {
        const lines = await figures(page);
        return lines['Bild empfangen']?.includes('×') && lines['Verlust gesendet'] ? lines : null;
      });
      expect(panel.Weg).toBe('direkt (UDP)');
      expect(panel['Laufzeit hin und zurück']).toMatch(/^\d+ ms$/);
      expect(panel.Verschlüsselung).toMatch(/^DTLS 1\.[23], TLS_/);
      expect(panel['Bild und Ton']).toMatch(/^SRTP, .*AES/);
      // Opus FEC everywhere; RED where both browsers have it.
      expect(panel['Ton gesendet']).toContain('mit Fehlerkorrektur (FEC)');
      const red = patientIn === 'chromium';
      expect(panel['Ton gesendet']?.includes('(RED)')).toBe(red);
      expect((await sending(page)).soundCodec).toBe(red ? 'audio/red' : 'audio/opus');
      if (browser === 'chromium') expect(panel['Leitung trägt etwa']).toMatch(/bit\/s$/);
    }
  });

  test('it can be copied as a report without addresses and names', { timeout: 120_000 }, async () => {
    for (const page of [doctor, patient]) {
      await quality(page, 'good');
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (report: string) => Object.assign(window, { testCopied: report }) },
          configurable: true,
        });
      });
      await press(page, 'quality-copy');
      await until(async () => ((await text(page, 'quality-copied')).includes('kopiert') ? true : null));
      const report = await page.evaluate(() => window.testCopied);
      expect(report).toContain('Weg: direkt (UDP)');
      expect(report).not.toMatch(/\d+\.\d+\.\d+\.\d+|\.local|::|[\da-f]{4}:[\da-f]{4}:/i);
      expect(report).not.toMatch(/Mustermann|Erika|Dr\.|localhost|https?:/);
      const secrets = [...new URL(page.url()).pathname.split('/')].filter((piece) => piece.length > 8);
      for (const secret of secrets) expect(report).not.toContain(secret);
    }
  });

  test('where the browser does not let the page copy, the text is there to be copied by hand', {
    timeout: 120_000,
  }, async () => {
    await patient.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('no')) },
        configurable: true,
      });
    });
    await press(patient, 'quality-copy');
    await shown(patient, 'quality-report');
    expect(
      await patient.$eval('[data-part="quality-report"]', (field) => (field as HTMLTextAreaElement).value),
    ).toMatch(/^Sprechzimmer: Bericht zur Verbindung\n/);
  });

  test('detail: the doctor asks for a sharp picture, both see it, one tap ends it', {
    timeout: 120_000,
  }, async () => {
    const usual = await sending(patient);
    await press(doctor, 'detail', '#call-more');
    for (const page of [doctor, patient]) await shown(page, 'detail-note');
    expect(
      await doctor.$eval('#call-more [data-act="detail"]', (button) => button.getAttribute('aria-pressed')),
    ).toBe('true');
    const sharp = await until(async () => {
      const now = await sending(patient);
      return now.video?.maxBitrate === 2_500_000 ? now : null;
    });
    expect(sharp.hint).toBe('detail');
    expect(sharp.video?.scaleResolutionDownBy).toBe(1);
    if (patientIn === 'chromium') {
      // Its fake camera has 1080 lines to give.
      await until(async () => ((await sending(patient)).height === 1080 ? true : null));
      expect(sharp.video?.maxFramerate).toBe(12);
    }
    // The doctor's own picture is as it was.
    expect((await sending(doctor)).hint).toBe('');

    await press(patient, 'detail', '[data-part="detail-note"]');
    for (const page of [doctor, patient]) await shown(page, 'detail-note', { visible: false, hidden: true });
    const again = await until(async () => {
      const now = await sending(patient);
      return now.video?.maxBitrate === 1_500_000 ? now : null;
    });
    expect(again.hint).toBe('');
    await until(async () => ((await sending(patient)).height === usual.height ? true : null));
  });

  test('detail: the patient switches it on alone, and the doctor may end it', {
    timeout: 120_000,
  }, async () => {
    await press(patient, 'detail', '#call-more');
    for (const page of [doctor, patient]) await shown(page, 'detail-note');
    await press(doctor, 'detail', '[data-part="detail-note"]');
    for (const page of [doctor, patient]) await shown(page, 'detail-note', { visible: false, hidden: true });
    expect((await sending(patient)).hint).toBe('');
  });
});

test('a new connection is told again what it may send, and hanging up leaves nothing of it (S7)', {
  timeout: 120_000,
}, async () => {
  const { doctor, patient } = await talk('chromium');
  await press(patient, 'detail', '#call-more');
  // The question comes with a weak line only; the answer to it works at any time.
  await press(patient, 'weak-sound');
  await until(async () => ((await sending(patient)).video?.active === false ? true : null));
  await patient.evaluate(() => {
    window.testOld = window.testPeerConnections.at(-1);
  });
  // The doctor's page is the one that offers, so this is a new connection and not only a new way.
  await press(doctor, 'restart', '#call-more');
  await until(async () =>
    patient.evaluate(() => {
      const now = window.testPeerConnections.at(-1);
      return (now !== window.testOld && now?.connectionState === 'connected') || null;
    }),
  );
  await until(async () => {
    const { video, audio, hint } = await sending(patient);
    return (
      (video?.active === false &&
        video.maxFramerate === 3 &&
        audio?.priority === 'high' &&
        hint === 'detail') ||
      null
    );
  });
  await shown(doctor, 'sound-only');
  // Said twice as before (RFC 2198).
  for (const page of [doctor, patient]) expect((await sending(page)).soundCodec).toBe('audio/red');

  await press(patient, 'hang-up', '.controls');
  for (const name of ['weak', 'sound-only', 'detail-note'])
    expect(await patient.$eval(`[data-part="${name}"]`, (element) => (element as HTMLElement).hidden)).toBe(
      true,
    );
  await until(async () =>
    (await patient.$eval(hook('quality'), (chip) => (chip as HTMLElement).hidden)) ? true : null,
  );
  expect(await figures(patient)).toEqual({});
});

describe('a line that loses more than a quarter of everything', () => {
  let line: BadLine;
  beforeAll(async () => {
    line = await startBadLine(7);
  });
  afterAll(async () => {
    await line?.stop();
  });
  afterEach(() => line.setWeather({ loss: 0, delayMs: 0 }));

  async function untilPictureIsOff(pages: readonly Page[]): Promise<void> {
    // Every packet passes the proxy twice, to the relay and from it.
    line.setWeather({ loss: 0.16 });
    for (const page of pages) {
      await shown(page, 'weak', { timeout: 90_000 });
      await until(async () => ((await sending(page)).video?.active === false ? true : null));
    }
  }

  test('P7: first the picture goes, then both are told and asked; the sound goes on; nobody is hung up', {
    timeout: 240_000,
  }, async () => {
    const { doctor, patient } = await talk('chromium', line);
    await untilPictureIsOff([doctor, patient]);
    for (const page of [doctor, patient]) {
      expect(await text(page, 'weak-title')).toMatch(/aus, weil die Verbindung schwach ist\.$/);
      const now = await sending(page);
      // The camera stays on: the picture can come back at once.
      expect(now).toMatchObject({
        live: true,
        audio: { active: true, priority: 'high' },
        soundCodec: 'audio/red',
      });
      await callState(page, 'connected');
    }
    await hears(doctor);

    // Back by itself, slowly, and without a click.
    line.setWeather({ loss: 0 });
    for (const page of [doctor, patient]) {
      await shown(page, 'weak', { visible: false, hidden: true, timeout: 120_000 });
      expect((await sending(page)).video?.active).toBe(true);
    }
    await talkTogether(doctor, patient);
  });

  test('„Nur Ton“ holds on both sides although the line is good again, until somebody wants the picture', {
    timeout: 240_000,
  }, async () => {
    const { doctor, patient } = await talk('firefox', line);
    await untilPictureIsOff([doctor]);
    await press(doctor, 'weak-sound');
    for (const page of [doctor, patient]) {
      await shown(page, 'sound-only');
      await until(async () => ((await sending(page)).video?.active === false ? true : null));
    }
    line.setWeather({ loss: 0 });
    await quality(doctor, 'good', 120_000);
    expect((await sending(doctor)).video?.active).toBe(false);
    expect((await sending(patient)).video?.active).toBe(false);

    await press(patient, 'weak-auto');
    for (const page of [doctor, patient]) {
      await shown(page, 'sound-only', { visible: false, hidden: true });
      await until(async () => ((await sending(page)).video?.active === true ? true : null));
    }
    await talkTogether(doctor, patient);
  });

  test('„Weiter mit Bild“ keeps a small picture whatever the line does, on both sides', {
    timeout: 240_000,
  }, async () => {
    const { doctor, patient } = await talk('chromium', line);
    // Delay alone makes the picture smaller as well. Every packet passes the proxy twice, there and back: 700
    // ms.
    line.setWeather({ delayMs: 175 });
    await until(async () => {
      const { video } = await sending(patient);
      return (video?.active && (video.scaleResolutionDownBy ?? 1) > 1) || null;
    });
    await callState(patient, 'connected');
    line.setWeather({ delayMs: 0 });

    await untilPictureIsOff([doctor, patient]);
    await press(patient, 'weak-picture');
    for (const page of [doctor, patient]) {
      await shown(page, 'weak', { visible: false, hidden: true });
      const now = await until(async () => {
        const told = await sending(page);
        return told.video?.active ? told : null;
      });
      expect(now.video).toMatchObject({ maxBitrate: 200_000, scaleResolutionDownBy: 3 });
    }
    await sees(doctor);
  });
});
