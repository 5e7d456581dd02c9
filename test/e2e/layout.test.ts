import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { answersOutOfReach, boxesOf, type Layout, layoutOf, overlaps } from '../fixtures/layout.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { enterWaitingRoom, meet, until } from '../fixtures/waiting_room.ts';

/*
 * The call in two layers (docs/dev/look.md), at every size: no key ever moves, nothing lies over anything
 * else, every key can be hit, the face has its share, and at most one sheet is open. One call for all of it.
 *
 * LAYOUT_PICTURES=FOLDER leaves a picture of each; LAYOUT_TABLE=1 prints what was measured.
 */

const sizes = [
  { width: 320, height: 640 },
  { width: 375, height: 667 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  // 1280 × 800 at 200 %.
  { width: 640, height: 400 },
];
const pictures = process.env.LAYOUT_PICTURES;
const sides = ['doctor', 'patient'] as const;
type Side = (typeof sides)[number];

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
let pages: Record<Side, Page>;
/** Where the keys were before anything was switched. */
const first = new Map<string, Layout>();
const table: Record<string, string | number>[] = [];

beforeAll(async () => {
  browser = await startBrowser('chromium', { args: ['--use-fake-device-for-media-stream=fps=5'] });
  demo = await startDemoProcess();
  pages = { doctor: await openPage(), patient: await openPage() };
  const { doctor, patient } = pages;
  await meet({ doctor, patient }, demo);
  // Styles and parts of the conversation are there.
  for (const side of sides) await pages[side].waitForSelector('[data-part="code-strip"]', { visible: true });
}, 90_000);
afterAll(async () => {
  if (process.env.LAYOUT_TABLE) console.table(table);
  await browser?.close();
  await demo?.stop();
});

async function openPage(): Promise<Page> {
  const page = await openWatchedPage(browser);
  // A headless browser has no screen.
  await page.evaluateOnNewDocument(() => {
    navigator.mediaDevices.getDisplayMedia = async () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [800, 600];
      const pen = canvas.getContext('2d');
      setInterval(() => pen?.fillRect(0, 0, 800, 600), 200);
      return canvas.captureStream(5);
    };
    // The strip of the code folds by itself; here it stays until somebody puts it away.
    const { setTimeout: original } = window;
    Object.assign(window, {
      setTimeout: (act: TimerHandler, ms?: number) => original(act, ms === 15_000 ? 10 ** 8 : ms),
    });
  });
  return page;
}

const press = (page: Page, selector: string) =>
  page.$eval(selector, (button) => (button as HTMLElement).click());
const pressKey = (page: Page, opens: string) => press(page, `.keys [data-opens="${opens}"]`);
const closeSheet = (page: Page) => page.keyboard.press('Escape');

/** Looks at one side at every size; says everything that is wrong. */
async function lookAt(
  side: Side,
  state: string,
  least?: (width: number, height: number) => number,
): Promise<void> {
  const page = pages[side];
  await page.bringToFront();
  const wrong: string[] = [];
  for (const { width, height } of sizes) {
    const at = `${side} ${width}×${height}, ${state}`;
    await page.setViewport({ width, height });
    const layout = await layoutOf(page);
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({
        path: join(pictures, `${side}-${width}x${height}-${state}.png`) as `${string}.png`,
      });
    }
    const before = first.get(`${side} ${width}`) ?? layout;
    first.set(`${side} ${width}`, before);
    if (JSON.stringify(layout.keys) !== JSON.stringify(before.keys))
      wrong.push(`${at}: keys have moved: ${JSON.stringify(before.keys)} → ${JSON.stringify(layout.keys)}`);
    wrong.push(...overlaps(layout.parts).map((pair) => `${at}: ${pair}`));
    wrong.push(...layout.unreachable.map((name) => `${at}: ${name} cannot be hit`));
    if (layout.sheets.length > 1) wrong.push(`${at}: sheets ${layout.sheets.join(', ')}`);
    if (layout.overflow > 0) wrong.push(`${at}: ${layout.overflow} px wider or higher than the window`);
    const share = least?.(width, height) ?? 0;
    if (layout.face < share) wrong.push(`${at}: the face has ${layout.face} of ${share}`);
    table.push({
      side,
      size: `${width}×${height}`,
      state,
      face: layout.face,
      sheet: layout.sheets.join(),
      wrong: wrong.length,
    });
  }
  await page.setViewport({ width: 1280, height: 800 });
  expect(wrong).toEqual([]);
}

/** Runs in the page: what runs ends, and from now on the browser gives nothing. */
function refuseDevices(): void {
  const { mediaDevices } = navigator;
  const real = mediaDevices.getUserMedia;
  mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  Object.assign(window, { testLetDevicesWork: () => Object.assign(mediaDevices, { getUserMedia: real }) });
  const own = document.querySelector<HTMLVideoElement>('[data-testid="local-video"]')?.srcObject;
  for (const track of own instanceof MediaStream ? own.getTracks() : []) {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  }
}

/** docs/dev/look.md: while the code is compared, too. */
const faceShare = (width: number, height: number) =>
  width === 390 ? 0.65 : (width === 320 && height === 640) || width === 844 ? 0.5 : 0;

async function choose(page: Page, name: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'sprechzimmer-layout-')), name);
  writeFileSync(path, 'x'.repeat(20_000));
  const input = (await page.$(hook('file-input'))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

const other = (side: Side) => pages[side === 'doctor' ? 'patient' : 'doctor'];

describe.each(sides)('on the page of the %s', (side) => {
  const look = { timeout: 120_000 };

  test('while the code is compared the face has its share', look, async () => {
    await press(pages[side], '[data-act="panel-close"]');
    if (side === 'doctor') await closeSheet(pages.doctor);
    await lookAt(side, 'comparing', faceShare);
  });

  test('what one switches moves nothing', look, async () => {
    const page = pages[side];
    await page.$eval('[data-act="code-later"]', (button) => (button as HTMLElement).click());
    await lookAt(side, 'plain', faceShare);
    await press(page, hook('toggle-mic'));
    await lookAt(side, 'muted');
    await press(page, hook('toggle-camera'));
    await press(other(side), hook('toggle-camera'));
    await page.waitForSelector('[data-part="stage"][data-other-camera="off"]');
    await lookAt(side, 'cameras-off');
    for (const key of ['toggle-mic', 'toggle-camera']) await press(page, hook(key));
    await press(other(side), hook('toggle-camera'));
    await page.waitForSelector('[data-part="stage"][data-other-camera="on"]');
  });

  test('a screen, shown by either', look, async () => {
    const page = pages[side];
    await press(page, hook('share-screen'));
    await page.waitForSelector(`${hook('share-screen')}[aria-pressed="true"]`);
    await lookAt(side, 'shares');
    await press(page, hook('share-screen'));
    await press(other(side), hook('share-screen'));
    await page.waitForSelector('[data-part="stage"][data-shared="on"]');
    await lookAt(side, 'is-shown');
    await press(other(side), hook('share-screen'));
    await page.waitForSelector('[data-part="stage"][data-shared="off"]');
  });

  test(
    'camera and microphone refused: keys and a small hint say so, and the help is a sheet',
    look,
    async () => {
      const page = pages[side];
      const keys = () =>
        page.$$eval('[data-testid="toggle-mic"], [data-testid="toggle-camera"]', (all) =>
          all.map(
            (key) => `${key.getAttribute('aria-pressed')} ${key.querySelector('.key-state')?.textContent}`,
          ),
        );
      await page.evaluate(refuseDevices);
      await page.waitForSelector('[data-part="device-banner"]', { visible: true });
      await lookAt(side, 'refused');
      expect(await keys()).toEqual(['false gesperrt', 'false gesperrt']);
      await other(side).waitForFunction(() =>
        document
          .querySelector('[data-part="other-devices"]')
          ?.textContent?.endsWith('hat Kamera und Mikrofon nicht freigegeben.'),
      );
      await press(page, hook('toggle-mic'));
      await page.waitForSelector('[data-sheet="trouble"] .allow-drawing', { visible: true });
      await lookAt(side, 'refused-help');
      await closeSheet(page);
      await press(page, '[data-act="device-away"]');
      await lookAt(side, 'refused-away', faceShare);
      await page.evaluate(() => window.testLetDevicesWork());
      await press(page, hook('toggle-camera'));
      await page.waitForFunction(
        () => !document.querySelector('.keys [aria-pressed="false"]:not([data-act="share"])'),
      );
      expect(await keys()).toEqual(['true ', 'true ']);
      await page.waitForSelector('[data-sheet="trouble"]', { hidden: true });
    },
  );

  test('one sheet at a time', look, async () => {
    const page = pages[side];
    for (const name of ['chat', 'more']) {
      await pressKey(page, name);
      await lookAt(side, name);
    }
    for (const name of ['code', 'quality', 'choices', ...(side === 'doctor' ? ['data', 'end'] : [])]) {
      await press(page, `[data-opens="${name}"]`);
      await lookAt(side, name);
    }
    if (side === 'doctor') await closeSheet(page);
    await closeSheet(page);
    expect((await layoutOf(page)).sheets).toEqual([]);
  });

  test('a message, and a file that is offered over the picture', look, async () => {
    const page = pages[side];
    await other(side).$eval(hook('chat-input'), (field) => {
      (field as HTMLInputElement).value =
        'Ramipril 5 mg morgens, ASS 100 mittags, und bitte die Werte vom Mai noch einmal schicken';
    });
    await press(other(side), hook('chat-send'));
    await page.waitForSelector('[data-part="message-banner"]', { visible: true });
    await lookAt(side, 'message');
    await choose(other(side), 'Überweisung an die Kardiologie, Befund vom 12. November.pdf');
    await page.waitForSelector(hook('file-offer'), { visible: true });
    await lookAt(side, 'file');
    // It is what a finger does, on the smallest phone.
    await page.setViewport({ width: 320, height: 640 });
    await page.click(hook('file-accept'));
    await page.waitForFunction(() =>
      document.querySelector('[data-part="file-banner-keys"]')?.textContent?.includes('Speichern'),
    );
    await lookAt(side, 'file-here');
    await press(page, '[data-part="file-banner-keys"] button:nth-child(2)');
    expect((await boxesOf(page, '[data-part="file-banner"]')).length).toBe(0);
    await pressKey(page, 'chat');
    await lookAt(side, 'chat-full');
    await closeSheet(page);
  });
});

test.each(
  [150, 200].flatMap((percent) =>
    [
      [320, 640],
      [390, 844],
    ].map(([width = 0, height = 0]) => ({ percent, width, height })),
  ),
)('words of $percent %% at $width × $height: all of it can be used', { timeout: 60_000 }, async (size) => {
  for (const side of sides) {
    const page = pages[side];
    await page.bringToFront();
    await page.setViewport({ width: size.width, height: size.height });
    // What a try before this one has left.
    await closeSheet(page);
    await page.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`;
    }, size.percent);
    const strip = (shown: boolean) =>
      page.$eval(
        '[data-part="code-strip"]',
        (element, now) => void Object.assign(element, { hidden: !now }),
        shown,
      );
    for (const name of ['none', 'strip', 'chat', 'more', 'code', 'choices']) {
      if (name === 'strip') await strip(true);
      else if (name !== 'none') await press(page, `[data-opens="${name}"]`);
      const at = `${side} ${name}`;
      const { parts, unreachable, overflow } = await layoutOf(page);
      if (pictures)
        await page.screenshot({
          path: join(
            pictures,
            `${side}-${size.width}x${size.height}-text${size.percent}-${name}.png`,
          ) as `${string}.png`,
        });
      expect([...overlaps(parts), ...unreachable], at).toEqual([]);
      expect(overflow, at).toBe(0);
      if (name === 'strip') {
        const [banner, digits] = [
          ...(await boxesOf(page, '[data-part="code-strip"]')),
          ...(await boxesOf(page, '[data-part="code-digits"]')),
        ];
        expect(digits?.bottom, at).toBeLessThanOrEqual(banner?.bottom ?? 0);
        expect(digits?.right, at).toBeLessThanOrEqual(size.width);
        await strip(false);
      }
      if (name === 'chat') {
        const [field] = await boxesOf(page, hook('chat-input'));
        expect((field?.right ?? 0) - (field?.left ?? 0), at).toBeGreaterThan(size.width * 0.8);
      }
      // A sheet has room for what it says, and scrolls.
      const [body] = await boxesOf(page, '[data-testid="sheet"] :is(.call-sheet-body, .chat-scroll)');
      if (body) expect(body.bottom - body.top, at).toBeGreaterThan(name === 'chat' ? 60 : 150);
    }
    const torn = await page.$$eval('.key-label', (labels) =>
      labels
        .filter((label) => label.scrollWidth > label.clientWidth + 1 || label.getClientRects().length > 1)
        .map((label) => label.textContent),
    );
    expect(torn, side).toEqual([]);
    await closeSheet(page);
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    await page.setViewport({ width: 1280, height: 800 });
  }
});

/** docs/dev/look.md, "Layers": what needs an answer, filled as the scripts fill it. */
const questions: Record<Side, string[]> = {
  doctor: ['code-changed', 'code-missing', 'file-banner', 'weak', 'knocking'],
  patient: ['code-changed', 'code-missing', 'file-banner', 'weak', 'lens-question'],
};
const over: Record<Side, string[]> = {
  doctor: ['chat', 'more', 'end', 'pointing'],
  patient: ['chat', 'choices', 'pointing'],
};

test.each(sides)(
  'each answer can be given, whatever is open: at the %s',
  { timeout: 240_000 },
  async (side) => {
    const page = pages[side];
    await page.bringToFront();
    await page.evaluate(() => {
      const set = (name: string, act: (element: HTMLElement) => void) => {
        const element = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
        if (element) act(element);
      };
      const keys = (names: string[]) =>
        `<div class="banner-keys">${names.map((name) => `<button class="button">${name}</button>`).join('')}</div>`;
      set('code-changed-digits', (digits) => {
        digits.textContent = '268 015';
      });
      set('code-changed-answers', (row) => {
        row.hidden = false;
      });
      set('file-banner', (banner) => banner.setAttribute('data-asks', ''));
      set('file-banner-name', (name) => {
        name.textContent = 'Überweisung an die Kardiologie und Befund vom Hausarzt, 12. November.pdf';
      });
      set('file-banner-words', (words) => {
        words.textContent = 'PDF-Dokument · 3 kB · von Dr. med. Anna Sommer';
      });
      set('file-banner-keys', (place) => {
        place.innerHTML = '<button class="button">Annehmen</button><button class="button">Ablehnen</button>';
      });
      set('weak-title', (title) => {
        title.textContent = 'Die Verbindung ist zu schwach für ein Bild.';
      });
      set('knocking', (place) => {
        place.innerHTML = `<p>Jonas Beispiel möchte teilnehmen.</p>${keys(['Hereinbitten', 'Ablehnen'])}`;
      });
    });
    const found: string[] = [];
    for (const { width, height } of sizes) {
      await page.setViewport({ width, height });
      const selectors = questions[side].map((name) => `[data-part="${name}"]`);
      const wrong = await answersOutOfReach(page, selectors, over[side]);
      found.push(...wrong.map((one) => `${width}×${height}: ${one}`));
    }
    await page.evaluate(() => {
      for (const name of ['file-banner-keys', 'knocking'])
        document.querySelector(`[data-part="${name}"]`)?.replaceChildren();
      document.querySelector('[data-part="file-banner"]')?.removeAttribute('data-asks');
    });
    await page.setViewport({ width: 1280, height: 800 });
    expect(found).toEqual([]);
  },
);

test('a still picture: its three answers are in sight, and no other sheet gives one', {
  timeout: 90_000,
}, async () => {
  const { doctor, patient } = pages;
  await patient.bringToFront();
  await press(doctor, '.more [data-act="still-ask"]');
  await patient.waitForSelector(hook('still-allow'), { visible: true });
  await lookAt('patient', 'still');
  const answers = ['still-allow', 'still-again', 'still-refuse'].map((act) => `[data-act="${act}"]`).join();
  for (const { width, height } of sizes) {
    await patient.setViewport({ width, height });
    const at = `${width}×${height}`;
    const out = await patient.$$eval(answers, (keys) =>
      keys.flatMap((key) => {
        const { left, right, top, bottom } = key.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return hit && key.contains(hit) ? [] : [key.textContent?.trim()];
      }),
    );
    expect(out, at).toEqual([]);
    const [picture] = await boxesOf(patient, hook('still-picture'));
    expect((picture?.bottom ?? 0) - (picture?.top ?? 0), at).toBeGreaterThan(48);
    await pressKey(patient, 'chat');
    expect((await layoutOf(patient)).sheets, at).toEqual(['still']);
  }
  expect(await doctor.$eval('[data-part="still-words"]', (words) => words.textContent)).toContain(
    'wird gefragt',
  );
  // What was opened meanwhile comes after the answer.
  await press(patient, hook('still-refuse'));
  await patient.waitForSelector('[data-sheet="chat"][data-testid="sheet"]');
  await doctor.waitForFunction(() =>
    document.querySelector('[data-part="still-words"]')?.textContent?.includes('möchte kein Bild senden'),
  );
  await closeSheet(patient);
  for (const _ of ['still', 'its own']) await closeSheet(doctor);
});

test('pointed at, with zoom and light allowed: the picture is seen whole, and the way out stays', {
  timeout: 60_000,
}, async () => {
  const { patient } = pages;
  await patient.bringToFront();
  await patient.$eval('[data-part="stage"]', (stage) => {
    const set = (name: string, words: string) => {
      const place = stage.querySelector<HTMLElement>(`[data-part="${name}"]`);
      if (place) place.textContent = words;
    };
    const video = stage.querySelector<HTMLVideoElement>('[data-testid="local-video"]');
    (stage as HTMLElement).dataset.pointed = 'on';
    (stage as HTMLElement).style.setProperty(
      '--own-shape',
      String((video?.videoWidth ?? 4) / (video?.videoHeight ?? 3)),
    );
    set('point-note', 'Dr. med. Anna Sommer zeigt auf eine Stelle in Ihrem Bild.');
    set('lens-words', 'Dr. med. Anna Sommer darf Zoom und Licht Ihrer Kamera bedienen. Das Licht ist an.');
    const stop = stage.querySelector<HTMLElement>('[data-part="lens-camera"]');
    if (stop) stop.hidden = false;
  });
  await lookAt('patient', 'pointed');
  for (const { width, height } of sizes) {
    await patient.setViewport({ width, height });
    const seen = await patient.evaluate(() => {
      const video = document.querySelector<HTMLVideoElement>('[data-testid="local-video"]');
      const stop = document.querySelector('[data-act="lens-stop"]');
      if (!video || !stop) throw new Error('not there');
      const box = stop.getBoundingClientRect();
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      return {
        stop: stop.contains(hit),
        cut:
          Math.abs(video.clientWidth / video.clientHeight / (video.videoWidth / video.videoHeight) - 1) >
          0.04,
        width: stop.parentElement?.previousElementSibling?.getBoundingClientRect().width ?? 0,
      };
    });
    expect({ ...seen, width: seen.width > 150 }, `${width}×${height}`).toEqual({
      stop: true,
      cut: false,
      width: true,
    });
  }
  await patient.$eval('[data-part="stage"]', (stage) => {
    (stage as HTMLElement).dataset.pointed = 'off';
    for (const name of ['point-note', 'lens-words']) {
      const place = stage.querySelector<HTMLElement>(`[data-part="${name}"]`);
      if (place) place.textContent = '';
    }
    const stop = stage.querySelector<HTMLElement>('[data-part="lens-camera"]');
    if (stop) stop.hidden = true;
  });
});

test('the browser’s “back” closes a sheet on a phone, and does not leave the call', {
  timeout: 60_000,
}, async () => {
  const { patient } = pages;
  await patient.bringToFront();
  await patient.setViewport({ width: 390, height: 844 });
  await closeSheet(patient);
  const address = patient.url();
  await pressKey(patient, 'chat');
  expect((await layoutOf(patient)).sheets).toEqual(['chat']);
  await patient.evaluate(() => history.back());
  await until(async () => ((await layoutOf(patient)).sheets.length === 0 ? true : null));
  expect(patient.url()).toBe(address);
  await callState(patient, 'connected');
});

test('a guest, and a warning', { timeout: 180_000 }, async () => {
  const { doctor } = pages;
  const path = await doctor.evaluate(async () => {
    const id = document.querySelector<HTMLElement>('[data-call]')?.dataset.id;
    const answer = await fetch(`/practice/consultations/${id}/guests`, {
      method: 'POST',
      body: new URLSearchParams({
        'guest-name': 'Jonas Beispiel',
        'guest-kind': 'interpreter',
        'guest-email': '',
      }),
    });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return [...page.querySelectorAll('.long-link')].at(-1)?.textContent?.trim() ?? '';
  });
  const guest = await openWatchedPage(browser);
  await guest.goto(path);
  await enterWaitingRoom(guest, 'Jonas Beispiel');
  await doctor.waitForSelector(hook('guest-admit'), { visible: true });
  await lookAt('doctor', 'knocking');
  await press(doctor, hook('guest-admit'));
  await callState(guest, 'connected');
  for (const side of sides) {
    await pages[side].waitForSelector(hook('guest-tile'), { visible: true });
    await lookAt(side, 'guest');
  }
  await press(doctor, '[data-act="code-other"]');
  for (const side of sides) {
    await pages[side].waitForSelector('[data-part="code-warning"]', { visible: true });
    await lookAt(side, 'warning');
  }
});
