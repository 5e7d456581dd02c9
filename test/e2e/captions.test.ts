import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { callState, hook } from '../fixtures/browsers.ts';
import { layoutOf } from '../fixtures/layout.ts';
import { openTwoBrowsers } from '../fixtures/two_browsers.ts';
import { meet } from '../fixtures/waiting_room.ts';

/*
 * L3: captions by the device alone. Debian's browsers have no language on board, so where they work the
 * browser's recognition is a fake; what the real ones answer is the first test.
 */

type Local = 'available' | 'downloadable' | 'unavailable';

/** A browser that can; what it hears is said by `window.testHear`. */
async function withLocalRecognition(page: Page, answer: Local): Promise<void> {
  await page.evaluateOnNewDocument((first) => {
    let local = first;
    class SpeechRecognition {
      static available = async () => local;
      static install = async () => {
        local = 'available';
        return true;
      };
      processLocally = false;
      onresult: ((event: unknown) => void) | null = null;
      onend: (() => void) | null = null;
      start(track: MediaStreamTrack) {
        const { processLocally } = this;
        window.testListening.push({ track, processLocally, isOn: true });
        const me = window.testListening.at(-1);
        window.testHear = (text, isFinal) => {
          if (me?.isOn)
            this.onresult?.({
              resultIndex: 0,
              results: [Object.assign([{ transcript: text }], { isFinal })],
            });
        };
        window.testFallSilent = () => {
          if (me) me.isOn = false;
          this.onend?.();
        };
      }
      abort() {
        for (const one of window.testListening) one.isOn = false;
      }
    }
    Object.defineProperty(SpeechRecognition.prototype, 'processLocally', { value: false, writable: true });
    Object.assign(window, { SpeechRecognition, testListening: [] });
  }, answer);
}

async function scene(patientIn: 'chromium' | 'firefox', answer: Local | null) {
  const both = await openTwoBrowsers({ doctor: 'chromium', patient: patientIn });
  onTestFinished(() => both.close());
  const { doctor, patient, demo } = both;
  if (answer) await withLocalRecognition(patient, answer);
  await patient.setViewport({ width: 320, height: 640 });
  await meet({ doctor, patient }, demo);
  // The conversation's own script is there.
  await patient.waitForSelector('[data-part="code-strip"]', { visible: true });
  return both;
}

const part = (name: string) => `[data-part="${name}"]`;
const press = (page: Page, selector: string) =>
  page.$eval(selector, (button) => (button as HTMLElement).click());
const linesOf = (page: Page) =>
  page.$$eval(`${part('captions-text')} p`, (lines) => lines.map((line) => line.textContent));
const stripOf = (page: Page) =>
  page.$eval(part('captions'), (strip) => ((strip as HTMLElement).hidden ? null : strip.textContent));

describe.each([
  ['chromium', 'von seinem Hersteller laden'],
  ['firefox', 'Einem fremden Dienst geben wir Ihr Gespräch nicht.'],
] as const)('%s as Debian has it', (name, answer) => {
  test('says plainly what it lacks, asks no server, and the note can be put away', async () => {
    const { patient } = await scene(name, null);
    const asked: string[] = [];
    patient.on('request', (request) => asked.push(request.url()));
    await press(patient, hook('captions'));
    await patient.waitForSelector(part('captions'), { visible: true });
    expect(await stripOf(patient)).toContain(answer);
    expect(await patient.$eval(hook('captions'), (key) => key.getAttribute('aria-pressed'))).toBe('false');
    const { unreachable, overflow } = await layoutOf(patient);
    expect({ unreachable, overflow }).toEqual({ unreachable: [], overflow: 0 });
    await press(patient, part(name === 'firefox' ? 'captions-key' : 'captions-off'));
    expect(await stripOf(patient)).toBeNull();
    const { origin } = new URL(patient.url());
    expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
  });
});

test('what the other side says is written, by this device, from the sound that comes; and nothing stays', {
  timeout: 120_000,
}, async () => {
  const { doctor, patient } = await scene('chromium', 'available');
  await press(patient, hook('captions'));
  await patient.waitForFunction(() => window.testListening.length === 1);
  const heard = await patient.evaluate((selector) => {
    const [one] = window.testListening;
    const audio = document.querySelector<HTMLAudioElement>(selector)?.srcObject as MediaStream;
    return { local: one?.processLocally, isTheirs: one?.track === audio.getAudioTracks()[0] };
  }, hook('remote-audio'));
  expect(heard).toEqual({ local: true, isTheirs: true });
  await patient.evaluate(() => {
    window.testHear('Nehmen Sie die Tabletten', false);
    window.testHear('Nehmen Sie die Tabletten morgens.', true);
    window.testHear('und', false);
  });
  expect(await linesOf(patient)).toEqual(['Nehmen Sie die Tabletten morgens.', 'und']);
  expect(await stripOf(patient)).toContain('von Ihrem Gerät geschrieben');
  const { unreachable, overflow } = await layoutOf(patient);
  expect({ unreachable, overflow }).toEqual({ unreachable: [], overflow: 0 });
  // A browser stops by itself; it goes on.
  await patient.evaluate(() => window.testFallSilent());
  expect(await patient.evaluate(() => window.testListening.length)).toBe(2);
  // One that stops again and again is no help, and says so.
  await patient.evaluate(() => {
    for (let times = 0; times < 6; times++) window.testFallSilent();
  });
  expect(await stripOf(patient)).toContain('Die Untertitel gehen gerade nicht.');
  expect(await linesOf(patient)).toEqual([]);
  await press(patient, part('captions-key'));
  expect(await stripOf(patient)).toBeNull();
  expect(await patient.evaluate(() => window.testListening.some(({ isOn }) => isOn))).toBe(false);

  await press(patient, hook('captions'));
  await patient.waitForFunction(() => window.testListening.at(-1)?.isOn);
  await patient.evaluate(() => window.testHear('Bis zum nächsten Mal.', true));
  await press(patient, hook('hang-up'));
  await callState(patient, 'ended');
  expect(await patient.evaluate(() => window.testListening.some(({ isOn }) => isOn))).toBe(false);
  expect(await patient.$eval('body', ({ textContent }) => textContent)).not.toContain('nächsten Mal');
  expect(await doctor.$eval('body', ({ textContent }) => textContent)).not.toContain('nächsten Mal');
});

test('a language that the browser has to load is asked for first, and a reload begins with none', {
  timeout: 120_000,
}, async () => {
  const { patient } = await scene('chromium', 'downloadable');
  await press(patient, hook('captions'));
  await patient.waitForSelector(part('captions'), { visible: true });
  expect(await stripOf(patient)).toContain('von seinem Hersteller laden');
  expect(await patient.evaluate(() => window.testListening.length)).toBe(0);
  await press(patient, part('captions-key'));
  await patient.waitForFunction(() => window.testListening.length === 1);
  await patient.reload();
  await callState(patient, 'connected');
  expect(await stripOf(patient)).toBeNull();
  expect(await patient.evaluate(() => window.testListening.length)).toBe(0);
});
