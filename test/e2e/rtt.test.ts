import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, callState, hook } from '../fixtures/browsers.ts';
import { openTwoBrowsers } from '../fixtures/two_browsers.ts';
import { admitFirst, bothTalk, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';

/* L3, EN 301 549 chapter 6: real-time text between real browsers. One call for each pair. */

const field = hook('rtt-input');
const pairs: [BrowserName, BrowserName][] = [
  ['chromium', 'chromium'],
  ['firefox', 'chromium'],
];

describe.each(pairs)('patient in %s, doctor in %s', (patientIn, doctorIn) => {
  let scene: Awaited<ReturnType<typeof openTwoBrowsers>>;
  let doctor: Page;
  let patient: Page;
  beforeAll(async () => {
    scene = await openTwoBrowsers({ doctor: doctorIn, patient: patientIn });
    ({ doctor, patient } = scene);
    const { demo } = scene;
    await doctor.goto(demo.practiceUrl);
    await patient.goto(`${demo.patientUrl}/visit`);
    await enterWaitingRoom(patient, 'Erika Mustermann');
    // Switched on where one waits; the script that hears it comes a moment after the room.
    await until(async () => {
      await patient.click(hook('rtt-offer'));
      return patient.$(`${hook('rtt-offer')}[aria-pressed="true"]`);
    });
    await admitFirst(doctor);
    await bothTalk(doctor, patient);
  }, 120_000);
  afterAll(() => scene?.close());

  const text = (page: Page, selector: string) =>
    page.$eval(selector, (element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  const shows = (page: Page, selector: string, words: string) =>
    until(async () => ((await text(page, selector)).includes(words) ? true : null));
  const spoken = (page: Page) =>
    page.$$eval(`${hook('rtt-spoken')} p`, (all) => all.map((one) => one.textContent));

  test('who has wished for it finds it open; the other side sees who uses it and opens it by one tap', {
    timeout: 60_000,
  }, async () => {
    await patient.waitForSelector('[data-sheet="rtt"][data-testid="sheet"]', { visible: true });
    expect(await patient.$(`${hook('rtt-toggle')}[aria-pressed="true"]`)).not.toBeNull();
    await doctor.waitForSelector(hook('rtt-strip'), { visible: true });
    await shows(doctor, hook('rtt-strip'), 'Echtzeittext: Erika Mustermann');
    await shows(doctor, hook('rtt-strip'), 'Mitschreiben');
  });

  test('letters stand there before the line is finished, over the picture and in the sheet; a correction shows', {
    timeout: 60_000,
  }, async () => {
    await patient.bringToFront();
    await patient.type(field, 'Mein Kopv');
    await shows(doctor, '[data-part="rtt-strip-text"]', 'Erika Mustermann: Mein Kopv');
    await doctor.click(hook('rtt-open'));
    await doctor.waitForSelector('[data-sheet="rtt"][data-testid="sheet"]', { visible: true });
    await shows(doctor, hook('rtt-remote'), 'Erika Mustermann: Mein Kopv');
    expect(await text(doctor, hook('rtt-log'))).toBe('');
    await patient.bringToFront();
    await patient.focus(field);
    await patient.keyboard.press('Backspace');
    await patient.keyboard.type('f tut weh');
    await until(async () =>
      (await text(doctor, hook('rtt-remote'))) === 'Erika Mustermann: Mein Kopf tut weh' ? true : null,
    );
    // In the middle of the line, too.
    for (let times = 0; times < 8; times += 1) await patient.keyboard.press('ArrowLeft');
    await patient.keyboard.type('!');
    await shows(doctor, hook('rtt-remote'), 'Mein Kopf! tut weh');
  });

  test('nothing is announced letter by letter: the sentence is, and the rest when the line is finished', {
    timeout: 60_000,
  }, async () => {
    await until(async () => ((await spoken(doctor)).length > 0 ? true : null));
    expect(await spoken(doctor)).toEqual(['Erika Mustermann: Mein Kopf!']);
    await patient.keyboard.press('End');
    await patient.keyboard.press('Enter');
    await shows(doctor, hook('rtt-log'), 'Erika Mustermann: Mein Kopf! tut weh');
    expect(await spoken(doctor)).toEqual(['Erika Mustermann: Mein Kopf!', 'Erika Mustermann: tut weh']);
    expect(await text(doctor, hook('rtt-remote'))).toBe('');
    // The own letters are no live region of this page, and the other side's are none either.
    for (const region of [hook('rtt-remote'), hook('rtt-log'), '[data-part="rtt-strip-text"]'])
      expect(
        await doctor.$eval(
          region,
          (element) => element.closest('[aria-live]')?.getAttribute('aria-live') ?? 'off',
        ),
      ).toBe('off');
    expect(await spoken(patient)).toEqual([]);
  });

  test('the two sides are told apart by place, colour and words', { timeout: 60_000 }, async () => {
    await doctor.bringToFront();
    await doctor.type(field, 'Seit wann?\n');
    await shows(patient, hook('rtt-log'), 'Seit wann?');
    const lines = await patient.$$eval(`${hook('rtt-log')} p`, (all) =>
      all.map((line) => ({
        words: line.textContent,
        colour: getComputedStyle(line).backgroundColor,
        left: Math.round(line.getBoundingClientRect().left),
      })),
    );
    expect(lines.map(({ words }) => words)).toEqual([
      'Sie: Mein Kopf! tut weh',
      expect.stringMatching(/^(?!Sie).+: Seit wann\?$/),
    ]);
    const [own, other] = lines;
    expect(own?.colour).not.toBe(other?.colour);
    expect(own?.left).not.toBe(other?.left);
  });

  test('a keyboard that replaces whole words, emoji and pasted lines arrive as they stand in the field', {
    timeout: 60_000,
  }, async () => {
    const put = (value: string, composing = false) =>
      patient.$eval(
        field,
        (input, now, isComposing) => {
          (input as HTMLTextAreaElement).value = now;
          input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
        },
        value,
        composing,
      );
    for (const value of ['Gest', 'Gestern', 'Gestern 👨‍👩‍👧', 'Gestern ']) {
      await put(value, true);
      await shows(doctor, hook('rtt-remote'), value.trim());
    }
    await until(async () => ((await text(doctor, hook('rtt-remote'))).endsWith('Gestern') ? true : null));
    await put('Gestern früh\nund heute\nnoch');
    await shows(doctor, hook('rtt-log'), 'und heute');
    await shows(doctor, hook('rtt-remote'), 'noch');
    expect(await patient.$eval(field, (input) => (input as HTMLTextAreaElement).value)).toBe('noch');
  });

  test('after a reload the other page brings it back; nothing of it is kept by browser or server', {
    timeout: 120_000,
  }, async () => {
    await patient.reload();
    await callState(patient, 'connected');
    await patient.waitForSelector(hook('rtt-former'), { timeout: 30_000 });
    const former = await text(patient, hook('rtt-former'));
    expect(former).toContain('Seit wann?');
    // Own words are never shown as if this page knew them itself.
    expect(former).toMatch(/Sie, laut .+: Mein Kopf! tut weh/);
    const kept = await patient.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toMatch(/Kopf|Seit wann|Gestern/);
    // It is still on, and goes on.
    await patient.waitForSelector('[data-sheet="rtt"][data-testid="sheet"]', { visible: true });
    await patient.bringToFront();
    await patient.type(field, 'wieder da');
    await shows(doctor, hook('rtt-remote'), 'wieder da');
  });

  test('what is written while the line is gone arrives with the next one', { timeout: 120_000 }, async () => {
    await patient.evaluate(() => {
      for (const pc of window.testPeerConnections) pc.close();
    });
    await patient.type(field, ', trotzdem\n');
    await until(async () =>
      (await text(doctor, hook('rtt-log'))).includes('wieder da, trotzdem') ? true : null,
    );
    expect((await text(doctor, hook('rtt-log'))).split('trotzdem')).toHaveLength(2);
  });

  test('a hostile page that floods fills neither the log nor the line, and it is said', {
    timeout: 120_000,
  }, async () => {
    await callState(patient, 'connected');
    await patient.evaluate(() => {
      const { prototype } = RTCDataChannel;
      const send: (this: RTCDataChannel, data: string) => void = prototype.send;
      // The page's own channel says more than the page would.
      Object.assign(prototype, {
        send(this: RTCDataChannel, data: string) {
          send.call(this, data);
          if (this.label !== 't140') return;
          Object.assign(prototype, { send });
          for (let line = 0; line < 2000; line += 1)
            send.call(this, `\u202EFlut ${line} ${'x'.repeat(200)}\n`);
        },
      });
    });
    await patient.type(field, 'y');
    await doctor.waitForSelector('.rtt-note', { timeout: 60_000 });
    expect(await text(doctor, '.rtt-note')).toContain('kam sehr viel Text auf einmal');
    const lines = await doctor.$$eval(`${hook('rtt-log')} p`, (all) =>
      all.map((one) => one.textContent ?? ''),
    );
    expect(lines.length).toBeLessThan(120);
    expect(lines.join('')).not.toContain('\u202E');
    await callState(doctor, 'connected');
  });
});
