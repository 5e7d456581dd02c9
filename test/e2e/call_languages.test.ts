import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callState, hook } from '../fixtures/browsers.ts';
import { layoutOf } from '../fixtures/layout.ts';
import { turnedRuns } from '../fixtures/turned_runs.ts';
import { openTwoBrowsers, watchTalk } from '../fixtures/two_browsers.ts';
import { admitFirst, bothTalk, enterWaitingRoom } from '../fixtures/waiting_room.ts';

/*
 * What one page tells the other is data, never words: the patient reads Arabic and the doctor German, at
 * every step of one call. CALL_PICTURES=FOLDER leaves pictures of the patient's page.
 */

const arabic = /^[\P{L}\p{Script=Arabic}]+$/u;
const pictures = process.env.CALL_PICTURES;

let scene: Awaited<ReturnType<typeof openTwoBrowsers>>;
let doctor: Page;
let patient: Page;
beforeAll(async () => {
  scene = await openTwoBrowsers({ doctor: 'chromium', patient: 'chromium' });
  ({ doctor, patient } = scene);
  // So that the test can say that the line is weak.
  await watchTalk(doctor);
  await patient.setViewport({ width: 390, height: 844 });
  await doctor.goto(scene.demo.practiceUrl);
  await patient.goto(`${scene.demo.patientUrl}/visit?lang=ar`);
  await enterWaitingRoom(patient, 'Erika Mustermann');
  await admitFirst(doctor);
  await bothTalk(doctor, patient);
}, 120_000);
afterAll(() => scene?.close());

/** What stands in it, once something does; without names, which are the people's own. */
async function read(page: Page, selector: string): Promise<string> {
  await page.waitForFunction(
    (wanted) => document.querySelector(wanted)?.textContent?.trim(),
    { timeout: 30_000 },
    selector,
  );
  const text = await page.$eval(selector, (element) => element.textContent ?? '');
  return text.replaceAll(/Dr\. med\.|Dr\.|Jan|Anna|Sommer|Erika|Mustermann|befund\.pdf|PDF|MB/g, '').trim();
}

/** The whole of it in the language of its page. */
async function bothRead(selector: string, german: RegExp): Promise<void> {
  expect(await read(patient, selector)).toMatch(arabic);
  expect(await read(doctor, selector)).toMatch(german);
}

async function look(name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await patient.setViewport({ width, height });
    const { unreachable, overflow } = await layoutOf(patient);
    expect({ name, width, unreachable, overflow }).toEqual({ name, width, unreachable: [], overflow: 0 });
    expect(await turnedRuns(patient), name).toEqual([]);
    if (pictures) await patient.screenshot({ path: join(pictures, `${name}-${width}.png`) });
  }
}

test('each reads the own language: code, chat, a file, a weak line, the end', {
  timeout: 180_000,
}, async () => {
  expect(await patient.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ar', 'rtl']);
  await patient.waitForSelector('[data-part="code-strip"]', { visible: true });
  await bothRead('[data-part="code-how"]', /vorlesen:$/);
  await bothRead('[data-part="code-word"]', /^Code$/);
  await bothRead('[data-part="code-verdict"]', /^Noch nicht verglichen\.$/);
  await look('code');
  await doctor.$eval('[data-part="code-strip"] [data-act="code-same"]', (key) =>
    (key as HTMLElement).click(),
  );
  await patient.waitForSelector('[data-part="code-chip"][data-verdict="told"]');
  await bothRead('[data-part="code-word"]', /^Code verglichen$/);

  const openChat = '.keys [data-opens="chat"]';
  await patient.click(openChat);
  await patient.type(hook('chat-input'), 'مرحبا');
  await patient.click(hook('chat-send'));
  await patient.waitForSelector('.chat-own [data-delivery="arrived"]');
  expect(await read(patient, '.chat-own .chat-state')).toMatch(arabic);
  expect(await read(patient, '.chat-own .chat-who')).toMatch(arabic);
  expect(await read(doctor, '[data-part="message-banner-text"]')).toBe(': مرحبا');
  expect(await read(doctor, '[data-part="chat-news"]')).toBe('1 neu');
  await look('chat');
  await patient.click('#call-chat [data-act="panel-close"]');

  const path = join(mkdtempSync(join(tmpdir(), 'sprechzimmer-')), 'befund.pdf');
  writeFileSync(path, Buffer.alloc(1_200_000));
  const input = (await doctor.$(hook('file-input'))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await patient.waitForSelector(hook('file-offer'), { visible: true });
  expect(await read(patient, '[data-part="file-banner-words"]')).toMatch(arabic);
  expect(await read(patient, '[data-part="file-banner-keys"]')).toMatch(arabic);
  expect(await read(doctor, '.file-status')).toBe('Angeboten.   muss noch annehmen.');
  await look('file');
  await patient.click(hook('file-decline'));
  await doctor.waitForSelector('.file[data-state="over"]');
  expect(await read(doctor, '.file-status')).toMatch(/hat die Datei nicht angenommen\.$/);

  await doctor.evaluate(() => {
    const channel = window.testTalk.find(({ readyState }) => readyState === 'open');
    channel?.send(JSON.stringify({ type: 'weak', on: true }));
  });
  await patient.waitForSelector('[data-part="weak"]', { visible: true });
  expect(await read(patient, '[data-part="weak"]')).toMatch(arabic);
  await look('weak');

  // So that its words have just been announced.
  await patient.$eval(hook('chat-input'), (input) => {
    (input as HTMLTextAreaElement).value = 'مرحبا';
  });
  await patient.$eval(hook('chat-send'), (key) => (key as HTMLElement).click());
  await patient.waitForFunction(() =>
    document.querySelector('[data-spoken]')?.textContent?.includes('مرحبا'),
  );
  await patient.$eval(hook('hang-up'), (key) => (key as HTMLElement).click());
  await Promise.all([
    callState(patient, 'ended'),
    doctor.waitForSelector('[data-part="cover"]', { visible: true }),
  ]);
  expect(await read(patient, '[data-part="farewell-title"]')).toMatch(arabic);
  expect(await patient.$eval('body', ({ textContent }) => textContent)).not.toContain('مرحبا');
});
