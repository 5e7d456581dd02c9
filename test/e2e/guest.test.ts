import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callState, hook, received, startBrowser, watchPeerConnections } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, conversationFlows, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';

/* Issue 3, 6: relative and interpreter, each with a link and a code of their own, let in one by one, each with each. */

let chromium: Browser;
let firefox: Browser;
beforeAll(async () => {
  [chromium, firefox] = [await startBrowser('chromium'), await startBrowser('firefox')];
});
afterAll(async () => {
  await Promise.all([chromium.close(), firefox.close()]);
});

async function openPage(browser: Browser): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await watchPeerConnections(page);
  return page;
}

/** The practice invites; ends with the guest's own link. */
async function invite(
  doctor: Page,
  baseUrl: string,
  id: string,
  name: string,
  kind: string,
): Promise<string> {
  await doctor.goto(`${baseUrl}/practice/consultations/${id}#guests`);
  await doctor.$eval('#guests details', (details) => details.setAttribute('open', ''));
  await doctor.type('[name="guest-name"]', name);
  await doctor.select('[name="guest-kind"]', kind);
  await Promise.all([doctor.waitForNavigation(), doctor.click('#guests details button[type="submit"]')]);
  return doctor.$$eval(
    `${hook('guest-row')} .long-link`,
    (links) => links.map((link) => link.textContent ?? '').at(-1) ?? '',
  );
}

/** How many of the small pictures move. */
async function movingTiles(page: Page): Promise<{ moving: number; names: string[] }> {
  return page.evaluate(async (selector) => {
    const tiles = [...document.querySelectorAll<HTMLElement>(selector)];
    const before = tiles.map((tile) => tile.querySelector('video')?.currentTime ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const moving = tiles.filter((tile, index) => {
      const video = tile.querySelector('video');
      return video !== null && video.videoWidth > 0 && video.currentTime > (before[index] ?? 0);
    });
    return {
      moving: moving.length,
      names: tiles.map((tile) => tile.querySelector('.tile-name')?.textContent ?? ''),
    };
  }, hook('guest-tile'));
}

test('four people in a visit: each sees each, by name; who is shown out is out', {
  timeout: 240_000,
}, async () => {
  const demo = await startDemoProcess();
  const [doctor, patient] = [await openPage(chromium), await openPage(chromium)];
  const [interpreter, daughter] = [await openPage(firefox), await openPage(chromium)];

  await doctor.goto(demo.practiceUrl);
  await patient.goto(`${demo.patientUrl}/visit`);
  await enterWaitingRoom(patient, 'Erika Mustermann');
  await doctor.waitForSelector(hook('waiting-row'));
  const id = await doctor.$eval(hook('waiting-row'), (row) => row.getAttribute('data-consultation') ?? '');
  const links = [
    await invite(doctor, demo.baseUrl, id, 'Anna Beispiel', 'interpreter'),
    await invite(doctor, demo.baseUrl, id, 'Sabine Mustermann', 'relative'),
  ];
  expect(new Set(links).size).toBe(2);
  expect(await doctor.$('[name="guest-name"]')).toBeNull();

  await doctor.goto(`${demo.baseUrl}/practice`);
  await admitFirst(doctor);
  await Promise.all([callState(doctor, 'connected'), callState(patient, 'connected')]);

  // The guest's link leads to the visit and shows nothing of the patient's.
  await interpreter.goto(links[0]?.replace(/\/visit$/, '') ?? '');
  expect(new URL(interpreter.url()).pathname).toMatch(/\/visit$/);
  expect(await interpreter.$eval('main', (main) => main.textContent)).not.toContain('Mustermann');
  await enterWaitingRoom(interpreter, 'Anna Beispiel');
  await doctor.waitForSelector(hook('guest-knocking'), { visible: true });
  expect(await doctor.$eval(hook('guest-knocking'), (row) => row.textContent)).toContain(
    'Anna Beispiel (Dolmetschen) möchte teilnehmen',
  );
  // Before the admission nothing comes to the guest, and the patient knows of nobody.
  expect(await received(interpreter)).toMatchObject({ packets: 0 });
  expect((await movingTiles(patient)).names).toEqual([]);
  await callState(interpreter, 'waiting');

  await doctor.click(hook('guest-admit'));
  await callState(interpreter, 'connected');
  await daughter.goto(links[1] ?? '');
  await enterWaitingRoom(daughter, 'Sabine Mustermann');
  await doctor.waitForSelector(hook('guest-knocking'), { visible: true });
  await doctor.click(hook('guest-admit'));
  await callState(daughter, 'connected');

  const everybody = { doctor, patient, interpreter, daughter };
  for (const [name, page] of Object.entries(everybody)) {
    await until(async () => ((await movingTiles(page)).moving === 2 ? true : null)).catch((error) => {
      throw new Error(`${name} does not see everybody`, { cause: error });
    });
  }
  await conversationFlows(Object.values(everybody), received);
  expect((await movingTiles(patient)).names.sort()).toEqual([
    'Anna Beispiel (Dolmetschen)',
    'Sabine Mustermann (Begleitung)',
  ]);
  expect((await movingTiles(interpreter)).names).toContain('Erika Mustermann');
  // Each two have a code of their own, and both of them the same.
  const codeOf = (page: Page, name: string) =>
    page.evaluate(
      (selector, wanted) =>
        [...document.querySelectorAll(selector)]
          .find((tile) => tile.textContent?.includes(wanted))
          ?.querySelector('.tile-code')?.textContent ?? '',
      hook('guest-tile'),
      name,
    );
  await until(async () => ((await codeOf(patient, 'Anna')) !== '' ? true : null));
  expect(await codeOf(patient, 'Anna')).toBe(await codeOf(interpreter, 'Erika'));
  expect(await codeOf(patient, 'Anna')).not.toBe(await codeOf(patient, 'Sabine'));

  // The practice shows the interpreter out.
  const seat = await doctor.evaluate(async (path) => {
    const text = await (await fetch(path)).text();
    return /guests\/([0-9a-f-]{36})\/remove/.exec(text)?.[1] ?? '';
  }, `/practice/consultations/${id}`);
  await doctor.evaluate(
    async (path) => void (await fetch(path, { method: 'POST', headers: { Accept: 'application/json' } })),
    `/practice/consultations/${id}/guests/${seat}/remove`,
  );
  await callState(interpreter, 'ended');
  expect((await interpreter.goto(links[0] ?? ''))?.status()).toBe(404);
  for (const page of [doctor, patient, daughter]) {
    await until(async () => ((await movingTiles(page)).names.length === 1 ? true : null));
  }

  await Promise.all(Object.values(everybody).map((page) => page.browserContext().close()));
  await demo.stop();
});
