import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Broken, devicesThat } from '../fixtures/broken_devices.ts';
import { type BrowserName, callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { perceived } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, bothTalk, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';

/*
 * X5: whoever can be heard is heard, however a conversation begins and whatever happens to the players.
 * Measured is what is played, never what has arrived (test/fixtures/heard.ts). The table is printed at the
 * end.
 */

type Side = 'doctor' | 'patient';
type Pages = Record<Side, Page>;

interface Start {
  name: string;
  /** Before the pages are loaded. */
  prepare?(pages: Pages): Promise<unknown>;
  /** Who switches the camera off before the conversation. */
  off?: readonly Side[];
  /** In the conversation. */
  happen?(pages: Pages): Promise<unknown>;
  /** What goes out; everything where nothing is said. `maybe`: for a moment, or not at all. */
  sound?: Partial<Record<Side, boolean>>;
  picture?: Partial<Record<Side, boolean | 'maybe'>>;
  /** Where this can be made. */
  only?: BrowserName;
}

const either = [['patient'], ['doctor'], ['doctor', 'patient']] as const satisfies Side[][];
const all = <T>(sides: readonly Side[], value: T): Partial<Record<Side, T>> =>
  Object.fromEntries(sides.map((side) => [side, value]));
const words = (sides: readonly Side[]) => (sides.length === 2 ? 'both' : `the ${sides[0]}`);

function broken(kinds: readonly ('audio' | 'video')[], problem: Broken, sides: readonly Side[]): Start {
  const names = { audio: 'microphone', video: 'camera' };
  return {
    name: `${kinds.map((kind) => names[kind]).join(' and ')} ${problem}: ${words(sides)}`,
    prepare: (pages) =>
      Promise.all(
        sides.map((side) =>
          devicesThat(pages[side], Object.fromEntries(kinds.map((kind) => [kind, problem]))),
        ),
      ),
    sound: all(sides, !kinds.includes('audio')),
    picture: all(sides, !kinds.includes('video')),
  };
}

const cameraOff = (off: readonly Side[]): Start => ({
  name: `camera off before entering: ${words(off)}`,
  off,
  picture: all(off, false),
});

/** Tracks are there, and no picture ever comes: no key frame gets through, or the encoder is stuck. */
const noKeyFrame: Start = {
  name: 'no key frame gets through: both',
  prepare: ({ doctor, patient }) =>
    Promise.all([doctor, patient].map((page) => page.evaluateOnNewDocument(holdPictures))),
  picture: { doctor: false, patient: false },
};

function holdPictures(): void {
  const real = RTCRtpSender.prototype.replaceTrack;
  RTCRtpSender.prototype.replaceTrack = function replaceTrack(track) {
    return real.call(this, track?.kind === 'video' ? null : track);
  };
}

const soundOnlyAndReload = (who: Side): Start => ({
  name: `„Nur Ton“, then a reload: the ${who}`,
  async happen(pages) {
    await pages.doctor.$eval('[data-act="weak-sound"]', (button) => (button as HTMLElement).click());
    for (const page of Object.values(pages))
      await until(async () =>
        (await page.$eval('[data-part="sound-only"]', (note) => !(note as HTMLElement).hidden)) ? true : null,
      );
    await pages[who].reload();
    await Promise.all(Object.values(pages).map((page) => callState(page, 'connected')));
  },
  picture: { doctor: 'maybe', patient: 'maybe' },
});

const frozen = (who: Side): Start => ({
  name: `tab frozen for 3 s and thawed: the ${who}`,
  only: 'chromium',
  async happen(pages) {
    const cdp = await pages[who].createCDPSession();
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await cdp.send('Page.setWebLifecycleState', { state: 'active' });
    await Promise.all(Object.values(pages).map((page) => callState(page, 'connected')));
  },
});

/** What iOS does for a phone call or Siri: every player is paused, and nobody says so. */
const phoneCall: Start = {
  name: 'paused from outside, as for a phone call: both',
  happen: (pages) =>
    Promise.all(
      Object.values(pages).map((page) =>
        page.evaluate(() => {
          for (const player of document.querySelectorAll<HTMLMediaElement>('audio, video')) player.pause();
        }),
      ),
    ),
};

/** In every pair of browsers. */
const everywhere: Start[] = [
  { name: 'everything there' },
  broken(['video'], 'missing', ['doctor', 'patient']),
  cameraOff(['doctor', 'patient']),
  broken(['audio'], 'missing', ['patient']),
  broken(['audio', 'video'], 'refused', ['doctor']),
  soundOnlyAndReload('patient'),
  noKeyFrame,
  phoneCall,
];

const inChromium: Start[] = [
  ...(['missing', 'busy', 'refused'] as const).flatMap((problem) =>
    either.map((sides) => broken(['video'], problem, sides)),
  ),
  ...either.map((sides) => cameraOff(sides)),
  ...either.map((sides) => broken(['audio'], 'missing', sides)),
  soundOnlyAndReload('doctor'),
  frozen('patient'),
  frozen('doctor'),
];

const pairs: [BrowserName, BrowserName][] = [
  ['chromium', 'chromium'],
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
];

const browsers = new Map<BrowserName, Browser>();
const table: string[] = [];
beforeAll(async () => {
  for (const name of ['chromium', 'firefox'] as const) browsers.set(name, await startBrowser(name));
});
afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
  console.log(['| start | doctor in | patient in | doctor | patient |', ...table].join('\n'));
});

function startsFor([doctor, patient]: [BrowserName, BrowserName]): Start[] {
  if (doctor !== patient) return everywhere;
  const names = new Set(everywhere.map(({ name }) => name));
  return [...everywhere, ...inChromium.filter(({ name }) => !names.has(name))];
}

describe.each(pairs)('doctor in %s, patient in %s', (...pair) => {
  test.each(startsFor(pair))('$name', { timeout: 120_000 }, async (start) => {
    const [demo, pages] = await Promise.all([
      startDemoProcess(),
      (async () => ({ doctor: await open(pair[0]), patient: await open(pair[1]) }))(),
    ]);
    await start.prepare?.(pages);
    await converse(pages, demo, start.off ?? []);
    await start.happen?.(pages);

    const { sound = {}, picture = {} } = start;
    const wanted = (['patient', 'doctor'] as const).map((from) => ({
      heard: sound[from] ?? true,
      seen: picture[from] === 'maybe' ? expect.any(Boolean) : (picture[from] ?? true),
    }));
    // What is not to be heard is waited for to the end.
    const patience = (index: number) => (wanted[index]?.heard ? 10_000 : 5_000);
    const now = await Promise.all(
      [pages.doctor, pages.patient].map((page, index) => perceived(page, patience(index))),
    );
    table.push(`| ${[start.name, ...pair, ...now.map(inWords)].join(' | ')} |`);
    expect(now).toEqual(wanted);
    for (const page of Object.values(pages)) await page.browserContext().close();
    await demo.stop();
  });
});

const inWords = ({ heard, seen }: { heard: boolean; seen: boolean }) =>
  `${heard ? 'hears' : 'does not hear'}, ${seen ? 'sees' : 'sees nothing'}`;

async function open(name: BrowserName): Promise<Page> {
  const browser = browsers.get(name);
  if (!browser) throw new Error(`no ${name}`);
  return openWatchedPage(browser);
}

async function converse(
  { doctor, patient }: Pages,
  demo: { practiceUrl: string; patientUrl: string; baseUrl: string },
  off: readonly Side[],
): Promise<void> {
  await doctor.goto(demo.practiceUrl);
  await patient.goto(`${demo.patientUrl}/visit`);
  await enterWaitingRoom(patient, 'Erika Mustermann');
  if (off.includes('patient')) await switchOff(patient);
  if (off.includes('doctor')) {
    const row = await doctor.waitForSelector(hook('waiting-row'));
    const id = await row?.evaluate((element) => (element as HTMLElement).dataset.consultation);
    await doctor.goto(`${demo.baseUrl}/practice/visits/${id}`);
    await switchOff(doctor);
    await doctor.waitForSelector(hook('admit'), { visible: true });
    await doctor.click(hook('admit'));
  } else await admitFirst(doctor);
  await bothTalk(doctor, patient);
}

/** The switch of the camera, once the page's script is there to hear of it. */
async function switchOff(page: Page): Promise<void> {
  const pressed = `${hook('toggle-camera')}[aria-pressed="false"]`;
  await until(async () => {
    await page.$eval(hook('toggle-camera'), (button) => (button as HTMLElement).click());
    return page.waitForSelector(pressed, { timeout: 3000 }).catch(() => null);
  });
}
