import { setTimeout as after } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { devicesThat } from '../fixtures/broken_devices.ts';
import { callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { hears, sees, talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { enterWaitingRoom, meet } from '../fixtures/waiting_room.ts';

/*
 * Issue 3, 6: a third person, by an extra link from the practice, connected with each, shown by name and with
 * a code of its own with everybody; then a fourth.
 */

/** Up to twelve pictures are encoded and decoded by this one machine. */
const patience = { timeout: 60_000 };

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
let doctor: Page;
let patient: Page;
let interpreter: Page;
beforeAll(async () => {
  // Five pictures a second are enough to see that they flow.
  browser = await startBrowser('chromium', { args: ['--use-fake-device-for-media-stream=fps=5'] });
  demo = await startDemoProcess();
  [doctor, patient] = [await openWatchedPage(browser), await openWatchedPage(browser)];
  // The number to be compared folds away after this time, which a busy machine needs for three people.
  await patient.evaluateOnNewDocument(() => {
    const { setTimeout: real } = window;
    const slow = (ms = 0) => (ms === 15_000 ? 600_000 : ms);
    Object.assign(window, { setTimeout: (run: () => void, ms?: number) => real(run, slow(ms)) });
  });
  await meet({ doctor, patient }, demo);
  interpreter = await letIn('Jonas Beispiel', 'interpreter');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** As a click does it; a page that sends two pictures paints too seldom for a mouse that waits for it. */
const press = (page: Page, selector: string) =>
  page.$eval(selector, (button) => (button as HTMLElement).click());

/** The practice invites a guest, who comes by the link and is let in. */
async function letIn(
  name: string,
  kind: string,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const path = await doctor.evaluate(
    async (fields) => {
      const id = document.querySelector<HTMLElement>('[data-call]')?.dataset.id;
      const answer = await fetch(`/practice/consultations/${id}/guests`, {
        method: 'POST',
        body: new URLSearchParams(fields),
      });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      return [...page.querySelectorAll('.long-link')].at(-1)?.textContent?.trim() ?? '';
    },
    { 'guest-name': name, 'guest-kind': kind, 'guest-email': '' },
  );
  const guest = await openWatchedPage(browser);
  await prepare(guest);
  await guest.goto(path);
  await enterWaitingRoom(guest, name);
  await doctor.waitForSelector(hook('guest-admit'), { visible: true, ...patience });
  expect(await doctor.$eval(hook('guest-knocking'), (row) => row.textContent)).toContain(name);
  await press(doctor, hook('guest-admit'));
  await callState(guest, 'connected');
  return guest;
}

/** So many others are heard and seen, each in elements of their own. */
async function flowsFrom(page: Page, others: number): Promise<void> {
  await talkTogether(page);
  for (let tile = 1; tile < others; tile++) {
    const place = `${hook('guest-tile')}:nth-of-type(${tile})`;
    await Promise.all([hears(page, `${place} audio`), sees(page, `${place} video`)]);
  }
}

/** Who sits in the small pictures, with what is said about each. */
const tiles = (page: Page) =>
  page.$$eval(hook('guest-tile'), (all) =>
    all.map((tile) => ({
      name: tile.querySelector('.tile-name')?.textContent,
      code: tile.querySelector('.tile-code')?.textContent,
      note: tile.querySelector('.tile-note')?.textContent,
    })),
  );

/** The six digits that one page shows for another, by name. */
async function codeFor(page: Page, name: string): Promise<string> {
  const found = await page.waitForFunction(
    (selector, wanted) =>
      [...document.querySelectorAll(selector)]
        .find((tile) => tile.textContent?.includes(wanted))
        ?.querySelector('.tile-code')
        ?.textContent?.match(/\d{3} \d{3}/)?.[0],
    patience,
    hook('guest-tile'),
    name,
  );
  return (await found.jsonValue()) ?? '';
}

test('a third person comes by an own link: all see and hear each other, by name, each with an own code', {
  timeout: 120_000,
}, async () => {
  await Promise.all([doctor, patient, interpreter].map((page) => flowsFrom(page, 2)));

  // The sound of a fake microphone is a short tone each second.
  for (const page of [doctor, patient, interpreter]) {
    for (const speaks of ['[data-part="stage-picture"]', hook('guest-tile')])
      await page.waitForSelector(`${speaks}[data-speaks="yes"]`, patience);
  }
  await press(interpreter, hook('toggle-mic'));
  await doctor.waitForSelector(`${hook('guest-tile')}[data-speaks="no"]`, patience);
  for (let look = 0; look < 15; look++) {
    expect(await doctor.$(`${hook('guest-tile')}[data-speaks="yes"]`)).toBeNull();
    await after(100);
  }
  await press(interpreter, hook('toggle-mic'));

  const withDoctor = await codeFor(doctor, 'Jonas Beispiel (Dolmetschen)');
  const withPatient = await codeFor(patient, 'Jonas Beispiel (Dolmetschen)');
  const main = await interpreter.$eval(hook('security-code'), (code) => code.textContent);
  expect(main).toBe(withDoctor);
  expect(await codeFor(interpreter, 'Erika Mustermann')).toBe(withPatient);
  expect(new Set([withDoctor, withPatient]).size).toBe(2);
  // The code that is to be compared stands above the small picture, not over it.
  const [below, above] = await patient.evaluate(
    (tile) =>
      [tile, '[data-part="code-strip"]'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect,
      ),
    hook('guest-tile'),
  );
  expect(above?.height).toBeGreaterThan(0);
  expect(below?.top).toBeGreaterThanOrEqual(above?.bottom ?? Number.POSITIVE_INFINITY);
  // Every picture is encoded twice: none in full (P7).
  const encoding = await doctor.evaluate(() => {
    const all = window.testPeerConnections;
    return all
      .filter(({ connectionState }) => connectionState === 'connected')
      .map((pc) => pc.getSenders()[1]?.getParameters().encodings[0]?.scaleResolutionDownBy);
  });
  expect(encoding).toEqual([2, 2]);
});

test('D2: the doctor says of each code whether it agrees; both read it, and the other codes stay as they were', {
  timeout: 60_000,
}, async () => {
  await press(doctor, `${hook('guest-tile')} .tile-code`);
  await doctor.waitForSelector('[data-sheet="code"]', { visible: true });
  const row = '[data-sheet="code"] [data-testid="guest-code"]';
  expect(await doctor.$eval(row, (one) => one.textContent)).toContain('Noch nicht verglichen');
  await press(doctor, `${row} button:nth-of-type(2)`);
  await doctor.waitForSelector(`${row}[data-verdict="mismatch"]`);
  await interpreter.waitForSelector('[data-part="code-warning"]', { visible: true });
  expect((await tiles(doctor))[0]).toMatchObject({
    note: 'Die Zahlen stimmen nicht überein. Vielleicht hört jemand mit.',
  });
  await press(doctor, `${row} button:nth-of-type(1)`);
  await interpreter.waitForSelector('[data-part="code-chip"][data-verdict="told"]');
  expect((await tiles(doctor))[0]?.code).toMatch(/^Code verglichen/);
  expect(await doctor.$eval('[data-part="code-chip"]', (chip) => chip.getAttribute('data-verdict'))).toBe(
    'open',
  );
  // The patient compares with the guest, and the guest only reads it.
  expect(await interpreter.$$(`${row} button`)).toEqual([]);
  await doctor.keyboard.press('Escape');
});

test('X5: a fourth person comes without a camera, and is heard by the three others, sees and hears them', {
  timeout: 240_000,
}, async () => {
  const relative = await letIn('Karin Beispiel', 'relative', (page) =>
    devicesThat(page, { video: 'missing' }),
  );
  await flowsFrom(relative, 3);
  for (const page of [doctor, patient, interpreter]) {
    await flowsFrom(page, 2);
    await hears(page, `${hook('guest-tile')}:nth-of-type(2) audio`);
  }
  for (const page of [doctor, patient, interpreter])
    expect(await codeFor(page, 'Karin Beispiel')).toMatch(/^\d{3} \d{3}$/);
  expect((await tiles(relative)).map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Erika Mustermann'),
      expect.stringContaining('Jonas Beispiel'),
    ]),
  );
});
